// SPDX-License-Identifier: Apache-2.0
// The asking side of the protocol. A question always settles: with its answer, with a typed error, with the signal's reason when
// aborted, or with EngineClosed when this side closes or the other one dies.
import { EngineClosed, fromPlain, type SispamError } from './errors.js';
import type { Input, NoticeKind, Notices, Output, Port, Question, Reply, RequestKind } from './protocol.js';

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: readonly ArrayBuffer[];
}

export type NoticeListener = <K extends NoticeKind>(notice: K, value: Notices[K]) => void;

export class Asking {
  readonly #port: Port<Question, Reply>;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #closed: EngineClosed | null = null;

  /** `died` is told when the other side is gone without having been closed from here. */
  constructor(port: Port<Question, Reply>, notice: NoticeListener, died: (error: SispamError) => void) {
    this.#port = port;
    port.receive((reply) => {
      if (this.#closed !== null) return;
      if ('notice' in reply) notice(reply.notice, reply.value as never);
      else this.#settle(reply);
    });
    port.died((reason) => {
      if (this.#closed !== null) return;
      const error = new EngineClosed(reason);
      this.#end(error);
      died(error);
    });
  }

  ask<K extends RequestKind>(kind: K, input: Input<K>, { signal, transfer = [] }: AskOptions = {}): Promise<Output<K>> {
    if (this.#closed !== null) return Promise.reject(this.#closed);
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = this.#next++;
    return new Promise<Output<K>>((resolve, reject) => {
      const abort = () => {
        if (!this.#waiting.delete(id)) return;
        this.#port.post({ cancel: id }, []);
        reject(signal?.reason);
      };
      const done = () => signal?.removeEventListener('abort', abort);
      this.#waiting.set(id, {
        resolve: (output) => {
          done();
          resolve(output as Output<K>);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      signal?.addEventListener('abort', abort, { once: true });
      try {
        this.#port.post({ id, kind, input } as Question, transfer);
      } catch (error) {
        this.#waiting.delete(id);
        done();
        reject(error);
      }
    });
  }

  get closed(): boolean {
    return this.#closed !== null;
  }

  close(): void {
    if (this.#closed !== null) return;
    this.#end(new EngineClosed());
    this.#port.close();
  }

  #settle(reply: Exclude<Reply, { readonly notice: NoticeKind }>): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return; // aborted meanwhile
    this.#waiting.delete(reply.id);
    if ('error' in reply) waiting.reject(fromPlain(reply.error));
    else waiting.resolve(reply.output);
  }

  #end(error: EngineClosed): void {
    this.#closed = error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
