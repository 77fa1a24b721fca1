// SPDX-License-Identifier: Apache-2.0
// One run of a fan in this thread: the state, another seed, some minutes, a sample every few seconds. Null where it could not be done.
import { load } from '../load.js';
import type { ExerciseTexts } from '../protocol.js';
import type { Simulation } from '../simulation.js';
import type { FanRun, FanSample, FanTask } from './fan.js';

const TICKS_A_SECOND = 20;
/** s between samples */
const APART = 5;

/** The simulation of the task before: the runs of one fan differ in their seeds alone. */
let kept: { readonly texts: ExerciseTexts; readonly seed: number; readonly simulation: Simulation } | null = null;

async function simulationOf(texts: ExerciseTexts, seed: number): Promise<Simulation> {
  if (kept?.seed === seed && kept.texts.scenario === texts.scenario && kept.texts.orders === texts.orders) return kept.simulation;
  kept?.simulation.dispose();
  kept = null;
  const simulation = (await load()).open(texts, seed);
  kept = { texts, seed, simulation };
  return simulation;
}

export async function playFanRun({ texts, seed, state, otherSeed, seconds }: FanTask): Promise<FanRun | null> {
  try {
    const simulation = await simulationOf(texts, seed);
    simulation.restore(state);
    simulation.reseed(otherSeed);
    const sample = (): FanSample => {
      const { counters } = simulation.frame(false);
      return {
        t: simulation.tick / TICKS_A_SECOND,
        density: counters.density,
        active: counters.active,
        injured: counters.injuredCitizens + counters.injuredOfficers,
      };
    };
    const samples = [sample()];
    const end = simulation.tick + Math.round(seconds) * TICKS_A_SECOND;
    while (!simulation.over && simulation.tick < end) {
      let densest = 0;
      for (let second = 0; second < APART; ++second) {
        simulation.advance(TICKS_A_SECOND);
        densest = Math.max(densest, simulation.density);
      }
      samples.push({ ...sample(), density: densest });
    }
    return { seed: otherSeed, samples };
  } catch (error) {
    console.warn(error);
    return null;
  }
}
