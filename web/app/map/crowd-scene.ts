// SPDX-License-Identifier: Apache-2.0
// Two frames made into what the painters draw: marks, drawing order, positions to mix, and the box round each unit. Somebody who has just
// come in is not drawn on the way from where there was nobody: the map interpolates only between places a person really was.
import type { Frame } from '../../engine/frame.js';
import type { UnitBox } from './glyphs.js';
import { markOfRow } from './mark-of-row.js';
import { drawingOrder, UNMARKED } from './marks.js';
import type { PeopleScene } from './painter.js';

/** What stays the same in an exercise, as far as marks are concerned. */
export interface Cast {
  readonly unit: Uint16Array;
  /** number of a mark by mode (citizens) and by unit */
  readonly markOfMode: Uint8Array;
  readonly markOfUnit: Uint8Array;
  readonly units: number;
}

const PRESENT = 1;

export interface CrowdScene extends PeopleScene {
  readonly boxes: readonly (UnitBox | null)[];
}

export function buildScene(cast: Cast, before: Frame, now: Frame): CrowdScene {
  const { x, y, presence } = now.people;
  const count = x.length;
  const mark = new Uint8Array(count).fill(UNMARKED);
  const turn = new Float32Array(count);
  const same = before.people.x.length === count;
  const oldX = same && before !== now ? before.people.x.slice() : x;
  const oldY = same && before !== now ? before.people.y.slice() : y;
  for (let row = 0; row < count; ++row) {
    if (presence[row] !== PRESENT) continue;
    const unit = cast.unit[row] ?? 65535;
    mark[row] = markOfRow(cast, now, row);
    if (unit < cast.units) turn[row] = now.units[unit]?.heading ?? 0;
    if (oldX !== x && before.people.presence[row] !== PRESENT) {
      oldX[row] = x[row] ?? 0;
      oldY[row] = y[row] ?? 0;
    }
  }
  const order = new Uint32Array(count);
  const drawn = drawingOrder(mark, order);
  return { oldX, oldY, newX: x, newY: y, mark, turn, order, drawn, boxes: boxesOf(cast, now) };
}

/** A box in the unit's own directions round those members who are present; null for a unit with nobody there. */
function boxesOf(cast: Cast, { people, units }: Frame): (UnitBox | null)[] {
  const low = units.map(() => [Infinity, Infinity] as [number, number]);
  const high = units.map(() => [-Infinity, -Infinity] as [number, number]);
  people.x.forEach((x, row) => {
    const unit = cast.unit[row] ?? 65535;
    const at = units[unit];
    const least = low[unit];
    const most = high[unit];
    if (at === undefined || least === undefined || most === undefined || people.presence[row] !== PRESENT) return;
    const cos = Math.cos(at.heading);
    const sin = Math.sin(at.heading);
    const y = people.y[row] ?? 0;
    const [u, v] = [x * cos + y * sin, y * cos - x * sin];
    least[0] = Math.min(least[0], u);
    least[1] = Math.min(least[1], v);
    most[0] = Math.max(most[0], u);
    most[1] = Math.max(most[1], v);
  });
  return units.map((at, index) => {
    const [minU, minV] = low[index] ?? [Infinity, Infinity];
    const [maxU, maxV] = high[index] ?? [-Infinity, -Infinity];
    if (!(minU <= maxU)) return null;
    const [u, v] = [(minU + maxU) / 2, (minV + maxV) / 2];
    const cos = Math.cos(at.heading);
    const sin = Math.sin(at.heading);
    return {
      x: u * cos - v * sin,
      y: u * sin + v * cos,
      along: (maxU - minU) / 2 + 0.4,
      across: (maxV - minV) / 2 + 0.4,
      heading: at.heading,
    };
  });
}
