// SPDX-License-Identifier: Apache-2.0
// What a sample of runs says and how sure that is: means and paired differences with Student's intervals, shares with Wilson's. Runs that
// have no such number are counted, never filled in.
import { wilson } from '../verification/sampling.js';
import { deviation, mean } from '../verification/statistics.js';
import { studentT } from './student.js';

export interface Interval {
  readonly n: number;
  readonly mean: number;
  /** with n − 1; null for a single run */
  readonly sd: number | null;
  /** 95 %; null for a single run */
  readonly low: number | null;
  readonly high: number | null;
}

export function meanInterval(sample: readonly number[]): Interval {
  const [n, middle] = [sample.length, mean(sample)];
  if (n < 2) return { n, mean: middle, sd: null, low: null, high: null };
  const sd = deviation(sample);
  const half = halfWidth(sd, n);
  return { n, mean: middle, sd, low: middle - half, high: middle + half };
}

export function halfWidth(sd: number, n: number): number {
  return n < 2 ? Number.POSITIVE_INFINITY : (studentT(n - 1) * sd) / Math.sqrt(n);
}

/** Of samples paired by seed; the correlation says what common random numbers have gained (null if one of them does not vary). */
export function pairedDifference(a: readonly number[], b: readonly number[]): Interval & { readonly correlation: number | null } {
  const differences = a.map((each, at) => each - (b[at] ?? Number.NaN));
  return { ...meanInterval(differences), correlation: correlation(a, b) };
}

export function correlation(a: readonly number[], b: readonly number[]): number | null {
  const [ma, mb] = [mean(a), mean(b)];
  let [sab, saa, sbb] = [0, 0, 0];
  a.forEach((each, at) => {
    const [da, db] = [each - ma, (b[at] ?? Number.NaN) - mb];
    sab += da * db;
    saa += da * da;
    sbb += db * db;
  });
  return saa > 0 && sbb > 0 ? sab / Math.sqrt(saa * sbb) : null;
}

export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  /** 95 %, two-sided: Wilson's, modified at its ends (see `shareOf`) */
  readonly low: number;
  readonly high: number;
  /** "never in n runs": the one-sided 95 % bound 3/n (rule of three); null if it happened */
  readonly never: number | null;
}

/** λ with P(Poisson(λ) ≥ k) = 5 %, for k = 1, 2, 3: half the chi-square quantile with 2k degrees of freedom. */
const rare = [0.0512933, 0.3553615, 0.8176914] as const;

/** What Wilson's lower bound may not exceed when it happened `hits` times: it covers too seldom (84 in 100) just below the bound of 1. */
const rareBound = (hits: number, of: number): number => {
  const bent = of <= 50 ? 2 : 3;
  return hits <= bent ? (rare[hits - 1] ?? 0) / of : Number.POSITIVE_INFINITY;
};

/**
 * A share with Wilson's interval, whose outer bound next to 0 and 1 is that of Brown, Cai and DasGupta 2001 (Statistical Science 16:101,
 * "modified Wilson"): one to three hits of many are rare events, and Wilson's own bound covers them in 84 of 100 cases instead of 92.
 */
export function shareOf(hits: number, of: number): Share {
  const [low, high] = wilson(hits, of);
  return {
    hits,
    of,
    share: hits / of,
    low: hits === 0 ? 0 : Math.min(low, rareBound(hits, of)),
    high: hits === of ? 1 : Math.max(high, 1 - rareBound(of - hits, of)),
    never: hits === 0 ? Math.min(1, 3 / of) : null,
  };
}
