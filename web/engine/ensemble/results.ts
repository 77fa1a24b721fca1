// SPDX-License-Identifier: Apache-2.0
// What the rows of an ensemble say: each measure of each plan, differences to the first plan, how often each rule was broken. Everything in
// fixed orders; printed with twelve digits, because the last ones depend on the host's elementary functions.
import { deviation, mean, quantile } from '../verification/statistics.js';
import { type Design, isOfSensitivity } from './design.js';
import { type Interval, meanInterval, pairedDifference, type Share, shareOf } from './intervals.js';
import { byDraw, bySeed, paired } from './observations.js';
import type { Row } from './row.js';
import { type Sensitivity, sensitivityOf } from './sensitivity.js';

export interface MeasureResult extends Interval {
  readonly plan: string;
  readonly measure: string;
  /** seeds without such a number */
  readonly missing: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** standard deviation of the draws' means: what the uncertain inputs do; null without a design */
  readonly sdOfDraws: number | null;
}

export interface DifferenceResult extends Interval {
  /** plan minus `against`, seed by seed */
  readonly plan: string;
  readonly against: string;
  readonly measure: string;
  /** of the two samples: what common random numbers gain */
  readonly correlation: number | null;
  /** shares of the draws whose mean is lower and higher; a plan is better only if it wins in 90 % of them (null without a design) */
  readonly lowerInDraws: number | null;
  readonly higherInDraws: number | null;
}

export interface RuleResult extends Share {
  readonly plan: string;
  readonly rule: string;
  /** 1 is the worst */
  readonly severity: number;
}

export interface Results {
  readonly failed: number;
  readonly measures: readonly MeasureResult[];
  readonly differences: readonly DifferenceResult[];
  readonly rules: readonly RuleResult[];
  /** what the measures depend on, where they vary; null unless the design is one of sensitivity */
  readonly sensitivity: readonly Sensitivity[] | null;
}

export function resultsOf(rows: readonly Row[], plans: readonly string[], draws: number, design: Design | null = null): Results {
  const names = measureNames(rows);
  const samples = new Map(names.map((name) => [name, new Map(plans.map((plan) => [plan, bySeed(rows, plan, name)]))]));
  const sample = (name: string, plan: string) => samples.get(name)?.get(plan) ?? new Map<number, number>();
  const [first = '', ...others] = plans;
  return tidy({
    failed: rows.filter((row) => row.failed !== undefined).length,
    measures: plans.flatMap((plan) => {
      const seeds = new Set(rows.filter((row) => row.plan === plan).map((row) => row.seed)).size;
      return names.flatMap((name) => measureResult(rows, plan, name, [...sample(name, plan).values()], seeds, draws));
    }),
    differences: others.flatMap((plan) =>
      names.flatMap((measure) => {
        const [a, b] = paired(sample(measure, plan), sample(measure, first));
        if (a.length === 0) return [];
        return [{ plan, against: first, measure, ...pairedDifference(a, b), ...inDraws(rows, plan, first, measure, draws) }];
      }),
    ),
    rules: ruleResults(rows, plans),
    sensitivity:
      design === null || !isOfSensitivity(design)
        ? null
        : plans.flatMap((plan) => names.flatMap((name) => sensitivityOf(rows, plan, name, design) ?? [])),
  });
}

/** In the order in which the rows first have them. */
export function measureNames(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
}

function measureResult(
  rows: readonly Row[],
  plan: string,
  measure: string,
  values: readonly number[],
  seeds: number,
  draws: number,
): readonly MeasureResult[] {
  if (values.length === 0) return [];
  const means = draws > 1 ? [...byDraw(rows, plan, measure).values()] : [];
  return [
    {
      plan,
      measure,
      ...meanInterval(values),
      missing: seeds - values.length,
      least: quantile(values, 0),
      median: quantile(values, 0.5),
      most: quantile(values, 1),
      sdOfDraws: means.length > 1 ? deviation(means) : null,
    },
  ];
}

function inDraws(
  rows: readonly Row[],
  plan: string,
  against: string,
  measure: string,
  draws: number,
): Pick<DifferenceResult, 'lowerInDraws' | 'higherInDraws'> {
  const [a, b] = draws > 1 ? paired(byDraw(rows, plan, measure), byDraw(rows, against, measure)) : [[], []];
  if (a.length === 0) return { lowerInDraws: null, higherInDraws: null };
  const share = (wins: (x: number, y: number) => boolean) => mean(a.map((each, at) => Number(wins(each, b[at] as number))));
  return { lowerInDraws: share((x, y) => x < y), higherInDraws: share((x, y) => x > y) };
}

function ruleResults(rows: readonly Row[], plans: readonly string[]): readonly RuleResult[] {
  const worst = new Map<string, number>();
  for (const { broken } of rows) {
    for (const [rule, [severity]] of Object.entries(broken)) worst.set(rule, Math.min(severity, worst.get(rule) ?? severity));
  }
  const rules = [...worst].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return rules.flatMap(([rule, severity]) =>
    plans.flatMap((plan) => {
      const runs = rows.filter((row) => row.plan === plan && row.failed === undefined);
      const hits = runs.filter((row) => Object.hasOwn(row.broken, rule)).length;
      return runs.length === 0 ? [] : [{ plan, rule, severity, ...shareOf(hits, runs.length) }];
    }),
  );
}

/** Twelve digits; what is no finite number is null. */
export function tidy<T>(value: T): T {
  if (typeof value === 'number') return (Number.isFinite(value) ? Number(value.toPrecision(12)) : null) as T;
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each as unknown)])) as T;
}
