// SPDX-License-Identifier: Apache-2.0
// How dense it is in each square metre of an extent, for drawing on paper: the same Gaussian of 1 m as the map's layer and the core's raster
// (web/app/map/density-field.ts; cpp/observe), in the same four bands.
import type { Frame } from '../frame.js';

export interface DensityCell {
  /** south-west corner, m */
  readonly x: number;
  readonly y: number;
  /** 1–3; band 0 (below 2 persons/m²) is not given */
  readonly band: number;
}

/** Upper ends of the bands but the last, persons/m². */
export const DENSITY_LIMITS = [2, 3.5, 5.5] as const;
const REACH = 3;

export function densityCells(
  { people }: Frame,
  extent: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly DensityCell[] {
  const [left, low] = [Math.floor(extent.x), Math.floor(extent.y)];
  const [wide, tall] = [Math.ceil(extent.width) + 1, Math.ceil(extent.height) + 1];
  const value = new Float32Array(wide * tall);
  for (let row = 0; row < people.x.length; ++row) {
    if (people.presence[row] !== 1) continue;
    const [px, py] = [(people.x[row] ?? 0) - left, (people.y[row] ?? 0) - low];
    for (let j = Math.max(0, Math.floor(py) - REACH); j <= Math.min(tall - 1, Math.floor(py) + REACH); ++j)
      for (let i = Math.max(0, Math.floor(px) - REACH); i <= Math.min(wide - 1, Math.floor(px) + REACH); ++i) {
        const square = (i + 0.5 - px) ** 2 + (j + 0.5 - py) ** 2;
        value[j * wide + i] = (value[j * wide + i] ?? 0) + Math.exp(-square / 2) / (2 * Math.PI);
      }
  }
  const cells: DensityCell[] = [];
  value.forEach((density, index) => {
    const band = DENSITY_LIMITS.filter((limit) => density >= limit).length;
    if (band > 0) cells.push({ x: left + (index % wide), y: low + Math.floor(index / wide), band });
  });
  return cells;
}
