// SPDX-License-Identifier: Apache-2.0
// The page's end of the thread that keeps exercises: one answer to each question, an error for all that wait when the thread dies.
import { SispamFault } from '../session/fault.js';
import type { Answered, Ask } from './worker/room.js';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

export class KeptThread {
  readonly #worker = new Worker(new URL('./worker/kept-worker.ts', import.meta.url), { type: 'module', name: 'sispamkota-kept' });
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('error' in data) waiting?.reject(new SispamFault(`kept.${data.error}`, data.message));
      else waiting?.resolve(data.answer);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      for (const waiting of this.#waiting.values()) waiting.reject(new SispamFault('kept.failed', event.message));
      this.#waiting.clear();
    };
  }

  ask(ask: Ask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const number = this.#next++;
      this.#waiting.set(number, { resolve, reject });
      this.#worker.postMessage({ number, ask });
    });
  }

  /** 'full', 'inUse', 'gone' or 'failed' */
  kindOf(error: unknown): string {
    return error instanceof SispamFault ? error.code.slice('kept.'.length) : 'failed';
  }

  close(): void {
    this.#worker.terminate();
  }
}
