// SPDX-License-Identifier: Apache-2.0
// JSON Patch (RFC 6902) on a parsed document: the language of plans and of the sweeps of `verify`. The document given is left alone; an
// operation that cannot be done throws PatchFailed with its number.
import { lineAt } from './json-line.js';
import type { Issue } from './source.js';

export interface PatchStep {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /** JSON Pointer, RFC 6901 */
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

/** Why an operation cannot be done: its key that is at fault, and where a `test` found another value, which. */
interface Fault {
  readonly key: 'path' | 'from' | 'value';
  readonly found?: unknown;
}

export class PatchFailed extends Error {
  /** which operation, from 0 */
  readonly step: number;
  readonly path: string;
  readonly key: Fault['key'];
  /** of a `test` (key `value`): what it asks for and what stands there; undefined: nothing stands there */
  readonly expected: unknown;
  readonly found: unknown;
  constructor(step: number, { path, from, value }: PatchStep, { key, found }: Fault) {
    const pointer = key === 'from' ? (from ?? '') : path;
    super(`operation ${step} of the patch fails at "${pointer}"`);
    this.step = step;
    this.path = pointer;
    this.key = key;
    this.expected = value;
    this.found = found;
  }
}

/** the most signs of a value that a sentence quotes */
const longestQuote = 60;

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text;
}

/** What the reader of a plan file is told; `text`: the file, for the line. */
export function patchIssue({ step, path, key, expected, found }: PatchFailed, text: string): Issue {
  const place = `/patch/${step}/${key}`;
  const where = { file: 'plan', path: place, line: lineAt(text, place), severity: 'error' } as const;
  if (key === 'value') return { ...where, code: 'plan.testFailed', values: { path, expected: quoted(expected), found: quoted(found) } };
  return { ...where, code: 'plan.patchFailed', values: { step, path } };
}

type Holder = Record<string, unknown> | unknown[];

export function patched(document: unknown, steps: readonly PatchStep[]): unknown {
  const root = { '': structuredClone(document) };
  steps.forEach((step, number) => {
    const fault = apply(root, step);
    if (fault !== null) throw new PatchFailed(number, step, fault);
  });
  return root[''];
}

const nowhere: Fault = { key: 'path' };

function apply(root: Holder, { op, path, from, value }: PatchStep): Fault | null {
  switch (op) {
    case 'add':
      return add(root, path, structuredClone(value)) ? null : nowhere;
    case 'remove':
      return remove(root, path) ? null : nowhere;
    case 'replace':
      return remove(root, path) && add(root, path, structuredClone(value)) ? null : nowhere;
    case 'test': {
      const place = find(root, path);
      if (place === null) return nowhere;
      const found = place.holder[place.key as never];
      return same(found, value) ? null : { key: 'value', found };
    }
    case 'copy':
    case 'move': {
      const source = from === undefined || (op === 'move' && path.startsWith(`${from}/`)) ? null : find(root, from);
      if (source === null || from === undefined) return { key: from === undefined ? 'path' : 'from' };
      const moved = structuredClone(source.holder[source.key as never]);
      return (op === 'copy' || remove(root, from)) && add(root, path, moved) ? null : nowhere;
    }
  }
}

/** Where a pointer leads: the object or list that holds it, and the key in it. Null where the way does not exist. */
function way(root: Holder, pointer: string): { readonly holder: Holder; readonly key: string } | null {
  if (pointer !== '' && !pointer.startsWith('/')) return null;
  const keys = pointer.split('/').map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~')); // the first is '', the document itself
  let holder = root;
  for (const key of keys.slice(0, -1)) {
    if (!has(holder, key)) return null;
    const next = holder[key as never] as unknown;
    if (typeof next !== 'object' || next === null) return null;
    holder = next as Holder;
  }
  return { holder, key: keys.at(-1) ?? '' };
}

function find(root: Holder, pointer: string): { readonly holder: Holder; readonly key: string } | null {
  const found = way(root, pointer);
  return found !== null && has(found.holder, found.key) ? found : null;
}

function has(holder: Holder, key: string): boolean {
  return Array.isArray(holder) ? /^(0|[1-9]\d*)$/.test(key) && Number(key) < holder.length : Object.hasOwn(holder, key);
}

function add(root: Holder, pointer: string, value: unknown): boolean {
  const found = way(root, pointer);
  if (found === null) return false;
  const { holder, key } = found;
  if (!Array.isArray(holder)) {
    Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true }); // "__proto__" is a name as any
    return true;
  }
  const at = key === '-' ? holder.length : /^(0|[1-9]\d*)$/.test(key) ? Number(key) : Number.NaN;
  if (!(at <= holder.length)) return false;
  holder.splice(at, 0, value);
  return true;
}

function remove(root: Holder, pointer: string): boolean {
  const found = find(root, pointer);
  if (found === null) return false;
  if (Array.isArray(found.holder)) found.holder.splice(Number(found.key), 1);
  else delete found.holder[found.key];
  return true;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key as never], b[key as never]));
}
