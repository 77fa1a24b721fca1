// SPDX-License-Identifier: Apache-2.0
// Walls with their openings. A gate on a wall cuts its width out of it; a street that shares a corner with a wall goes through there, as
// mappers mean it. All in metres.
import type { Position, Ring } from './feature.js';

export interface Opening {
  readonly at: Position;
  readonly width: number;
}

export interface Cut {
  readonly walls: readonly Ring[];
  /** the two ends of each opening's gap, in the order of the openings; null where the wall ends inside it or it lies elsewhere */
  readonly gaps: readonly (readonly [Position, Position] | null)[];
}

const onWall = 0.05; // m between an opening and its wall

/** A wall without its openings. */
export function cutWall(points: Ring, openings: readonly Opening[]): Cut {
  const along = distancesAlong(points);
  const length = along.at(-1) ?? 0;
  const spans: [number, number][] = [];
  const gaps = openings.map(({ at, width }) => {
    const place = nearestAlong(points, along, at);
    if (place === null) return null;
    const [from, to] = [Math.max(0, place - width / 2), Math.min(length, place + width / 2)];
    spans.push([from, to]);
    return [positionAt(points, along, from), positionAt(points, along, to)] as const;
  });
  spans.sort((a, b) => a[0] - b[0]);
  const walls: Ring[] = [];
  let start = 0;
  for (const [from, to] of spans) {
    if (from > start) walls.push(part(points, along, start, from));
    start = Math.max(start, to);
  }
  if (start < length) walls.push(spans.length === 0 ? points : part(points, along, start, length));
  return { walls: walls.filter((wall) => wall.length > 1), gaps };
}

function distancesAlong(points: Ring): readonly number[] {
  let sum = 0;
  return points.map((at, i) => {
    const before = points[i - 1];
    if (before !== undefined) sum += Math.hypot(at[0] - before[0], at[1] - before[1]);
    return sum;
  });
}

/** How far along the line a place lies; null if it is not on it. */
function nearestAlong(points: Ring, along: readonly number[], at: Position): number | null {
  let best: number | null = null;
  let least = onWall;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Position, points[i] as Position];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const long = dx * dx + dy * dy;
    const share = long === 0 ? 0 : Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / long));
    const away = Math.hypot(a[0] + share * dx - at[0], a[1] + share * dy - at[1]);
    if (away <= least) {
      least = away;
      best = (along[i - 1] ?? 0) + share * Math.sqrt(long);
    }
  }
  return best;
}

function positionAt(points: Ring, along: readonly number[], place: number): Position {
  const i = Math.max(
    1,
    along.findIndex((each) => each >= place),
  );
  const [a, b] = [points[i - 1] as Position, points[i] as Position];
  const [from, to] = [along[i - 1] ?? 0, along[i] ?? 0];
  const share = to > from ? (place - from) / (to - from) : 0;
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

function part(points: Ring, along: readonly number[], from: number, to: number): Ring {
  const between = points.filter((_, i) => (along[i] ?? 0) > from && (along[i] ?? 0) < to);
  return [positionAt(points, along, from), ...between, positionAt(points, along, to)];
}

/** The two ends of a gate of some width across a line at one of its places; null if that is not on the line. */
export function acrossLine(points: Ring, at: Position, width: number): readonly [Position, Position] | null {
  const along = distancesAlong(points);
  const place = nearestAlong(points, along, at);
  if (place === null) return null;
  const [a, b] = [positionAt(points, along, Math.max(0, place - 0.5)), positionAt(points, along, Math.min(along.at(-1) ?? 0, place + 0.5))];
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (long === 0) return null;
  const [nx, ny] = [-(b[1] - a[1]) / long, (b[0] - a[0]) / long];
  return [
    [at[0] + (nx * width) / 2, at[1] + (ny * width) / 2],
    [at[0] - (nx * width) / 2, at[1] - (ny * width) / 2],
  ];
}
