// SPDX-License-Identifier: Apache-2.0
// From the numbers of several seeds to a row: the mean of the seeds is compared. NaN never passes.
import { mean } from './statistics.js';
import type { Row, Run, Values } from './study.js';

/** The runs of each variant in the order of the list. */
export function byVariant(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  const groups = new Map<string, Run[]>();
  for (const run of runs) groups.set(run.variant, [...(groups.get(run.variant) ?? []), run]);
  return groups;
}

/** The mean of the seeds within a share of what is expected. */
export function near(name: string, samples: readonly number[], expected: number, share: number, values: Values = {}): Row {
  const measured = mean(samples);
  return {
    name,
    expected,
    measured: rounded(measured),
    tolerance: `±${Math.round(share * 100)} %`,
    pass: Math.abs(measured - expected) <= share * Math.abs(expected),
    values: { ...values, samples },
  };
}

/** The mean of the seeds within ± share of the study, or inside the envelope of all studies of the same thing. */
export function nearOrInside(
  name: string,
  samples: readonly number[],
  expected: number,
  share: number,
  [low, high]: readonly [number, number],
  values: Values = {},
): Row {
  const row = near(name, samples, expected, share, values);
  const measured = mean(samples);
  return {
    ...row,
    tolerance: `${row.tolerance} | ${low.toFixed(2)} … ${high.toFixed(2)}`,
    pass: row.pass || (measured >= low && measured <= high),
  };
}

/** The mean of the seeds in a range. */
export function inside(name: string, samples: readonly number[], [low, high]: readonly [number, number], values: Values = {}): Row {
  const measured = mean(samples);
  return {
    name,
    expected: `${low} … ${high}`,
    measured: rounded(measured),
    tolerance: '',
    pass: measured >= low && measured <= high,
    values: { ...values, samples },
  };
}

export function atLeast(name: string, samples: readonly number[], least: number, values: Values = {}): Row {
  const measured = mean(samples);
  return {
    name,
    expected: `≥ ${least}`,
    measured: rounded(measured),
    tolerance: '',
    pass: measured >= least,
    values: { ...values, samples },
  };
}

/** Four significant digits: what a table needs. */
export function rounded(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : Number.NaN;
}
