// SPDX-License-Identifier: Apache-2.0
// Two plans over one base made one: what only one of them changed is taken, what both changed in different ways is a conflict that somebody
// has to choose. Items of lists are told apart by their id, not by their place, so that both may add, remove and move.
import { type Fields, type Item, isItems, isObject, same } from './json-items.js';

export type Side = 'first' | 'second';

export interface Conflict {
  /** where: keys and ids of items, as "/units/dalmas-1/strength" */
  readonly path: string;
  /** what stands there; absent: nothing stands there */
  readonly base?: unknown;
  readonly first?: unknown;
  readonly second?: unknown;
  /** what was taken, or null: the first, until somebody chooses */
  readonly taken: Side | null;
}

export interface Merge {
  readonly value: unknown;
  readonly conflicts: readonly Conflict[];
}

/** `choose` says which side counts where both changed the same. */
export function mergeOf(base: unknown, first: unknown, second: unknown, choose: (path: string) => Side | null = () => null): Merge {
  const conflicts: Conflict[] = [];
  const value = merge(base, first, second, '', (conflict) => {
    const taken = choose(conflict.path);
    conflicts.push({ ...conflict, taken });
    return taken ?? 'first';
  });
  return { value, conflicts };
}

type Settle = (conflict: Omit<Conflict, 'taken'>) => Side;

/** undefined stands for what is not there. */
function merge(base: unknown, first: unknown, second: unknown, path: string, settle: Settle): unknown {
  if (same(first, second) || same(base, second)) return first;
  if (same(base, first)) return second;
  if (isObject(first) && isObject(second) && (isObject(base) || base === undefined))
    return mergeObjects(base ?? {}, first, second, path, settle);
  if (isItems(first) && isItems(second) && (isItems(base) || base === undefined))
    return mergeItems(base ?? [], first, second, path, settle);
  const stands = Object.entries({ base, first, second }).filter(([, value]) => value !== undefined);
  return settle({ path, ...Object.fromEntries(stands) }) === 'first' ? first : second;
}

function mergeObjects(base: Fields, first: Fields, second: Fields, path: string, settle: Settle): Fields {
  const merged: Record<string, unknown> = {};
  const keys = [...Object.keys(first), ...Object.keys(second).filter((key) => !Object.hasOwn(first, key))];
  const own = (value: Fields, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
  for (const key of keys) {
    const value = merge(
      own(base, key),
      own(first, key),
      own(second, key),
      `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      settle,
    );
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** The order is that of the side that moved something, the first where both did; what the other one added stands behind what it stood behind. */
function mergeItems(
  base: readonly Item[],
  first: readonly Item[],
  second: readonly Item[],
  path: string,
  settle: Settle,
): readonly unknown[] {
  const [inBase, inFirst, inSecond] = [base, first, second].map((list) => new Map(list.map((each) => [each.id, each])));
  const common = (list: readonly Item[]) =>
    list.map(({ id }) => id).filter((id) => inBase?.has(id) && inFirst?.has(id) && inSecond?.has(id));
  const [leading, following] = same(common(first), common(base)) ? [second, first] : [first, second];
  const order = leading.map(({ id }) => id);
  following.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const before = following
      .slice(0, index)
      .reverse()
      .find((each) => order.includes(each.id));
    order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, id);
  });
  return order
    .map((id) => merge(inBase?.get(id), inFirst?.get(id), inSecond?.get(id), `${path}/${id}`, settle))
    .filter((item) => item !== undefined);
}
