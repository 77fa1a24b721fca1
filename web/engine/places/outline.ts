// SPDX-License-Identifier: Apache-2.0
// What a map file holds, in outline and in the file's own coordinates: enough to draw it and to choose a box of it before anything is imported.
import { Account } from './account.js';
import { aroundOneMeridian, extentOf, largestArea } from './extent.js';
import { type Box, boxOf, type Feature } from './feature.js';
import { InvalidPlace } from './place-problem.js';
import { readMap } from './read-map.js';

export interface OutlineLine {
  readonly kind: 'street' | 'building' | 'barrier' | 'other';
  readonly closed: boolean;
  /** x, y, x, y, … */
  readonly points: Float64Array;
}

export interface MapOutline {
  readonly unit: 'degrees' | 'metres';
  /** all there is */
  readonly whole: Box;
  /** what an import without a box would take */
  readonly suggested: Box;
  readonly attribution: string;
  /** m², the most a site can have */
  readonly largest: number;
  readonly lines: readonly OutlineLine[];
}

const mostLines = 60_000; // drawn; a picture of a screen has no room for more (assumed)

export async function outlineOf(bytes: Uint8Array): Promise<MapOutline> {
  const account = new Account();
  const file = aroundOneMeridian(await readMap(bytes, account));
  const whole = boxOf(file.features);
  if (whole === null) throw new InvalidPlace('place.empty');
  const { box } = extentOf(file, undefined, account);
  const lines = file.features.flatMap(lineOf);
  lines.sort((a, b) => rank(a) - rank(b));
  return { unit: file.unit, whole, suggested: box, attribution: file.attribution, largest: largestArea, lines: lines.slice(0, mostLines) };
}

function rank({ kind }: OutlineLine): number {
  return ['street', 'building', 'barrier', 'other'].indexOf(kind);
}

function lineOf({ tags, part, shape }: Feature): readonly OutlineLine[] {
  if (shape.kind === 'point') return [];
  const kind =
    tags.building !== undefined || part === 'building'
      ? 'building'
      : tags.highway !== undefined || tags['area:highway'] !== undefined || part === 'ground'
        ? 'street'
        : tags.barrier !== undefined || part === 'wall' || part === 'gate'
          ? 'barrier'
          : 'other';
  const rings = shape.kind === 'line' ? [shape.points] : shape.rings;
  return rings.map((ring) => ({ kind, closed: shape.kind === 'area', points: Float64Array.from(ring.flat()) }));
}
