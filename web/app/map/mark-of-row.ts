// SPDX-License-Identifier: Apache-2.0
// Which mark a person has in a frame; the same for the map from above and the view at eye height.
import type { Frame } from '../../engine/frame.js';
import type { Cast } from './crowd-scene.js';
import { markNumber, UNMARKED } from './marks.js';

const PRESENT = 1;
const MODERATE = 2;
const hurt = markNumber('hurt');

export function markOfRow(cast: Cast, { people }: Frame, row: number): number {
  if (people.presence[row] !== PRESENT) return UNMARKED;
  return markOf(cast, cast.unit[row] ?? 65535, people.mode[row] ?? 0, people.injury[row] ?? 0);
}

/** Of somebody who is there. */
export function markOf(cast: Cast, unit: number, mode: number, injury: number): number {
  if (injury >= MODERATE) return hurt;
  return (unit < cast.units ? cast.markOfUnit[unit] : cast.markOfMode[mode]) ?? UNMARKED;
}
