// SPDX-License-Identifier: Apache-2.0
// What is asked before an order is given: a place on the map and which fields of the order. Whether a field must be there, and its
// range, is the core's to say; this says what a person is shown. Force of stage 4 and more asks for its reason (R28), an appeal for what
// it says (R38).
import type { Order, OrderKindName } from '../../engine/tables.g.js';

export type OrderKey = Exclude<keyof Order, 'id' | 't' | 'when' | 'after' | 'again' | 'unit' | 'kind' | 'at' | 'a' | 'b' | 'level'>;

export interface OrderShape {
  /** point: `at`; line: `a` and `b`; way: a point that says how far ahead or back */
  readonly place: 'point' | 'line' | 'way' | null;
  readonly keys: readonly OrderKey[];
  /** what is foreseen of it is shown before it is given */
  readonly confirm: boolean;
}

const shape = (place: OrderShape['place'], keys: readonly OrderKey[] = [], confirm = false): OrderShape => ({ place, keys, confirm });

export const orderShapes: Readonly<Record<OrderKindName, OrderShape>> = {
  move: shape('point', ['formation', 'ranks', 'heading']),
  form: shape('line', ['formation', 'ranks', 'arc']),
  hold: shape(null),
  advance: shape('way', ['distance', 'formation', 'why'], true),
  fallBack: shape('way', ['distance']),
  rotate: shape(null, ['with']),
  negotiate: shape(null, ['group']),
  appeal: shape(null, ['exit', 'text', 'says']),
  arrest: shape(null, ['zone', 'group', 'why']),
  water: shape('point', ['duration', 'why'], true),
  fightFire: shape(null),
  aid: shape(null),
  openGate: shape(null, ['gate']),
  closeGate: shape(null, ['gate']),
  work: shape(null, ['zone', 'duration']),
  patrol: shape('line'),
  declareLevel: shape(null),
  withdraw: shape(null, ['exit']),
  irritant: shape('point', ['shots', 'why'], true),
  setBarrier: shape(null, ['gate']),
  clearBarrier: shape(null, ['gate']),
  corridor: shape('line', ['distance']),
  escort: shape('point', ['with']),
  evacuate: shape(null, ['with', 'exit']),
  refill: shape(null),
  request: shape(null),
  watch: shape(null, ['zone']),
  document: shape(null, ['with']),
  clearThreat: shape(null, ['zone']),
  seal: shape(null, ['zone']),
  carry: shape(null, ['station', 'zone']),
};

/** The order has its place, or needs none. */
export function isPlaced(order: Order): boolean {
  const { place } = orderShapes[order.kind];
  return place === 'point' ? order.at !== undefined : place === 'line' ? order.a !== undefined && order.b !== undefined : true;
}
