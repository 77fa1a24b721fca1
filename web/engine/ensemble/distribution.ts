// SPDX-License-Identifier: Apache-2.0
// How a measure is spread over the runs of a plan: quantiles and the empirical distribution with its band. Runs without the number are
// counted, never filled in.
import { mean, quantile } from '../verification/statistics.js';
import type { Row } from './row.js';

export interface Distribution {
  readonly plan: string;
  readonly measure: string;
  readonly n: number;
  /** runs without such a number, failed ones included */
  readonly missing: number;
  readonly mean: number;
  readonly least: number;
  /** quantiles by linear interpolation (type 7 of R) */
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
  readonly most: number;
  /** of the runs, ascending */
  readonly values: readonly number[];
}

/** Of every single run (all draws and seeds together); null if no run has the number. */
export function distributionOf(rows: readonly Row[], plan: string, measure: string): Distribution | null {
  const runs = rows.filter((row) => row.plan === plan);
  const values = runs.flatMap((row) => row.values[measure] ?? []).sort((a, b) => a - b);
  if (values.length === 0) return null;
  const at = (share: number) => quantile(values, share);
  return {
    ...{ plan, measure, n: values.length, missing: runs.length - values.length, mean: mean(values) },
    ...{ least: at(0), p5: at(0.05), p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95), most: at(1) },
    values,
  };
}

export interface Step {
  readonly value: number;
  /** of the runs that are at most this value */
  readonly share: number;
  /** band that holds the whole true curve in 95 of 100 ensembles */
  readonly low: number;
  readonly high: number;
}

/** The empirical distribution, a step a distinct value, with the band of Dvoretzky, Kiefer, Wolfowitz (constant of Massart 1990). */
export function steps(values: readonly number[]): readonly Step[] {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const half = Math.sqrt(Math.log(2 / 0.05) / (2 * n));
  return sorted.flatMap((value, at) => {
    if (sorted[at + 1] === value) return [];
    const share = (at + 1) / n;
    return [{ value, share, low: Math.max(0, share - half), high: Math.min(1, share + half) }];
  });
}
