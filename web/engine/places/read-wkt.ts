// SPDX-License-Identifier: Apache-2.0
// Well-known text as JuPedSim takes it: a polygon is walkable ground in metres and its holes are pillars and rooms; a line is a wall.
import { wktToGeoJSON } from '@terraformer/wkt';
import type { Feature, MapFile, Ring } from './feature.js';
import { open } from './feature.js';
import { InvalidPlace } from './place-problem.js';

export function isWkt(text: string): boolean {
  return /^(SRID=\d+;\s*)?(MULTI)?(POINT|LINESTRING|POLYGON)\b|^GEOMETRYCOLLECTION\b/i.test(text);
}

interface Geometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly Geometry[];
}

export function readWkt(text: string): MapFile {
  const features: Feature[] = [];
  const plain = text.replace(/^\ufeff?\s*(SRID=\d+;)?\s*/i, '').trim();
  if (/\bEMPTY\b/i.test(plain)) throw new InvalidPlace('place.empty');
  let geometry: Geometry;
  try {
    geometry = wktToGeoJSON(plain) as Geometry;
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    throw new InvalidPlace('place.wkt', { line: Number(line ?? 1) });
  }
  add(geometry);
  if (features.length === 0) throw new InvalidPlace('place.empty');
  return { features, unit: 'metres', bounds: null, attribution: '' };

  function add({ type, coordinates, geometries }: Geometry): void {
    if (type === 'GeometryCollection') for (const each of geometries ?? []) add(each);
    else if (type === 'Polygon') polygon(coordinates as readonly Ring[]);
    else if (type === 'MultiPolygon') for (const each of coordinates as readonly (readonly Ring[])[]) polygon(each);
    else if (type === 'LineString') wall(coordinates as Ring);
    else if (type === 'MultiLineString') for (const each of coordinates as readonly Ring[]) wall(each);
  }
  function polygon(rings: readonly Ring[]): void {
    const whole = rings.map((ring) => open(ring.map(([x, y]) => [x, y] as const)));
    if (whole.some((ring) => ring.length < 3 || ring.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))))
      throw new InvalidPlace('place.wkt', { line: 1 });
    const [outer, ...holes] = whole;
    if (outer === undefined) return;
    features.push({ id: 'ground', tags: {}, part: 'ground', shape: { kind: 'area', rings: [outer] } });
    for (const hole of holes) features.push({ id: 'obstacle', tags: {}, part: 'building', shape: { kind: 'area', rings: [hole] } });
  }
  function wall(points: Ring): void {
    if (points.length > 1)
      features.push({ id: 'wall', tags: {}, part: 'wall', shape: { kind: 'line', points: points.map(([x, y]) => [x, y] as const) } });
  }
}
