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
  if ((people.injury[row] ?? 0) >= MODERATE) return hurt;
  const unit = cast.unit[row] ?? 65535;
  return (unit < cast.units ? cast.markOfUnit[unit] : cast.markOfMode[people.mode[row] ?? 0]) ?? UNMARKED;
}
