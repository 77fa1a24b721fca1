// SPDX-License-Identifier: Apache-2.0
// What the results on the Compare screen say, computed from their rows when they are looked at. A plan is called better only where it also
// wins in nine of ten draws of the uncertain inputs; without draws it is only lower or higher.
import { computed, signal } from '@preact/signals';
import { type Comparison, compared } from '../../engine/ensemble/comparison.js';
import { type Distribution, distributionOf } from '../../engine/ensemble/distribution.js';
import { ensembleText } from '../../engine/ensemble/ensemble-file.js';
import { type HarmMap, harmMap } from '../../engine/ensemble/harm.js';
import { meanInterval } from '../../engine/ensemble/intervals.js';
import { bySeed } from '../../engine/ensemble/observations.js';
import { textsWith } from '../../engine/ensemble/plan.js';
import { type Ranking, ranking } from '../../engine/ensemble/ranking.js';
import { measureNames, type RuleResult, resultsOf } from '../../engine/ensemble/results.js';
import type { Row } from '../../engine/ensemble/row.js';
import { type Sensitivity, sensitivityOf } from '../../engine/ensemble/sensitivity.js';
import { ensembleCsv, ensembleParquet } from '../../engine/ensemble/table.js';
import type { Text } from '../../engine/tables.g.js';
import { knownPlans, type Shown, shownResults } from './comparison.js';
import type { Opening } from './exercise.js';
import { isLowerBetter, measureFamilies } from './measure-wishes.js';

const FIRST_MEASURE = 'people.injured';
/** what the reader has chosen, or null */
export const askedMeasure = signal<string | null>(null);
/** What is spread out; where nobody was hurt in any run, the first measure that says something. */
export const chosenMeasure = computed(() => {
  if (askedMeasure.value !== null) return askedMeasure.value;
  const rows = shownResults.value?.rows ?? [];
  const says = (name: string) => rows.some(({ values }) => typeof values[name] === 'number' && values[name] !== 0);
  return [FIRST_MEASURE, ...measureFamilies.flatMap((each) => each.measures)].find(says) ?? FIRST_MEASURE;
});
export const harmPlan = signal<string | null>(null);
export const harmWho = signal<'all' | 'units' | 'others'>('all');

export interface PlanMean {
  readonly plan: string;
  readonly n: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** to the first plan; null for the first itself */
  readonly against: Comparison | null;
}

export interface MeasureLine {
  readonly measure: string;
  /** null: neither is better */
  readonly higher: boolean | null;
  readonly plans: readonly (PlanMean | null)[];
}

/** All measures that some run has, in the order of the rows. */
export const measures = computed<readonly string[]>(() => {
  const rows = shownResults.value?.rows ?? [];
  return measureNames(rows).filter((name) => rows.some((row) => typeof row.values[name] === 'number'));
});

export function measureLine(shown: Shown, measure: string): MeasureLine {
  const lower = isLowerBetter(measure);
  const higher = lower === null ? null : !lower;
  const [first] = shown.plans;
  return {
    measure,
    higher,
    plans: shown.plans.map((plan) => {
      const values = [...bySeed(shown.rows, plan.id, measure).values()];
      if (values.length === 0) return null;
      const against = plan === first ? null : compared(shown.rows, plan.id, first?.id ?? '', measure, { higher: higher ?? false });
      return { plan: plan.id, ...meanInterval(values), against };
    }),
  };
}

export interface Detail {
  readonly line: MeasureLine;
  readonly distributions: readonly (Distribution | null)[];
  /** every later plan with every earlier one */
  readonly pairs: readonly Comparison[];
  /** null with one plan, or where neither direction is better */
  readonly ranking: Ranking | null;
}

export const detail = computed<Detail | null>(() => {
  const shown = shownResults.value;
  if (shown === null) return null;
  const measure = chosenMeasure.value;
  const ids = shown.plans.map(({ id }) => id);
  const line = measureLine(shown, measure);
  const higher = line.higher ?? false;
  return {
    line,
    distributions: ids.map((id) => distributionOf(shown.rows, id, measure)),
    pairs: ids.flatMap((plan, at) => ids.slice(0, at).flatMap((other) => compared(shown.rows, plan, other, measure, { higher }) ?? [])),
    ranking: ids.length < 2 || line.higher === null ? null : ranking(shown.rows, ids, measure, { higher }),
  };
});

/** How often rules were broken, the worst first. */
export const rules = computed<readonly RuleResult[]>(() => {
  const shown = shownResults.value;
  if (shown === null) return [];
  const bare = shown.rows.map((row) => ({ ...row, values: {} }));
  return resultsOf(
    bare,
    shown.plans.map(({ id }) => id),
    shown.draws.length,
  ).rules;
});

/** One raster a plan, all with the same scale. */
export const harm = computed<readonly HarmMap[]>(() => {
  const shown = shownResults.value;
  if (shown === null) return [];
  const who = harmWho.value;
  return shown.plans.map(({ id }) => harmMap(shown.rows, id, who === 'all' ? {} : { who }));
});

/** The site of a plan, as far as its texts are known. */
export const siteOf = computed(() => {
  const sites = new Map<string, unknown>();
  for (const [id, { texts }] of knownPlans.value) sites.set(id, (JSON.parse(texts.scenario) as { readonly site?: unknown }).site);
  return sites;
});

/** Names of the rules of the plans' doctrines, as far as their texts are known. */
export const ruleNames = computed<ReadonlyMap<string, Text>>(() => {
  const names = new Map<string, Text>();
  for (const { texts } of knownPlans.value.values()) {
    const { rules: found = [] } = JSON.parse(texts.doctrine) as {
      readonly rules?: readonly { readonly id: string; readonly name?: Text }[];
    };
    for (const { id, name } of found) if (name !== undefined) names.set(id, name);
  }
  return names;
});

/** Rules of these doctrines that no run of any plan has broken, the worst first; a rule may be kept because its means was never used. */
export const unbroken = computed<readonly { readonly rule: string; readonly severity: number }[]>(() => {
  const broken = new Set(rules.value.map(({ rule }) => rule));
  const known = new Map<string, number>();
  for (const { texts } of knownPlans.value.values()) {
    const { rules: found = [] } = JSON.parse(texts.doctrine) as {
      readonly rules?: readonly { readonly id: string; readonly kind?: string; readonly severity?: number }[];
    };
    for (const { id, kind, severity = 4 } of found) if (kind !== 'notEvaluated' && !broken.has(id)) known.set(id, severity);
  }
  return [...known].map(([rule, severity]) => ({ rule, severity })).sort((a, b) => a.severity - b.severity);
});

/** How much the acts of a plan's scenario are compressed, and what it says of itself; of the plans of the results, not of those set up beside them. */
export const scenarioNotes = computed(() => {
  const shown = new Set(shownResults.value?.plans.map(({ id }) => id));
  const known = [...knownPlans.value.values()].filter(({ id }) => shown.has(id));
  return known.map(({ id, texts }) => {
    const { compression = 1, notes = {} } = JSON.parse(texts.scenario) as { readonly compression?: number; readonly notes?: Text };
    return { id, compression, notes };
  });
});

export function jsonOf({ document }: Shown): string {
  return document === null ? '' : ensembleText(document);
}

export function csvOf({ document }: Shown): string {
  return document === null ? '' : ensembleCsv(document);
}

/** null while runs are still coming; its library is loaded when it is needed. */
export async function parquetOf({ document }: Shown): Promise<Uint8Array | null> {
  return document === null ? null : ensembleParquet(document);
}

/** What the measure depends on, plan by plan; none unless the draws were made for that. */
export const sensitivities = computed<readonly Sensitivity[]>(() => {
  const shown = shownResults.value;
  const design = shown?.design ?? null;
  if (shown === null || design === null) return [];
  return shown.plans.flatMap(({ id }) => sensitivityOf(shown.rows, id, chosenMeasure.value, design) ?? []);
});

/** How the Run screen opens the run of a row again; null where the texts of its plan are not known. */
export function openingOf(shown: Shown, row: Row): Opening | null {
  const plan = knownPlans.value.get(row.plan);
  const draw = shown.draws[row.draw];
  if (plan === undefined || draw === undefined) return null;
  const { scenario, orders } = textsWith(plan, draw);
  const name = `${plan.id} · ${row.seed}`;
  return { scenario: { text: scenario }, name, seed: row.seed, ...(orders === '' ? {} : { orders: { text: orders } }) };
}

/** Two plans that came out alike with every seed. */
export function isSame({ mean, low, high, wins, losses }: Comparison): boolean {
  if (low !== null || high !== null) return mean === 0 && low === 0 && high === 0;
  return mean === 0 && wins?.share === 0 && losses?.share === 0; // one seed: there is no interval, but every draw says so
}
