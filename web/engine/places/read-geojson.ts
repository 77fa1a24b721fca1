// SPDX-License-Identifier: Apache-2.0
// GeoJSON (RFC 7946) from our own export, Overpass turbo, osmtogeojson, ogr2ogr and QGIS, which writes a `crs` (GeoJSON 2008) and puts rarer
// tags into one text `other_tags`. A wrong geometry drops its feature with its place, not the file.
import type { Account } from './account.js';
import {
  type Feature,
  type MapFile,
  open,
  type PartName,
  type Position,
  partNames,
  type Ring,
  type SiteHead,
  type Tags,
} from './feature.js';
import { osmAttribution } from './osm-elements.js';
import { InvalidPlace } from './place-problem.js';
import { degreesFrom } from './projection.js';

type Plain = Readonly<Record<string, unknown>>;
type Carry = Omit<Feature, 'shape'>;
const deepest = 8; // collections within collections

export function readGeojson(source: Plain, account: Account): MapFile {
  const head = headOf(source.sispamkota);
  const metres = head?.metres === true;
  const toDegrees = metres ? (at: Position) => at : degreesFrom(crsOf(source));
  const features: Feature[] = [];
  const kinds: Readonly<Record<string, (value: unknown) => Feature['shape'] | null>> = { Point: point, LineString: line, Polygon: area };
  const list = source.type === 'FeatureCollection' ? source.features : [source];
  if (!Array.isArray(list)) throw new InvalidPlace('place.form', {}, '/features');
  if (typeof source.type !== 'string') throw new InvalidPlace('place.form', {}, '/type');
  const prefix = source.type === 'FeatureCollection' ? '/features/' : '';
  let seen = 0;
  /** of positions that no degrees can be: latitude first, or metres of a system that the file does not name */
  const odd = { swapped: 0, metres: 0, first: '' };
  list.forEach((each, i) => {
    const pointer = prefix === '' ? '' : `${prefix}${i}`;
    const feature = isObject(each) ? each : {};
    const isFeature = feature.type === 'Feature';
    const geometry = isFeature ? feature.geometry : feature;
    if (geometry === null) return;
    seen += 1;
    const carry = carryOf(isFeature ? feature : {}, i);
    add(geometry, carry, isFeature ? `${pointer}/geometry` : pointer, 0);
  });
  if (seen === 0) throw new InvalidPlace('place.empty');
  if (features.length === 0 && odd.swapped + odd.metres > 0)
    throw new InvalidPlace(odd.metres > odd.swapped ? 'place.notDegrees' : 'place.swapped', { found: odd.first });
  const osm = features.some((each) => each.part === undefined && Object.keys(each.tags).length > 0);
  const attribution = head?.attribution ?? textOf(source.attribution) ?? textOf(source.copyright) ?? (osm ? osmAttribution : '');
  return { features, unit: metres ? 'metres' : 'degrees', bounds: null, attribution, ...(head === null ? {} : { head }) };

  function add(geometry: unknown, carry: Carry, pointer: string, depth: number): void {
    const wrong = () => account.dropped('geometry', { at: pointer });
    const { type, coordinates, geometries } = isObject(geometry) && depth <= deepest ? geometry : ({} as Plain);
    const one = kinds[String(type)];
    const several = kinds[String(type).replace(/^Multi/, '')];
    if (type === 'GeometryCollection' && Array.isArray(geometries))
      geometries.forEach((each, i) => {
        add(each, carry, `${pointer}/geometries/${i}`, depth + 1);
      });
    else if (one !== undefined) put(one(coordinates), carry, wrong);
    else if (several !== undefined && Array.isArray(coordinates)) for (const each of coordinates) put(several(each), carry, wrong);
    else wrong();
  }
  function put(shape: Feature['shape'] | null, carry: Carry, wrong: () => void): void {
    if (shape === null) wrong();
    else features.push({ ...carry, shape });
  }
  function position(value: unknown): Position | null {
    if (!Array.isArray(value) || !Number.isFinite(value[0]) || !Number.isFinite(value[1])) return null;
    const at = toDegrees([value[0], value[1]]);
    if (metres || (Math.abs(at[0]) <= 360 && Math.abs(at[1]) <= 90)) return at;
    if (odd.first === '') odd.first = `${value[0]}, ${value[1]}`;
    odd[Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 360 ? 'swapped' : 'metres'] += 1;
    return null;
  }
  function ring(value: unknown): Ring | null {
    if (!Array.isArray(value)) return null;
    const points: Position[] = [];
    for (const each of value) {
      const at = position(each);
      if (at === null) return null;
      points.push(at);
    }
    return points;
  }
  function point(value: unknown): Feature['shape'] | null {
    const at = position(value);
    return at === null ? null : { kind: 'point', at };
  }
  function line(value: unknown): Feature['shape'] | null {
    const points = ring(value);
    return points === null || points.length < 2 ? null : { kind: 'line', points };
  }
  function area(value: unknown): Feature['shape'] | null {
    const rings = Array.isArray(value) ? value.map(ring) : [];
    const whole = rings.filter((each): each is Ring => each !== null).map(open);
    if (whole.length === 0 || whole.length < rings.length || whole.some((each) => each.length < 3)) return null;
    return { kind: 'area', rings: whole };
  }
}

function carryOf(feature: Plain, index: number): Carry {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const kind = partNames.find((name) => name === properties.sispamkota || name === properties.kind);
  if (kind !== undefined) {
    const id = textOf(properties.id) ?? textOf(feature.id) ?? '';
    return { id, tags: {}, part: kind as PartName, properties };
  }
  const id =
    textOf(feature.id) ?? textOf(properties['@id']) ?? textOf(properties.id) ?? textOf(properties.osm_id) ?? `feature-${index + 1}`;
  return { id: id.replaceAll('/', '-'), tags: tagsOf(properties) };
}

const hstore = /"((?:[^"\\]|\\.)*)"\s*=>\s*"((?:[^"\\]|\\.)*)"/g;

function tagsOf(properties: Plain): Tags {
  const tags: Record<string, string> = {};
  const take = (each: Plain) => {
    for (const [key, value] of Object.entries(each))
      if ((typeof value === 'string' && value !== '') || typeof value === 'number') tags[key] = String(value);
  };
  take(properties);
  if (typeof properties.tags === 'string') parseInto(properties.tags);
  else if (isObject(properties.tags)) take(properties.tags);
  if (typeof properties.other_tags === 'string') parseInto(properties.other_tags);
  return tags;

  function parseInto(text: string): void {
    for (const [, key = '', value = ''] of text.matchAll(hstore)) tags[key.replaceAll('\\', '')] = value.replaceAll('\\', '');
  }
}

function crsOf(source: Plain): string | null {
  const crs = isObject(source.crs) && isObject(source.crs.properties) ? source.crs.properties.name : undefined;
  return typeof crs === 'string' ? crs : null;
}

function headOf(value: unknown): (SiteHead & { readonly metres: boolean }) | null {
  if (!isObject(value)) return null;
  const origin = isObject(value.origin) ? { lng: Number(value.origin.lng), lat: Number(value.origin.lat) } : undefined;
  const name = isObject(value.name) ? { id: textOf(value.name.id) ?? '', en: textOf(value.name.en) ?? '' } : undefined;
  return {
    metres: value.coordinates === 'metres',
    ...(origin !== undefined && Math.abs(origin.lng) <= 180 && Math.abs(origin.lat) <= 85 ? { origin } : {}),
    ...(name === undefined ? {} : { name }),
    ...(typeof value.attribution === 'string' ? { attribution: value.attribution } : {}),
    ...(typeof value.schematic === 'boolean' ? { schematic: value.schematic } : {}),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
