// SPDX-License-Identifier: Apache-2.0
// R37: what stands ready behind the lines must be at least a third of what stands in them. Ready is who waits in a staging zone or comes on request.
import type { Scenario, Unit, Vec2 } from '../tables.g.js';
import { lineKinds } from './behind.js';
import { type PlanCheck, round } from './plan-check.js';

const share = 1 / 3; // R37, assumed there

export function checkReserve(scenario: Scenario): readonly PlanCheck[] {
  const able = scenario.units.filter(({ kind }) => lineKinds.includes(kind));
  if (able.length === 0) return [];
  const staging = scenario.site.zones.filter((zone) => zone.kind === 'staging');
  const waits = (unit: Unit) =>
    unit.onRequest !== undefined || unit.available !== undefined || staging.some(({ polygon }) => inside(polygon, unit.at));
  const strength = (units: readonly Unit[]) => units.reduce((sum, unit) => sum + unit.strength, 0);
  const [line, reserve] = [strength(able.filter((unit) => !waits(unit))), strength(able.filter(waits))];
  const [first] = able;
  const values = { line, reserve, percent: line === 0 ? 100 : round((100 * reserve) / line, 0), wanted: 33 };
  const shared = {
    group: 'R37',
    at: first?.at ?? null,
    path: `/units/${scenario.units.indexOf(first as Unit)}`,
    source: 'R37',
    assumed: true,
    values,
  };
  if (line === 0) return [{ ...shared, code: 'allReserve', verdict: 'open' }];
  return [{ ...shared, code: 'reserve', verdict: reserve >= share * line ? 'good' : reserve === 0 ? 'bad' : 'warning' }];
}

function inside(points: readonly Vec2[], [x, y]: Vec2): boolean {
  let odd = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [a, b] = [points[j] as Vec2, points[i] as Vec2];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
  }
  return odd;
}
