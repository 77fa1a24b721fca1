// SPDX-License-Identifier: Apache-2.0
// What the core's events and summary say about what the reader did and wants to know: an order refused, objectives rated.
import type { EventView, FindingView } from '../../engine/source.js';
import type { Order } from '../../engine/tables.g.js';
import { lastOrders, scenario } from './run-state.js';
import { tables } from './tables.js';

/** The order last given by hand that the core has refused with this event. */
export function handRefused({ kind, a, b }: EventView): Order | undefined {
  if (kind !== 'orderRefused') return undefined;
  const unit = scenario.value?.units[a]?.id;
  return lastOrders.value.find((order) => order.unit === unit && order.kind === tables.orderKinds[b]);
}

/** The findings in such a summary. */
export function findingsOf(summary: unknown): readonly FindingView[] {
  const { findings } = (summary ?? {}) as { readonly findings?: readonly FindingView[] };
  return findings ?? [];
}

/** The ratings in a summary of product.md §4; what has another form is left out. */
export function ratingsOf(summary: unknown): ReadonlyMap<string, string> {
  const { objectives } = (summary ?? {}) as { readonly objectives?: readonly { readonly id?: unknown; readonly rating?: unknown }[] };
  const rated = new Map<string, string>();
  for (const { id, rating } of objectives ?? []) if (typeof id === 'string' && typeof rating === 'string') rated.set(id, rating);
  return rated;
}
