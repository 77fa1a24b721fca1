// SPDX-License-Identifier: Apache-2.0
// From `<file|name>` to a running exercise, or to every issue of the scenario, its doctrine and its orders.
import { InvalidExercise } from '../errors.js';
import { joinIssues } from '../exercise-issues.js';
import { completeTexts, type NameOrText } from '../library.js';
import type { Engine } from '../load.js';
import type { Simulation } from '../simulation.js';
import type { Issue } from '../source.js';
import type { Input } from './inputs.js';

export type Prepared =
  | { readonly simulation: Simulation; readonly issues: readonly Issue[] }
  | { readonly simulation: null; readonly issues: readonly Issue[] };

export async function prepare(engine: Engine, scenario: Input, orders: Input | null, seed: number | undefined): Promise<Prepared> {
  if (typeof scenario.text !== 'string') return { simulation: null, issues: engine.check('scenario', scenario.text) };
  if (orders !== null && typeof orders.text !== 'string') return { simulation: null, issues: engine.check('orders', orders.text) };
  const given: { readonly orders?: NameOrText } = orders === null ? {} : { orders: { text: orders.text as string } };
  const { texts, issues: unresolved } = await completeTexts({ scenario: { text: scenario.text }, ...given });
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
}
