// SPDX-License-Identifier: Apache-2.0
// C2: is there room behind a crowd that is pushed back? Behind is away from the units that face it. The ground one can reach there must take the
// crowd at 2 people a square metre, and a way out of at least 3 m must lie within 50 m, else the push drives people into a dead end (R24).
import type { Scenario, Unit, Vec2 } from '../tables.g.js';
import type { Crowd } from './crowds.js';
import { exitsOf } from './egress.js';
import { type PlanCheck, round } from './plan-check.js';
import { cellsIn, centre, reached, type Walkable } from './walkable.js';

const density = 2; // people/m² (plan check C2)
const leastWay = 3; // m (R24)
const farthest = 50; // m (R24)

/** Units that stand in a line against a crowd. */
export const lineKinds: readonly Unit['kind'][] = ['dalmasAwal', 'dalmasLanjut', 'phhBrimob', 'penindak', 'tni', 'satpolPp'];

export function checkBehind(scenario: Scenario, walkable: Walkable, crowds: readonly Crowd[]): readonly PlanCheck[] {
  return crowds.flatMap((crowd): readonly PlanCheck[] => {
    const { zone, people, path, at } = crowd;
    const from = pushedFrom(scenario, crowd);
    const shared = { group: 'C2', path, source: 'R24', assumed: true, names: { zone: zone.id } };
    if (from === null) return [{ ...shared, at, code: 'nobodyFaces', verdict: 'open', values: { zone: zone.id, people } }];
    const length = Math.hypot(at[0] - from[0], at[1] - from[1]);
    if (length < 1) return [];
    const way: Vec2 = [(at[0] - from[0]) / length, (at[1] - from[1]) / length];
    const along = ([x, y]: Vec2) => (x - at[0]) * way[0] + (y - at[1]) * way[1];
    const cells = cellsIn(walkable, zone.polygon);
    const own = new Set(cells);
    const seen = reached(walkable, cells);
    let count = 0;
    for (let i = 0; i < seen.length; i++) {
      if (seen[i] !== 1 || own.has(i)) continue;
      const place = centre(walkable, i);
      if (along(place) > 0 && Math.hypot(place[0] - at[0], place[1] - at[1]) <= 2 * farthest) count++;
    }
    const area = count * walkable.cell ** 2;
    const needed = people / density;
    const edge = Math.max(...zone.polygon.map(along));
    const place: Vec2 = [at[0] + way[0] * edge, at[1] + way[1] * edge];
    const exits = exitsOf(scenario, walkable, crowd).filter((exit) => {
      const off = Math.hypot(exit.narrowest[0] - place[0], exit.narrowest[1] - place[1]);
      return exit.width >= leastWay && off <= farthest && along(exit.narrowest) > -edge;
    });
    const values = {
      zone: zone.id,
      people,
      area: round(area, 0),
      needed: round(needed, 0),
      exits: exits.length,
      way: leastWay,
      reach: farthest,
    };
    return [
      { ...shared, at: place, code: 'roomBehind', verdict: area < needed ? 'bad' : area < 1.5 * needed ? 'warning' : 'good', values },
      { ...shared, at: place, code: exits.length === 0 ? 'deadEnd' : 'wayBehind', verdict: exits.length === 0 ? 'bad' : 'good', values },
    ];
  });
}

/** Where the push would come from: the lines that are near or look this way, else the office that is looked after. */
export function pushedFrom(scenario: Scenario, { at, zone }: Crowd): Vec2 | null {
  const lines = scenario.units.filter(({ kind }) => lineKinds.includes(kind));
  const facing = lines.filter((unit) => {
    const angle = (unit.heading * Math.PI) / 180;
    const [dx, dy] = [at[0] - unit.at[0], at[1] - unit.at[1]];
    const off = Math.hypot(dx, dy);
    return off > 1 && off < 80 && (dx * Math.cos(angle) + dy * Math.sin(angle)) / off > 0.5;
  });
  if (facing.length > 0) return mean(facing.map((unit) => unit.at));
  const office = scenario.site.zones.find((each) => each.kind === 'office' && each !== zone);
  if (office !== undefined) return mean(office.polygon);
  return lines.length > 0 ? mean(lines.map((unit) => unit.at)) : null;
}

function mean(points: readonly Vec2[]): Vec2 {
  const [x, y] = points.reduce(([sx, sy], [px, py]) => [sx + px, sy + py] as const, [0, 0] as Vec2);
  return [x / points.length, y / points.length];
}
