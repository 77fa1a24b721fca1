// SPDX-License-Identifier: Apache-2.0
// Small made-up maps for the tests of the import: a crossroads at the equator, where a thousandth of a degree is 111 m both ways.
import { importPlace } from '../../web/engine/places/index.js';

/** Degrees of so many metres near the equator. */
export const degrees = (metres: number) => metres / 111_319.49;
/** Of latitude, where the ellipsoid is flatter. */
export const northward = (metres: number) => metres / 110_574.28;

interface Way {
  readonly id: number;
  readonly at: readonly (readonly [x: number, y: number])[];
  readonly tags: Readonly<Record<string, string>>;
  readonly closed?: boolean;
}

export interface MadeMap {
  readonly ways: readonly Way[];
  readonly points?: readonly { readonly at: readonly [number, number]; readonly tags: Readonly<Record<string, string>> }[];
  /** half the side of the bounds, m; none without it */
  readonly half?: number;
  readonly lng?: number;
}

/** The map as nodes and ways, metres from (lng, 0); corners of one place are one node. */
function elements({ ways, points = [], lng = 100 }: MadeMap) {
  const ids = new Map<string, number>();
  const nodes: { id: number; lon: number; lat: number; tags: Readonly<Record<string, string>> }[] = [];
  const node = (at: readonly [number, number], tags: Readonly<Record<string, string>> = {}): number => {
    const key = at.join();
    const known = ids.get(key);
    if (known !== undefined) {
      Object.assign(nodes[known - 1]?.tags ?? {}, tags);
      return known;
    }
    const id = nodes.length + 1;
    ids.set(key, id);
    const lon = lng + degrees(at[0]);
    nodes.push({ id, lon: lon > 180 ? lon - 360 : lon, lat: northward(at[1]), tags: { ...tags } });
    return id;
  };
  const made = ways.map(({ id, at, tags, closed = false }) => {
    const refs = at.map((each) => node(each));
    return { id, tags, nodes: closed ? [...refs, refs[0] as number] : refs };
  });
  for (const { at, tags } of points) node(at, tags);
  return { nodes, ways: made };
}

const tagLines = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags)
    .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
    .join('');

export function asXml(map: MadeMap): string {
  const { nodes, ways } = elements(map);
  const { half, lng = 100 } = map;
  const b = degrees(half ?? 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<osm version="0.6">',
    half === undefined ? '' : `<bounds minlat="${-northward(half)}" minlon="${lng - b}" maxlat="${northward(half)}" maxlon="${lng + b}"/>`,
    ...nodes.map(({ id, lon, lat, tags }) => `<node id="${id}" lat="${lat.toFixed(9)}" lon="${lon.toFixed(9)}">${tagLines(tags)}</node>`),
    ...ways.map(
      ({ id, tags, nodes: refs }) => `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagLines(tags)}</way>`,
    ),
    '</osm>',
  ].join('\n');
}

export function asOverpass(map: MadeMap): string {
  const { nodes, ways } = elements(map);
  return JSON.stringify({
    version: 0.6,
    elements: [...nodes.map((each) => ({ type: 'node', ...each })), ...ways.map((each) => ({ type: 'way', ...each }))],
  });
}

export function asGeojson(map: MadeMap): string {
  const { nodes, ways } = elements(map);
  const place = (id: number) => [nodes[id - 1]?.lon, nodes[id - 1]?.lat];
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ...nodes
        .filter(({ tags }) => Object.keys(tags).length > 0)
        .map(({ id, tags }) => ({
          type: 'Feature',
          id: `node/${id}`,
          properties: tags,
          geometry: { type: 'Point', coordinates: place(id) },
        })),
      ...ways.map(({ id, tags, nodes: refs }) => {
        const line = refs.map(place);
        const area = tags.building !== undefined || tags.natural === 'water' || tags.place !== undefined;
        const geometry = area ? { type: 'Polygon', coordinates: [line] } : { type: 'LineString', coordinates: line };
        return { type: 'Feature', id: `way/${id}`, properties: tags, geometry };
      }),
    ],
  });
}

export const box = (x0: number, y0: number, x1: number, y1: number) =>
  [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ] as const;

/** Two streets of 8 m that cross in the middle, four houses, 200 m × 200 m. */
export const crossroads: MadeMap = {
  half: 100,
  ways: [
    {
      id: 1,
      at: [
        [-150, 0],
        [0, 0],
        [150, 0],
      ],
      tags: { highway: 'residential', width: '8', name: 'Jalan Uji' },
    },
    {
      id: 2,
      at: [
        [0, -150],
        [0, 0],
        [0, 150],
      ],
      tags: { highway: 'residential', width: '8 m' },
    },
    ...[
      [20, 20],
      [-60, 20],
      [20, -60],
      [-60, -60],
    ].map(([x = 0, y = 0], i) => ({
      id: 10 + i,
      at: box(x, y, x + 40, y + 40),
      closed: true,
      tags: { building: 'yes', name: `Rumah ${i}` },
    })),
  ],
};

export const bytes = (text: string) => new TextEncoder().encode(text);

export const imported = (text: string, options: Parameters<typeof importPlace>[1] = {}) => importPlace(bytes(text), options);

export function ringArea(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  ring.forEach(([x, y], i) => {
    const [px, py] = ring.at(i - 1) as readonly [number, number];
    twice += px * y - x * py;
  });
  return Math.abs(twice) / 2;
}
