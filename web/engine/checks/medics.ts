// SPDX-License-Identifier: Apache-2.0
// C7: one medical team for each 500 people, and something to carry the hurt away in.
import type { Scenario } from '../tables.g.js';
import { allPeople, type Crowd } from './crowds.js';
import type { PlanCheck } from './plan-check.js';

const each = 500; // people a team (assumed there)

export function checkMedics(scenario: Scenario, crowds: readonly Crowd[]): readonly PlanCheck[] {
  const people = allPeople(scenario) + scenario.units.reduce((sum, unit) => sum + unit.strength, 0);
  const teams = scenario.units.filter((unit) => unit.kind === 'medic' || unit.kind === 'ambulance');
  const needed = Math.max(1, Math.ceil(people / each));
  const at = teams[0]?.at ?? crowds[0]?.at ?? null;
  const path = teams[0] === undefined ? '/units' : `/units/${scenario.units.indexOf(teams[0])}`;
  const shared = { group: 'C7', at, path, source: '', assumed: true };
  const carried = teams.some((unit) => unit.kind === 'ambulance' || unit.kit.includes('stretcher'));
  const values = { people, teams: teams.length, needed, each };
  return [
    { ...shared, code: 'medics', verdict: teams.length >= needed ? 'good' : teams.length === 0 ? 'bad' : 'warning', values },
    ...(carried ? [] : [{ ...shared, code: 'noStretcher', verdict: 'warning' as const, values }]),
  ];
}
