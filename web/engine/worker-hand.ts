// SPDX-License-Identifier: Apache-2.0
// A hand of a pool in a thread of its own: a thread of Node or a Worker of the browser. One message a job, one message a result.
import { EngineClosed } from './errors.js';
import type { Hand } from './pool.js';
import { inNode, nodeModule } from './runtime.js';

interface Thread {
  postMessage(message: unknown): void;
  on(event: 'message' | 'error' | 'exit', listener: (value: never) => void): unknown;
  terminate(): Promise<number>;
}

/** Begins the worker whose built file has this address. */
export async function startHand<Job, Result>(address: URL): Promise<Hand<Job, Result>> {
  if (!inNode()) return workerHand(new Worker(address, { type: 'module' }));
  const { Worker: NodeWorker } = await nodeModule<{ readonly Worker: new (address: URL) => Thread }>('worker_threads');
  return threadHand(new NodeWorker(address));
}

function threadHand<Job, Result>(thread: Thread): Hand<Job, Result> {
  const waiting = new Waiting<Result>();
  thread.on('message', (result: Result) => waiting.answer(result));
  thread.on('error', (error: Error) => waiting.gone(error.message));
  thread.on('exit', (code: number) => waiting.gone(`the worker ended (${code})`));
  return {
    ask: (job) => waiting.begin(() => thread.postMessage(job)),
    close: () => thread.terminate(),
  };
}

/** A hand of a worker that somebody else has started, such as the page's bundler. */
export function workerHand<Job, Result>(worker: Worker): Hand<Job, Result> {
  const waiting = new Waiting<Result>();
  worker.onmessage = (event: MessageEvent<Result>) => waiting.answer(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    waiting.gone(event.message || 'the worker could not be started');
  };
  worker.onmessageerror = () => waiting.gone('a message of the worker could not be read');
  return {
    ask: (job) => waiting.begin(() => worker.postMessage(job)),
    close: () => {
      worker.terminate();
      waiting.gone('closed');
    },
  };
}

/** The one question that is open. */
class Waiting<Result> {
  #resolve: ((result: Result) => void) | null = null;
  #reject: ((error: unknown) => void) | null = null;
  #gone: EngineClosed | null = null;

  begin(post: () => void): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#gone !== null) return reject(this.#gone);
      this.#resolve = resolve;
      this.#reject = reject;
      post();
    });
  }
  answer(result: Result): void {
    this.#resolve?.(result);
    this.#resolve = this.#reject = null;
  }
  gone(reason: string): void {
    this.#gone ??= new EngineClosed(reason);
    this.#reject?.(this.#gone);
    this.#resolve = this.#reject = null;
  }
}
