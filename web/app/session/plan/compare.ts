// SPDX-License-Identifier: Apache-2.0
// What two states of a plan differ in, as screens list it.
import { type Change, type Difference, difference } from '../../../engine/plan-diff.js';
import { scenarioDraft } from './document.js';

export type { Change, Difference };

/** From another value to the draft. */
export function differenceTo(value: unknown): Difference {
  return difference(value, scenarioDraft.value);
}
