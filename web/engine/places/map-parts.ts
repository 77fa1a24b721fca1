// SPDX-License-Identifier: Apache-2.0
// The features of a map sorted by what they mean on foot, in metres and inside the box: what ground, walls and trees are then made of.
import type { Account } from './account.js';
import { type Box, boxOf, type Feature, type Position, type Ring } from './feature.js';
import { type Meaning, meaningOf } from './surfaces.js';

type Of<K extends NonNullable<Meaning>['kind']> = Extract<NonNullable<Meaning>, { readonly kind: K }>;

export interface Street {
  readonly feature: Feature;
  readonly points: Ring;
  readonly meaning: Of<'street'>;
}

export interface GatePost {
  readonly feature: Feature;
  readonly meaning: Of<'gate'>;
}

export interface MapParts {
  readonly streets: Street[];
  readonly streams: { readonly points: Ring; readonly width: number }[];
  readonly squares: Feature[];
  readonly buildings: Feature[];
  /** water, hedges and beds: no ground, but a street goes over them */
  readonly holes: Feature[];
  readonly walls: { readonly id: string; readonly points: Ring }[];
  readonly gates: GatePost[];
  readonly trees: Position[];
  /** parts that the file itself names */
  readonly drawn: Feature[];
}

const mostRingCorners = 10_000; // an outline of more that crosses itself would take minutes to untangle (assumed)
const treeSpacing = 8; // m along a row of trees (assumed)

export function sortParts(features: readonly Feature[], box: Box, account: Account): MapParts {
  const parts: MapParts = { streets: [], streams: [], squares: [], buildings: [], holes: [], walls: [], gates: [], trees: [], drawn: [] };
  let outside = 0;
  let other = 0;
  for (const feature of features) {
    const own = boxOf([feature]);
    if (own === null || own.west > box.east || own.east < box.west || own.south > box.north || own.north < box.south) {
      outside += 1;
      continue;
    }
    if (feature.shape.kind === 'area' && feature.shape.rings.some((ring) => ring.length > mostRingCorners)) {
      account.dropped('shape', { id: feature.id });
      continue;
    }
    if (feature.part !== undefined) {
      parts.drawn.push(feature);
      continue;
    }
    const { shape } = feature;
    const dropped = account.total;
    const meaning = meaningOf(feature, account);
    if (meaning === null) {
      if (account.total === dropped) other += 1;
      continue;
    }
    const points = shape.kind === 'line' ? shape.points : [];
    if (meaning.kind === 'street') parts.streets.push({ feature, points, meaning });
    else if (meaning.kind === 'stream') parts.streams.push({ points, width: meaning.width });
    else if (meaning.kind === 'wall') parts.walls.push({ id: feature.id, points });
    else if (meaning.kind === 'gate') parts.gates.push({ feature, meaning });
    else if (meaning.kind === 'square' && shape.kind === 'area') parts.squares.push(feature);
    else if (meaning.kind === 'building' && shape.kind === 'area') parts.buildings.push(feature);
    else if (meaning.kind === 'tree' && shape.kind === 'point') parts.trees.push(shape.at);
    else if (meaning.kind === 'treeRow' && points.length > 0) {
      account.assumed('treeRow', { width: treeSpacing });
      parts.trees.push(...along(points, treeSpacing));
    } else if (shape.kind === 'area') parts.holes.push(feature);
    else account.dropped('shape', { id: feature.id });
  }
  account.dropped('outside', {}, outside);
  account.dropped('other', {}, other);
  return parts;
}

function along(points: Ring, spacing: number): Position[] {
  const found: Position[] = [];
  let left = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Position, points[i] as Position];
    const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (; left <= long; left += spacing) found.push([a[0] + ((b[0] - a[0]) * left) / long, a[1] + ((b[1] - a[1]) * left) / long]);
    left -= long;
    if (found.length > 5000) break;
  }
  return found;
}
