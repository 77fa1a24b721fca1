// SPDX-License-Identifier: Apache-2.0
// Makes an order: from the choice in the list over its place on the map and its details to giving it, at once or after what the unit
// does now. An order that needs nothing more is given by the choice itself; one whose effect is foreseen waits until that has been seen.
import type { Order } from '../../engine/tables.g.js';
import { ordersOf, type PlacedUnit } from '../session/group-order.js';
import { giveGroup, giveNow, queueOrder, unqueue } from '../session/order-queue.js';
import { isPlaced, orderShapes } from '../session/order-shape.js';
import { draftOutlook, lookAhead } from '../session/outlook.js';
import {
  aim,
  companions,
  draft,
  exercise,
  type GroupDraft,
  lassoing,
  measured,
  measuring,
  shown,
  source,
  state,
  tell,
} from '../session/run-state.js';
import type { Action } from './action.js';

const isOpen = () => source.value !== null && state.value !== 'over';

export const draftOrder: Action<{ readonly unit: number; readonly order: Order; readonly group?: GroupDraft }> = {
  id: 'draft-order',
  by: 'trainee',
  label: 'give',
  keys: [],
  enabled: isOpen,
  async perform({ unit, order, group }) {
    const { place, keys, confirm } = orderShapes[order.kind];
    draft.value = { unit, order, ...(group && { group }) };
    if (place === null && keys.length === 0 && !confirm) return giveOrder.perform(order);
    aim.value = place === null ? null : { unit, kind: order.kind, place };
    await lookAhead(isPlaced(order) ? order : null);
  },
};

/** More of the order that is being made: a place from the map, a detail from the form. */
export const changeDraft: Action<Partial<Order>> = {
  id: 'change-draft',
  label: 'give',
  keys: [],
  enabled: () => draft.value !== null,
  async perform(change) {
    const now = draft.value;
    if (now === null) return;
    const order: Order = { ...now.order, ...change };
    draft.value = { ...now, order };
    await lookAhead(isPlaced(order) ? order : null);
  },
};

/** A place was given on the map: what has no foreseen effect is given with it. */
export const placeDraft: Action<Partial<Order>> = {
  id: 'place-draft',
  label: 'give',
  keys: [],
  enabled: () => draft.value !== null,
  async perform(change) {
    await changeDraft.perform(change);
    const now = draft.value;
    if (now !== null && !orderShapes[now.order.kind].confirm) await giveOrder.perform(now.order);
  },
};

export const giveOrder: Action<Order> = {
  id: 'give-order',
  by: 'trainee',
  label: 'give',
  keys: [],
  enabled: isOpen,
  async perform(order) {
    const group = groupOf(order);
    dropDraft();
    if (group === null) await giveNow(order);
    else await giveGroup(group.orders, group.unable);
  },
};

/** After what the unit does now; at once if it does nothing. */
export const enqueueOrder: Action<Order> = {
  id: 'enqueue-order',
  by: 'trainee',
  label: 'enqueue',
  keys: [],
  enabled: isOpen,
  async perform(order) {
    const group = groupOf(order);
    dropDraft();
    const unit = exercise.value?.scenario.units.findIndex((each) => each.id === order.unit) ?? -1;
    const isBusy = (each: number) => (shown.value?.units[each]?.order ?? null) !== null;
    const orders = group?.orders ?? [{ unit, order }];
    const idle = orders.filter((each) => !isBusy(each.unit));
    for (const each of orders) if (isBusy(each.unit)) await queueOrder(each.order);
    if (group !== null && idle.length > 0) return giveGroup(idle, group.unable);
    if (idle.length > 0) return giveNow(order);
    tell({ kind: 'queued', order, ...(group && { count: orders.length, unable: group.unable }) });
  },
};

export const unqueueOrder: Action<number> = {
  id: 'unqueue-order',
  label: 'cancel',
  keys: [],
  enabled: () => true,
  perform: (number) => unqueue(number),
};

export const cancelAim: Action = {
  id: 'cancel-aim',
  label: 'cancel',
  keys: ['Escape'],
  enabled: () => isMaking() || companions.value.length > 0,
  perform() {
    if (!isMaking()) companions.value = [];
    lassoing.value = false;
    measuring.value = false;
    measured.value = null;
    dropDraft();
  },
};

/** What Escape ends first. */
function isMaking(): boolean {
  return aim.value !== null || draft.value !== null || measuring.value || measured.value !== null || lassoing.value;
}

/** The orders of all for whom the draft is, where it is for several. */
function groupOf(order: Order): { readonly orders: readonly PlacedUnit[]; readonly unable: GroupDraft['unable'] } | null {
  const now = draft.value;
  const frame = shown.value;
  if (now?.group === undefined || frame === null || now.order.kind !== order.kind || now.order.unit !== order.unit) return null;
  return { orders: ordersOf(order, now.group, frame), unable: now.group.unable };
}

export function dropDraft(): void {
  aim.value = null;
  draft.value = null;
  draftOutlook.value = null;
  void lookAhead(null);
}
