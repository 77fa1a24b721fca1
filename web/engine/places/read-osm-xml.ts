// SPDX-License-Identifier: Apache-2.0
// OpenStreetMap XML (https://wiki.openstreetmap.org/wiki/OSM_XML), as the API, Overpass, JOSM and osmium write it. Entities of a document
// type are never expanded.
import { SaxesParser } from 'saxes';
import type { Account } from './account.js';
import type { MapFile } from './feature.js';
import { OsmElements, osmAttribution } from './osm-elements.js';
import { InvalidPlace } from './place-problem.js';

interface Pending {
  readonly kind: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly at: readonly [number, number];
  readonly tags: Record<string, string>;
  readonly refs: number[];
  readonly members: { readonly way: number; readonly role: string }[];
}

export function readOsmXml(text: string, account: Account): MapFile {
  const elements = new OsmElements();
  const parser = new SaxesParser({ xmlns: false, position: true });
  let pending: Pending | null = null;
  let root = '';
  parser.on('error', (error) => {
    throw new InvalidPlace('place.xml', { line: parser.line, reason: error.message.replace(/^\d+:\d+: /, '') });
  });
  parser.on('opentag', ({ name, attributes: a }) => {
    if (root === '') {
      root = name;
      if (name !== 'osm') throw new InvalidPlace('place.root', { line: parser.line, found: name });
    }
    if (name === 'bounds') {
      const [west, south, east, north] = [Number(a.minlon), Number(a.minlat), Number(a.maxlon), Number(a.maxlat)];
      if (west < east && south < north) elements.bounds = { west, south, east, north };
    } else if (name === 'node' || name === 'way' || name === 'relation') {
      const gone = a.action === 'delete' || a.visible === 'false';
      const at = [Number(a.lon ?? 'none'), Number(a.lat ?? 'none')] as const;
      pending = gone ? null : { kind: name, id: Number(a.id), at, tags: {}, refs: [], members: [] };
    } else if (pending !== null) {
      if (name === 'tag' && a.k !== undefined && a.v !== undefined) pending.tags[a.k] = a.v;
      else if (name === 'nd') pending.refs.push(Number(a.ref));
      else if (name === 'member' && a.type === 'way') pending.members.push({ way: Number(a.ref), role: a.role ?? '' });
    }
  });
  parser.on('closetag', ({ name }) => {
    if (pending === null || name !== pending.kind) return;
    const { id, at, tags, refs, members } = pending;
    if (name === 'node') elements.addNode(id, at[0], at[1], tags, account);
    else if (name === 'way') elements.ways.set(id, { id, refs, tags });
    else elements.relations.push({ id, tags, members });
    pending = null;
  });
  parser.write(text).close();
  if (elements.isEmpty) throw new InvalidPlace('place.empty');
  return { features: elements.features(account), unit: 'degrees', bounds: elements.bounds, attribution: osmAttribution };
}
