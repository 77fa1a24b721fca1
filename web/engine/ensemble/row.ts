// SPDX-License-Identifier: Apache-2.0
// What an ensemble keeps of a run: numbers by name, rules broken, ratings, places of harm. It is made from the document of `run`; lists
// without ids and other places are left out, because they are looked at in a single run.
import type { Harm } from './harm.js';
import type { Finding, RunResult } from './run-result.js';

export interface Row {
  /** id of the plan */
  readonly plan: string;
  /** number of the parameter draw; 0 without a design */
  readonly draw: number;
  readonly seed: number;
  /** of the last state, 16 hexadecimal digits; '' if the run failed */
  readonly hash: string;
  /** "maxDensity", "secondsOverDensity.4", "lines.gate.count"; null where the run has no such number */
  readonly values: Readonly<Record<string, number | null>>;
  /** rules broken at least once: severity (1 is the worst) and how often */
  readonly broken: Readonly<Record<string, readonly [severity: number, times: number]>>;
  /** objectives: P, S, M, U or null */
  readonly ratings: Readonly<Record<string, string | null>>;
  /** where people were hurt, each once */
  readonly harm: readonly Harm[];
  /** why there is no result; absent if there is one */
  readonly failed?: string;
}

/** What a hand brings home: a row without its place in the ensemble. */
export type Outcome = Omit<Row, 'plan' | 'draw' | 'seed'>;

export function outcomeOf(result: RunResult, harm: readonly Harm[]): Outcome {
  const { hash, seconds, people, phases, findings, objectives, measures } = result;
  const values: Record<string, number | null> = { seconds };
  for (const [name, value] of Object.entries(people)) values[`people.${name}`] = value;
  values.forcedPhases = phases.filter((phase) => phase.forced).length;
  for (const [name, value] of Object.entries(measures)) flatten(name, value, values);
  const ratings = Object.fromEntries(objectives.map(({ id, rating }) => [id, rating]));
  return { hash, values, broken: brokenRules(findings), ratings, harm };
}

export function failedOutcome(reason: string): Outcome {
  return { hash: '', values: {}, broken: {}, ratings: {}, harm: [], failed: reason };
}

function flatten(name: string, value: unknown, into: Record<string, number | null>): void {
  if (typeof value === 'number' || value === null) {
    into[name] = value;
  } else if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) {
      if (isObject(each) && typeof each.id === 'string') numbersOf(`${name}.${each.id}`, each, into);
    }
  } else if (isObject(value) && !('at' in value)) {
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'number' || each === null) into[`${name}.${key}`] = each;
      else if (isObject(each)) numbersOf(`${name}.${key}`, each, into);
    }
  }
}

function numbersOf(name: string, value: Readonly<Record<string, unknown>>, into: Record<string, number | null>): void {
  for (const [key, each] of Object.entries(value)) if (typeof each === 'number' || each === null) into[`${name}.${key}`] = each;
}

function brokenRules(findings: readonly Finding[]): Row['broken'] {
  const broken: Record<string, [number, number]> = {};
  for (const { rule, kept, severity } of findings) {
    if (kept) continue;
    const known = broken[rule];
    broken[rule] = known === undefined ? [severity, 1] : [Math.min(known[0], severity), known[1] + 1];
  }
  return Object.fromEntries(Object.entries(broken).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
