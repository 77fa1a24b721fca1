// SPDX-License-Identifier: Apache-2.0
// How runs of the standards' tests are judged: a value of every seed in a range, a share, an order of variants. NaN never passes.
import type { NoteKey } from '../../../text/index.js';
import { byVariant, rounded } from '../judging.js';
import { mean } from '../statistics.js';
import type { Row, Run, Values } from '../study.js';

/** One list of a run's own values, or []. */
export function listOf(run: Run, name: string): readonly number[] {
  const value = run.values[name];
  return value === undefined ? [] : typeof value === 'number' ? [value] : value;
}

/** The value of every seed lies in the range; the smallest and the largest are shown. */
export function everyIn(name: string, samples: readonly number[], [low, high]: readonly [number, number], note: NoteKey): Row {
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  return {
    name,
    expected: `${low} … ${high}`,
    measured: rounded(mean(samples)),
    tolerance: `${rounded(least)} … ${rounded(most)}`,
    pass: samples.length > 0 && samples.every((each) => each >= low && each <= high),
    note,
    values: { samples },
  };
}

/** The value of every seed is this number. */
export function everyIs(name: string, samples: readonly number[], expected: number, note: NoteKey): Row {
  const worst = samples.reduce(
    (worstOf, each) => (Math.abs(each - expected) > Math.abs(worstOf - expected) || Number.isNaN(each) ? each : worstOf),
    samples[0] ?? Number.NaN,
  );
  return {
    name,
    expected,
    measured: worst,
    tolerance: '0',
    pass: samples.length > 0 && samples.every((each) => each === expected),
    note,
    values: { samples },
  };
}

/** Mean values of variants that must rise, or at least not fall by more than `slack` (a share), in this order. */
export function rising(
  name: string,
  steps: readonly (readonly [variant: string, samples: readonly number[]])[],
  slack: number,
  note: NoteKey,
): Row {
  const means = steps.map(([, samples]) => mean(samples));
  const values: Values = Object.fromEntries(steps.map(([variant, samples]) => [variant, samples]));
  return {
    name,
    expected: steps.map(([variant]) => variant).join(slack > 0 ? ' ≤ ' : ' < '),
    measured: means.map(rounded).join(' · '),
    tolerance: slack > 0 ? `−${rounded(100 * slack)} %` : '',
    pass:
      means.length > 1 &&
      means.every(
        (each, k) =>
          Number.isFinite(each) && (k === 0 || (slack > 0 ? each >= (means[k - 1] ?? 0) * (1 - slack) : each > (means[k - 1] ?? 0))),
      ),
    note,
    values,
  };
}

/** The runs of all these variants, or null when one was not run (--short). */
export function allOf(runs: readonly Run[], variants: readonly string[]): readonly (readonly Run[])[] | null {
  const groups = byVariant(runs);
  const found = variants.map((variant) => groups.get(variant) ?? []);
  return found.every((each) => each.length > 0) ? found : null;
}

/** s until everybody had left; NaN if somebody had not. */
export function clearing(run: Run): number {
  const { evacuationTime: time } = run.measures;
  return typeof time === 'number' && run.people.left === run.people.total ? time : Number.NaN;
}
