// SPDX-License-Identifier: Apache-2.0
// Jobs spread over hands (threads, workers, or this thread). Results come back in the order of the jobs, whoever was faster. A hand that
// dies is replaced and its job given to another one; a job that costs three hands ends the pool's work with the last reason.
import { EngineClosed } from './errors.js';

/** Somebody who does one job after the other. */
export interface Hand<Job, Result> {
  /** rejects only when the hand is gone */
  ask(job: Job): Promise<Result>;
  /** may be awaited */
  close(): unknown;
}

const mostTries = 3;

export class Pool<Job, Result> {
  readonly #start: () => Hand<Job, Result> | Promise<Hand<Job, Result>>;
  readonly #size: number;
  readonly #hands = new Set<Hand<Job, Result>>();
  readonly #idle: Hand<Job, Result>[] = [];
  #closed = false;

  constructor(start: () => Hand<Job, Result> | Promise<Hand<Job, Result>>, size: number) {
    this.#start = start;
    this.#size = Math.max(1, size);
  }

  /** Does all jobs; `done` hears of each as it comes. Aborted, it ends its hands at once and rejects with the signal's reason. */
  async run(
    jobs: readonly Job[],
    done: (result: Result, job: Job) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<readonly Result[]> {
    signal?.throwIfAborted();
    const results: Result[] = [];
    let next = 0;
    let failed = false;
    const serve = async () => {
      for (let at = next++; at < jobs.length && !failed; at = next++) {
        signal?.throwIfAborted();
        const job = jobs[at] as Job;
        const result = await this.#tried(job, signal);
        results[at] = result;
        done(result, job);
      }
    };
    const abort = () => void this.close();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const lines = Array.from({ length: Math.min(this.#size, jobs.length) }, () =>
        serve().catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      );
      await Promise.all(lines);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
    return results;
  }

  /** For good. */
  async close(): Promise<void> {
    this.#closed = true;
    const hands = [...this.#hands];
    this.#hands.clear();
    this.#idle.length = 0;
    await Promise.all(hands.map((hand) => hand.close()));
  }

  async #tried(job: Job, signal: AbortSignal | undefined): Promise<Result> {
    for (let left = mostTries - 1; ; left--) {
      const hand = this.#idle.pop() ?? (await this.#begin());
      try {
        const result = await hand.ask(job);
        if (this.#hands.has(hand)) this.#idle.push(hand);
        return result;
      } catch (error) {
        this.#hands.delete(hand);
        await hand.close();
        signal?.throwIfAborted();
        if (left === 0) throw error;
      }
    }
  }

  async #begin(): Promise<Hand<Job, Result>> {
    const hand = await this.#start();
    if (this.#closed) {
      await hand.close();
      throw new EngineClosed();
    }
    this.#hands.add(hand);
    return hand;
  }
}
