// SPDX-License-Identifier: Apache-2.0
// How long it would take everybody to get out if each went to the nearest exit now: the planner's rule (people by width and 60 people a
// metre a minute, facts of crowd safety), or the walk of the last one where that is longer. A rule of thumb, not the core's forecast.
import type { Frame } from '../../engine/frame.js';
import type { ExerciseView } from '../../engine/source.js';
import type { Polygon, Vec2 } from '../../engine/tables.g.js';

/** people a metre a second: 60 a minute, Green Guide's modern observation */
const FLOW = 1;
/** m/s in a crowd that leaves (assumed) */
const WALK = 1.1;
const PRESENT = 1;

export interface ExitLoad {
  readonly index: number;
  readonly at: Vec2;
  readonly people: number;
  /** s until the last of them is out */
  readonly seconds: number;
}

/** The longest side of an exit: what people pass abreast. */
export function widthOf(polygon: Polygon): number {
  return polygon.reduce((most, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [x, y];
    return Math.max(most, Math.hypot(nextX - x, nextY - y));
  }, 0);
}

export function exitLoads({ scenario, people }: ExerciseView, frame: Frame): readonly ExitLoad[] {
  const exits = scenario.site.exits.map(({ polygon }, index) => {
    const sum = polygon.reduce(([x, y], point) => [x + point[0], y + point[1]] as const, [0, 0] as Vec2);
    const at: Vec2 = [sum[0] / polygon.length, sum[1] / polygon.length];
    return { index, at, width: Math.max(0.5, widthOf(polygon)), people: 0, farthest: 0 };
  });
  for (let row = 0; row < people.count; ++row) {
    if (frame.people.presence[row] !== PRESENT || people.unit[row] !== 65535) continue;
    const [x, y] = [frame.people.x[row] ?? 0, frame.people.y[row] ?? 0];
    let best = exits[0];
    let least = Infinity;
    for (const exit of exits) {
      const away = Math.hypot(exit.at[0] - x, exit.at[1] - y);
      if (away < least) [best, least] = [exit, away];
    }
    if (best === undefined) continue;
    best.people += 1;
    best.farthest = Math.max(best.farthest, least);
  }
  return exits.map(({ index, at, width, people: count, farthest }) => ({
    index,
    at,
    people: count,
    seconds: count === 0 ? 0 : Math.max(farthest / WALK, count / (width * FLOW)),
  }));
}
