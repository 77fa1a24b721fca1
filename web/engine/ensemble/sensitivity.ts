// SPDX-License-Identifier: Apache-2.0
// Which uncertain inputs a measure depends on, from the rows of an ensemble whose design was made for that question. The value at a point is
// the mean over its seeds, the same ones at every point.
import { type Design, isOfSensitivity, pointsOf } from './design.js';
import { type MorrisEffect, morrisEffects } from './morris.js';
import { byDraw } from './observations.js';
import type { Row } from './row.js';
import { type SobolIndex, sobolIndices } from './saltelli.js';

export interface InputEffect {
  /** of the range */
  readonly path: string;
  readonly morris: MorrisEffect | null;
  readonly sobol: SobolIndex | null;
}

export interface Sensitivity {
  readonly plan: string;
  readonly measure: string;
  /** points of the design without the measure; what hangs on them is left out */
  readonly missing: number;
  /** in the order of the ranges */
  readonly inputs: readonly InputEffect[];
}

/** null if the design does not ask that, or the measure is the same everywhere. */
export function sensitivityOf(rows: readonly Row[], plan: string, measure: string, design: Design): Sensitivity | null {
  const k = design.ranges.length;
  if (!isOfSensitivity(design)) return null;
  const points = pointsOf(design);
  const known = byDraw(rows, plan, measure);
  const values = points.map((_, draw) => known.get(draw) ?? Number.NaN);
  const there = [...known.values()];
  if (!there.some((each) => each !== there[0])) return null;
  const effects = design.method === 'morris' ? morrisEffects(points, values, k) : null;
  const indices = design.method === 'saltelli' ? sobolIndices(values, k) : null;
  if (effects === null && indices === null) return null;
  const inputs = design.ranges.map(({ path }, at) => ({ path, morris: effects?.[at] ?? null, sobol: indices?.[at] ?? null }));
  return { plan, measure, missing: points.length - known.size, inputs };
}
