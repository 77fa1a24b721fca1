// SPDX-License-Identifier: Apache-2.0
// What two states of a plan differ in, as screens list it: what it is, where it lies, and what stood there.
import { at, keysOf, pointerOf } from '../../../engine/json-edit.js';
import { type Change, difference } from '../../../engine/plan-diff.js';
import type { Vec2 } from '../../../engine/tables.g.js';
import { pointOf } from './shapes.js';
import { ownerOf, type PlanList } from './written.js';

export type { Change };

export interface ListedChange {
  readonly kind: Change['kind'];
  /** list and item it belongs to; null: the scenario itself */
  readonly list: PlanList | null;
  readonly item: unknown;
  /** pointer of that item in `to`; null where it is not there any more */
  readonly owner: string | null;
  /** the innermost key that is no number; '' for the item as a whole */
  readonly key: string;
  /** of a text in two languages, which */
  readonly language: 'id' | 'en' | null;
  readonly from: unknown;
  readonly to: unknown;
  /** null where it has no place on the map */
  readonly place: Vec2 | null;
}

export function listedChanges(from: unknown, to: unknown): { readonly changes: readonly ListedChange[]; readonly operations: number } {
  const { changes, patch } = difference(from, to);
  return { changes: changes.map((change) => listed(change, from, to)), operations: patch.length };
}

function listed({ kind, path, from: was, to: is }: Change, from: unknown, to: unknown): ListedChange {
  const there = kind === 'removed' ? from : to;
  const owner = ownerOf(path);
  const isGone = kind === 'removed' && owner?.path === path;
  return {
    kind,
    list: owner?.list ?? null,
    item: isGone ? was : owner === null ? undefined : at(there, owner.path),
    owner: owner === null || kind === 'removed' ? null : owner.path,
    ...innermost(path, owner?.path ?? ''),
    from: was,
    to: is,
    place: pointOf(there, path),
  };
}

function innermost(path: string, owner: string): Pick<ListedChange, 'key' | 'language'> {
  const keys = keysOf(path.slice(owner.length)).filter((part) => !/^\d+$/.test(part));
  const last = keys.at(-1) ?? '';
  if (keys.length > 1 && (last === 'id' || last === 'en')) return { key: keys.at(-2) ?? '', language: last };
  return { key: last, language: null };
}

/** A way of keys and ids of items, as merges name it, as a JSON Pointer of this value; null where it does not lead anywhere. */
export function pointerOfIds(value: unknown, path: string): string | null {
  const keys: (string | number)[] = [];
  let now = value;
  for (const key of keysOf(path)) {
    const index = Array.isArray(now) ? now.findIndex((each: unknown) => at(each, '/id') === key) : key;
    if (index === -1) return null;
    keys.push(index);
    now = at(now, pointerOf([index]));
    if (now === undefined) return null;
  }
  return pointerOf(keys);
}

/** The same for something that both sides of a merge have changed: `first` and `second` are the two documents. */
export function listedConflict(path: string, first: unknown, second: unknown): Omit<ListedChange, 'kind' | 'from' | 'to'> {
  for (const value of [first, second]) {
    const pointer = pointerOfIds(value, path);
    if (pointer === null) continue;
    const owner = ownerOf(pointer) ?? null;
    return {
      list: owner?.list ?? null,
      item: owner === null ? undefined : at(value, owner.path),
      owner: value === first ? (owner?.path ?? null) : null,
      ...innermost(pointer, owner?.path ?? ''),
      place: pointOf(value, pointer),
    };
  }
  return { list: null, item: undefined, owner: null, ...innermost(path, ''), place: null };
}
