// SPDX-License-Identifier: Apache-2.0
// One order for several units: what was chosen of it (place, details) goes to each, so that a point keeps the units as far from one another
// as they stand, and a line is shared out by strength in the order in which they stand along it.
import type { Frame } from '../../engine/frame.js';
import type { Order, OrderKindName, Vec2 } from '../../engine/tables.g.js';
import type { GroupDraft } from './run-state.js';

/** m between two units on one line (assumed: room for a file to pass) */
const GAP = 1;
/** kinds whose line is one front, to be shared out; along other lines every unit goes the whole way */
const shared: ReadonlySet<OrderKindName> = new Set<OrderKindName>(['form', 'corridor']);
/** kinds whose point is where the unit goes; at other points all of them aim */
const kept: ReadonlySet<OrderKindName> = new Set<OrderKindName>(['move']);

type Standing = Pick<Frame['units'][number], 'x' | 'y' | 'strength'>;

export interface PlacedUnit {
  readonly unit: number;
  readonly order: Order;
}

const round = (value: number) => Math.round(value * 100) / 100;
const placed = ([x, y]: Vec2): Vec2 => [round(x), round(y)];

function middleOf(units: readonly Standing[]): Vec2 {
  const count = Math.max(1, units.length);
  return [units.reduce((sum, { x }) => sum + x, 0) / count, units.reduce((sum, { y }) => sum + y, 0) / count];
}

/** Where each unit goes when the middle of all of them goes to `at`. */
export function spreadPoint(at: Vec2, units: readonly Standing[]): readonly Vec2[] {
  const [mx, my] = middleOf(units);
  return units.map(({ x, y }) => placed([at[0] + x - mx, at[1] + y - my]));
}

/** The piece of the line a→b that each unit gets: longer for more people, in the order in which they stand along it. */
export function shareLine(a: Vec2, b: Vec2, units: readonly Standing[]): readonly (readonly [Vec2, Vec2])[] {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length === 0 || units.length === 0) return units.map(() => [placed(a), placed(b)]);
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const gap = Math.min(GAP, length / (4 * units.length));
  const room = length - gap * (units.length - 1);
  const people = units.reduce((sum, { strength }) => sum + Math.max(1, strength), 0);
  const along = ({ x, y }: Standing) => (x - a[0]) * ux + (y - a[1]) * uy;
  const queue = units.map((_, index) => index).sort((p, q) => along(units[p] as Standing) - along(units[q] as Standing) || p - q);
  const pieces: (readonly [Vec2, Vec2])[] = units.map(() => [a, b]);
  let from = 0;
  for (const index of queue) {
    const to = from + (room * Math.max(1, units[index]?.strength ?? 1)) / people;
    pieces[index] = [placed([a[0] + ux * from, a[1] + uy * from]), placed([a[0] + ux * to, a[1] + uy * to])];
    from = to + gap;
  }
  return pieces;
}

/** What of an order was chosen since it was offered. */
function choicesIn(order: Order, base: Order): Partial<Order> {
  const changed = Object.entries(order).filter(([key, value]) => key !== 'unit' && base[key as keyof Order] !== value);
  return Object.fromEntries(changed);
}

/** The order of each unit of the group. */
export function ordersOf(order: Order, group: GroupDraft, frame: Frame): readonly PlacedUnit[] {
  const choices = choicesIn(order, group.base);
  const standing = group.each.map(({ unit }) => frame.units[unit] ?? { x: 0, y: 0, strength: 0 });
  const points = order.at !== undefined && kept.has(order.kind) ? spreadPoint(order.at, standing) : null;
  const lines = order.a !== undefined && order.b !== undefined && shared.has(order.kind) ? shareLine(order.a, order.b, standing) : null;
  return group.each.map(({ unit, order: own }, index) => {
    const at = points?.[index];
    const line = lines?.[index];
    return { unit, order: { ...own, ...choices, ...(at && { at }), ...(line && { a: line[0], b: line[1] }) } };
  });
}
