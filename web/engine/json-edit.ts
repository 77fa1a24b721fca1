// SPDX-License-Identifier: Apache-2.0
// Edits of a JSON value that can be taken back: operations as of RFC 6902, applied to a copy that shares everything untouched with the
// original, and the operations that lead back. Unlike json-patch.ts it never clones the document, so that a city can be edited at the pace of a hand.
import { PatchFailed } from './json-patch.js';

export interface Edit {
  readonly op: 'add' | 'remove' | 'replace';
  /** JSON Pointer, RFC 6901; "-" after a list is its end */
  readonly path: string;
  readonly value?: unknown;
}

export interface Edited {
  readonly document: unknown;
  /** in the order in which they must be done */
  readonly back: readonly Edit[];
}

export function edited(document: unknown, edits: readonly Edit[]): Edited {
  const back: Edit[] = [];
  let now = document;
  edits.forEach((edit, number) => {
    const done = applied(now, keysOf(edit.path), 0, edit);
    if (done === null) throw new PatchFailed(number, edit, { key: 'path' });
    now = done.value;
    back.unshift(done.back);
  });
  return { document: now, back };
}

/** What stands at a pointer; undefined where the way does not exist. */
export function at(document: unknown, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>((holder, key) => {
    if (typeof holder !== 'object' || holder === null) return undefined;
    return Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
  }, document);
}

export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

type Done = { readonly value: unknown; readonly back: Edit } | null;

function applied(holder: unknown, keys: readonly string[], depth: number, edit: Edit): Done {
  const key = keys[depth];
  if (key === undefined)
    return edit.op === 'replace' ? { value: edit.value, back: { op: 'replace', path: edit.path, value: holder } } : null;
  if (typeof holder !== 'object' || holder === null) return null;
  if (depth === keys.length - 1) return Array.isArray(holder) ? inList(holder, key, keys, edit) : inObject(holder, key, edit);
  if (!Object.hasOwn(holder, key)) return null;
  const done = applied((holder as Record<string, unknown>)[key], keys, depth + 1, edit);
  if (done === null) return null;
  if (!Array.isArray(holder)) return { value: { ...holder, [key]: done.value }, back: done.back };
  const list = [...holder];
  list[Number(key)] = done.value;
  return { value: list, back: done.back };
}

function inList(list: readonly unknown[], key: string, keys: readonly string[], { op, path, value }: Edit): Done {
  const index = key === '-' ? list.length : /^(0|[1-9]\d*)$/.test(key) ? Number(key) : Number.NaN;
  if (!(op === 'add' ? index <= list.length : index < list.length)) return null;
  const place = pointerOf([...keys.slice(0, -1), index]);
  const before = list[index];
  if (op === 'replace') return { value: list.map((each, i) => (i === index ? value : each)), back: { op, path, value: before } };
  if (op === 'add') return { value: [...list.slice(0, index), value, ...list.slice(index)], back: { op: 'remove', path: place } };
  return { value: list.filter((_, i) => i !== index), back: { op: 'add', path: place, value: before } };
}

function inObject(object: object, key: string, { op, path, value }: Edit): Done {
  const had = Object.hasOwn(object, key);
  const before = (object as Record<string, unknown>)[key];
  if (op !== 'add' && !had) return null;
  if (op === 'remove') {
    const { [key]: _, ...rest } = object as Record<string, unknown>;
    return { value: rest, back: { op: 'add', path, value: before } };
  }
  return { value: { ...object, [key]: value }, back: had ? { op: 'replace', path, value: before } : { op: 'remove', path } };
}
