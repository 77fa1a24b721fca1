// SPDX-License-Identifier: Apache-2.0
// C6: how much of the ground where people gather a loudspeaker of the plan reaches from where it stands; R03 wants 80 % of a crowd to hear.
import type { Scenario, Vec2 } from '../tables.g.js';
import type { Crowd } from './crowds.js';
import { type PlanCheck, round } from './plan-check.js';
import { cellsIn, centre, type Walkable } from './walkable.js';

const wanted = 0.8; // R03

export function checkLoudspeakers(scenario: Scenario, walkable: Walkable, crowds: readonly Crowd[]): readonly PlanCheck[] {
  const { loudspeakerReach: reach, voiceReach: voice } = scenario.parameters.means;
  const speakers = scenario.units.flatMap((unit) => (unit.kit.includes('loudspeaker') ? [{ at: unit.at, reach, id: unit.id }] : []));
  return crowds.map(({ zone, people, path, at }) => {
    const cells = cellsIn(walkable, zone.polygon);
    const hears = (place: Vec2) => speakers.some((each) => Math.hypot(each.at[0] - place[0], each.at[1] - place[1]) <= each.reach);
    const share = cells.length === 0 ? 0 : cells.filter((cell) => hears(centre(walkable, cell))).length / cells.length;
    const deaf = cells.find((cell) => !hears(centre(walkable, cell)));
    return {
      group: 'C6',
      code: speakers.length === 0 ? 'noLoudspeaker' : 'loudspeaker',
      verdict: share >= wanted ? 'good' : speakers.length === 0 || share < 0.5 ? 'bad' : 'warning',
      values: { zone: zone.id, people, speakers: speakers.length, reach, voice, percent: round(share * 100, 0), wanted: wanted * 100 },
      names: { zone: zone.id },
      at: deaf === undefined ? at : centre(walkable, deaf),
      path,
      source: 'R03',
      assumed: true,
    };
  });
}
