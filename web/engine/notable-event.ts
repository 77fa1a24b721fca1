// SPDX-License-Identifier: Apache-2.0
// Which events a person wants told one by one. What happens hundreds of times a minute (steps of the crowd) is counted elsewhere.
import type { EventView } from './source.js';
import type { EventKindName } from './tables.g.js';

const counted: ReadonlySet<string> = new Set<EventKindName>([
  'cameIn',
  'left',
  'modeChanged',
  'thrown',
  'hit',
  'jetHit',
  'served',
  'pushed',
  'wayClosed',
  'orderDone',
  'choseGoal',
]);

export function isNotable({ kind }: EventView): boolean {
  return !counted.has(kind);
}
