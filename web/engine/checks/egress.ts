// SPDX-License-Identifier: Apache-2.0
// C1: how long a crowd needs to get out by the exits it can reach, with a flow of 60 people a metre and minute, and how long without the broadest
// of them. An exit is as broad as its mouth or as the narrowest place on the broadest way to it, whichever is less.
import type { Exit, Scenario, Vec2 } from '../tables.g.js';
import type { Crowd } from './crowds.js';
import { middle } from './crowds.js';
import { type PlanCheck, round, type Verdict } from './plan-check.js';
import { broadestWays, cellsIn, type Walkable } from './walkable.js';

/** people a metre and minute: observed flows stay below it, and plans that take 82 are optimistic (Larsson et al. 2021) */
export const FLOW = 60;
const longest = 8; // min (assumed: the Green Guide's for stands)
const uneasy = 5; // min (assumed)

export interface ExitWidth {
  readonly exit: Exit;
  readonly path: string;
  readonly mouth: number;
  /** m; at an exit with a capacity, no broader than that flow needs */
  readonly width: number;
  readonly narrowest: Vec2;
}

const known = new WeakMap<Crowd, readonly ExitWidth[]>();

/** Worked out once for a crowd: two checks ask for it. */
export function exitsOf(scenario: Scenario, walkable: Walkable, crowd: Crowd): readonly ExitWidth[] {
  const before = known.get(crowd);
  if (before !== undefined) return before;
  const exits = findExits(scenario, walkable, crowd);
  known.set(crowd, exits);
  return exits;
}

function findExits(scenario: Scenario, walkable: Walkable, crowd: Crowd): readonly ExitWidth[] {
  const way = broadestWays(walkable, cellsIn(walkable, crowd.zone.polygon));
  return scenario.site.exits.flatMap((exit, index) => {
    const cells = cellsIn(walkable, exit.polygon);
    let best: ReturnType<typeof way> = null;
    for (const cell of cells) {
      const found = way(cell);
      if (found !== null && (best === null || found.width > best.width)) best = found;
    }
    if (best === null) return [];
    const mouth = mouthOf(exit.polygon, walkable);
    const narrow = best.width < mouth;
    return [
      {
        exit,
        path: `/site/exits/${index}`,
        mouth,
        width: Math.min(narrow ? best.width : mouth, ((exit.capacity ?? Number.POSITIVE_INFINITY) * 60) / FLOW),
        narrowest: narrow ? best.at : middle(exit.polygon),
      },
    ];
  });
}

/** The stretch of an exit's edge that faces walkable ground, measured across the way out. */
function mouthOf(polygon: Exit['polygon'], walkable: Walkable): number {
  const { cell, width, height, west, south, free } = walkable;
  const step = 0.1;
  const outside = cell * 0.9;
  const open: { readonly at: Vec2; readonly normal: Vec2 }[] = [];
  const turning = signedArea(polygon) > 0 ? 1 : -1;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[j] as Vec2, polygon[i] as Vec2];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length === 0) continue;
    const normal: Vec2 = [((b[1] - a[1]) / length) * turning, (-(b[0] - a[0]) / length) * turning];
    for (let t = step / 2; t < length; t += step) {
      const at: Vec2 = [a[0] + ((b[0] - a[0]) * t) / length, a[1] + ((b[1] - a[1]) * t) / length];
      const column = Math.floor((at[0] + normal[0] * outside - west) / cell);
      const row = Math.floor((at[1] + normal[1] * outside - south) / cell);
      if (column >= 0 && row >= 0 && column < width && row < height && free[row * width + column] === 1) open.push({ at, normal });
    }
  }
  const sum = open.reduce(([x, y], { normal }) => [x + normal[0], y + normal[1]] as const, [0, 0] as Vec2);
  const long = Math.hypot(sum[0], sum[1]);
  if (long === 0) return 0;
  const across: Vec2 = [-sum[1] / long, sum[0] / long];
  let [low, high] = [Infinity, -Infinity];
  for (const { at } of open) {
    const along = at[0] * across[0] + at[1] * across[1];
    [low, high] = [Math.min(low, along), Math.max(high, along)];
  }
  return high - low + step;
}

function signedArea(polygon: Exit['polygon']): number {
  let twice = 0;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[j] as Vec2, polygon[i] as Vec2];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return twice;
}

export function checkEgress(scenario: Scenario, walkable: Walkable, crowds: readonly Crowd[]): readonly PlanCheck[] {
  return crowds.flatMap((crowd) => {
    const exits = exitsOf(scenario, walkable, crowd);
    const { zone, path, people } = crowd;
    const shared = { group: 'C1', at: crowd.at, path, source: 'Larsson et al. 2021', assumed: true, names: { zone: zone.id } };
    if (exits.length === 0) return [{ ...shared, code: 'noWayOut', verdict: 'bad' as const, values: { people, zone: zone.id } }];
    const width = exits.reduce((sum, each) => sum + each.width, 0);
    const minutes = people / (width * FLOW);
    const broadest = exits.reduce((a, b) => (b.width > a.width ? b : a));
    const rest = width - broadest.width;
    const without = rest <= 0 ? Number.POSITIVE_INFINITY : people / (rest * FLOW);
    const judge = (time: number): Verdict => (time > longest ? 'bad' : time > uneasy ? 'warning' : 'good');
    const all: PlanCheck = {
      ...shared,
      code: 'egress',
      verdict: judge(minutes),
      values: { people, zone: zone.id, exits: exits.length, width: round(width), minutes: round(minutes, 2), flow: FLOW },
    };
    const one: PlanCheck = {
      ...shared,
      code: Number.isFinite(without) ? 'egressWithout' : 'oneWayOut',
      verdict: without > longest * 1.5 ? (Number.isFinite(without) ? 'bad' : 'warning') : judge(without / 1.5),
      values: Number.isFinite(without)
        ? { people, zone: zone.id, exit: broadest.exit.id, width: round(rest), minutes: round(without, 2) }
        : { people, zone: zone.id, exit: broadest.exit.id, width: round(broadest.width) },
      names: { zone: zone.id, exit: broadest.exit.id },
      at: broadest.narrowest,
      path: broadest.path,
    };
    return [all, one];
  });
}
