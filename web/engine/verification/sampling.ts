// SPDX-License-Identifier: Apache-2.0
// Rows that compare with a reference which is itself a sample: means within their standard errors, counts by Wilson's intervals; and a
// known value inside the interval of the replications.
import { rounded } from './judging.js';
import { deviation, mean } from './statistics.js';
import type { Row } from './study.js';

/** A reference: mean over seeds, and their deviation. */
export interface Reference {
  readonly mean: number;
  readonly sd: number;
  readonly seeds: number;
}

/** The mean of the seeds within three standard errors of the difference; the reference's deviation is taken for both. */
export function agrees(name: string, samples: readonly number[], { mean: expected, sd, seeds }: Reference): Row {
  const measured = mean(samples);
  const tolerance = 3 * sd * Math.sqrt(1 / seeds + 1 / samples.length);
  return {
    name,
    expected,
    measured: rounded(measured),
    tolerance: `±${rounded(tolerance)}`,
    pass: Math.abs(measured - expected) <= tolerance,
    values: { samples },
  };
}

/** Every sample is that number. */
export function always(name: string, samples: readonly number[], expected: number): Row {
  const pass = samples.length > 0 && samples.every((each) => each === expected);
  const worst = samples.find((each) => each !== expected) ?? samples[0] ?? Number.NaN;
  return { name, expected, measured: rounded(worst), tolerance: '0', pass, values: { samples } };
}

/** Wilson's interval of a share, 95 %. */
export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  const z = 1.96;
  const share = hits / of;
  const scale = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / scale;
  return [middle - half, middle + half];
}

/** Hits among the seeds as in a reference of `seeds`: Wilson's intervals of the two overlap. */
export function asOften(name: string, hits: readonly boolean[], expected: number, seeds: number): Row {
  const count = hits.filter(Boolean).length;
  const [ours, theirs] = [wilson(count, hits.length), wilson(expected, seeds)];
  return {
    name,
    expected: `${expected}/${seeds}`,
    measured: `${count}/${hits.length}`,
    tolerance: 'Wilson 95 %',
    pass: ours[0] <= theirs[1] && theirs[0] <= ours[1],
    values: { samples: hits.map(Number) },
  };
}

/** Student's t at 99.5 % (two-sided 99 %) by degrees of freedom; between entries the one for fewer. */
const t99: readonly (readonly [degrees: number, t: number])[] = [
  [1, 63.657],
  [2, 9.925],
  [4, 4.604],
  [9, 3.25],
  [14, 2.977],
  [19, 2.861],
  [29, 2.756],
  [59, 2.662],
  [119, 2.617],
];

/** Half the width of the 99 % interval of the mean of independent replications. */
export function halfWidth99(samples: readonly number[]): number {
  const t = t99.filter(([degrees]) => degrees <= samples.length - 1).at(-1)?.[1] ?? Number.NaN;
  return (t * deviation(samples)) / Math.sqrt(samples.length);
}

/** The exact value inside the 99 % interval of the replications, and that interval no wider than ± `widest` of the value. */
export function exact(name: string, samples: readonly number[], expected: number, widest: number): Row {
  const [measured, half] = [mean(samples), halfWidth99(samples)];
  return {
    name,
    expected: rounded(expected),
    measured: rounded(measured),
    tolerance: `99 %: ±${rounded(half)} (${((100 * half) / expected).toFixed(1)} %)`,
    pass: Math.abs(measured - expected) <= half && half <= widest * expected,
    values: { samples },
  };
}
