// SPDX-License-Identifier: Apache-2.0
// All checks of a plan, in the order of their numbers. `scenario` has its defaults filled in and no error; the answer is the same for the same text.
import type { Scenario } from '../tables.g.js';
import { checkBehind } from './behind.js';
import { crowdsOf } from './crowds.js';
import { checkEgress } from './egress.js';
import { checkGates } from './gates.js';
import { checkLanes } from './lanes.js';
import { checkLoudspeakers } from './loudspeakers.js';
import { checkMedics } from './medics.js';
import { checkPacking } from './packing.js';
import type { PlanCheck } from './plan-check.js';
import { checkReserve } from './reserve.js';
import { walkableOf } from './walkable.js';

export function planChecks(scenario: Scenario): readonly PlanCheck[] {
  const walkable = walkableOf(scenario.site);
  if (walkable === null) return [];
  const crowds = crowdsOf(scenario);
  return [
    ...checkEgress(scenario, walkable, crowds),
    ...checkBehind(scenario, walkable, crowds),
    ...checkPacking(scenario, walkable, crowds),
    ...checkGates(scenario, walkable, crowds),
    ...checkLanes(scenario, walkable, crowds),
    ...checkLoudspeakers(scenario, walkable, crowds),
    ...checkMedics(scenario, crowds),
    ...checkReserve(scenario),
  ];
}

export type { PlanCheck, Verdict } from './plan-check.js';
