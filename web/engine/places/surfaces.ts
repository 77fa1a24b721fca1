// SPDX-License-Identifier: Apache-2.0
// What the tags of OpenStreetMap mean to somebody on foot: which lines are streets and how broad, which areas one can stand on, what is in the
// way. Every width that a tag does not give is assumed; the account says how often.
import type { Account } from './account.js';
import type { Feature, Tags } from './feature.js';

export type Meaning =
  | { readonly kind: 'street'; readonly width: number; readonly class: string; readonly passage: boolean }
  | { readonly kind: 'square' | 'building' | 'water' | 'obstacle' }
  | { readonly kind: 'stream'; readonly width: number }
  | { readonly kind: 'wall' | 'tree' | 'treeRow' }
  | { readonly kind: 'gate'; readonly width: number | null; readonly open: boolean }
  | null;

/** Metres from house to house of streets without a `width`, pavements included (assumed; widths of Indonesian city streets vary by half). */
export const streetWidths: Readonly<Record<string, number>> = {
  trunk: 16,
  trunk_link: 8,
  primary: 14,
  primary_link: 7,
  secondary: 12,
  secondary_link: 6,
  tertiary: 9,
  tertiary_link: 6,
  unclassified: 7,
  residential: 7,
  living_street: 6,
  pedestrian: 6,
  service: 4,
  road: 6,
  track: 3,
  footway: 2,
  sidewalk: 2,
  cycleway: 2.5,
  bridleway: 2,
  path: 1.5,
  steps: 2,
  crossing: 4,
  platform: 3,
  pier: 4,
};

const headroom = 2.2; // m (assumed)
const laneWidth = 3.25; // m (assumed; Indonesian city lanes are 2.75–3.5 m)
const pavementWidth = 1.5; // m a side (assumed)
const streamWidths: Readonly<Record<string, number>> = { river: 15, canal: 6, stream: 2, ditch: 1, drain: 1 }; // m (assumed)
const gateWidths: Readonly<Record<string, number>> = {
  gate: 3,
  entrance: 1.5,
  sliding_gate: 4,
  wicket_gate: 1,
  kissing_gate: 1,
  turnstile: 0.8,
  full_height_turnstile: 0.8,
  door: 1,
}; // m (assumed)
const walls = ['wall', 'fence', 'hedge', 'retaining_wall', 'city_wall', 'guard_rail', 'railing', 'wire_fence', 'barrier_board'];
/** A person on foot passes or steps over these. */
const passable = [
  'kerb',
  'bollard',
  'lift_gate',
  'swing_gate',
  'cycle_barrier',
  'block',
  'stile',
  'height_restrictor',
  'chain',
  'rope',
  'planter',
  'log',
  'toll_booth',
  'border_control',
  'ditch',
  'rock',
  'collision_protection',
  'sump_buster',
  'cattle_grid',
  'bump_gate',
  'motorcycle_barrier',
];
const notOnFoot = ['motorway', 'motorway_link', 'raceway', 'busway', 'bus_guideway', 'escape'];
const notBuilt = ['construction', 'proposed', 'planned', 'abandoned', 'razed', 'disused'];
const notStreets = ['corridor', 'elevator', 'via_ferrata', 'services', 'rest_area', 'no', 'ladder'];
const squares: Readonly<Record<string, readonly string[]>> = {
  place: ['square'],
  leisure: [
    'park',
    'playground',
    'pitch',
    'common',
    'track',
    'dog_park',
    'recreation_ground',
    'fitness_station',
    'schoolyard',
    'outdoor_seating',
    'stadium',
  ],
  landuse: ['village_green', 'recreation_ground', 'plaza'],
  amenity: ['parking', 'marketplace', 'bicycle_parking', 'motorcycle_parking', 'fuel', 'bus_station', 'taxi'],
  railway: ['platform'],
  public_transport: ['platform'],
  natural: ['beach', 'sand'],
  tourism: ['picnic_site'],
};

export function meaningOf({ tags, shape }: Feature, account: Account): Meaning {
  const level = Number(tags.layer ?? 0);
  if (shape.kind === 'point') return ofPoint(tags, account);
  if (tags.building !== undefined && tags.building !== 'no') return ofBuilding(tags, shape.kind, account);
  if (tags.indoor !== undefined && tags.indoor !== 'no') return drop(account, 'indoor');
  if (tags.barrier !== undefined && tags.barrier !== 'no') return ofBarrier(tags, shape.kind, account);
  if (isWater(tags)) {
    if (tags.tunnel !== undefined && tags.tunnel !== 'no') return drop(account, 'culvert');
    if (shape.kind === 'area') return { kind: 'water' };
    const width = metresOf(tags.width) ?? streamWidths[tags.waterway ?? ''];
    if (width === undefined) return null;
    if (tags.width === undefined) account.assumed('streamWidth', { class: tags.waterway ?? '', width });
    return { kind: 'stream', width };
  }
  const highway = tags['area:highway'] ?? tags.highway ?? (tags.man_made === 'pier' ? 'pier' : undefined);
  if (highway !== undefined || isSquare(tags)) {
    if (isClosedToPublic(tags)) return drop(account, 'private');
    if (isUnderground(tags, level)) return drop(account, 'tunnel');
    if (tags.bridge !== undefined && tags.bridge !== 'no') account.assumed('bridge');
    if (shape.kind === 'area') {
      if (highway !== undefined && (notOnFoot.includes(highway) || notBuilt.includes(highway)))
        return drop(account, 'notOnFoot', { class: highway });
      if (highway === 'prohibited' || highway === 'emergency') return drop(account, 'notOnFoot', { class: highway });
      return { kind: 'square' };
    }
    if (highway !== undefined) return ofStreet(tags, highway, account);
  }
  if (tags.natural === 'tree_row') return { kind: 'treeRow' };
  if (shape.kind === 'area' && (tags.amenity === 'fountain' || tags.historic === 'monument' || tags.historic === 'memorial'))
    return { kind: 'obstacle' };
  if (shape.kind === 'area' && (tags.landuse === 'flowerbed' || tags.natural === 'scrub' || tags.landuse === 'flower_bed'))
    return { kind: 'obstacle' };
  return null;
}

function ofStreet(tags: Tags, highway: string, account: Account): Meaning {
  if (notBuilt.includes(highway)) return drop(account, 'notBuilt');
  if (notStreets.includes(highway)) return drop(account, 'notOnFoot', { class: highway });
  const allowed = tags.foot !== undefined && !['no', 'private', 'use_sidepath'].includes(tags.foot);
  if (notOnFoot.includes(highway) && !allowed) return drop(account, 'notOnFoot', { class: highway });
  const name = tags.footway === 'crossing' || tags.highway === 'crossing' ? 'crossing' : tags.footway === 'sidewalk' ? 'sidewalk' : highway;
  const passage = tags.tunnel === 'building_passage' || tags.covered === 'yes' || tags.covered === 'arcade';
  const tagged = metresOf(tags.width) ?? metresOf(tags.est_width);
  if (tagged !== null) return { kind: 'street', width: tagged + pavements(tags, account), class: name, passage };
  const lanes = Number(tags.lanes);
  if (lanes >= 1 && lanes <= 20) {
    account.assumed('laneWidth', { width: laneWidth });
    return { kind: 'street', width: Math.max(lanes * laneWidth + pavements(tags, account), 3), class: name, passage };
  }
  const width = streetWidths[name];
  if (width === undefined) return drop(account, 'unknownStreet', { class: name.slice(0, 40) });
  account.assumed('streetWidth', { class: name, width });
  return { kind: 'street', width, class: name, passage };
}

/** What pavements add to a carriageway; a `sidewalk` that is drawn apart adds nothing here. */
function pavements(tags: Tags, account: Account): number {
  const both = tags['sidewalk:both'] === 'yes' || tags.sidewalk === 'both' || tags.sidewalk === 'yes';
  const one = ['left', 'right'].filter((side) => tags.sidewalk === side || tags[`sidewalk:${side}`] === 'yes').length;
  const sides = both ? 2 : one;
  if (sides > 0) account.assumed('pavementWidth', { width: pavementWidth });
  return sides * pavementWidth;
}

function ofBuilding(tags: Tags, shape: 'line' | 'area', account: Account): Meaning {
  if (shape === 'line') return drop(account, 'openBuilding');
  if (['roof', 'carport', 'canopy'].includes(tags.building ?? '') || isRaised(tags)) return drop(account, 'roof');
  if (['construction', 'proposed'].includes(tags.building ?? '')) account.assumed('unfinished');
  if (tags.location === 'underground' || Number(tags.layer ?? 0) < 0) return drop(account, 'tunnel');
  return { kind: 'building' };
}

/** It begins above the heads of those below: storeys over a street, houses on stilts. */
function isRaised(tags: Tags): boolean {
  const storey = Number(tags.min_level ?? tags['building:min_level'] ?? 0);
  const height = Number(/^\s*(\d+(?:\.\d+)?)\s*m?\s*$/.exec(tags.min_height ?? '')?.[1] ?? 0);
  return storey >= 1 || height >= headroom;
}

function ofBarrier(tags: Tags, shape: 'line' | 'area', account: Account): Meaning {
  const kind = tags.barrier ?? '';
  if (passable.includes(kind)) return drop(account, 'passable', { class: kind });
  if (gateWidths[kind] !== undefined) return gateOf(tags, kind);
  if (!walls.includes(kind)) {
    if (kind !== 'yes') return drop(account, 'unknownBarrier', { class: kind.slice(0, 40) });
    account.assumed('barrierIsWall');
  }
  return shape === 'area' ? { kind: 'obstacle' } : { kind: 'wall' };
}

function ofPoint(tags: Tags, account: Account): Meaning {
  if (tags.natural === 'tree') return { kind: 'tree' };
  if (tags.barrier === undefined) return null;
  if (passable.includes(tags.barrier)) return drop(account, 'passable', { class: tags.barrier });
  if (gateWidths[tags.barrier] !== undefined) return gateOf(tags, tags.barrier);
  return drop(account, 'unknownBarrier', { class: tags.barrier.slice(0, 40) });
}

function gateOf(tags: Tags, kind: string): Meaning {
  const open = tags.locked !== 'yes' && !['no', 'private'].includes(tags.foot ?? tags.access ?? '');
  return { kind: 'gate', width: metresOf(tags.width) ?? metresOf(tags['maxwidth:physical']), open: open || kind === 'entrance' };
}

/** Metres of a gate whose width no tag gives. */
export function usualGateWidth(tags: Tags): number {
  return gateWidths[tags.barrier ?? ''] ?? 3;
}

function isWater(tags: Tags): boolean {
  return (
    tags.natural === 'water' ||
    tags.waterway !== undefined ||
    tags.leisure === 'swimming_pool' ||
    tags.landuse === 'basin' ||
    tags.landuse === 'reservoir' ||
    tags.natural === 'wetland'
  );
}

function isSquare(tags: Tags): boolean {
  if (tags.amenity === 'parking' && ['underground', 'multi-storey', 'rooftop'].includes(tags.parking ?? '')) return false;
  return Object.entries(squares).some(([key, values]) => values.includes(tags[key] ?? ''));
}

function isClosedToPublic(tags: Tags): boolean {
  const access = tags.foot ?? tags.access ?? '';
  return access === 'private' || access === 'no';
}

function isUnderground(tags: Tags, level: number): boolean {
  return (
    (tags.tunnel !== undefined && tags.tunnel !== 'no' && tags.tunnel !== 'building_passage') ||
    tags.location === 'underground' ||
    level < 0
  );
}

/** Metres of "3", "3,5 m", "250 cm", "10'" or "10'6\""; null of anything else and of what no street can be. */
export function metresOf(text: string | undefined): number | null {
  const plain = /^\s*(\d+(?:[.,]\d+)?)\s*(m|cm|ft)?\s*$/i.exec(text ?? '');
  const feet = /^\s*(\d+)'(?:\s*(\d+)")?\s*$/.exec(text ?? '');
  let metres = Number.NaN;
  if (plain !== null) metres = Number(plain[1]?.replace(',', '.')) * ({ cm: 0.01, ft: 0.3048 }[plain[2]?.toLowerCase() ?? ''] ?? 1);
  else if (feet !== null) metres = (Number(feet[1]) + Number(feet[2] ?? 0) / 12) * 0.3048;
  return metres >= 0.5 && metres <= 100 ? metres : null;
}

function drop(account: Account, code: string, values: Readonly<Record<string, string>> = {}): null {
  account.dropped(code, values);
  return null;
}
