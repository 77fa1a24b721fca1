// SPDX-License-Identifier: Apache-2.0
// Makes an order: from the choice in the list over its place on the map and its details to giving it, at once or after what the unit
// does now. An order that needs nothing more is given by the choice itself; one whose effect is foreseen waits until that has been seen.
import type { Order } from '../../engine/tables.g.js';
import { giveNow, queueOrder, unqueue } from '../session/order-queue.js';
import { isPlaced, orderShapes } from '../session/order-shape.js';
import { draftOutlook, lookAhead } from '../session/outlook.js';
import { aim, draft, exercise, measured, measuring, shown, source, state, tell } from '../session/run-state.js';
import type { Action } from './action.js';

const isOpen = () => source.value !== null && state.value !== 'over';

export const draftOrder: Action<{ readonly unit: number; readonly order: Order }> = {
  id: 'draft-order',
  by: 'trainee',
  label: 'give',
  keys: [],
  enabled: isOpen,
  async perform({ unit, order }) {
    const { place, keys, confirm } = orderShapes[order.kind];
    if (place === null && keys.length === 0 && !confirm) return giveOrder.perform(order);
    draft.value = { unit, order };
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
    dropDraft();
    await giveNow(order);
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
    dropDraft();
    const unit = exercise.value?.scenario.units.findIndex((each) => each.id === order.unit) ?? -1;
    const now = shown.value?.units[unit];
    if (now === undefined || now.order === null) return giveNow(order);
    queueOrder(order);
    tell({ kind: 'queued', order });
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
  enabled: () => aim.value !== null || draft.value !== null || measuring.value || measured.value !== null,
  perform() {
    measuring.value = false;
    measured.value = null;
    dropDraft();
  },
};

function dropDraft(): void {
  aim.value = null;
  draft.value = null;
  draftOutlook.value = null;
  void lookAhead(null);
}
