// SPDX-License-Identifier: Apache-2.0
// What runs inside a worker, in browsers and in Node: it serves one exercise to the page or program that started it.
import type { EnginePort } from './ports.js';
import type { Question, Reply } from './protocol.js';
import { nodeModule } from './runtime.js';
import { serve } from './serve.js';

interface Scope {
  postMessage(message: Reply, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: Question }) => void) | null;
}

interface ParentPort {
  postMessage(message: Reply, transfer: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: Question) => void): void;
}

function browserEnd(scope: Scope): EnginePort {
  return {
    post: (reply, transfer) => scope.postMessage(reply, transfer),
    receive: (listener) => {
      scope.onmessage = (event) => listener(event.data);
    },
    died: () => undefined,
    close: () => undefined,
  };
}

function nodeEnd(parent: ParentPort): EnginePort {
  return {
    post: (reply, transfer) => parent.postMessage(reply, transfer),
    receive: (listener) => parent.on('message', listener),
    died: () => undefined,
    close: () => undefined,
  };
}

if ('WorkerGlobalScope' in globalThis) {
  serve(browserEnd(globalThis as unknown as Scope));
} else {
  void nodeModule<{ readonly parentPort: ParentPort | null }>('worker_threads').then(({ parentPort }) => {
    if (parentPort !== null) serve(nodeEnd(parentPort));
  });
}
