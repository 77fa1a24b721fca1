// SPDX-License-Identifier: Apache-2.0
// JSON values side by side: whether two are the same, and lists whose objects are told apart by their id instead of by their place.

export type Fields = Readonly<Record<string, unknown>>;

export interface Item {
  readonly id: string;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of objects each with an id of its own. */
export function isItems(value: unknown): value is readonly Item[] {
  if (!Array.isArray(value)) return false;
  const ids = new Set<unknown>();
  for (const each of value) if (isObject(each) && typeof each.id === 'string') ids.add(each.id);
  return ids.size === value.length;
}

/** Of the same contents; the order of keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key as never], b[key as never]));
}
