// SPDX-License-Identifier: Apache-2.0
// Why the situation is what it is: the conditions of the level that hold now, with their figures. The core decides; this only reads the
// doctrine and the frame again for the words, and says nothing where the frame does not tell.
import type { Frame } from '../../engine/frame.js';
import type { Condition, Doctrine, Measure } from '../../engine/tables.g.js';
import { tables } from '../session/tables.js';

export interface ReasonPart {
  readonly measure: Measure;
  readonly value: number;
}

/** A measure over the whole ground as far as a frame tells it. */
export function measureNow(frame: Frame, measure: Measure): number | null {
  const { counters } = frame;
  const inMode = (...modes: readonly (typeof tables.modes)[number][]) => {
    const numbers = new Set(modes.map((mode) => tables.modes.indexOf(mode)));
    let count = 0;
    frame.people.mode.forEach((mode, row) => {
      if (frame.people.presence[row] === 1 && numbers.has(mode)) count += 1;
    });
    return count;
  };
  switch (measure) {
    case 'throwing':
      return counters.throwing;
    case 'active':
      return counters.active;
    case 'injured':
      return counters.injuredCitizens + counters.injuredOfficers;
    case 'density':
      return counters.density;
    case 'force':
      return counters.force;
    case 'fires':
      return frame.fires.length;
    case 'left':
      return counters.left;
    case 'arrested':
      return counters.arrested;
    case 'present':
      return counters.present;
    case 'pushing':
      return inMode('push');
    case 'pressing':
      return inMode('press', 'push');
    case 'fleeing':
      return inMode('flee');
    default:
      return null;
  }
}

/** The figures by which a condition holds now; null where it does not hold. What a frame does not tell counts as holding, without a figure. */
function figuresOf(condition: Condition, frame: Frame): readonly ReasonPart[] | null {
  const { all, any, measure, atLeast, of, in: zone } = condition;
  if (all !== undefined && all.length > 0) {
    const parts = all.map((each) => figuresOf(each, frame));
    return parts.includes(null) ? null : parts.flatMap((each) => each ?? []);
  }
  if (any !== undefined && any.length > 0) {
    const parts = any.map((each) => figuresOf(each, frame)).filter((each) => each !== null);
    return parts.length === 0 ? null : parts.flat();
  }
  if (measure === undefined || atLeast === undefined || of || zone) return [];
  const value = measureNow(frame, measure);
  if (value === null) return [];
  return value >= atLeast ? [{ measure, value }] : null;
}

/** What holds now of the conditions of this level, each measure once; empty at the lowest level or while it calms down. */
export function reasonsOf(doctrine: Doctrine, level: number, frame: Frame): readonly ReasonPart[] {
  const when = doctrine.levels[level]?.when;
  const parts = when === undefined ? [] : (figuresOf(when, frame) ?? []);
  return parts.filter((part, index) => parts.findIndex((each) => each.measure === part.measure) === index);
}
