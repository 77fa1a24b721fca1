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
  /** those who wait for a hand; there are never more hands at work than the pool has */
  readonly #waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  #working = 0;
  /** begun before it was asked for, by the job itself */
  readonly #early = new Map<Job, Promise<Result>>();
  #closed = false;

  constructor(start: () => Hand<Job, Result> | Promise<Hand<Job, Result>>, size: number) {
    this.#start = start;
    this.#size = Math.max(1, size);
  }

  /**
   * Does all jobs; `done` hears of each as it comes. Aborted, it ends its hands at once and rejects with the signal's reason. Hands for which no job is
   * left begin those `ahead`, which a later call may ask for: nobody waits for them here.
   */
  async run(
    jobs: readonly Job[],
    done: (result: Result, job: Job) => void = () => undefined,
    signal?: AbortSignal,
    ahead: readonly Job[] = [],
  ): Promise<readonly Result[]> {
    signal?.throwIfAborted();
    const results: Result[] = [];
    let [next, failed] = [0, false];
    let open = Math.min(this.#size, jobs.length);
    const serve = async () => {
      for (let at = next++; at < jobs.length && !failed; at = next++) {
        signal?.throwIfAborted();
        const job = jobs[at] as Job;
        const result = await (this.#early.get(job) ?? this.#tried(job, signal));
        this.#early.delete(job);
        results[at] = result;
        done(result, job);
      }
      open--;
      if (!failed) void this.#goAhead(ahead, () => open > 0 && !failed, signal);
    };
    const abort = () => void this.close();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const lines = Array.from({ length: open }, () =>
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

  /** One of these after the other, as long as others are still at work on what is asked for now. */
  async #goAhead(jobs: readonly Job[], wanted: () => boolean, signal: AbortSignal | undefined): Promise<void> {
    for (const job of jobs) {
      if (!wanted() || this.#closed) return;
      if (this.#early.has(job)) continue;
      const result = this.#tried(job, signal);
      this.#early.set(job, result);
      await result.catch(() => undefined); // told to whoever asks for it
    }
  }

  /** For good. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(new EngineClosed());
    const hands = [...this.#hands];
    this.#hands.clear();
    this.#idle.length = 0;
    await Promise.all(hands.map((hand) => hand.close()));
  }

  async #tried(job: Job, signal: AbortSignal | undefined): Promise<Result> {
    if (this.#working < this.#size) this.#working++;
    else await new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    try {
      return await this.#asked(job, signal);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#working--;
      else next.resolve();
    }
  }

  async #asked(job: Job, signal: AbortSignal | undefined): Promise<Result> {
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
