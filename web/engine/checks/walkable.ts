// SPDX-License-Identifier: Apache-2.0
// The ground of a site as square cells: where one can walk, how far every cell is from what stands in the way, who is connected with whom, and
// how broad the broadest way between two places is at its narrowest. Coarse on large sites; good for a plan, not for a simulation.
import type { Polygon, Site, Vec2 } from '../tables.g.js';

const mostCells = 400_000; // so that a check takes a fraction of a second (assumed)
const finest = 0.5; // m

export interface Walkable {
  /** m */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly south: number;
  /** 1 where one can walk */
  readonly free: Uint8Array;
  /** m from the middle of a free cell to what stands in the way */
  readonly clearance: Float32Array;
}

/** `closed` gates stand in the way like walls. */
export function walkableOf(site: Site, closed: (gate: Site['gates'][number]) => boolean = (gate) => !gate.open): Walkable | null {
  const corners = site.ground.flatMap(({ polygon }) => polygon);
  if (corners.length === 0) return null;
  const [west, east] = range(corners.map(([x]) => x));
  const [south, north] = range(corners.map(([, y]) => y));
  const cell = Math.max(finest, Math.sqrt(((east - west) * (north - south)) / mostCells));
  const width = Math.max(1, Math.ceil((east - west) / cell));
  const height = Math.max(1, Math.ceil((north - south) / cell));
  const grid = { cell, width, height, west, south };
  const free = new Uint8Array(width * height);
  for (const { polygon } of site.ground) fill(grid, polygon, (i) => (free[i] = 1));
  for (const { polygon } of site.buildings) fill(grid, polygon, (i) => (free[i] = 0));
  for (const { points } of site.walls)
    for (let i = 1; i < points.length; i++) draw(grid, points[i - 1] as Vec2, points[i] as Vec2, free, 0);
  for (const gate of site.gates) if (closed(gate)) draw(grid, gate.a, gate.b, free, 0);
  const exits = new Uint8Array(width * height);
  for (const { polygon } of site.exits) fill(grid, polygon, (i) => (exits[i] = 1));
  return { ...grid, free, clearance: clearanceOf(grid, free, exits) };
}

type Grid = Pick<Walkable, 'cell' | 'width' | 'height' | 'west' | 'south'>;

function range(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const each of values) [low, high] = [Math.min(low, each), Math.max(high, each)];
  return [low, high];
}

export function centre({ cell, width, west, south }: Grid, index: number): Vec2 {
  return [west + ((index % width) + 0.5) * cell, south + (Math.floor(index / width) + 0.5) * cell];
}

/** Every cell whose middle lies in a polygon. */
export function fill(grid: Grid, polygon: Polygon, put: (index: number) => void): void {
  const { cell, width, height, west, south } = grid;
  const [low, high] = range(polygon.map(([, y]) => y));
  const first = Math.max(0, Math.floor((low - south) / cell - 0.5));
  const last = Math.min(height - 1, Math.ceil((high - south) / cell - 0.5));
  for (let row = first; row <= last; row++) {
    const y = south + (row + 0.5) * cell;
    const cuts: number[] = [];
    for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
      const [a, b] = [polygon[j] as Vec2, polygon[i] as Vec2];
      if (a[1] > y !== b[1] > y) cuts.push(a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]));
    }
    cuts.sort((p, q) => p - q);
    for (let k = 0; k + 1 < cuts.length; k += 2) {
      const from = Math.max(0, Math.ceil(((cuts[k] as number) - west) / cell - 0.5));
      const to = Math.min(width - 1, Math.floor(((cuts[k + 1] as number) - west) / cell - 0.5));
      for (let column = from; column <= to; column++) put(row * width + column);
    }
  }
}

function draw({ cell, width, height, west, south }: Grid, a: Vec2, b: Vec2, into: Uint8Array, value: number): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (cell / 3)));
  for (let i = 0; i < steps; i++) {
    const t = (i + 0.5) / steps; // a wall that ends at the edge of a cell does not stand in the next one
    const column = Math.floor((a[0] + (b[0] - a[0]) * t - west) / cell);
    const row = Math.floor((a[1] + (b[1] - a[1]) * t - south) / cell);
    if (column >= 0 && row >= 0 && column < width && row < height) into[row * width + column] = value;
  }
}

// The eight neighbours of a cell, those before it in reading order first: plain loops, because a site has hundreds of thousands of cells.
const DX = [-1, 0, 1, -1, 1, -1, 0, 1] as const;
const DY = [-1, -1, -1, 0, 0, 1, 1, 1] as const;
const FAR = [Math.SQRT2, 1, Math.SQRT2, 1, 1, Math.SQRT2, 1, Math.SQRT2] as const;

/** The edge of the ground behind an exit stands in nobody's way. */
function clearanceOf(grid: Grid, free: Uint8Array, exits: Uint8Array): Float32Array {
  const { cell, width, height } = grid;
  const clearance = new Float32Array(width * height);
  const bounded = (x: number, y: number): boolean => {
    for (let k = 0; k < 8; k++) {
      const u = x + (DX[k] as number);
      const v = y + (DY[k] as number);
      if (u < 0 || v < 0 || u >= width || v >= height || free[v * width + u] === 0) return true;
    }
    return false;
  };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (free[i] === 0) continue;
      clearance[i] = exits[i] === 0 && bounded(x, y) ? cell / 2 : Number.POSITIVE_INFINITY;
    }
  }
  // Two passes of a chamfer: exact along the axes and diagonals, at most 8 % off between them.
  const relax = (x: number, y: number, i: number, from: number) => {
    let least = clearance[i] as number;
    for (let k = from; k < from + 4; k++) {
      const u = x + (DX[k] as number);
      const v = y + (DY[k] as number);
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      const other = v * width + u;
      if (free[other] === 0) continue;
      const way = (clearance[other] as number) + (FAR[k] as number) * cell;
      if (way < least) least = way;
    }
    clearance[i] = least;
  };
  for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++, i++) if (free[i] === 1) relax(x, y, i, 0);
  for (let y = height - 1, i = width * height - 1; y >= 0; y--)
    for (let x = width - 1; x >= 0; x--, i--) if (free[i] === 1) relax(x, y, i, 4);
  return clearance;
}

export function cellsIn(walkable: Walkable, polygon: Polygon): readonly number[] {
  const cells: number[] = [];
  fill(walkable, polygon, (i) => {
    if (walkable.free[i] === 1) cells.push(i);
  });
  return cells;
}

/** All cells one can reach from some, without `without`. */
export function reached(walkable: Walkable, from: readonly number[], without: Uint8Array | null = null): Uint8Array {
  const { width, height, free } = walkable;
  const seen = new Uint8Array(free.length);
  const stack: number[] = [];
  for (const i of from) {
    if (free[i] !== 1 || without?.[i] === 1 || seen[i] === 1) continue;
    seen[i] = 1;
    stack.push(i);
  }
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const x = i % width;
    const y = (i - x) / width;
    for (let k = 0; k < 8; k++) {
      if (DX[k] !== 0 && DY[k] !== 0) continue; // nobody slips through between two corners
      const u = x + (DX[k] as number);
      const v = y + (DY[k] as number);
      const next = v * width + u;
      if (u < 0 || v < 0 || u >= width || v >= height || seen[next] === 1 || free[next] === 0 || without?.[next] === 1) continue;
      seen[next] = 1;
      stack.push(next);
    }
  }
  return seen;
}

export interface BroadestWay {
  /** m, at its narrowest */
  readonly width: number;
  /** where that is */
  readonly at: Vec2;
}

const STEP = 0.1; // m of clearance that are told apart
const MOST = 300; // steps: 60 m are broad enough for anybody

/**
 * For every cell, how broad the broadest way from some cells to it is at its narrowest, and where that is: a search that always goes on from the
 * broadest way known.
 */
export function broadestWays(
  walkable: Walkable,
  from: readonly number[],
  without: Uint8Array | null = null,
): (cell: number) => BroadestWay | null {
  const { width, height, free, clearance } = walkable;
  const best = new Int16Array(free.length).fill(-1); // steps
  const narrow = new Int32Array(free.length);
  const done = new Uint8Array(free.length);
  const buckets: number[][] = Array.from({ length: MOST + 1 }, () => []);
  for (const i of from) {
    if (free[i] !== 1 || without?.[i] === 1) continue;
    best[i] = MOST;
    narrow[i] = i;
    buckets[MOST]?.push(i);
  }
  for (let level = MOST; level >= 0; level--) {
    const bucket = buckets[level] as number[];
    for (let i = bucket.pop(); i !== undefined; i = bucket.pop()) {
      if (done[i] === 1) continue;
      done[i] = 1;
      const x = i % width;
      const y = (i - x) / width;
      for (let k = 0; k < 8; k++) {
        const u = x + (DX[k] as number);
        const v = y + (DY[k] as number);
        if (u < 0 || v < 0 || u >= width || v >= height) continue;
        const next = v * width + u;
        if (done[next] === 1 || free[next] === 0 || without?.[next] === 1) continue;
        const room = Math.floor((clearance[next] as number) / STEP);
        const way = room < level ? room : level;
        if (way <= (best[next] as number)) continue;
        best[next] = way;
        narrow[next] = room < level ? next : (narrow[i] as number);
        buckets[way]?.push(next);
      }
    }
  }
  return (cell) =>
    (best[cell] as number) < 0
      ? null
      : { width: 2 * STEP * (best[cell] as number) + walkable.cell / 2, at: centre(walkable, narrow[cell] as number) };
}
