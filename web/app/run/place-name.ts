// SPDX-License-Identifier: Apache-2.0
// A place of the site in words: the gate one stands at, the smallest zone one stands in, else the nearest thing with a name.
import type { Polygon, Site, Text, Vec2 } from '../../engine/tables.g.js';

const AT_A_GATE = 8;

export function isInside(polygon: Polygon, [x, y]: Vec2): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [ax, ay] = polygon[i] ?? [0, 0];
    const [bx, by] = polygon[j] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export function distanceToSegment([x, y]: Vec2, [ax, ay]: Vec2, [bx, by]: Vec2): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function area(polygon: Polygon): number {
  return Math.abs(
    polygon.reduce((sum, [ax, ay], index) => {
      const [bx, by] = polygon[(index + 1) % polygon.length] ?? [ax, ay];
      return sum + (ax * by - bx * ay) / 2;
    }, 0),
  );
}

/** What stands in brackets explains and is left out where room is short. */
export function withoutBrackets(name: string): string {
  return name.replace(/\s*\(.*\)\s*$/, '');
}

export interface PlaceName {
  readonly name: Text;
  /** one stands in it, not just near it */
  readonly inside: boolean;
}

export function placeName(site: Site, at: Vec2): PlaceName | null {
  const gates = site.gates
    .map((gate) => ({ name: gate.name, away: distanceToSegment(at, gate.a, gate.b) }))
    .sort((a, b) => a.away - b.away);
  const gate = gates[0];
  if (gate !== undefined && gate.away <= AT_A_GATE) return { name: gate.name, inside: false };
  const zones = site.zones.filter((zone) => isInside(zone.polygon, at)).sort((a, b) => area(a.polygon) - area(b.polygon));
  const zone = zones.find((each) => each.kind !== 'road') ?? zones[0];
  if (zone !== undefined) return { name: zone.name, inside: true };
  const edge = (polygon: Polygon) =>
    Math.min(...polygon.map((corner, index) => distanceToSegment(at, corner, polygon[(index + 1) % polygon.length] ?? corner)));
  const things = [...site.zones, ...site.buildings, ...site.exits].map((each) => ({ name: each.name, away: edge(each.polygon) }));
  const nearest = things.sort((a, b) => a.away - b.away)[0];
  return nearest === undefined ? null : { name: nearest.name, inside: false };
}
