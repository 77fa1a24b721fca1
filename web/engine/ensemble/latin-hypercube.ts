// SPDX-License-Identifier: Apache-2.0
// Latin hypercube (McKay, Beckman, Conover 1979): in each dimension one point in each of n equal slices. Of several such designs the one
// whose closest points are farthest apart is taken (maximin; Johnson, Moore, Ylvisaker 1990).
import { shareFor } from './scatter.js';

const candidates = 20; // assumed: more gains little

/** n points in the unit cube. */
export function latinHypercube(n: number, dimensions: number, seed: number): readonly (readonly number[])[] {
  let [best, farthest] = [oneOf(n, dimensions, seed, 0), -1];
  const tries = n > 2000 ? 1 : candidates; // the search is quadratic in n
  for (let candidate = 0; candidate < tries && tries > 1; candidate++) {
    const points = oneOf(n, dimensions, seed, candidate);
    const distance = closest(points);
    if (distance > farthest) [best, farthest] = [points, distance];
  }
  return best;
}

function oneOf(n: number, dimensions: number, seed: number, candidate: number): readonly (readonly number[])[] {
  const columns = Array.from({ length: dimensions }, (_, dimension) => {
    const slices = Array.from({ length: n }, (_, k) => k);
    for (let k = n - 1; k > 0; k--) {
      const other = Math.floor(shareFor(seed, candidate, dimension, 2 * k) * (k + 1));
      [slices[k], slices[other]] = [slices[other] as number, slices[k] as number];
    }
    return slices.map((slice, k) => (slice + shareFor(seed, candidate, dimension, 2 * k + 1)) / n);
  });
  return Array.from({ length: n }, (_, k) => columns.map((column) => column[k] as number));
}

/** Square of the least distance between two points. */
function closest(points: readonly (readonly number[])[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 1; a < points.length; a++) {
    for (let b = 0; b < a; b++) {
      let sum = 0;
      (points[a] as readonly number[]).forEach((x, k) => {
        sum += (x - (points[b]?.[k] as number)) ** 2;
      });
      least = Math.min(least, sum);
    }
  }
  return least;
}
