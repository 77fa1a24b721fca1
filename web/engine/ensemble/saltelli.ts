// SPDX-License-Identifier: Apache-2.0
// Sobol's indices: what share of a measure's variance each uncertain input brings alone (first order, Saltelli and others 2010) and with all
// it acts together with (total, Jansen 1999), from N (k + 2) points.
import { mean } from '../verification/statistics.js';
import { type Estimate, estimated } from './bootstrap.js';
import { mostDimensions, sobol } from './sobol.js';

export interface SobolIndex {
  readonly first: Estimate;
  readonly total: Estimate;
}

/** Inputs there may be: two dimensions of the sequence each. */
export const mostInputs = Math.floor(mostDimensions / 2);

/** N blocks of k + 2 points in the unit cube: a, b, then a with one input of b. */
export function saltelliPoints(n: number, k: number, seed: number): readonly (readonly number[])[] {
  return sobol(n, 2 * k, seed).flatMap((point) => {
    const [a, b] = [point.slice(0, k), point.slice(k)];
    return [a, b, ...a.map((_, input) => a.map((each, dimension) => (dimension === input ? (b[dimension] as number) : each)))];
  });
}

/** Indices of the k inputs from the measure at those points; blocks with a NaN are left out. Null where the measure does not vary. */
export function sobolIndices(values: readonly number[], k: number): readonly SobolIndex[] | null {
  const blocks: (readonly number[])[] = [];
  for (let at = 0; at + k + 2 <= values.length; at += k + 2) {
    const block = values.slice(at, at + k + 2);
    if (block.every(Number.isFinite)) blocks.push(block);
  }
  const all = blocks.flatMap(([a = 0, b = 0]) => [a, b]);
  const middle = mean(all);
  if (blocks.length < 2 || !all.some((each) => each !== all[0])) return null;
  const estimate = (term: (a: number, b: number, mixed: number) => number, input: number): Estimate =>
    estimated(blocks.length, (chosen) => {
      let [sum, ab, ab2] = [0, 0, 0];
      for (const at of chosen) {
        const block = blocks[at] as readonly number[];
        const [a, b, mixed] = [(block[0] as number) - middle, (block[1] as number) - middle, (block[2 + input] as number) - middle];
        sum += term(a, b, mixed);
        ab += a + b;
        ab2 += a * a + b * b;
      }
      const n = chosen.length;
      return sum / n / (ab2 / (2 * n) - (ab / (2 * n)) ** 2);
    });
  return Array.from({ length: k }, (_, input) => ({
    first: estimate((a, b, mixed) => b * (mixed - a), input),
    total: estimate((a, _, mixed) => (a - mixed) ** 2 / 2, input),
  }));
}
