// SPDX-License-Identifier: Apache-2.0
// Two frames made into what the painters draw: marks, drawing order, positions to mix, and the box round each unit. Somebody who has just
// come in is not drawn on the way from where there was nobody: the map interpolates only between places a person really was.
import type { Frame } from '../../engine/frame.js';
import type { UnitBox } from './glyphs.js';
import { markOf } from './mark-of-row.js';
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

/** What a scene is built in: made once for so many people, so that a frame leaves nothing behind to be swept up. */
export interface SceneRoom {
  readonly oldX: Float32Array;
  readonly oldY: Float32Array;
  readonly mark: Uint8Array;
  readonly turn: Float32Array;
  readonly order: Uint32Array;
}

export function sceneRoom(count: number): SceneRoom {
  const floats = () => new Float32Array(count);
  return { oldX: floats(), oldY: floats(), mark: new Uint8Array(count), turn: floats(), order: new Uint32Array(count) };
}

/** The scene lies in the room: it is good until the next one is built there. */
export function buildScene(cast: Cast, before: Frame, now: Frame, room: SceneRoom = sceneRoom(now.people.x.length)): CrowdScene {
  const { x, y, presence, injury, mode } = now.people;
  const count = x.length;
  const { mark, turn, order } = room;
  const moved = before !== now && before.people.x.length === count;
  const oldX = moved ? room.oldX : x;
  const oldY = moved ? room.oldY : y;
  if (moved) {
    oldX.set(before.people.x);
    oldY.set(before.people.y);
  }
  const was = before.people.presence;
  const { units } = cast;
  const headings = now.units.map(({ heading }) => heading);
  const boxes = now.units.map(({ heading }) => emptyBox(heading));
  for (let row = 0; row < count; ++row) {
    if (presence[row] !== PRESENT) {
      mark[row] = UNMARKED;
      continue;
    }
    const unit = cast.unit[row] as number;
    mark[row] = markOf(cast, unit, mode[row] as number, injury[row] as number);
    if (unit < units) {
      turn[row] = headings[unit] ?? 0;
      reach(boxes[unit], x[row] as number, y[row] as number);
    } else turn[row] = 0;
    if (moved && was[row] !== PRESENT) {
      oldX[row] = x[row] as number;
      oldY[row] = y[row] as number;
    }
  }
  const drawn = drawingOrder(mark, order);
  return { oldX, oldY, newX: x, newY: y, mark, turn, order, drawn, boxes: boxes.map(boxOf) };
}

/** How far a unit's members stand along and across its heading. */
interface Reach {
  readonly heading: number;
  readonly cos: number;
  readonly sin: number;
  minU: number;
  minV: number;
  maxU: number;
  maxV: number;
}

function emptyBox(heading: number): Reach {
  return { heading, cos: Math.cos(heading), sin: Math.sin(heading), minU: Infinity, minV: Infinity, maxU: -Infinity, maxV: -Infinity };
}

function reach(box: Reach | undefined, x: number, y: number): void {
  if (box === undefined) return;
  const u = x * box.cos + y * box.sin;
  const v = y * box.cos - x * box.sin;
  if (u < box.minU) box.minU = u;
  if (u > box.maxU) box.maxU = u;
  if (v < box.minV) box.minV = v;
  if (v > box.maxV) box.maxV = v;
}

/** A box in the unit's own directions round those members who are present; null for a unit with nobody there. */
function boxOf({ heading, cos, sin, minU, minV, maxU, maxV }: Reach): UnitBox | null {
  if (!(minU <= maxU)) return null;
  const [u, v] = [(minU + maxU) / 2, (minV + maxV) / 2];
  const [along, across] = [(maxU - minU) / 2 + 0.4, (maxV - minV) / 2 + 0.4];
  return { x: u * cos - v * sin, y: u * sin + v * cos, along, across, heading };
}
