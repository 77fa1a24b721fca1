// SPDX-License-Identifier: Apache-2.0
// Sobol's sequence with Owen's scrambling: direction numbers of Joe and Kuo 2008 (new-joe-kuo-6), nested scrambling by hash after Laine,
// Karras 2011 and Burley 2020. Best with a power of two of points.
import { bitsOf } from './scatter.js';

/** s, a, m of Joe and Kuo's table for the dimensions from the second on. */
const table: readonly (readonly [s: number, a: number, m: readonly number[]])[] = [
  [1, 0, [1]],
  [2, 1, [1, 3]],
  [3, 1, [1, 3, 1]],
  [3, 2, [1, 1, 1]],
  [4, 1, [1, 1, 3, 3]],
  [4, 4, [1, 3, 5, 13]],
  [5, 2, [1, 1, 5, 5, 17]],
  [5, 4, [1, 1, 5, 5, 5]],
  [5, 7, [1, 1, 7, 11, 19]],
  [5, 11, [1, 1, 5, 1, 1]],
  [5, 13, [1, 1, 1, 3, 11]],
  [5, 14, [1, 3, 5, 5, 31]],
  [6, 1, [1, 3, 3, 9, 7, 49]],
  [6, 13, [1, 1, 1, 15, 21, 21]],
  [6, 16, [1, 3, 1, 13, 27, 49]],
  [6, 19, [1, 1, 1, 15, 7, 5]],
  [6, 22, [1, 3, 1, 15, 13, 25]],
  [6, 25, [1, 1, 5, 5, 19, 61]],
  [7, 1, [1, 3, 7, 11, 23, 15, 103]],
  [7, 4, [1, 3, 7, 13, 13, 15, 69]],
];
const bits = 32;

export const mostDimensions = table.length + 1;

/** The first n points of the sequence, scrambled by the seed. */
export function sobol(n: number, dimensions: number, seed: number): readonly (readonly number[])[] {
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  return Array.from({ length: n }, (_, k) =>
    directions.map((direction, dimension) => scrambled(pointOf(k, direction), bitsOf(seed, dimension)) / 2 ** bits),
  );
}

/** The plain sequence, 32 bits a number. */
export function plainSobol(k: number, dimension: number): number {
  return pointOf(k, directionsOf(dimension));
}

function pointOf(k: number, direction: readonly number[]): number {
  let x = 0;
  for (let bit = 0, rest = k; rest > 0; bit++, rest >>>= 1) if ((rest & 1) === 1) x ^= direction[bit] as number;
  return x >>> 0;
}

function directionsOf(dimension: number): readonly number[] {
  const row = table[dimension - 1];
  if (row === undefined) return Array.from({ length: bits }, (_, k) => (1 << (bits - 1 - k)) >>> 0); // van der Corput
  const [s, a, m] = row;
  const v = m.map((each, k) => (each << (bits - 1 - k)) >>> 0);
  for (let k = s; k < bits; k++) {
    let x = (v[k - s] as number) ^ ((v[k - s] as number) >>> s);
    for (let j = 1; j < s; j++) if (((a >>> (s - 1 - j)) & 1) === 1) x ^= v[k - j] as number;
    v.push(x >>> 0);
  }
  return v;
}

/** Flips each bit depending on the higher ones only, so that every elementary interval keeps its number of points. */
function scrambled(x: number, key: number): number {
  let y = (reversed(x) + key) >>> 0;
  for (const odd of [0x6c50b47c, 0xb82f1e52, 0xc7afe638, 0x8d22f6e6]) y = (y ^ Math.imul(y, odd)) >>> 0;
  return reversed(y);
}

function reversed(value: number): number {
  let x = value;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}
