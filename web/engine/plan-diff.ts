// SPDX-License-Identifier: Apache-2.0
// What a scenario changes of its base, as the patch of a plan (RFC 6902): every operation into a list comes after a test of the item's id,
// as cpp/scenario/check_plan.cpp asks, so that the plan fails over a base that has changed instead of changing something else.
import { pointerOf } from './json-edit.js';
import { type Item, isItems, isObject, same } from './json-items.js';
import type { PatchStep } from './json-patch.js';

type Key = string | number;
/** The patch that makes `to` of `from`, and the same as a list one can read: one entry a changed value, without the tests. */
export interface Difference {
  readonly patch: readonly PatchStep[];
  readonly changes: readonly Change[];
}

export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** in `to`; of what was removed, in `from` */
  readonly path: string;
  /** ids of the list items on the way, outermost first */
  readonly ids: readonly string[];
  readonly from?: unknown;
  readonly to?: unknown;
}

export function difference(from: unknown, to: unknown): Difference {
  const patch: PatchStep[] = [];
  const changes: Change[] = [];
  compare(from, to, [], null, [], patch, changes);
  return { patch, changes };
}

/** The outermost list item on the way, whose id is tested before each operation. */
type Guard = { readonly keys: readonly Key[]; readonly id: string } | null;

function compare(
  from: unknown,
  to: unknown,
  keys: readonly Key[],
  guard: Guard,
  ids: readonly string[],
  patch: PatchStep[],
  changes: Change[],
): void {
  if (same(from, to)) return;
  if (isObject(from) && isObject(to)) {
    for (const key of Object.keys(from)) {
      if (Object.hasOwn(to, key)) continue;
      put(patch, guard, { op: 'remove', path: pointerOf([...keys, key]) });
      changes.push({ kind: 'removed', path: pointerOf([...keys, key]), ids, from: from[key] });
    }
    for (const [key, value] of Object.entries(to)) {
      if (Object.hasOwn(from, key)) compare(from[key], value, [...keys, key], guard, ids, patch, changes);
      else {
        put(patch, guard, { op: 'add', path: pointerOf([...keys, key]), value });
        changes.push({ kind: 'added', path: pointerOf([...keys, key]), ids, to: value });
      }
    }
    return;
  }
  // Lists inside an item of a list are replaced as a whole: only the outermost item is guarded by its id.
  if (guard === null && isItems(from) && isItems(to)) {
    compareItems(from, to, keys, ids, patch, changes);
    return;
  }
  put(patch, guard, { op: 'replace', path: pointerOf(keys), value: to });
  changes.push({ kind: 'changed', path: pointerOf(keys), ids, from, to });
}

function compareItems(
  from: readonly Item[],
  to: readonly Item[],
  keys: readonly Key[],
  ids: readonly string[],
  patch: PatchStep[],
  changes: Change[],
): void {
  const now = [...from];
  const kept = new Set(to.map((each) => each.id));
  for (let i = from.length - 1; i >= 0; i--) {
    const gone = from[i] as Item;
    if (kept.has(gone.id)) continue;
    put(patch, { keys: [...keys, i], id: gone.id }, { op: 'remove', path: pointerOf([...keys, i]) });
    changes.push({ kind: 'removed', path: pointerOf([...keys, i]), ids: [...ids, gone.id], from: gone });
    now.splice(i, 1);
  }
  to.forEach((item, i) => {
    const here = now[i];
    if (here?.id === item.id) return;
    const was = now.findIndex((each) => each.id === item.id);
    if (was >= 0) {
      const path = pointerOf([...keys, i]);
      // Not a `move`: its two ends cannot both be guarded, because the first loosens the second.
      put(patch, { keys: [...keys, was], id: item.id }, { op: 'remove', path: pointerOf([...keys, was]) });
      put(patch, { keys: [...keys, i], id: (here as Item).id }, { op: 'add', path, value: now[was] });
      now.splice(i, 0, ...now.splice(was, 1));
      changes.push({ kind: 'moved', path, ids: [...ids, item.id] });
      return;
    }
    if (here === undefined) put(patch, null, { op: 'add', path: pointerOf([...keys, '-']), value: item });
    else put(patch, { keys: [...keys, i], id: here.id }, { op: 'add', path: pointerOf([...keys, i]), value: item });
    now.splice(i, 0, item);
    changes.push({ kind: 'added', path: pointerOf([...keys, i]), ids: [...ids, item.id], to: item });
  });
  to.forEach((item, i) => {
    const way = [...keys, i];
    compare(now[i], item, way, { keys: way, id: item.id }, [...ids, item.id], patch, changes);
  });
}

function put(patch: PatchStep[], guard: Guard, step: PatchStep): void {
  if (guard !== null) test(patch, guard);
  patch.push(step);
}

function test(patch: PatchStep[], guard: NonNullable<Guard>): void {
  const path = pointerOf([...guard.keys, 'id']);
  const before = patch.at(-1);
  const tested = before?.op === 'test' && before.path === path;
  if (!tested) patch.push({ op: 'test', path, value: guard.id });
}
