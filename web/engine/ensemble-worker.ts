// SPDX-License-Identifier: Apache-2.0
// A hand of an ensemble's pool, in browsers and in Node: one task after the other (worker-hand.ts is its other side).
import { runOne, type Task } from './ensemble/run-one.js';
import { nodeModule } from './runtime.js';

interface Scope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: Task }) => void) | null;
}

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: Task) => void): void;
}

if ('WorkerGlobalScope' in globalThis) {
  const scope = globalThis as unknown as Scope;
  scope.onmessage = (event) => void runOne(event.data).then((outcome) => scope.postMessage(outcome));
} else {
  void nodeModule<{ readonly parentPort: ParentPort | null }>('worker_threads').then(({ parentPort }) => {
    parentPort?.on('message', (task) => void runOne(task).then((outcome) => parentPort.postMessage(outcome)));
  });
}
