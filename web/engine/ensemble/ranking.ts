// SPDX-License-Identifier: Apache-2.0
// Plans in the order of a measure's mean, and how sure the order is. Seeds are drawn again with all their plans together (bootstrap), so
// that common random numbers count, and widened as Student's t is, so that few seeds do not look sure.
import { mean } from '../verification/statistics.js';
import { compared, doubt, drawsToWin, type Wish } from './comparison.js';
import { bySeed } from './observations.js';
import type { Row } from './row.js';
import { shareFor } from './scatter.js';

export interface RankedPlan {
  readonly plan: string;
  /** over the seeds that all plans have */
  readonly mean: number;
  /** chance that it is the best, and that it has this rank or a better one; null below two seeds */
  readonly chanceBest: number | null;
  readonly chanceRank: number | null;
  /** a 95 % interval of the rank; null below two seeds */
  readonly ranks: readonly [best: number, worst: number] | null;
}

export interface Ranking {
  readonly measure: string;
  readonly higher: boolean;
  /** seeds that all plans have; with none there is no order */
  readonly n: number;
  /** the best first; equal means in the order given */
  readonly plans: readonly RankedPlan[];
  /** one-sided lower bound of the chance that the first is the best (Bonferroni over paired t); called the best at 0.95 it is wrong in at most 5 of 100 */
  readonly sure: number;
  /** the first one, if `sure` is at least 0.95 and it is better than each other one in 90 % of the outer draws (where there is a design) */
  readonly best: string | null;
}

const resamples = 2000; // assumed: standard error of a chance ≤ 0.012
const sureEnough = 0.95;

export function ranking(rows: readonly Row[], plans: readonly string[], measure: string, { higher = false }: Wish = {}): Ranking {
  const maps = plans.map((plan) => bySeed(rows, plan, measure));
  const seeds = [...(maps[0]?.keys() ?? [])].filter((seed) => maps.every((map) => map.has(seed)));
  const sign = higher ? 1 : -1;
  const samples = maps.map((map) => seeds.map((seed) => sign * (map.get(seed) as number))); // larger is better
  if (seeds.length === 0) return { measure, higher, n: 0, plans: [], sure: 0, best: null };
  const order = orderOf(samples.map(mean));
  const counts = seeds.length < 2 ? null : resampledRanks(samples);
  const ranked = order.map((at, rank): RankedPlan => {
    const [plan, middle] = [plans[at] as string, sign * mean(samples[at] as readonly number[]) + 0]; // + 0: no −0
    const times = counts?.[at];
    if (times === undefined) return { plan, mean: middle, chanceBest: null, chanceRank: null, ranks: null };
    const upTo = (last: number) => Math.min(1, times.slice(0, last + 1).reduce((sum, each) => sum + each, 0) / resamples);
    const rankAt = (share: number) => 1 + times.findIndex((_, last) => upTo(last) >= share);
    return { plan, mean: middle, chanceBest: upTo(0), chanceRank: upTo(rank), ranks: [rankAt(0.025), rankAt(0.975)] };
  });
  const [first = 0, ...others] = order;
  const sure = surenessOf(samples, first);
  const id = plans[first] as string;
  const agree = others.every((at) => {
    const wins = compared(rows, id, plans[at] as string, measure, { higher })?.wins;
    return wins === null || (wins !== undefined && wins.share >= drawsToWin);
  });
  return { measure, higher, n: seeds.length, plans: ranked, sure, best: sure >= sureEnough && agree ? id : null };
}

/** The bound `sure` for one of several samples paired by position, of which the largest mean is the best. */
export function surenessOf(samples: readonly (readonly number[])[], first: number): number {
  const best = samples[first] as readonly number[];
  const doubts = samples.map((sample, at) => (at === first ? 0 : doubt(best.map((each, k) => each - (sample[k] as number)))));
  return samples.length < 2 ? 0 : Math.max(0, 1 - doubts.reduce((sum, each) => sum + each, 0));
}

/** Places of the values from the largest on; ties in their order. */
function orderOf(values: readonly number[]): readonly number[] {
  return values.map((_, at) => at).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

/** For each plan how often it came to each rank; equal plans share theirs, so that the order in which they were given makes none of them the best. */
function resampledRanks(samples: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const n = samples[0]?.length ?? 0;
  const middles = samples.map(mean);
  const counts = samples.map(() => samples.map(() => 0));
  for (let resample = 0; resample < resamples; resample++) {
    const sums = samples.map(() => 0);
    for (let k = 0; k < n; k++) {
      const seed = Math.floor(shareFor(resample, k) * n);
      samples.forEach((sample, at) => {
        sums[at] = (sums[at] as number) + (sample[seed] as number);
      });
    }
    const wider = Math.sqrt(n / chiSquare(n - 1, resample)); // √(n/(n−1)) for the bootstrap's own narrowness, √((n−1)/χ²) as in t
    const drawn = middles.map((middle, at) => middle + ((sums[at] as number) / n - middle) * wider);
    const order = orderOf(drawn);
    for (let from = 0; from < order.length; ) {
      let to = from + 1;
      while (to < order.length && drawn[order[to] as number] === drawn[order[from] as number]) to++;
      for (const at of order.slice(from, to)) {
        const times = counts[at] as number[];
        for (let rank = from; rank < to; rank++) times[rank] = (times[rank] as number) + 1 / (to - from);
      }
      from = to;
    }
  }
  return counts;
}

/** A χ² number of that many degrees: exponential ones two by two, and the square of a normal one. */
function chiSquare(degrees: number, key: number): number {
  let sum = 0;
  for (let k = 0; k < Math.floor(degrees / 2); k++) sum -= 2 * Math.log(1 - shareFor(key, k, 1));
  if (degrees % 2 === 1) sum -= 2 * Math.log(1 - shareFor(key, degrees, 2)) * Math.cos(2 * Math.PI * shareFor(key, degrees, 3)) ** 2;
  return sum;
}
