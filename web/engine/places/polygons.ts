// SPDX-License-Identifier: Apache-2.0
// Unions, cuts and widened lines, by Clipper2 on whole millimetres, and the one thing it does not do: polygons with holes cut into outlines
// that the core accepts (no hole, no corner twice, no edge touching another, at most 2000 corners).
import {
  Clipper64,
  ClipType,
  EndType,
  FillRule,
  inflatePaths,
  JoinType,
  type Path64,
  type Paths64,
  PolyTree64,
  simplifyPath,
} from 'clipper2-ts';
import type { Box, Position, Ring } from './feature.js';

export type Path = Path64;
export type Paths = Paths64;

/** One connected piece: its outline and its holes. */
export interface Piece {
  readonly outer: Path;
  readonly holes: Paths;
}

export const mostCorners = 2000; // of one polygon: cpp/scenario/field.h
const perMetre = 1000;

export function toPath(ring: Ring): Path {
  return ring.map(([x, y]) => ({ x: Math.round(x * perMetre), y: Math.round(y * perMetre) }));
}

export function toRing(path: Path): [number, number][] {
  return path.map(({ x, y }) => [x / perMetre, y / perMetre]);
}

export function boxPath({ west, south, east, north }: Box): Path {
  return toPath([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as Position[]);
}

/** Lines of one width, with round corners and ends, so that streets meet. */
export function widen(lines: Paths, width: number): Paths {
  return inflatePaths(lines, (width / 2) * perMetre, JoinType.Round, EndType.Round, 2, 0.1 * perMetre);
}

export function unite(paths: Paths): Piece[] {
  return combine(ClipType.Union, paths, []);
}

export function intersect(paths: Paths, others: Paths): Piece[] {
  return combine(ClipType.Intersection, paths, others);
}

export function subtract(paths: Paths, others: Paths): Piece[] {
  return combine(ClipType.Difference, paths, others);
}

/** Outlines anticlockwise and holes clockwise, as FillRule.NonZero wants them. */
export function pathsOf(pieces: readonly Piece[]): Paths {
  return pieces.flatMap(({ outer, holes }) => [outer, ...holes]);
}

/** An area as drawn: rings that cross themselves are taken by the even-odd rule. */
export function areaPieces(rings: readonly Ring[]): Piece[] {
  return combine(ClipType.Union, rings.map(toPath), [], FillRule.EvenOdd);
}

function combine(type: ClipType, paths: Paths, others: Paths, rule = FillRule.NonZero): Piece[] {
  if (paths.length === 0) return [];
  const clipper = new Clipper64();
  clipper.addPaths(paths, 0, false);
  if (others.length > 0) clipper.addPaths(others, 1, false);
  const tree = new PolyTree64();
  clipper.execute(type, rule, tree);
  const pieces: Piece[] = [];
  const gather = (node: PolyTree64 | ReturnType<PolyTree64['child']>) => {
    for (let i = 0; i < node.count; i++) {
      const outer = node.child(i);
      const holes: Paths = [];
      for (let h = 0; h < outer.count; h++) {
        const hole = outer.child(h);
        if (hole.poly !== null) holes.push(hole.poly);
        gather(hole);
      }
      if (outer.poly !== null) pieces.push({ outer: outer.poly, holes });
    }
  };
  gather(tree);
  return pieces;
}

/** m² */
export function areaOf({ outer, holes }: Piece): number {
  return (Math.abs(signedArea(outer)) - holes.reduce((sum, hole) => sum + Math.abs(signedArea(hole)), 0)) / perMetre ** 2;
}

function signedArea(path: Path): number {
  let twice = 0;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
    const [a, b] = [path[j] as Path[number], path[i] as Path[number]];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

export function boundsOf(path: Path): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of path) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

/**
 * Outlines without holes that together cover the pieces: a piece with a hole is halved through the middle one of its holes, again and again,
 * so that each cut is short. `lost` counts the slivers that no outline could be made of.
 */
export function outlines(pieces: readonly Piece[], tolerance = 0.05): { readonly rings: [number, number][][]; readonly lost: number } {
  const rings: [number, number][][] = [];
  let lost = 0;
  const halve = (piece: Piece, depth: number): void => {
    if (areaOf(piece) < 0.01) return; // 10 cm × 10 cm
    const ring = piece.holes.length === 0 ? outline(piece.outer, tolerance) : null;
    if (ring !== null && ring.length <= mostCorners) {
      rings.push(ring);
      return;
    }
    if (depth > 60) {
      lost += 1;
      return;
    }
    const box = boundsOf(piece.outer);
    const across = box.east - box.west >= box.north - box.south;
    const centres = piece.holes.map(boundsOf).map((b) => (across ? b.west + b.east : b.south + b.north) / 2);
    centres.sort((a, b) => a - b);
    const at = Math.round(centres[centres.length >> 1] ?? (across ? box.west + box.east : box.south + box.north) / 2);
    const halves = across
      ? [
          { ...box, east: at },
          { ...box, west: at },
        ]
      : [
          { ...box, north: at },
          { ...box, south: at },
        ];
    const whole = [piece.outer, ...piece.holes];
    for (const half of halves) for (const part of intersect(whole, [rectangle(half)])) halve(part, depth + 1);
  };
  for (const piece of pieces) halve(piece, 0);
  return { rings, lost };
}

function rectangle({ west, south, east, north }: Box): Path {
  return [
    { x: west, y: south },
    { x: east, y: south },
    { x: east, y: north },
    { x: west, y: north },
  ];
}

/** One outline as the core takes it, simplified where that leaves it simple; null when it touches itself. */
function outline(path: Path, tolerance: number): [number, number][] | null {
  for (const each of tolerance > 0 ? [simplifyPath(path, tolerance * perMetre, true), path] : [path]) {
    const ring = withoutRepeats(toRing(each));
    if (ring.length >= 3 && isSimple(ring)) return ring;
  }
  return null;
}

export function withoutRepeats(ring: readonly (readonly [number, number])[]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.fround(last[0]) !== Math.fround(x) || Math.fround(last[1]) !== Math.fround(y)) kept.push([x, y]);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (
    kept.length > 1 &&
    first !== undefined &&
    last !== undefined &&
    Math.fround(first[0]) === Math.fround(last[0]) &&
    Math.fround(first[1]) === Math.fround(last[1])
  )
    kept.pop();
  return kept;
}

/** As cpp/geometry/self_crossing.cpp judges it, in the floats of the core: no edge may touch one that is not its neighbour. */
export function isSimple(ring: readonly (readonly [number, number])[]): boolean {
  const corners = ring.map(([x, y]) => [Math.fround(x), Math.fround(y)] as const);
  const n = corners.length;
  const edges = corners.map((a, i) => ({ i, a, b: corners[(i + 1) % n] as readonly [number, number] }));
  const sorted = edges
    .map((e) => ({ ...e, west: Math.min(e.a[0], e.b[0]), east: Math.max(e.a[0], e.b[0]) }))
    .sort((p, q) => p.west - q.west);
  for (let k = 0; k < n; k++) {
    const one = sorted[k] as (typeof sorted)[number];
    for (let m = k + 1; m < n; m++) {
      const other = sorted[m] as (typeof sorted)[number];
      if (other.west > one.east) break;
      const [p, q] = one.i < other.i ? [one, other] : [other, one];
      if (q.i === p.i + 1) {
        if (foldsBack(p.a, p.b, q.b)) return false;
      } else if (p.i === 0 && q.i === n - 1) {
        if (foldsBack(q.a, p.a, p.b)) return false;
      } else if (meet(p.a, p.b, q.a, q.b)) return false;
    }
  }
  return true;
}

type Corner = readonly [number, number];

function turn(a: Corner, b: Corner, c: Corner): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function foldsBack(from: Corner, at: Corner, to: Corner): boolean {
  return turn(from, at, to) === 0 && (from[0] - at[0]) * (to[0] - at[0]) + (from[1] - at[1]) * (to[1] - at[1]) > 0;
}

function meet(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  const [p, q, r, s] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  return ((p >= 0 && q <= 0) || (p <= 0 && q >= 0)) && ((r >= 0 && s <= 0) || (r <= 0 && s >= 0)) && overlapping(a, b, c, d);
}

function overlapping(a: Corner, b: Corner, c: Corner, d: Corner): boolean {
  return Math.max(a[0], b[0]) >= Math.min(c[0], d[0]) && Math.max(c[0], d[0]) >= Math.min(a[0], b[0]);
}

/** Whether the pieces hold a place; metres. */
export function holds(pieces: readonly Piece[], [x, y]: Position): boolean {
  const at = { x: x * perMetre, y: y * perMetre };
  return pieces.some(({ outer, holes }) => inside(outer, at) && !holes.some((hole) => inside(hole, at)));
}

function inside(path: Path, { x, y }: { readonly x: number; readonly y: number }): boolean {
  let is = false;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
    const [a, b] = [path[i] as Path[number], path[j] as Path[number]];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) is = !is;
  }
  return is;
}

/** Corners in the order of a clock, which RFC 7946 does not want of an outer ring. */
export function isClockwise(ring: readonly Position[]): boolean {
  return signedArea(toPath(ring)) < 0;
}
