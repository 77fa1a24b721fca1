// SPDX-License-Identifier: Apache-2.0
// From a file to what an ensemble compares: a scenario stands for itself, a plan (`sispamkota-plan/1`) is its base with the patch laid on
// and its own orders. The core judges every text, before and after the patch.
import { InvalidExercise } from '../errors.js';
import { joinIssues } from '../exercise-issues.js';
import { PatchFailed, type PatchStep, patched, patchIssue } from '../json-patch.js';
import { topValue } from '../json-top.js';
import { completeTexts, type LibraryOptions, loadText } from '../library.js';
import type { Engine } from '../load.js';
import type { ExerciseTexts } from '../protocol.js';
import type { Issue } from '../source.js';
import type { Order, Text } from '../tables.g.js';
import { type Draw, laid } from './ranges.js';

/** One of the things compared, ready to run. */
export interface EnsemblePlan {
  /** unique in its ensemble */
  readonly id: string;
  readonly name: Text;
  /** id of the scenario */
  readonly base: string;
  readonly texts: ExerciseTexts;
}

export interface PlanInput {
  /** the name of the file without its ending, or of the built-in scenario */
  readonly id: string;
  readonly text: string;
}

export interface PlanOptions extends LibraryOptions {
  /** looks for a base that is not in the library */
  readonly baseText?: (name: string) => Promise<string | undefined>;
}

interface PlanFile {
  readonly base: string;
  readonly name: Text;
  readonly patch?: readonly PatchStep[];
  readonly orders?: readonly Order[];
}

/** Throws InvalidExercise with everything that is wrong; a base that does not exist is UnknownName. */
export async function readPlan(engine: Engine, { id, text }: PlanInput, options: PlanOptions = {}): Promise<EnsemblePlan> {
  if (!topValue(text, 'format')?.text?.startsWith('sispamkota-plan/')) return ready(engine, id, text, undefined, undefined, options);
  refuse(engine.check('plan', text));
  const plan = JSON.parse(text) as PlanFile;
  const base = (await options.baseText?.(plan.base)) ?? (await loadText('scenarios', plan.base, options));
  refuse(engine.check('scenario', base));
  let scenario = base;
  if (plan.patch !== undefined && plan.patch.length > 0) {
    try {
      scenario = JSON.stringify(patched(JSON.parse(base), plan.patch), null, 2);
    } catch (error) {
      if (!(error instanceof PatchFailed)) throw error;
      throw new InvalidExercise([patchIssue(error, text)]);
    }
  }
  const orders = plan.orders === undefined ? undefined : JSON.stringify({ format: 'sispamkota-orders/1', orders: plan.orders }, null, 2);
  return ready(engine, id, scenario, orders, plan.name, options);
}

async function ready(
  engine: Engine,
  id: string,
  scenario: string,
  orders: string | undefined,
  name: Text | undefined,
  options: LibraryOptions,
): Promise<EnsemblePlan> {
  const given = orders === undefined ? {} : { orders: { text: orders } };
  const { texts, issues } = await completeTexts({ scenario: { text: scenario }, ...given }, options);
  try {
    using simulation = engine.open(texts);
    refuse(joinIssues(issues, simulation.warnings));
    const { scenario: opened } = simulation.exercise;
    return { id, name: name ?? opened.name, base: opened.id, texts };
  } catch (error) {
    throw error instanceof InvalidExercise ? new InvalidExercise(joinIssues(issues, error.issues)) : error;
  }
}

/** The texts of a plan with the numbers of a draw in its scenario. */
export function textsWith({ texts }: EnsemblePlan, draw: Draw): ExerciseTexts {
  const numbers = Object.entries(draw);
  if (numbers.length === 0) return texts;
  const scenario = numbers.reduce((laidOn, [pointer, value]) => laid(laidOn, pointer, value), JSON.parse(texts.scenario) as unknown);
  return { ...texts, scenario: JSON.stringify(scenario, null, 2) };
}

function refuse(issues: readonly Issue[]): void {
  if (issues.some((issue) => issue.severity === 'error')) throw new InvalidExercise(issues);
}
