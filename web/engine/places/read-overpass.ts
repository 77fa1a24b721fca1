// SPDX-License-Identifier: Apache-2.0
// Overpass JSON (https://wiki.openstreetmap.org/wiki/Overpass_API/Overpass_QL, `[out:json]`), with nodes apart or, after `out geom`, with
// corners inside ways and members.
import type { Account } from './account.js';
import type { MapFile, Ring, Tags } from './feature.js';
import { OsmElements, osmAttribution } from './osm-elements.js';
import { InvalidPlace } from './place-problem.js';

type Plain = Readonly<Record<string, unknown>>;

export function readOverpass(source: Plain, account: Account): MapFile {
  const elements = new OsmElements();
  const list = source.elements as readonly unknown[];
  list.forEach((each, i) => {
    const element = isObject(each) ? each : {};
    const id = Number(element.id);
    const tags = tagsOf(element.tags);
    if (element.type === 'node') elements.addNode(id, Number(element.lon ?? Number.NaN), Number(element.lat ?? Number.NaN), tags, account);
    else if (element.type === 'way') {
      const refs = Array.isArray(element.nodes) ? element.nodes.map(Number) : [];
      elements.ways.set(id, { id, refs, tags, ...pointsOf(element.geometry) });
    } else if (element.type === 'relation') {
      const members = (Array.isArray(element.members) ? element.members : [])
        .filter((member): member is Plain => isObject(member) && member.type === 'way')
        .map((member) => ({ way: Number(member.ref), role: String(member.role ?? ''), ...pointsOf(member.geometry) }));
      elements.relations.push({ id, tags, members });
    } else account.dropped('geometry', { at: `/elements/${i}` });
  });
  if (elements.isEmpty) throw new InvalidPlace('place.empty');
  return { features: elements.features(account), unit: 'degrees', bounds: null, attribution: osmAttribution };
}

function pointsOf(geometry: unknown): { readonly points?: Ring } {
  if (!Array.isArray(geometry)) return {};
  const points = geometry
    .filter((at): at is Plain => isObject(at) && typeof at.lon === 'number' && typeof at.lat === 'number')
    .map((at) => [Number(at.lon), Number(at.lat)] as const);
  return { points };
}

function tagsOf(value: unknown): Tags {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, String(each)])) : {};
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
