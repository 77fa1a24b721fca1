// SPDX-License-Identifier: Apache-2.0
// What every reader of maps gives: things with tags and a shape, still in the coordinates of their file. `tags` are OpenStreetMap's, `part`
// says that the file itself names a list of the site ("ground", "exit", …), as our own GeoJSON does.

export type Position = readonly [x: number, y: number];
export type Ring = readonly Position[];
export type Tags = Readonly<Record<string, string>>;

export type Shape =
  | { readonly kind: 'point'; readonly at: Position }
  | { readonly kind: 'line'; readonly points: Ring }
  /** the outer ring, then its holes; the last corner does not repeat the first */
  | { readonly kind: 'area'; readonly rings: readonly Ring[] };

export const partNames = ['ground', 'building', 'wall', 'gate', 'exit', 'zone', 'label'] as const;
export type PartName = (typeof partNames)[number];

export interface Feature {
  /** as the file names it, such as "way-123"; '' when it does not */
  readonly id: string;
  readonly tags: Tags;
  readonly shape: Shape;
  readonly part?: PartName;
  /** all properties of a part, as in the file */
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What of a site is no shape; our own export keeps it beside the features. */
export interface SiteHead {
  readonly origin?: { readonly lng: number; readonly lat: number };
  readonly name?: { readonly id: string; readonly en: string };
  readonly attribution?: string;
  readonly schematic?: boolean;
}

export interface MapFile {
  readonly features: readonly Feature[];
  /** metres: a plane of its own, such as a building's; nothing is projected then */
  readonly unit: 'degrees' | 'metres';
  /** what the file says it covers */
  readonly bounds: Box | null;
  readonly attribution: string;
  readonly head?: SiteHead;
}

/** Without the last corner when it repeats the first. */
export function open(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring.slice(0, -1) : ring;
}

export function isClosed(points: Ring): boolean {
  return points.length > 3 && open(points).length < points.length;
}

/** The box around shapes; null around nothing. */
export function boxOf(features: readonly Feature[]): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { shape } of features) {
    for (const [x, y] of cornersOf(shape)) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return west <= east ? { west, south, east, north } : null;
}

export function cornersOf(shape: Shape): Ring {
  if (shape.kind === 'point') return [shape.at];
  return shape.kind === 'line' ? shape.points : (shape.rings[0] ?? []);
}
