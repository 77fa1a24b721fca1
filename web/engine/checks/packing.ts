// SPDX-License-Identifier: Apache-2.0
// C3: how densely the people who are to gather in a zone will stand there, on the ground of it one can walk on, by the bands of the density table.
import type { Scenario } from '../tables.g.js';
import type { Crowd } from './crowds.js';
import { type PlanCheck, round } from './plan-check.js';
import { cellsIn, type Walkable } from './walkable.js';

const bands = [2, 3.5, 5.5] as const; // people/m² (Fruin, Still)

export function checkPacking(_: Scenario, walkable: Walkable, crowds: readonly Crowd[]): readonly PlanCheck[] {
  return crowds.map(({ zone, people, path, at }) => {
    const area = cellsIn(walkable, zone.polygon).length * walkable.cell ** 2;
    const density = area === 0 ? Number.POSITIVE_INFINITY : people / area;
    const shared = { group: 'C3', at, path, source: 'Fruin (EPJ Data Science), Still', assumed: false, names: { zone: zone.id } };
    if (area === 0) return { ...shared, code: 'noGround', verdict: 'bad', values: { zone: zone.id, people } };
    const verdict = density >= bands[1] ? 'bad' : density >= bands[0] ? 'warning' : 'good';
    return {
      ...shared,
      code: 'packing',
      verdict,
      values: { zone: zone.id, people, area: round(area, 0), density: round(density, 2), stop: bands[2] },
    };
  });
}
