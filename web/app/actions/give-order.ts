// SPDX-License-Identifier: Apache-2.0
// Gives a unit an order. An order that needs a place waits for a click or a line on the map; one the core refuses is told with its reasons.
import type { Order, OrderKindName } from '../../engine/tables.g.js';
import { aim, lastOrder, source, state, tell } from '../session/run-state.js';
import type { Action } from './action.js';

/** Where an order must be told a place, and of which form. */
export const orderPlace: Readonly<Partial<Record<OrderKindName, 'point' | 'line'>>> = {
  move: 'point',
  water: 'point',
  form: 'line',
  patrol: 'line',
};

export const giveOrder: Action<Order> = {
  id: 'give-order',
  label: 'give',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  async perform(order) {
    aim.value = null;
    lastOrder.value = order;
    const issues = await source.value?.give(order);
    tell({ kind: issues ? 'refused' : 'given', order, issues: issues ?? [] });
  },
};

export const cancelAim: Action = {
  id: 'cancel-aim',
  label: 'cancel',
  keys: ['Escape'],
  enabled: () => aim.value !== null,
  perform() {
    aim.value = null;
  },
};
