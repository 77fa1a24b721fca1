// SPDX-License-Identifier: Apache-2.0
// A site and what is measured on it as WKT in metres, as PedPy, JuPedSim and shapely read it: ground without buildings, walls and shut gates, with
// holes; exits, measuring areas and counting lines by their ids.
import type { CountingLine, MeasuringArea, Vec2 } from '../tables.g.js';
import { areaOf, type Path, type Piece, pathsOf, subtract, toPath, toRing, unite, widen } from './polygons.js';
import type { WrittenSite } from './written-site.js';

export interface Observed {
  readonly lines?: readonly Pick<CountingLine, 'id' | 'a' | 'b'>[];
  readonly areas?: readonly (Pick<MeasuringArea, 'id' | 'polygon'> & Partial<MeasuringArea>)[];
}

export interface WktDocument {
  readonly format: 'sispamkota-wkt/1';
  /** m; x to the east and y to the north of the site's origin */
  readonly unit: 'm';
  /** connected pieces people can walk on at the start, the largest first: one polygon with holes each */
  readonly walkable: readonly string[];
  readonly exits: readonly { readonly id: string; readonly wkt: string }[];
  /** `window`: s in which it is measured; null where that is the whole run */
  readonly areas: readonly { readonly id: string; readonly wkt: string; readonly window: readonly [number, number] | null }[];
  /** people are counted from left to right of the line's direction */
  readonly lines: readonly { readonly id: string; readonly wkt: string }[];
}

const wallWidth = 0.02; // m; a wall of a scenario has none, a hole needs some (assumed)

/** `seconds` makes seconds from the start of a time as a scenario has it. */
export function writeWkt(
  site: Partial<WrittenSite>,
  { lines = [], areas = [] }: Observed,
  seconds: (time: MeasuringArea['window'][0]) => number = Number,
): WktDocument {
  const ground = pathsOf(unite((site.ground ?? []).map(({ polygon }) => anticlockwise(polygon))));
  const shut = (site.gates ?? []).filter(({ open }) => open === false).map(({ a, b }) => [a, b]);
  const lined = [...(site.walls ?? []).map(({ points }) => points), ...shut].map((points) => toPath(points));
  const inTheWay = unite([
    ...(site.buildings ?? []).map(({ polygon }) => anticlockwise(polygon)),
    ...(lined.length === 0 ? [] : widen(lined, wallWidth)),
  ]);
  const pieces = inTheWay.length === 0 ? unite(ground) : subtract(ground, pathsOf(inTheWay));
  return {
    format: 'sispamkota-wkt/1',
    unit: 'm',
    walkable: [...pieces].sort((a, b) => areaOf(b) - areaOf(a)).map(polygonOf),
    exits: (site.exits ?? []).map(({ id, polygon }) => ({ id, wkt: ringWkt([polygon]) })),
    areas: areas.map(({ id, polygon, window: span }) => ({
      id,
      wkt: ringWkt([polygon]),
      window: span === undefined ? null : [seconds(span[0]), seconds(span[1])],
    })),
    lines: lines.map(({ id, a, b }) => ({ id, wkt: `LINESTRING (${point(a)}, ${point(b)})` })),
  };
}

function polygonOf({ outer, holes }: Piece): string {
  return ringWkt([outer, ...holes].map((path) => toRing(path)));
}

function ringWkt(rings: readonly (readonly (readonly [number, number])[])[]): string {
  return `POLYGON (${rings.map((ring) => `(${[...ring, ...ring.slice(0, 1)].map(point).join(', ')})`).join(', ')})`;
}

function point([x, y]: readonly [number, number]): string {
  return `${x} ${y}`;
}

/** As FillRule.NonZero wants outlines. */
function anticlockwise(polygon: readonly Vec2[]): Path {
  const path = toPath(polygon);
  let twice = 0;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
    const [a, b] = [path[j] as Path[number], path[i] as Path[number]];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice < 0 ? path.reverse() : path;
}
