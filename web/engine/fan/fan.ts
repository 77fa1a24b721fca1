// SPDX-License-Identifier: Apache-2.0
// A fan: what may come of the present, as some short runs from one state with other seeds. They are played by hands of a pool and never
// touch the run they start from. What is drawn after this moment is drawn anew; who people are was drawn before it and stays.
import { type Hand, Pool } from '../pool.js';
import type { ExerciseTexts } from '../protocol.js';

export interface FanTask {
  readonly texts: ExerciseTexts;
  /** of the run that the state is from */
  readonly seed: number;
  readonly state: Uint8Array;
  readonly otherSeed: number;
  /** simulated s from the state on */
  readonly seconds: number;
}

/** At `t` s of the exercise; density is the greatest since the sample before. */
export interface FanSample {
  readonly t: number;
  readonly density: number;
  readonly active: number;
  readonly injured: number;
}

export interface FanRun {
  readonly seed: number;
  readonly samples: readonly FanSample[];
}

export interface FanProgress {
  readonly done: number;
  readonly all: number;
  /** s that the rest will take at the pace so far; null before the first is done */
  readonly left: number | null;
}

export interface FanOptions {
  readonly texts: ExerciseTexts;
  readonly seed: number;
  readonly state: Uint8Array;
  readonly runs: number;
  readonly seconds: number;
  readonly start: () => Hand<FanTask, FanRun | null>;
  readonly hands: number;
  /** hears of each run as it comes */
  readonly progress?: (progress: FanProgress, run: FanRun) => void;
  readonly signal?: AbortSignal;
}

/** The seed of the n-th run (1 is the first): far from those that people choose, and the same each time. */
export function fanSeed(seed: number, n: number): number {
  return (seed + Math.imul(n, 0x9e3779b1)) >>> 0;
}

export async function fan(options: FanOptions): Promise<readonly FanRun[]> {
  const { texts, seed, state, runs, seconds, start, hands, progress, signal } = options;
  const tasks = Array.from({ length: runs }, (_, index): FanTask => ({ texts, seed, state, otherSeed: fanSeed(seed, index + 1), seconds }));
  const pool = new Pool<FanTask, FanRun | null>(start, hands);
  const began = performance.now();
  let done = 0;
  try {
    const results = await pool.run(
      tasks,
      (run) => {
        done += 1;
        const left = ((performance.now() - began) / 1000 / done) * (runs - done);
        if (run !== null) progress?.({ done, all: runs, left }, run);
      },
      signal,
    );
    return results.filter((run) => run !== null);
  } finally {
    await pool.close();
  }
}
