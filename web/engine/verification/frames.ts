// SPDX-License-Identifier: Apache-2.0
// What watchers ask of a frame.
import type { Frame } from '../frame.js';
import { tables } from '../tables.g.js';

const present = tables.presences.indexOf('present');

/** Rows of the people on the ground. */
export function presentOnly({ people }: Frame): readonly number[] {
  return [...people.presence.keys()].filter((row) => people.presence[row] === present);
}
