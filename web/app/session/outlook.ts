// SPDX-License-Identifier: Apache-2.0
// What the core says would become of orders: of the one that is being made, and of all that the chosen unit is offered. Asked again as
// time goes on, a little at a time; answers that come too late are dropped.
import { signal } from '@preact/signals';
import type { Outlook } from '../../engine/source.js';
import type { Order, OrderKindName } from '../../engine/tables.g.js';
import { source } from './run-state.js';

export const draftOutlook = signal<Outlook | null>(null);
export const unitOutlooks = signal<ReadonlyMap<OrderKindName, Outlook>>(new Map());

let asked = 0;
let askedUnit = 0;

export async function lookAhead(order: Order | null): Promise<void> {
  const mine = ++asked;
  if (order === null) draftOutlook.value = null;
  const answer = order === null ? null : await source.value?.outlook(order).catch(() => null);
  if (mine === asked) draftOutlook.value = answer ?? null;
}

export async function lookAtAll(orders: readonly Order[]): Promise<void> {
  const mine = ++askedUnit;
  const from = source.value;
  if (from === null) return;
  const answers = await Promise.all(orders.map(async (order) => [order.kind, await from.outlook(order)] as const)).catch(() => null);
  if (mine === askedUnit && answers !== null) unitOutlooks.value = new Map(answers);
}
