// SPDX-License-Identifier: Apache-2.0
// People of a frame as few bytes. Places are whole centimetres, told as what they differ from going on as before (the two frames before
// it); everything else as the difference to the frame before. Most are 0, which deflate makes vanish.
import type { PeopleFrame } from '../frame.js';

/** What the next frame is told against. */
export interface PeopleBefore {
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly stepX: Int32Array;
  readonly stepY: Int32Array;
  readonly planes: Uint8Array;
}

const planes = ['presence', 'mode', 'injury', 'anger', 'fear', 'force'] as const;
const perMetre = 100;
/** cm; further out is nobody */
const farthest = 100_000_000;
/** bytes of one number of 32 bits with 7 bits a byte */
const longest = 5;

export function nobody(count: number): PeopleBefore {
  const whole = () => new Int32Array(count);
  return { x: whole(), y: whole(), stepX: whole(), stepY: whole(), planes: new Uint8Array(count * planes.length) };
}

/** The most bytes that encodePeople() can give. */
export function mostPeopleBytes(count: number): number {
  return count * (2 * longest + planes.length);
}

/** Writes the people at `at` and makes them what comes before; gives the place after them. */
export function encodePeople(people: PeopleFrame, before: PeopleBefore, bytes: Uint8Array, from: number): number {
  let at = from;
  const axis = (metres: Float32Array, last: Int32Array, step: Int32Array) => {
    for (let row = 0; row < metres.length; row++) {
      const raw = Math.round((metres[row] ?? 0) * perMetre);
      const now = Number.isNaN(raw) ? 0 : Math.max(-farthest, Math.min(farthest, raw));
      const moved = now - (last[row] ?? 0);
      const surprise = moved - (step[row] ?? 0);
      last[row] = now;
      step[row] = moved;
      let code = ((surprise << 1) ^ (surprise >> 31)) >>> 0;
      while (code > 127) {
        bytes[at++] = (code & 127) | 128;
        code >>>= 7;
      }
      bytes[at++] = code;
    }
  };
  axis(people.x, before.x, before.stepX);
  axis(people.y, before.y, before.stepY);
  let slot = 0;
  for (const name of planes)
    for (const value of people[name]) {
      bytes[at++] = value - (before.planes[slot] ?? 0);
      before.planes[slot++] = value;
    }
  return at;
}

/** Reads people into `before`; throws RangeError where the bytes end too early. Gives the place after them. */
export function decodePeople(bytes: Uint8Array, from: number, before: PeopleBefore): number {
  let at = from;
  const axis = (last: Int32Array, step: Int32Array) => {
    for (let row = 0; row < last.length; row++) {
      let code = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++];
        if (byte === undefined || shift > 28) throw new RangeError('people end too early');
        code |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      const moved = (step[row] ?? 0) + ((code >>> 1) ^ -(code & 1));
      step[row] = moved;
      last[row] = (last[row] ?? 0) + moved;
    }
  };
  axis(before.x, before.stepX);
  axis(before.y, before.stepY);
  if (bytes.length - at < before.planes.length) throw new RangeError('people end too early');
  for (let slot = 0; slot < before.planes.length; slot++) before.planes[slot] = (before.planes[slot] ?? 0) + (bytes[at++] ?? 0);
  return at;
}

/** A frame's people of their own, from what stands in `before`. */
export function peopleOf(before: PeopleBefore): PeopleFrame {
  const count = before.x.length;
  const metres = (whole: Int32Array) => Float32Array.from(whole, (value) => value / perMetre);
  const plane = (index: number) => before.planes.slice(index * count, (index + 1) * count);
  return {
    x: metres(before.x),
    y: metres(before.y),
    presence: plane(0),
    mode: plane(1),
    injury: plane(2),
    anger: plane(3),
    fear: plane(4),
    force: plane(5),
  };
}
