// SPDX-License-Identifier: Apache-2.0
// Another plan taken into the one that is open: what only it changed comes in, what both changed differently is chosen by hand, and all of it is one
// step that can be taken back.
import { at, type Edit, pointerOf } from '../../../engine/json-edit.js';
import { same } from '../../../engine/json-items.js';
import { difference } from '../../../engine/plan-diff.js';
import { type Conflict, mergeOf, type Side } from '../../../engine/plan-merge.js';
import { type ListedChange, listedChanges, listedConflict } from './compare.js';
import { base, change, type PlanBase, type PlanOrders, planOrders, scenarioDraft } from './document.js';

export interface OtherPlan {
  readonly name: string;
  readonly value: unknown;
  readonly orders: PlanOrders;
  readonly base: PlanBase | null;
}

/** Which side counts, by the way of a conflict. */
export type Choices = Readonly<Record<string, Side>>;

export interface ListedConflict extends Omit<ListedChange, 'kind' | 'from' | 'to'>, Conflict {}

export interface Merging {
  /** both began from one scenario; without one everything in which they differ is a conflict */
  readonly hasBase: boolean;
  readonly conflicts: readonly ListedConflict[];
  /** what the open plan gets, as it is chosen now */
  readonly incoming: readonly ListedChange[];
  /** the orders come from the other plan */
  readonly takesOrders: boolean;
  readonly edits: readonly Edit[];
  readonly orders: PlanOrders;
  /** every conflict is chosen */
  readonly settled: boolean;
}

const ORDERS = '/orders';

export function mergingOf(other: OtherPlan, choices: Choices): Merging {
  const draft: unknown = scenarioDraft.value;
  const from = commonBase(other);
  const document = (scenario: unknown, orders: PlanOrders) => ({ scenario, ...(orders === null ? {} : { orders }) });
  const { value, conflicts } = mergeOf(
    from === undefined ? undefined : { scenario: from },
    document(draft, planOrders.value),
    document(other.value, other.orders),
    (path) => choices[wayOf(path)] ?? null,
  );
  const merged = value as { readonly scenario: unknown; readonly orders?: readonly unknown[] };
  const orders = merged.orders ?? null;
  const { patch } = difference(draft, merged.scenario);
  return {
    hasBase: from !== undefined,
    conflicts: conflicts.map((each): ListedConflict => {
      const path = wayOf(each.path);
      return { ...each, path, ...listedConflict(path, draft, other.value) };
    }),
    incoming: listedChanges(draft, merged.scenario).changes,
    takesOrders: !same(orders, planOrders.value),
    edits: patch.flatMap(({ op, path, value: put }) =>
      op === 'add' || op === 'remove' || op === 'replace' ? [{ op, path, value: put }] : [],
    ),
    orders,
    settled: conflicts.every(({ taken }) => taken !== null),
  };
}

/** Lays it on the open plan; false where nothing changes. */
export function applyMerging({ edits, orders, takesOrders }: Merging): boolean {
  return change(edits, null, takesOrders ? orders : undefined);
}

/** What both stand on: the base of this plan if the other one began from it too, or is a later state of it. */
function commonBase(other: OtherPlan): unknown {
  const mine = base.value;
  if (mine === null) return undefined;
  if (other.base?.id === mine.id && same(other.base.value, mine.value)) return mine.value;
  // A whole scenario says nothing of what it began as, but its id does.
  return at(other.value, pointerOf(['id'])) === mine.id ? mine.value : undefined;
}

/** Of the scenario, or of the orders. */
function wayOf(path: string): string {
  return path === ORDERS ? path : path.replace(/^\/scenario(?=\/)/, '');
}
