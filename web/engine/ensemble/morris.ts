// SPDX-License-Identifier: Apache-2.0
// Elementary effects (Morris 1991, μ* after Campolongo, Cariboni, Saltelli 2007): which uncertain inputs matter at all, for few runs. A
// trajectory changes one input after the other on a grid of four levels.
import { deviation, mean } from '../verification/statistics.js';
import { type Estimate, estimated } from './bootstrap.js';
import { bitsOf, shareFor } from './scatter.js';

export interface MorrisEffect {
  /** mean of the effects: of a step over the whole range, in units of the measure */
  readonly mu: number;
  /** mean of their sizes, so that ups and downs do not cancel */
  readonly muStar: Estimate;
  /** their deviation: the input acts together with others, or not in proportion */
  readonly sigma: number;
}

const levels = 4;
const step = levels / (2 * (levels - 1)); // 2/3: every level is as likely as the others

/** r trajectories of k + 1 points in the unit cube, one after the other. */
export function morrisPoints(r: number, k: number, seed: number): readonly (readonly number[])[] {
  return Array.from({ length: r }, (_, trajectory) => {
    const order = shuffled(k, seed, trajectory);
    const up = Array.from({ length: k }, (_, input) => (bitsOf(seed, trajectory, input, 1) & 1) === 1);
    const low = Array.from({ length: k }, (_, input) => Math.floor(shareFor(seed, trajectory, input, 2) * (levels / 2)) / (levels - 1));
    const point = low.map((each, input) => (up[input] ? each : each + step));
    const points = [[...point]];
    for (const input of order) {
      point[input] = (low[input] as number) + (up[input] ? step : 0);
      points.push([...point]);
    }
    return points;
  }).flat();
}

/** Effects of the k inputs from the measure at those points; NaN where there is none: such steps are left out. */
export function morrisEffects(points: readonly (readonly number[])[], values: readonly number[], k: number): readonly MorrisEffect[] {
  const effects = Array.from({ length: k }, (): number[] => []);
  for (let at = 0; at + 1 < points.length; at++) {
    if ((at + 1) % (k + 1) === 0) continue; // from one trajectory to the next
    const [from, to] = [points[at] as readonly number[], points[at + 1] as readonly number[]];
    const input = to.findIndex((each, dimension) => each !== from[dimension]);
    const effect = ((values[at + 1] ?? Number.NaN) - (values[at] ?? Number.NaN)) / ((to[input] as number) - (from[input] as number));
    if (Number.isFinite(effect)) effects[input]?.push(effect);
  }
  return effects.map((each) => {
    const sizes = each.map(Math.abs);
    return {
      mu: mean(each),
      muStar: estimated(each.length, (chosen) => chosen.reduce((sum, at) => sum + (sizes[at] as number), 0) / each.length),
      sigma: deviation(each),
    };
  });
}

function shuffled(k: number, seed: number, trajectory: number): readonly number[] {
  const order = Array.from({ length: k }, (_, input) => input);
  for (let at = k - 1; at > 0; at--) {
    const other = Math.floor(shareFor(seed, trajectory, at, 3) * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}
