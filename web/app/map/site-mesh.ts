// SPDX-License-Identifier: Apache-2.0
// The standing things of a site as triangles: fills of ground, roads, zones, exits and buildings, and strokes of walls and edges. A stroke's
// width is the larger of metres and pixels, so each of its corners carries the direction it is pushed to and both widths.
import earcut from 'earcut';
import type { Polygon, Site, Vec2, ZoneKind } from '../../engine/tables.g.js';

/** Colours of the site's mesh, by number; the names are tokens. */
export const siteTokens = [
  'ground',
  'road',
  'zone',
  'zone-edge',
  'exit',
  'exit-edge',
  'building',
  'building-edge',
  'wall',
  'ground-edge',
] as const;
type SiteToken = (typeof siteTokens)[number];

/** x, y, push x, push y, half width m, half width px, colour number */
export const VERTEX_FLOATS = 7;

class Mesh {
  readonly numbers: number[] = [];

  fill(polygon: Polygon, token: SiteToken): void {
    const colour = siteTokens.indexOf(token);
    for (const corner of earcut(polygon.flat())) {
      const point = polygon[corner];
      if (point !== undefined) this.numbers.push(point[0], point[1], 0, 0, 0, 0, colour);
    }
  }

  stroke(points: readonly Vec2[], closed: boolean, token: SiteToken, metres: number, pixels: number): void {
    const colour = siteTokens.indexOf(token);
    const count = closed ? points.length : points.length - 1;
    for (let i = 0; i < count; ++i) {
      const a = points[i];
      const b = points[(i + 1) % points.length];
      if (a === undefined || b === undefined) continue;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (length === 0) continue;
      const tx = (b[0] - a[0]) / length;
      const ty = (b[1] - a[1]) / length;
      const corner = (p: Vec2, along: number, side: number) =>
        this.numbers.push(p[0], p[1], tx * along - ty * side, ty * along + tx * side, metres / 2, pixels / 2, colour);
      corner(a, -1, 1);
      corner(a, -1, -1);
      corner(b, 1, -1);
      corner(a, -1, 1);
      corner(b, 1, -1);
      corner(b, 1, 1);
    }
  }
}

/** Zones are drawn as areas only where a reader must find them; a road is the paper itself. */
export function zoneLook(kind: ZoneKind): 'road' | 'area' | 'none' {
  if (kind === 'road') return 'road';
  return kind === 'shelter' || kind === 'other' ? 'none' : 'area';
}

export function buildSiteMesh(site: Site): Float32Array {
  const mesh = new Mesh();
  for (const { polygon } of site.ground) {
    mesh.fill(polygon, 'ground');
    mesh.stroke(polygon, true, 'ground-edge', 0, 1);
  }
  for (const zone of site.zones) if (zoneLook(zone.kind) === 'road') mesh.fill(zone.polygon, 'road');
  for (const zone of site.zones) {
    if (zoneLook(zone.kind) !== 'area') continue;
    mesh.fill(zone.polygon, 'zone');
    mesh.stroke(zone.polygon, true, 'zone-edge', 0, 1);
  }
  for (const { polygon } of site.exits) {
    mesh.fill(polygon, 'exit');
    mesh.stroke(polygon, true, 'exit-edge', 0, 1.5);
  }
  for (const { polygon } of site.buildings) {
    mesh.fill(polygon, 'building');
    mesh.stroke(polygon, true, 'building-edge', 0, 1.25);
  }
  for (const { points } of site.walls) mesh.stroke(points, false, 'wall', 0.3, 2.5);
  return Float32Array.from(mesh.numbers);
}
