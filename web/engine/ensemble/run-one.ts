// SPDX-License-Identifier: Apache-2.0
// One run of an ensemble in this thread, from its texts to its outcome. A run that cannot be done is an outcome too.
import { describe, InvalidExercise } from '../errors.js';
import { load } from '../load.js';
import type { ExerciseTexts } from '../protocol.js';
import { type Harm, harmList, noteHarm } from './harm.js';
import { failedOutcome, type Outcome, outcomeOf } from './row.js';
import type { RunResult } from './run-result.js';

/** What a hand is told: everything it needs, so that it may be anywhere. */
export interface Task {
  readonly texts: ExerciseTexts;
  readonly seed: number;
}

const ticksAtOnce = 1200; // a minute of the drill
const noUnit = 65535;

export async function runOne({ texts, seed }: Task): Promise<Outcome> {
  try {
    const engine = await load();
    using simulation = engine.open(texts, seed);
    simulation.keepNoHashes();
    const { unit } = simulation.exercise.people;
    const harm = new Map<number, Harm>();
    while (!simulation.over) {
      simulation.advance(ticksAtOnce);
      noteHarm(harm, simulation.newEvents(), (row) => unit[row] !== noUnit);
    }
    return outcomeOf(simulation.summary() as RunResult, harmList(harm));
  } catch (error) {
    if (error instanceof InvalidExercise) return failedOutcome(error.issues.map((issue) => `${issue.code} ${issue.path}`).join(', '));
    return failedOutcome(describe(error));
  }
}
