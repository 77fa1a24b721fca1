// SPDX-License-Identifier: Apache-2.0
// Orders that wait until their unit has done the one before. The window that runs the exercise gives them one by one as the core tells of
// `orderDone`, so a recording holds them as orders of that moment; what waits stands at the desk (desk.ts).
import type { EventView } from '../../engine/source.js';
import type { Order, OrderKindName } from '../../engine/tables.g.js';
import { deskElsewhere } from './deed.js';
import { atDesk, queued } from './desk.js';
import type { PlacedUnit } from './group-order.js';
import { language } from './preferences.js';
import { lastOrders, scenario, source, tell, type Unable } from './run-state.js';

export const queueOrder = (order: Order) => atDesk({ do: 'queueOrder', order });
export const unqueue = (number: number) => atDesk({ do: 'unqueueOrder', number });

/** The reasons written with orders of force, by order and unit, as the decision log shows them. */
const reasons = new Map<string, string>();

export function reasonGiven(order: OrderKindName, unit: number): string {
  return reasons.get(`${order} ${scenario.value?.units[unit]?.id}`) ?? '';
}

function keepReason(order: Order): void {
  reasons.set(`${order.kind} ${order.unit}`, order.why?.[language.value] || order.why?.id || order.why?.en || '');
}

/** Gives an order to each of several units; those the core would refuse now are not given it and are told with the reason. */
export async function giveGroup(orders: readonly PlacedUnit[], unable: readonly Unable[]): Promise<void> {
  const from = source.value;
  const first = orders[0];
  if (from === null || first === undefined) return;
  const outlooks = await Promise.all(orders.map(({ order }) => from.outlook(order).catch(() => null)));
  const can = orders.filter((_, index) => (outlooks[index]?.refusal ?? null) === null);
  const cannot = orders.flatMap(({ unit }, index) => {
    const refusal = outlooks[index]?.refusal ?? null;
    return refusal === null ? [] : [{ unit, refusal }];
  });
  lastOrders.value = can.map(({ order }) => order);
  for (const { order } of can) keepReason(order);
  const answers = await Promise.all(can.map(({ order }) => from.give(order)));
  const issues = answers.flatMap((answer) => answer ?? []);
  const count = answers.filter((answer) => !answer).length;
  tell({ kind: count > 0 ? 'given' : 'refused', order: first.order, count, unable: [...unable, ...cannot], issues });
}

/** Gives an order at once and tells what became of it. */
export async function giveNow(order: Order): Promise<void> {
  lastOrders.value = [order];
  keepReason(order);
  const issues = await source.value?.give(order);
  tell({ kind: issues ? 'refused' : 'given', order, issues: issues ?? [] });
}

/** The next order of each unit that has just done one. */
export function giveQueued(events: readonly EventView[]): void {
  if (deskElsewhere.value !== null || queued.value.length === 0) return;
  const ready = new Set(events.filter((event) => event.kind === 'orderDone').map((event) => scenario.value?.units[event.a]?.id));
  for (const unit of ready) {
    const first = queued.value.find((each) => each.order.unit === unit);
    if (first === undefined) continue;
    void unqueue(first.number);
    void giveNow(first.order);
  }
}
