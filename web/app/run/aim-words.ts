// SPDX-License-Identifier: Apache-2.0
// An order that waits for its place: what its ghost says (how wide, how deep, how long it takes) and the order it becomes.
import type { Order, Unit } from '../../engine/tables.g.js';
import type { Aim } from '../map/aiming.js';
import type { Point } from '../map/camera.js';
import { ordersOf } from '../session/group-order.js';
import { draft, exercise, type OrderAim, scenario, shown } from '../session/run-state.js';
import { figure, labels, put } from '../session/words.js';
import { largestCrowd } from './order-offer.js';

/** m/s of a unit that keeps its formation (cpp/step/unit_orders.cpp) */
export const WALK = 1.12;
const unitOf = ({ unit }: OrderAim): Unit | undefined => scenario.value?.units[unit];
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const place = ([x, y]: Point): [number, number] => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];

/** How many ranks a unit needs on a front this wide, as the core counts them. */
export function ranksOn(width: number, strength: number, spacing: number): number {
  const front = Math.floor(width / spacing) + 1;
  return Math.min(6, Math.max(1, Math.ceil(strength / front)));
}

/** Turns a drawn line so that the formation on it looks at the crowd, or where there is none the way it looks now. */
export function facing(a: Point, b: Point, look: Point): readonly [Point, Point] {
  const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const left = -(b[1] - a[1]) * (look[0] - middle[0]) + (b[0] - a[0]) * (look[1] - middle[1]);
  return left < 0 ? [b, a] : [a, b];
}

/** How far ahead of the unit (or behind it) a place lies, m; what lies on the other side is nothing. */
function wayTo(waiting: OrderAim, at: Point): number {
  const now = shown.value?.units[waiting.unit];
  if (now === undefined) return 0;
  const ahead = (at[0] - now.x) * Math.cos(now.heading) + (at[1] - now.y) * Math.sin(now.heading);
  return Math.max(0, Math.round((waiting.kind === 'fallBack' ? -ahead : ahead) * 2) / 2);
}

/** Where each of several units would go with this place. */
function eachOf(waiting: OrderAim, a: Point, b: Point): readonly (readonly [Point, Point])[] {
  const made = draft.value;
  const frame = shown.value;
  if (made?.group === undefined || frame === null) return [];
  const chosen = waiting.place === 'line' ? { ...made.order, a: place(a), b: place(b) } : { ...made.order, at: place(a) };
  return ordersOf(chosen, made.group, frame).flatMap(({ unit, order }): (readonly [Point, Point])[] => {
    const now = frame.units[unit];
    if (order.a !== undefined && order.b !== undefined) return [[order.a, order.b]];
    return waiting.place === 'way' || now === undefined || order.at === undefined ? [] : [[[now.x, now.y], order.at]];
  });
}

export function aimOf(waiting: OrderAim): Aim {
  return {
    each: (a, b) => eachOf(waiting, a, b),
    kind: waiting.place === 'line' ? 'line' : 'point',
    turn: (a, b) => (waiting.kind === 'form' ? facing(a, b, lookedAt(waiting, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) : [a, b]),
    word: (from, a, b) => {
      const unit = unitOf(waiting);
      if (unit === undefined) return '';
      const to: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      const way = from === null ? 0 : distance(from, to);
      const seconds = figure(way / WALK);
      if (waiting.place === 'way') return `${figure(wayTo(waiting, to), 1)} m`;
      if (waiting.place === 'point')
        return waiting.kind === 'water' ? `${figure(way)} m` : put(labels.value.pointGhost, { distance: figure(way), seconds });
      const width = distance(a, b);
      const count = draft.value?.group?.each.length ?? 1;
      if (count > 1) return `${put(labels.value.unitsCount, { count })} · ${figure(width, 1)} m`;
      if (waiting.kind !== 'form') return `${figure(width, 1)} m · ${seconds} s`;
      const ranks = ranksOn(width, shown.value?.units[waiting.unit]?.strength ?? unit.strength, unit.formation.spacing);
      return put(labels.value.lineGhost, { width: figure(width, 1), ranks, seconds });
    },
  };
}

function lookedAt(waiting: OrderAim, from: Point): Point {
  const frame = shown.value;
  const crowd = exercise.value === null || frame === null ? null : largestCrowd(exercise.value, frame);
  if (crowd !== null) return crowd.at;
  const heading = frame?.units[waiting.unit]?.heading ?? 0;
  return [from[0] + Math.cos(heading), from[1] + Math.sin(heading)];
}

/** What a click on the map adds to the order; null where it says nothing. */
export function pointOrder(waiting: OrderAim, at: Point): Partial<Order> | null {
  const unit = unitOf(waiting);
  if (unit === undefined) return null;
  if (waiting.place === 'point') return { at: place(at) };
  if (waiting.place === 'way') return { distance: wayTo(waiting, at) };
  if (waiting.kind !== 'form') return null;
  // a click where a line is asked for: the unit's own width, square to the way it looks now
  const heading = shown.value?.units[waiting.unit]?.heading ?? 0;
  const half = Math.max(1, (unit.strength / unit.formation.ranks - 1) * unit.formation.spacing) / 2;
  const [dx, dy] = [-Math.sin(heading) * half, Math.cos(heading) * half];
  const [a, b] = facing([at[0] + dx, at[1] + dy], [at[0] - dx, at[1] - dy], lookedAt(waiting, at));
  return lineOrder(waiting, a, b);
}

/** shorter lines are a slip of the hand, m */
const LEAST_LINE = 0.5;

export function lineOrder(_waiting: OrderAim, a: Point, b: Point): Partial<Order> | null {
  return distance(a, b) < LEAST_LINE ? null : { a: place(a), b: place(b) };
}
