// SPDX-License-Identifier: Apache-2.0
// What lies under the hand on the planner's map: a handle of the chosen shape, or the shape that is meant: small things before large ones,
// lines before areas, what is chosen already last, so that a second click reaches what lies below.
import type { Vec2 } from '../../engine/tables.g.js';
import { type BoardKind, type BoardShape, drawnForms, isDrawn } from './board-input.js';
import { isInside, nearestOn } from './snap.js';

export type Handle =
  | { readonly kind: 'corner'; readonly shape: BoardShape; readonly index: number }
  /** between the corners index and index + 1 */
  | { readonly kind: 'middle'; readonly shape: BoardShape; readonly index: number }
  | { readonly kind: 'turn'; readonly shape: BoardShape }
  | { readonly kind: 'body'; readonly shape: BoardShape };

export function isClosed(kind: BoardKind): boolean {
  return isDrawn(kind as never) && drawnForms[kind as keyof typeof drawnForms].closed;
}

/** px from a unit to its handle for turning */
export const TURN_REACH = 34;

export function turnHandle(shape: BoardShape, scale: number): Vec2 {
  const [x, y] = shape.points[0] as Vec2;
  const angle = ((shape.heading ?? 0) * Math.PI) / 180;
  const reach = TURN_REACH / scale + (shape.half?.[0] ?? 0);
  return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
}

export function middles(shape: BoardShape): readonly Vec2[] {
  const { points } = shape;
  if (points.length < 2 || shape.kind === 'gate' || shape.kind === 'line' || shape.kind === 'server') return [];
  const count = isClosed(shape.kind) ? points.length : points.length - 1;
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [points[i] as Vec2, points[(i + 1) % points.length] as Vec2];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
  });
}

/** A handle of one of the chosen shapes; `reach` m. */
export function handleAt(chosen: readonly BoardShape[], at: Vec2, reach: number, scale: number): Handle | null {
  const near = ([x, y]: Vec2) => Math.hypot(x - at[0], y - at[1]) <= reach;
  for (const shape of chosen) {
    if (shape.kind === 'unit' && near(turnHandle(shape, scale))) return { kind: 'turn', shape };
    if (shape.kind === 'unit' || shape.kind === 'group' || shape.kind === 'label') continue;
    const corner = shape.points.findIndex(near);
    if (corner >= 0) return { kind: 'corner', shape, index: corner };
    const middle = middles(shape).findIndex(near);
    if (middle >= 0) return { kind: 'middle', shape, index: middle };
  }
  const body = chosen.find((shape) => isOver(shape, at, reach));
  return body === undefined ? null : { kind: 'body', shape: body };
}

function isOver(shape: BoardShape, at: Vec2, reach: number): boolean {
  return distanceTo(shape, at) <= reach;
}

/** m; 0 inside */
export function distanceTo(shape: BoardShape, at: Vec2): number {
  const { points, kind } = shape;
  if (kind === 'unit') return offBox(shape, at);
  if (points.length === 1 || kind === 'server') return Math.min(...points.map(([x, y]) => Math.hypot(x - at[0], y - at[1])));
  if (isClosed(kind) && isInside(points, at)) return 0;
  let least = Number.POSITIVE_INFINITY;
  const count = isClosed(kind) ? points.length : points.length - 1;
  for (let i = 0; i < count; ++i) {
    const [x, y] = nearestOn(points[i] as Vec2, points[(i + 1) % points.length] as Vec2, at);
    least = Math.min(least, Math.hypot(x - at[0], y - at[1]));
  }
  return least;
}

function offBox(shape: BoardShape, at: Vec2): number {
  const [x, y] = shape.points[0] as Vec2;
  const [along, across] = shape.half ?? [0, 0];
  const angle = ((shape.heading ?? 0) * Math.PI) / 180;
  const [dx, dy] = [at[0] - x, at[1] - y];
  const u = Math.abs(dx * Math.cos(angle) + dy * Math.sin(angle)) - along;
  const v = Math.abs(dy * Math.cos(angle) - dx * Math.sin(angle)) - across;
  return Math.max(0, u, v);
}

const order: readonly BoardKind[] = [
  'unit',
  'server',
  'queue',
  'group',
  'gate',
  'line',
  'wall',
  'label',
  'exit',
  'zone',
  'area',
  'building',
  'ground',
];

export function shapesAt(shapes: readonly BoardShape[], at: Vec2, reach: number): readonly BoardShape[] {
  const hit = shapes.filter((shape) => distanceTo(shape, at) <= (isClosed(shape.kind) ? reach / 3 : reach));
  const size = (shape: BoardShape) => (isClosed(shape.kind) ? areaOf(shape.points) : 0);
  return hit.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || size(a) - size(b));
}

/** What a click means; what is chosen already is passed over where something lies below it. */
export function shapeAt(shapes: readonly BoardShape[], at: Vec2, reach: number, chosen: string | null): BoardShape | null {
  const hit = shapesAt(shapes, at, reach);
  const now = hit.findIndex((shape) => shape.owner === chosen);
  const next = hit.slice(now + 1).find((shape) => shape.owner !== chosen);
  return next ?? hit[0] ?? null;
}

function areaOf(points: readonly Vec2[]): number {
  let twice = 0;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [a, b] = [points[j] as Vec2, points[i] as Vec2];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(twice) / 2;
}
