// SPDX-License-Identifier: Apache-2.0
// Walkable ground: streets, and squares without their water, in one union inside the box, with the slits between neighbouring surfaces closed.
// Of its parts the largest with a way out stays, because whoever stood on another could never leave.
import { EndType, inflatePaths, JoinType } from 'clipper2-ts';
import type { Account } from './account.js';
import { exitAtEnd, exitsAtEdges, type WayOut } from './exits.js';
import type { Box } from './feature.js';
import type { MapParts, Street } from './map-parts.js';
import {
  areaOf,
  areaPieces,
  boundsOf,
  boxPath,
  holds,
  intersect,
  type Paths,
  type Piece,
  pathsOf,
  subtract,
  toPath,
  unite,
  widen,
} from './polygons.js';

const slit = 0.5; // m: narrower gaps between surfaces are stepped over, such as between a pavement and its street (assumed)
const smallPiece = 4; // m²

export interface Houses {
  readonly id: string;
  readonly name: string | undefined;
  readonly pieces: readonly Piece[];
}

/** Buildings inside the box, with passages cut through them. */
export function housesOf(parts: MapParts, box: Box): Houses[] {
  const passages = widenAll(parts.streets.filter(({ meaning }) => meaning.passage));
  const whole = boxPath(box);
  const inMm = { west: box.west * 1000, south: box.south * 1000, east: box.east * 1000, north: box.north * 1000 };
  const houses: Houses[] = [];
  for (const { id, tags, shape } of parts.buildings) {
    if (shape.kind !== 'area') continue;
    let pieces = areaPieces(shape.rings);
    const reach = boundsOf(pieces.flatMap(({ outer }) => outer));
    const crosses = reach.west < inMm.west || reach.south < inMm.south || reach.east > inMm.east || reach.north > inMm.north;
    if (crosses) pieces = intersect(pathsOf(pieces), [whole]);
    const through = passages.filter((path) => {
      const b = boundsOf(path);
      return b.west < reach.east && b.east > reach.west && b.south < reach.north && b.north > reach.south;
    });
    if (through.length > 0) pieces = subtract(pathsOf(pieces), through);
    pieces = pieces.filter((piece) => areaOf(piece) > 0.05);
    if (pieces.length > 0) houses.push({ id, name: tags.name ?? tags['addr:housename'], pieces });
  }
  return houses;
}

/** All ground in the box, whether one can get there or not. */
export function groundOf(parts: MapParts, drawn: Paths, box: Box): Piece[] {
  const streets = widenAll(parts.streets);
  const squares = parts.squares.flatMap(({ shape }) => (shape.kind === 'area' ? pathsOf(areaPieces(shape.rings)) : []));
  const wet = parts.holes.flatMap(({ shape }) => (shape.kind === 'area' ? pathsOf(areaPieces(shape.rings)) : []));
  for (const { points, width } of parts.streams) wet.push(...widen([toPath(points)], width));
  const dry = wet.length === 0 || squares.length === 0 ? squares : pathsOf(subtract(pathsOf(unite(squares)), pathsOf(unite(wet))));
  const all = pathsOf(unite([...streets, ...dry, ...drawn]));
  const grow = (paths: Paths, by: number) => inflatePaths(paths, by * 1000, JoinType.Miter, EndType.Polygon, 2);
  const closed = drawn.length > 0 && streets.length + dry.length === 0 ? all : grow(grow(all, slit), -slit);
  return intersect(closed, [boxPath(box)]);
}

function widenAll(streets: readonly Street[]): Paths {
  const byWidth = new Map<number, Paths>();
  for (const { points, meaning } of streets) byWidth.set(meaning.width, [...(byWidth.get(meaning.width) ?? []), toPath(points)]);
  return [...byWidth].flatMap(([width, lines]) => widen(lines, width));
}

export interface Chosen {
  readonly ground: Piece[];
  readonly exits: WayOut[];
}

/** The connected part that has exits, and its exits, widest first. */
export function chooseGround(all: readonly Piece[], houses: Paths, parts: MapParts, box: Box, stated: boolean, account: Account): Chosen {
  const walkable = houses.length === 0 ? [...all] : subtract(pathsOf(all), houses);
  const atEdges = walkable.map((piece) => exitsAtEdges(pathsOf([piece]), box));
  // A box that is larger than the map meets no street; then its ends are all there is.
  const noneAtEdge = atEdges.every((exits) => exits.length === 0);
  const rim = noneAtEdge ? 0 : 0.3;
  const candidates = walkable.map((piece, i) => {
    const exits = [...(atEdges[i] ?? []), ...(!stated || noneAtEdge ? ends(parts.streets, box, piece, rim, account) : [])];
    return { piece, exits, area: areaOf(piece) };
  });
  candidates.sort((a, b) => Number(b.exits.length > 0) - Number(a.exits.length > 0) || b.area - a.area);
  const main = candidates[0];
  if (main === undefined) return { ground: [], exits: [] };
  for (const { area, exits } of candidates.slice(1)) {
    if (area < smallPiece) continue;
    account.dropped('cutOffGround', { area: Math.round(area * 10) / 10 });
    account.dropped('cutOffExit', {}, exits.length);
  }
  // What lies under houses is ground too: the core takes them off, and the outline stays simple.
  const under = houses.length === 0 ? [] : pathsOf(intersect(pathsOf(all), houses));
  const joined = under.length === 0 ? [main.piece] : unite([...pathsOf([main.piece]), ...under]);
  const sum = (pieces: readonly Piece[]) => pieces.reduce((total, piece) => total + areaOf(piece), 0);
  const around = joined
    .filter((piece) => areaOf(piece) >= main.area * 0.99)
    .find((piece) => sum(intersect(pathsOf([piece]), pathsOf([main.piece]))) > main.area / 2);
  return { ground: [around ?? main.piece], exits: main.exits.sort((a, b) => b.width - a.width) };
}

/** Streets that end in the rim of a map whose borders nobody states (a share of its sides from the middle), unless tags call them a dead end. */
function ends(streets: readonly Street[], box: Box, piece: Piece, rim: number, account: Account): WayOut[] {
  const count = new Map<string, number>();
  const key = (at: readonly [number, number] | undefined) => `${at?.[0]} ${at?.[1]}`;
  for (const { points } of streets) for (const at of points) count.set(key(at), (count.get(key(at)) ?? 0) + 1);
  const [mx, my] = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const outer = (at: readonly [number, number]) =>
    Math.abs(at[0] - mx) > rim * (box.east - box.west) || Math.abs(at[1] - my) > rim * (box.north - box.south);
  const found: WayOut[] = [];
  for (const { points, meaning, feature } of streets) {
    if (feature.tags.noexit === 'yes' || meaning.width < 4 || points.length < 2) continue;
    for (const [end, before] of [
      [points[0], points[1]],
      [points.at(-1), points.at(-2)],
    ] as const) {
      if (end === undefined || before === undefined || count.get(key(end)) !== 1 || !outer(end)) continue;
      if (end[0] <= box.west + 2 || end[0] >= box.east - 2 || end[1] <= box.south + 2 || end[1] >= box.north - 2) continue;
      const exit = exitAtEnd(end, before, meaning.width);
      if (exit === null || !holds([piece], [end[0] + (before[0] - end[0]) * 0.01, end[1] + (before[1] - end[1]) * 0.01])) continue;
      found.push(exit);
      account.assumed('exitAtEnd');
    }
  }
  return found;
}
