// SPDX-License-Identifier: Apache-2.0
// What the planner's map is given and what it gives back: shapes with the place in the scenario they belong to, the tool in hand, and what
// the hand has done, in metres. It knows nothing of scenarios; whoever listens makes an edit of it.
import type { Site, Vec2 } from '../../engine/tables.g.js';
import type { MarkName } from './marks.js';

export const drawnKinds = ['ground', 'building', 'wall', 'gate', 'exit', 'zone', 'line', 'area'] as const;
export type DrawnKind = (typeof drawnKinds)[number];
export type BoardKind = DrawnKind | 'unit' | 'group' | 'server' | 'queue' | 'label';

export interface BoardShape {
  /** JSON Pointer of the item it belongs to; several shapes may share one */
  readonly owner: string;
  readonly kind: BoardKind;
  readonly points: readonly Vec2[];
  readonly name: string;
  /** of a unit: degrees anticlockwise from east, and the half sizes of its formation along and across its front, m */
  readonly heading?: number;
  readonly half?: readonly [along: number, across: number];
  readonly mark?: MarkName;
  readonly open?: boolean;
}

export type BoardTool = 'select' | 'unit' | 'station' | 'label' | 'group' | 'measure' | 'scale' | DrawnKind;

/** How many corners a kind needs, whether it is closed, and whether two are all it may have. */
export const drawnForms: Readonly<Record<DrawnKind, { readonly least: number; readonly closed: boolean; readonly most?: 2 }>> = {
  ground: { least: 3, closed: true },
  building: { least: 3, closed: true },
  wall: { least: 2, closed: false },
  gate: { least: 2, closed: false, most: 2 },
  exit: { least: 3, closed: true },
  zone: { least: 3, closed: true },
  line: { least: 2, closed: false, most: 2 },
  area: { least: 3, closed: true },
};

export function isDrawn(tool: BoardTool): tool is DrawnKind {
  return tool in drawnForms;
}

/** Something to look at: an issue or the place of a check. */
export interface BoardSpot {
  readonly at: Vec2;
  readonly kind: 'error' | 'warning' | 'check';
  readonly text: string;
}

/** A picture that lies under the pen: where its south-west corner is, metres a pixel, 0–1. */
export interface BoardPicture {
  readonly image: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  readonly at: Vec2;
  readonly metres: number;
  readonly opacity: number;
}

export interface BoardPeople {
  readonly at: readonly Vec2[];
  readonly token: string;
}

export interface BoardWords {
  readonly corner: string;
  readonly edge: string;
  readonly grid: string;
  readonly metres: (length: number) => string;
  readonly place: (at: Vec2) => string;
  readonly degrees: (angle: number) => string;
}

export interface BoardShow {
  readonly site: Site;
  readonly shapes: readonly BoardShape[];
  readonly people: readonly BoardPeople[];
  readonly spots: readonly BoardSpot[];
  readonly lines: readonly { readonly points: readonly Vec2[]; readonly tone: 'good' | 'bad' | 'plain' }[];
  readonly selected: string | null;
  readonly tool: BoardTool;
  /** m between the lines of the grid; 0: none */
  readonly grid: number;
  readonly snapping: boolean;
  readonly picture: BoardPicture | null;
  readonly words: BoardWords;
  readonly still: boolean;
}

export interface BoardEvents {
  select(owner: string | null): void;
  /** a shape has been moved or reshaped: its corners are these now */
  shaped(shape: BoardShape, points: readonly Vec2[]): void;
  turned(owner: string, heading: number): void;
  drawn(kind: DrawnKind, points: readonly Vec2[]): void;
  /** a place, and a direction if it was drawn */
  placed(tool: 'unit' | 'station' | 'label' | 'group', at: Vec2, heading: number | null): void;
  scaled(a: Vec2, b: Vec2): void;
  spot(index: number): void;
  /** back to selecting */
  done(): void;
  remove(owner: string): void;
}
