// SPDX-License-Identifier: Apache-2.0
// Ways to the other side: a Worker of the browser, a thread of Node, or the same thread. `openLive` picks by where it runs.
import type { Port, Question, Reply } from './protocol.js';

export type SourcePort = Port<Question, Reply>;
export type EnginePort = Port<Reply, Question>;

/** A Worker of the browser. The port owns it: close() ends it. */
export function browserPort(worker: Worker): SourcePort {
  let over = false;
  return {
    post: (message, transfer) => worker.postMessage(message, [...transfer]),
    receive: (listener) => {
      worker.onmessage = (event: MessageEvent<Reply>) => listener(event.data);
    },
    died: (listener) => {
      const once = (reason: string) => {
        if (over) return;
        over = true;
        worker.terminate();
        listener(reason);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        once(event.message || 'the worker could not be started');
      };
      worker.onmessageerror = () => once('a message of the worker could not be read');
    },
    close: () => {
      over = true;
      worker.terminate();
    },
  };
}

/** What is used of a thread of node:worker_threads. */
export interface NodeThread {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: Reply) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<number>;
}

export function nodePort(thread: NodeThread): SourcePort {
  let over = false;
  return {
    post: (message, transfer) => thread.postMessage(message, transfer),
    receive: (listener) => void thread.on('message', listener),
    died: (listener) => {
      const once = (reason: string) => {
        if (over) return;
        over = true;
        listener(reason);
      };
      thread.on('error', (error) => once(error.message));
      thread.on('exit', (code) => once(`the worker ended (${code})`));
    },
    close: () => {
      over = true;
      void thread.terminate();
    },
  };
}

/** Two ends in one thread. Messages arrive later, never inside post(), as they do from a worker. */
export function pair(): readonly [SourcePort, EnginePort] {
  let open = true;
  const replies: ((reply: Reply) => void)[] = [];
  const questions: ((question: Question) => void)[] = [];
  const send = <T>(listeners: readonly ((message: T) => void)[], message: T) =>
    queueMicrotask(() => {
      if (open) for (const listener of listeners) listener(message);
    });
  const close = () => {
    open = false;
  };
  return [
    { post: (question) => send(questions, question), receive: (listener) => void replies.push(listener), died: () => undefined, close },
    { post: (reply) => send(replies, reply), receive: (listener) => void questions.push(listener), died: () => undefined, close },
  ];
}
