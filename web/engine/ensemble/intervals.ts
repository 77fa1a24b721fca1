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
  /** Wilson, 95 %, two-sided */
  readonly low: number;
  readonly high: number;
  /** "never in n runs": the one-sided 95 % bound 3/n (rule of three); null if it happened */
  readonly never: number | null;
}

export function shareOf(hits: number, of: number): Share {
  const [low, high] = wilson(hits, of);
  return {
    hits,
    of,
    share: hits / of,
    low: hits === 0 ? 0 : low,
    high: hits === of ? 1 : high,
    never: hits === 0 ? Math.min(1, 3 / of) : null,
  };
}
