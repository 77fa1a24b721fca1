// SPDX-License-Identifier: Apache-2.0
// C5: an ambulance and a fire engine must come from an exit to every medical post, and a crew with a stretcher from the post to the crowd, without
// driving through the crowd: a way of 3.5 m that stays out of the zones where people gather.
import type { Scenario, Vec2 } from '../tables.g.js';
import { type Crowd, middle } from './crowds.js';
import { type PlanCheck, round } from './plan-check.js';
import { broadestWays, cellsIn, fill, type Walkable } from './walkable.js';

const lane = 3.5; // m, of a fire engine with its mirrors (assumed: vehicles of 2.5 m)

export function checkLanes(scenario: Scenario, walkable: Walkable, crowds: readonly Crowd[]): readonly PlanCheck[] {
  const crowd = new Uint8Array(walkable.free.length);
  for (const { zone } of crowds) fill(walkable, zone.polygon, (i) => (crowd[i] = 1));
  const shared = { group: 'C5', source: 'R26, R36', assumed: true };
  const posts = postsOf(scenario);
  if (posts.length === 0)
    return crowds.length === 0 ? [] : [{ ...shared, code: 'noPost', verdict: 'bad', values: {}, at: crowds[0]?.at ?? null, path: null }];
  return posts.map(({ id, path, at, cells }) => {
    const from = cells(walkable);
    const way = broadestWays(walkable, from, crowd);
    let best: { readonly width: number; readonly at: Vec2; readonly exit: string } | null = null;
    for (const exit of scenario.site.exits) {
      for (const cell of cellsIn(walkable, exit.polygon)) {
        const found = way(cell);
        if (found !== null && (best === null || found.width > best.width)) best = { ...found, exit: exit.id };
      }
    }
    const names = { post: id, ...(best === null ? {} : { exit: best.exit }) };
    if (best === null) return { ...shared, code: 'noLane', verdict: 'bad', values: { post: id, lane }, names, at, path };
    const values = { post: id, exit: best.exit, width: round(Math.min(best.width, 30)), lane };
    return {
      ...shared,
      code: best.width < lane ? 'narrowLane' : 'lane',
      verdict: best.width < lane ? 'bad' : 'good',
      values,
      names,
      at: best.width < lane ? best.at : at,
      path,
    };
  });
}

interface Post {
  readonly id: string;
  readonly path: string;
  readonly at: Vec2;
  readonly cells: (walkable: Walkable) => readonly number[];
}

/** Medical zones; ambulances and medics where no zone is drawn. */
function postsOf(scenario: Scenario): readonly Post[] {
  const zones = scenario.site.zones.flatMap((zone, index): readonly Post[] =>
    zone.kind !== 'medical'
      ? []
      : [{ id: zone.id, path: `/site/zones/${index}`, at: middle(zone.polygon), cells: (walkable) => cellsIn(walkable, zone.polygon) }],
  );
  if (zones.length > 0) return zones;
  return scenario.units.flatMap((unit, index): readonly Post[] => {
    if (unit.kind !== 'ambulance' && unit.kind !== 'medic') return [];
    const [x, y] = unit.at;
    const box = [
      [x - 2, y - 2],
      [x + 2, y - 2],
      [x + 2, y + 2],
      [x - 2, y + 2],
    ] as const;
    return [{ id: unit.id, path: `/units/${index}`, at: unit.at, cells: (walkable) => cellsIn(walkable, box) }];
  });
}
