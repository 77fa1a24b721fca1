// SPDX-License-Identifier: Apache-2.0
// Who gathers where: the zones that groups go to, with how many people, the largest first.
import type { Group, Polygon, Scenario, Vec2, Zone } from '../tables.g.js';

export interface Crowd {
  readonly zone: Zone;
  readonly path: string;
  readonly people: number;
  readonly at: Vec2;
}

const mostCrowds = 4; // judged, the largest first (assumed)
const least = 50; // people who are called a crowd (assumed)

export function areaOf(polygon: Polygon): number {
  let twice = 0;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[j] as Vec2, polygon[i] as Vec2];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(twice) / 2;
}

export function middle(polygon: Polygon): Vec2 {
  const sum = polygon.reduce(([x, y], [px, py]) => [x + px, y + py] as const, [0, 0] as Vec2);
  return [sum[0] / polygon.length, sum[1] / polygon.length];
}

export function countOf(group: Group, scenario: Scenario): number {
  if (group.count !== undefined) return group.count;
  const zone = scenario.site.zones.find((each) => each.id === group.arrivals.from);
  return zone === undefined || group.density === undefined ? 0 : Math.round(group.density * areaOf(zone.polygon));
}

export function crowdsOf(scenario: Scenario): readonly Crowd[] {
  const crowds = scenario.site.zones.map((zone, index): Crowd => {
    const goes = (group: Group) => group.plan.some((leg) => leg.goal === zone.id || leg.choices.includes(zone.id));
    const people = scenario.groups.filter(goes).reduce((sum, group) => sum + countOf(group, scenario), 0);
    return { zone, path: `/site/zones/${index}`, people, at: middle(zone.polygon) };
  });
  const meant = crowds.filter(({ zone, people }) => people >= least && (zone.kind === 'assembly' || zone.kind === 'stage'));
  const all = meant.length > 0 ? meant : crowds.filter(({ people }) => people >= least);
  return all.sort((a, b) => b.people - a.people).slice(0, mostCrowds);
}

export function allPeople(scenario: Scenario): number {
  return scenario.groups.reduce((sum, group) => sum + countOf(group, scenario), 0);
}
