// SPDX-License-Identifier: Apache-2.0
// A site as GeoJSON (RFC 7946) for QGIS and other maps, and for us again: everything that is no shape stands in the properties or, for the
// site as a whole, in the member `sispamkota`. A site without an origin keeps its metres, which that member says.
import type { Text, Vec2 } from '../tables.g.js';
import type { PartName } from './feature.js';
import { isClockwise } from './polygons.js';
import { projectionAt } from './projection.js';
import type { WrittenSite } from './written-site.js';

type Plain = Readonly<Record<string, unknown>>;

export function writeGeojson(site: Partial<WrittenSite>): Plain {
  const { origin } = site;
  const plane = origin === undefined ? null : projectionAt(origin);
  const place = ([x, y]: Vec2): Vec2 => {
    if (plane === null) return [x, y];
    const [lng, lat] = plane.toDegrees([x, y]);
    return [Math.round(lng * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9]; // 0.1 mm
  };
  const ring = (polygon: readonly Vec2[]) => {
    const around = (isClockwise(polygon) ? [...polygon].reverse() : [...polygon]).map(place);
    return [[...around, around[0]]];
  };
  const feature = (kind: PartName, item: Plain, type: string, coordinates: unknown): Plain => {
    const { id, polygon, points, a, b, at, text, kind: own, ...rest } = item;
    const words = (text ?? rest.name) as Text | undefined;
    return {
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      properties: {
        sispamkota: kind,
        ...(id === undefined ? {} : { id }),
        ...rest,
        ...(words === undefined ? {} : { name: words }),
        ...(own === undefined ? {} : { type: own }),
      },
      geometry: { type, coordinates },
    };
  };
  const areas = (kind: PartName, items: readonly (Plain & { readonly polygon: readonly Vec2[] })[] = []) =>
    items.map((item) => feature(kind, item, 'Polygon', ring(item.polygon)));
  const { name, attribution, schematic } = site;
  return {
    type: 'FeatureCollection',
    sispamkota: {
      format: 'sispamkota-site/1',
      ...(origin === undefined ? { coordinates: 'metres' } : { origin }),
      ...(name === undefined ? {} : { name }),
      ...(attribution === undefined || attribution === '' ? {} : { attribution }),
      ...(schematic === true ? { schematic } : {}),
    },
    ...(attribution === undefined || attribution === '' ? {} : { attribution }),
    features: [
      ...areas('ground', site.ground as never),
      ...areas('building', site.buildings as never),
      ...(site.walls ?? []).map((wall) => feature('wall', wall as never, 'LineString', wall.points.map(place))),
      ...(site.gates ?? []).map((gate) => feature('gate', gate as never, 'LineString', [place(gate.a), place(gate.b)])),
      ...areas('exit', site.exits as never),
      ...areas('zone', site.zones as never),
      ...(site.labels ?? []).map((label) => feature('label', label as never, 'Point', place(label.at))),
    ],
  };
}
