// SPDX-License-Identifier: Apache-2.0
// Nodes, ways and relations of OpenStreetMap, however they were written, to features: which closed ways are areas, and rings of multipolygons
// joined from their ways. Ways whose nodes are not in the file keep the rest.
import type { Account } from './account.js';
import { type Box, type Feature, isClosed, open, type Position, type Ring, type Tags } from './feature.js';
import { InvalidPlace } from './place-problem.js';

export interface OsmWay {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: Tags;
  /** corners given in the way itself (Overpass `out geom`) */
  readonly points?: Ring;
}

export interface OsmRelation {
  readonly id: number;
  readonly tags: Tags;
  readonly members: readonly { readonly way: number; readonly role: string; readonly points?: Ring }[];
}

export const osmAttribution = '© OpenStreetMap contributors, Open Database License 1.0 (ODbL), openstreetmap.org/copyright';
const mostElements = 3_000_000; // some 64 MB of dense XML hold a third of that (assumed)

export class OsmElements {
  readonly nodes = new Map<number, Position>();
  readonly taggedNodes: { readonly id: number; readonly tags: Tags }[] = [];
  readonly ways = new Map<number, OsmWay>();
  readonly relations: OsmRelation[] = [];
  bounds: Box | null = null;
  #wrong = 0;

  addNode(id: number, lng: number, lat: number, tags: Tags | null, account: Account): void {
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
      account.dropped('coordinate', { id: `node-${id}` });
      this.#wrong += 1;
      return;
    }
    this.nodes.set(id, [lng, lat]);
    if (tags !== null && Object.keys(tags).length > 0) this.taggedNodes.push({ id, tags });
    if (this.nodes.size > mostElements) throw new InvalidPlace('place.tooMany', { max: mostElements });
  }

  get isEmpty(): boolean {
    return this.nodes.size === 0 && this.ways.size === 0 && this.#wrong === 0;
  }

  features(account: Account): readonly Feature[] {
    const found: Feature[] = [];
    for (const { id, tags } of this.taggedNodes) {
      const at = this.nodes.get(id);
      if (at !== undefined) found.push({ id: `node-${id}`, tags, shape: { kind: 'point', at } });
    }
    const usedByRelation = new Set<number>();
    for (const relation of this.relations) found.push(...this.#multipolygon(relation, usedByRelation, account));
    for (const way of this.ways.values()) {
      if (Object.keys(way.tags).length === 0 || usedByRelation.has(way.id)) continue;
      const points = this.#pointsOf(way);
      if (points.length < way.refs.length) account.dropped('nodes', { id: `way-${way.id}` });
      if (points.length < 2) continue;
      const area = isClosed(points) && isArea(way.tags);
      found.push({
        id: `way-${way.id}`,
        tags: way.tags,
        shape: area ? { kind: 'area', rings: [open(points)] } : { kind: 'line', points },
      });
    }
    // Overpass `out body` or `out tags` without the points of the ways.
    if (this.nodes.size === 0 && this.ways.size > 0 && found.length === 0)
      throw new InvalidPlace('place.noNodes', { count: this.ways.size });
    return found;
  }

  #pointsOf(way: OsmWay): Ring {
    if (way.points !== undefined) return way.points;
    const points: Position[] = [];
    for (const ref of way.refs) {
      const at = this.nodes.get(ref);
      if (at !== undefined && at !== points.at(-1)) points.push(at);
    }
    return points;
  }

  #multipolygon(relation: OsmRelation, used: Set<number>, account: Account): readonly Feature[] {
    if (relation.tags.type !== 'multipolygon') return [];
    const sides: { outer: Ring[]; inner: Ring[] } = { outer: [], inner: [] };
    let tags = relation.tags;
    const outerWays: number[] = [];
    let missing = 0;
    for (const member of relation.members) {
      const way = this.ways.get(member.way);
      const points = member.points ?? (way === undefined ? [] : this.#pointsOf(way));
      if (points.length < 2) {
        missing += 1;
        continue;
      }
      const outer = member.role !== 'inner';
      sides[outer ? 'outer' : 'inner'].push(points);
      if (outer) outerWays.push(member.way);
    }
    // The old manner: the tags stand on the outer way.
    if (Object.keys(tags).every((key) => key === 'type' || key === 'name' || key === 'source'))
      tags = { ...tags, ...this.ways.get(outerWays[0] ?? 0)?.tags };
    const [outer, inner] = [joinRings(sides.outer), joinRings(sides.inner)];
    if (missing > 0 || outer.open > 0 || inner.open > 0) account.dropped('ring', { id: `relation-${relation.id}` });
    if (outer.rings.length === 0) return [];
    for (const id of outerWays) if (sameKind(this.ways.get(id)?.tags, tags)) used.add(id);
    return outer.rings.map((ring, i) => ({
      id: outer.rings.length === 1 ? `relation-${relation.id}` : `relation-${relation.id}-${i + 1}`,
      tags,
      shape: { kind: 'area', rings: [ring, ...inner.rings.filter((hole) => hole[0] !== undefined && holds(ring, hole[0]))] },
    }));
  }
}

/** The outer way says nothing that the relation does not say too. */
function sameKind(way: Tags | undefined, relation: Tags): boolean {
  return way !== undefined && Object.entries(way).every(([key, value]) => relation[key] === value || key === 'source');
}

const areaKeys = [
  'building',
  'area:highway',
  'landuse',
  'leisure',
  'amenity',
  'place',
  'tourism',
  'historic',
  'office',
  'shop',
  'public_transport',
];
const areaValues: Readonly<Record<string, readonly string[]>> = {
  natural: ['water', 'wetland', 'sand', 'beach', 'bare_rock', 'scrub', 'wood', 'grassland', 'heath', 'shingle'],
  waterway: ['riverbank', 'dock', 'basin'],
  railway: ['platform'],
  highway: ['platform', 'services', 'rest_area'],
  man_made: ['bridge', 'pier', 'storage_tank', 'silo', 'tower', 'water_tower', 'chimney', 'reservoir_covered', 'wastewater_plant'],
};

/** Whether a closed way means what is inside it (https://wiki.openstreetmap.org/wiki/Key:area and Overpass turbo's polygon features). */
export function isArea(tags: Tags): boolean {
  if (tags.area === 'no') return false;
  if (tags.area === 'yes') return true;
  if (tags.barrier !== undefined || (tags.highway !== undefined && !areaValues.highway?.includes(tags.highway))) return false;
  if (areaKeys.some((key) => tags[key] !== undefined && tags[key] !== 'no')) return true;
  return Object.entries(areaValues).some(([key, values]) => values.includes(tags[key] ?? ''));
}

/** Ways joined end to end into rings; `open` counts the chains that never close. */
export function joinRings(ways: readonly Ring[]): { readonly rings: readonly Ring[]; readonly open: number } {
  const key = (at: Position | undefined) => `${at?.[0]} ${at?.[1]}`;
  const rings: Ring[] = [];
  const loose = new Set<Ring>();
  const ends = new Map<string, Set<Ring>>();
  for (const way of ways) {
    if (isClosed(way)) {
      rings.push(open(way));
      continue;
    }
    loose.add(way);
    for (const end of [way[0], way.at(-1)]) ends.set(key(end), (ends.get(key(end)) ?? new Set()).add(way));
  }
  let broken = 0;
  for (const first of loose) {
    loose.delete(first);
    const chain = [...first];
    while (key(chain[0]) !== key(chain.at(-1))) {
      const next = [...(ends.get(key(chain.at(-1))) ?? [])].find((way) => loose.has(way));
      if (next === undefined) break;
      loose.delete(next);
      chain.push(...(key(next[0]) === key(chain.at(-1)) ? next : [...next].reverse()).slice(1));
    }
    if (isClosed(chain)) rings.push(open(chain));
    else broken += 1;
  }
  return { rings, open: broken };
}

function holds(ring: Ring, [x, y]: Position): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i] as Position;
    const [bx, by] = ring[j] as Position;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
