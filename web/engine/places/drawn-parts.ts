// SPDX-License-Identifier: Apache-2.0
// Features that say themselves what they are on the site (our own GeoJSON, WKT, JuPedSim), taken as they are; only ground is joined and cut, and
// only where it has holes or does not fit the core.
import type { Account } from './account.js';
import type { Feature, Ring } from './feature.js';
import { areaPieces, isSimple, mostCorners, outlines, withoutRepeats } from './polygons.js';
import { type Ids, nameOf, type WrittenSite } from './written-site.js';

type Plain = Readonly<Record<string, unknown>>;

/** An id of the list, the same as in the file if it is free. */
export type NextId = (list: keyof WrittenSite, wanted: string) => string;

export function addDrawn(site: WrittenSite, features: readonly Feature[], next: NextId, account: Account): void {
  for (const { id, shape, part, properties = {} } of features) {
    const name = wordsOf(properties);
    const areas = shape.kind === 'area' ? ringsOf(shape.rings) : [];
    if (shape.kind === 'area' && shape.rings.length > 0 && areas.length === 0) account.dropped('shape', { id });
    const kind = typeof properties.type === 'string' ? { kind: properties.type } : {};
    const wrong = () => account.dropped('shape', { id });
    switch (part) {
      case 'ground':
        if (shape.kind !== 'area') wrong();
        for (const polygon of areas) site.ground.push({ id: next('ground', id || 'ground'), polygon });
        break;
      case 'building':
        if (shape.kind !== 'area') wrong();
        for (const polygon of areas) site.buildings.push({ id: next('buildings', id || 'building'), ...name, polygon });
        break;
      case 'exit':
        if (shape.kind !== 'area') wrong();
        for (const polygon of areas) {
          const capacity = typeof properties.capacity === 'number' ? { capacity: properties.capacity } : {};
          site.exits.push({ id: next('exits', id || 'exit'), ...name, polygon, ...capacity });
        }
        break;
      case 'zone':
        if (shape.kind !== 'area') wrong();
        for (const polygon of areas) {
          const { speedFactor, slope, vulnerability } = properties;
          const speed = typeof speedFactor === 'number' ? { speedFactor } : {};
          const slant = typeof slope === 'object' && slope !== null ? { slope } : {};
          const guard = typeof vulnerability === 'string' ? { vulnerability } : {};
          site.zones.push({ id: next('zones', id || 'zone'), ...name, ...kind, polygon, ...speed, ...slant, ...guard });
        }
        break;
      case 'wall':
        if (shape.kind === 'line') site.walls.push({ id: next('walls', id || 'wall'), points: pairs(shape.points) });
        else if (shape.kind === 'area')
          for (const ring of shape.rings) site.walls.push({ id: next('walls', id || 'wall'), points: pairs([...ring, ring[0] ?? [0, 0]]) });
        else wrong();
        break;
      case 'gate': {
        const [a, b] = shape.kind === 'line' ? [shape.points[0], shape.points.at(-1)] : [];
        if (a === undefined || b === undefined) wrong();
        else {
          const open = typeof properties.open === 'boolean' ? { open: properties.open } : {};
          site.gates.push({ id: next('gates', id || 'gate'), ...name, a: [a[0], a[1]], b: [b[0], b[1]], ...open, ...kind });
        }
        break;
      }
      case 'label':
        if (shape.kind !== 'point' || name.name === undefined) wrong();
        else {
          const angle = typeof properties.angle === 'number' ? { angle: properties.angle } : {};
          site.labels.push({ at: [shape.at[0], shape.at[1]], text: name.name, ...angle });
        }
        break;
      case undefined:
        break;
    }
  }
}

function wordsOf({ name }: Plain): ReturnType<typeof nameOf> {
  if (typeof name === 'string') return nameOf(name);
  if (typeof name !== 'object' || name === null) return {};
  const { id, en } = name as Plain;
  const words = { ...(typeof id === 'string' && id !== '' ? { id } : {}), ...(typeof en === 'string' && en !== '' ? { en } : {}) };
  return Object.keys(words).length === 0 ? {} : { name: words };
}

/** As drawn if the core takes it so, else in pieces that it takes. */
function ringsOf(rings: readonly Ring[]): [number, number][][] {
  const [outer = []] = rings;
  const plain = withoutRepeats(pairs(outer));
  if (rings.length === 1 && plain.length >= 3 && plain.length <= mostCorners && isSimple(plain)) return [plain];
  return [...outlines(areaPieces(rings), 0).rings];
}

function pairs(ring: Ring): [number, number][] {
  return ring.map(([x, y]) => [x, y]);
}

export type { Ids };
