// SPDX-License-Identifier: Apache-2.0
// From `<file|name>` to a running exercise, or to every issue of the scenario, its doctrine and its orders.
import { basename } from 'node:path';
import { readPlan, textsWith } from '../ensemble/plan.js';
import type { Draw } from '../ensemble/ranges.js';
import { InvalidExercise } from '../errors.js';
import { joinIssues } from '../exercise-issues.js';
import { completeTexts, type NameOrText } from '../library.js';
import type { Engine } from '../load.js';
import type { Simulation } from '../simulation.js';
import type { Issue } from '../source.js';
import { baseBeside, type Input, isPlan } from './inputs.js';

export type Prepared =
  | { readonly simulation: Simulation; readonly issues: readonly Issue[] }
  | { readonly simulation: null; readonly issues: readonly Issue[] };

/** A plan is its base with the patch laid on and its own orders, if it has some; `draw` lays the numbers of a design on either. */
export async function prepare(
  engine: Engine,
  scenario: Input,
  orders: Input | null,
  seed: number | undefined,
  draw: Draw = {},
): Promise<Prepared> {
  if (typeof scenario.text !== 'string') return { simulation: null, issues: engine.check('scenario', scenario.text) };
  if (orders !== null && typeof orders.text !== 'string') return { simulation: null, issues: engine.check('orders', orders.text) };
  const own: { readonly orders?: NameOrText } = orders === null ? {} : { orders: { text: orders.text as string } };
  try {
    const given = await textsOf(engine, scenario.name, scenario.text, draw);
    const { texts, issues: unresolved } = await completeTexts({ ...given, ...own });
    try {
      const simulation = engine.open(texts, seed);
      const issues = joinIssues(unresolved, simulation.warnings);
      if (unresolved.length === 0) return { simulation, issues };
      simulation.dispose();
      return { simulation: null, issues };
    } catch (error) {
      if (error instanceof InvalidExercise) return { simulation: null, issues: joinIssues(unresolved, error.issues) };
      throw error;
    }
  } catch (error) {
    if (error instanceof InvalidExercise) return { simulation: null, issues: error.issues };
    throw error;
  }
}

async function textsOf(
  engine: Engine,
  name: string,
  text: string,
  draw: Draw,
): Promise<{ readonly scenario: NameOrText; readonly orders?: NameOrText }> {
  if (!isPlan(text) && Object.keys(draw).length === 0) return { scenario: { text } };
  const plan = await readPlan(engine, { id: basename(name, '.json'), text }, { baseText: (base) => baseBeside(name, base) });
  const { scenario, orders } = textsWith(plan, draw);
  return { scenario: { text: scenario }, ...(orders === '' ? {} : { orders: { text: orders } }) };
}
