// SPDX-License-Identifier: Apache-2.0
// Which piece of the map becomes the site: the box that was asked for, else what the file says it covers, else where its streets and buildings
// are. Bounded by what the core can hold (cpp/scenario/check_site.cpp: 256 MiB of routing rasters, 4 bytes a cell and goal).
import type { Account } from './account.js';
import { type Box, boxOf, cornersOf, type Feature, type MapFile } from './feature.js';
import { InvalidPlace } from './place-problem.js';
import { near } from './projection.js';

const routingBytes = 256 * 2 ** 20; // kRoutingBytes of cpp/scenario/read.h
const leastGoals = 4;
const reservedGoals = 8; // zones and stations that a planner will add (assumed)
export const largestArea = routingBytes / 4 / leastGoals / 4; // m²: half-metre cells
const farthest = 9900; // m: a site reaches 5000 m from its origin
const thinnest = 20; // m (assumed)
const trimmed = 0.01; // share of corners at each end that may lie far off (assumed)

export interface Extent {
  readonly box: Box;
  /** whether the file or the user says so, so that what ends at its edge goes on outside */
  readonly stated: boolean;
}

/** How many exits a site of this area can have besides some zones. */
export function mostExits(area: number): number {
  const cell = area <= 10_000 ? 0.25 : 0.5;
  const goals = Math.floor(routingBytes / 4 / (area / cell ** 2));
  return Math.max(leastGoals, Math.min(200, goals - reservedGoals));
}

/** With all longitudes on one side of 180°. */
export function aroundOneMeridian(file: MapFile): MapFile {
  const first = file.features[0] === undefined ? undefined : cornersOf(file.features[0].shape)[0]?.[0];
  if (file.unit === 'metres' || first === undefined) return file;
  const box = boxOf(file.features);
  if (box !== null && box.east - box.west < 180 && box.west >= -180 && box.east <= 180) return file;
  const fix = <T extends readonly (readonly [number, number])[]>(ring: T) => ring.map(([x, y]) => [near(x, first), y] as const);
  const features = file.features.map((each): Feature => {
    const { shape } = each;
    if (shape.kind === 'point') return { ...each, shape: { kind: 'point', at: [near(shape.at[0], first), shape.at[1]] } };
    if (shape.kind === 'line') return { ...each, shape: { kind: 'line', points: fix(shape.points) } };
    return { ...each, shape: { kind: 'area', rings: shape.rings.map(fix) } };
  });
  return { ...file, features, bounds: file.bounds === null ? null : nearBox(file.bounds, first) };
}

function nearBox({ west, south, east, north }: Box, lng: number): Box {
  const left = near(west, lng - Math.min(180, (east - west + 360) % 360) / 2);
  return { west: left, south, east: left + ((east - west + 360) % 360 || 360), north };
}

export function extentOf(file: MapFile, asked: Box | undefined, account: Account): Extent {
  const streets = file.features.filter(({ tags, part }) => part !== undefined || isRelevant(tags));
  const data = boxOf(streets) ?? boxOf(file.features);
  if (data === null) throw new InvalidPlace('place.empty');
  if (asked !== undefined) {
    const wanted = file.unit === 'degrees' ? nearBox(asked, (data.west + data.east) / 2) : asked;
    const box = overlap(wanted, data);
    if (box === null) throw new InvalidPlace('place.outsideBox', boxValues(data));
    return { box: wanted, stated: true };
  }
  if (file.bounds !== null) {
    const box = overlap(file.bounds, data);
    if (box !== null) return { box: file.bounds, stated: true };
  }
  const inner = trimmedBox(streets);
  const far = metresOf(data, file.unit);
  const box = thickened(far.width * far.height > largestArea / 2 && inner !== null ? inner : data, file.unit);
  if (file.features.some(({ part }) => part === undefined)) account.assumed('extent', boxValues(box));
  return { box, stated: false };
}

export function expectSize(box: Box, unit: MapFile['unit']): void {
  const { width, height } = metresOf(box, unit);
  if (width * height <= largestArea && Math.max(width, height) <= farthest) return;
  const [x, y] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const side = unit === 'metres' ? 500 : 500 / 111_320;
  const across = unit === 'metres' ? side : side / Math.cos((y * Math.PI) / 180);
  const digits = unit === 'metres' ? 0 : 5;
  const example = [x - across, y - side, x + across, y + side].map((each) => each.toFixed(digits)).join(',');
  throw new InvalidPlace('place.large', {
    found: Math.round((width * height) / 1e4) / 100,
    max: Math.round(largestArea / 1e4) / 100,
    box: example,
  });
}

function metresOf({ west, south, east, north }: Box, unit: MapFile['unit']): { readonly width: number; readonly height: number } {
  if (unit === 'metres') return { width: east - west, height: north - south };
  return { width: (east - west) * 111_320 * Math.cos((((south + north) / 2) * Math.PI) / 180), height: (north - south) * 111_320 };
}

/** A single straight street is a line; its box is as broad as a street. */
function thickened(box: Box, unit: MapFile['unit']): Box {
  const { width, height } = metresOf(box, unit);
  const [perX, perY] = [unit === 'metres' ? 1 : 111_320 * Math.cos((box.south * Math.PI) / 180), unit === 'metres' ? 1 : 111_320];
  const [dx, dy] = [width < thinnest ? thinnest / 2 / perX : 0, height < thinnest ? thinnest / 2 / perY : 0];
  return { west: box.west - dx, south: box.south - dy, east: box.east + dx, north: box.north + dy };
}

function isRelevant(tags: Feature['tags']): boolean {
  return tags.highway !== undefined || tags.building !== undefined || tags['area:highway'] !== undefined;
}

/** Without the corners that lie farthest out: an extract often holds whole ways and relations that leave it. */
function trimmedBox(features: readonly Feature[]): Box | null {
  const corners = features.flatMap(({ shape }) => cornersOf(shape));
  if (corners.length < 100) return null;
  const span = (axis: 0 | 1) => {
    const sorted = Float64Array.from(corners, (at) => at[axis]).sort();
    const cut = Math.floor(sorted.length * trimmed);
    return [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0] as const;
  };
  const [[west, east], [south, north]] = [span(0), span(1)];
  return { west, south, east, north };
}

export function overlap(a: Box, b: Box): Box | null {
  const box = {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
  return box.west <= box.east && box.south <= box.north ? box : null;
}

function boxValues({ west, south, east, north }: Box): Readonly<Record<string, number>> {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return { west: round(west), south: round(south), east: round(east), north: round(north) };
}
