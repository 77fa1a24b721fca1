// SPDX-License-Identifier: Apache-2.0
// One variant of a study with one seed, run in this thread.
import { InvalidExercise } from '../errors.js';
import { completeTexts } from '../library.js';
import { load } from '../load.js';
import { type Parameters, sceneText } from './scenes.js';
import { studies } from './studies.js';
import type { Run, RunMeasures, Study, Variant } from './study.js';

export interface Job {
  readonly study: string;
  readonly variant: string;
  readonly seed: number;
  readonly short: boolean;
  readonly parameters: Parameters;
}

const ticksPerSecond = 20;

export async function runOne(job: Job): Promise<Run> {
  const study = studies.find((each) => each.name === job.study);
  const variant = study?.variants.find((each) => each.name === job.variant);
  if (study === undefined || variant === undefined) throw new Error(`no study ${job.study} with a variant ${job.variant}`);
  const engine = await load();
  if (study.run !== undefined) {
    const values = await study.run(engine, variant, job.seed, job.short);
    return { ...job, measures: { lines: [], areas: [] }, seconds: 0, people: { total: 0, left: 0 }, values };
  }
  return runScene(study, variant, job);
}

async function runScene(study: Study, variant: Variant, { seed, parameters }: Job): Promise<Run> {
  const engine = await load();
  const { texts, issues } = await completeTexts({ scenario: { text: await sceneText(study, variant, parameters) }, orders: null });
  if (issues.length > 0) throw new InvalidExercise(issues);
  using simulation = engine.open(texts, seed);
  const watcher = study.watch?.(variant);
  const stride = Math.max(1, Math.round((watcher?.every ?? 1) * ticksPerSecond));
  while (!simulation.over) {
    simulation.advance(stride - (simulation.tick % stride));
    watcher?.see(simulation.frame(false));
  }
  const summary = simulation.summary() as {
    readonly seconds: number;
    readonly people: { readonly total: number; readonly left: number };
    readonly measures: RunMeasures;
  };
  const { seconds, people, measures } = summary;
  return { variant: variant.name, seed, measures, seconds, people, values: watcher?.values() ?? {} };
}
