// SPDX-License-Identifier: Apache-2.0
// What is read from the people's places while a run goes: when each passed a line, set out and left, where it left, and whether
// anybody was ever off the ground. One number a person, in row order: groups of a scene follow one another in the order of its file.
import type { Frame, PeopleFrame } from '../../frame.js';
import { tables } from '../../tables.g.js';
import type { Values, Watcher } from '../study.js';

/** Looks at every frame; `before` is the one before, null at the first. */
export interface Look {
  see(frame: Frame, before: Frame | null): void;
  values(): Values;
}

const tick = 0.05; // s
const present = tables.presences.indexOf('present');
const left = tables.presences.indexOf('left');

/** All these looks, at every tick. */
export function watching(...looks: readonly Look[]): Watcher {
  let before: Frame | null = null;
  return {
    every: tick,
    see(frame) {
      for (const look of looks) look.see(frame, before);
      before = frame;
    },
    values: () => Object.assign({}, ...looks.map((look) => look.values())) as Values,
  };
}

/** s at which each first stood beyond a line across the x or the y axis, between two ticks in proportion; NaN if never. */
export function passing(name: string, axis: 'x' | 'y', at: number): Look {
  const times: number[] = [];
  return {
    see(frame, before) {
      for (let row = 0; row < frame.people.presence.length; row++) {
        if (times[row] === undefined) times[row] = Number.NaN;
        if (!Number.isNaN(times[row]) || before === null || before.people.presence[row] !== present) continue;
        const [from, to] = [before.people[axis][row] ?? 0, frame.people[axis][row] ?? 0];
        if (from < at && to >= at) times[row] = before.seconds + ((at - from) / (to - from)) * (frame.seconds - before.seconds);
      }
    },
    values: () => ({ [name]: times }),
  };
}

/** s at which each was first more than 0.1 m from where it stood at the start; NaN if never. */
export function settingOut(name: string): Look {
  const times: number[] = [];
  let start: PeopleFrame | null = null;
  return {
    see({ people, seconds }) {
      start ??= people;
      for (let row = 0; row < people.presence.length; row++) {
        const away = Math.hypot((people.x[row] ?? 0) - (start.x[row] ?? 0), (people.y[row] ?? 0) - (start.y[row] ?? 0));
        times[row] = Number.isNaN(times[row] ?? Number.NaN) && away > 0.1 ? seconds : (times[row] ?? Number.NaN);
      }
    },
    values: () => ({ [name]: times }),
  };
}

/** `time`: s at which each left, NaN if it did not; `placeX`, `placeY`: m, where it was last. */
export function leaving(): Look {
  const time: number[] = [];
  let last: PeopleFrame | null = null;
  return {
    see({ people, seconds }) {
      for (let row = 0; row < people.presence.length; row++)
        time[row] = Number.isNaN(time[row] ?? Number.NaN) && people.presence[row] === left ? seconds : (time[row] ?? Number.NaN);
      last = people;
    },
    values: () => ({ time, placeX: [...(last?.x ?? [])], placeY: [...(last?.y ?? [])] }),
  };
}

/** How many times somebody was seen off a ground that is the union of these rectangles. */
export function straying(name: string, ground: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]): Look {
  let count = 0;
  return {
    see({ people }) {
      for (let row = 0; row < people.presence.length; row++) {
        if (people.presence[row] !== present) continue;
        const [x, y] = [people.x[row] ?? 0, people.y[row] ?? 0];
        if (!ground.some(([x0, y0, x1, y1]) => x >= x0 && x <= x1 && y >= y0 && y <= y1)) count++;
      }
    },
    values: () => ({ [name]: count }),
  };
}
