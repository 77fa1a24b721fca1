// SPDX-License-Identifier: Apache-2.0
// Ways out: wherever walkable ground meets the edge of the piece of map, a strip two metres deep is an exit; where the file does not say what
// it covers, streets that end near the edge are taken to go on as well. All in metres.
import type { Box, Position } from './feature.js';
import { boundsOf, intersect, type Path, type Paths, toPath, toRing } from './polygons.js';

export interface WayOut {
  readonly polygon: [number, number][];
  /** m across */
  readonly width: number;
}

const depth = 2; // m: four cells of the coarse routing raster
const narrowest = 1; // m: two of them

/** Exits along the four edges. `walkable` are outlines and holes. */
export function exitsAtEdges(walkable: Paths, box: Box): WayOut[] {
  const found: WayOut[] = [];
  const { west, south, east, north } = box;
  const strips: readonly { readonly box: Box; readonly flat: boolean }[] = [
    { box: { west, south, east: west + depth, north }, flat: false },
    { box: { west: east - depth, south, east, north }, flat: false },
    { box: { west, south, east, north: south + depth }, flat: true },
    { box: { west, south: north - depth, east, north }, flat: true },
  ];
  for (const strip of strips) {
    for (const piece of intersect(walkable, [boxRing(strip.box)])) {
      const b = boundsOf(piece.outer);
      const width = (strip.flat ? b.east - b.west : b.north - b.south) / 1000;
      const reaches = strip.flat
        ? strip.box.south === south
          ? b.south <= south * 1000 + 1
          : b.north >= north * 1000 - 1
        : strip.box.west === west
          ? b.west <= west * 1000 + 1
          : b.east >= east * 1000 - 1;
      if (width < narrowest || !reaches) continue;
      found.push({ polygon: corners({ west: b.west / 1000, south: b.south / 1000, east: b.east / 1000, north: b.north / 1000 }), width });
    }
  }
  return found;
}

/** An exit over the end of a street: the last two metres, as broad as the street. */
export function exitAtEnd(end: Position, before: Position, width: number): WayOut | null {
  const long = Math.hypot(end[0] - before[0], end[1] - before[1]);
  if (long === 0) return null;
  const [ux, uy] = [(end[0] - before[0]) / long, (end[1] - before[1]) / long];
  const half = Math.max(width, narrowest) / 2;
  const at = (along: number, aside: number): [number, number] => [
    round(end[0] + ux * along - uy * aside),
    round(end[1] + uy * along + ux * aside),
  ];
  return { polygon: [at(-depth, -half), at(0.5, -half), at(0.5, half), at(-depth, half)], width };
}

function boxRing(box: Box): Path {
  return toPath(corners(box));
}

function corners({ west, south, east, north }: Box): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Whether an exit lies on this ground at all. */
export function isOn(exit: WayOut, walkable: Paths): boolean {
  return intersect(walkable, [toPath(exit.polygon)]).some((piece) => toRing(piece.outer).length > 2);
}
