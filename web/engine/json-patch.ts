// SPDX-License-Identifier: Apache-2.0
// JSON Patch (RFC 6902) on a parsed document: the language of plans and of the sweeps of `verify`. The document given is left alone; an
// operation that cannot be done throws PatchFailed with its number.
import type { Issue } from './source.js';

export interface PatchStep {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  /** JSON Pointer, RFC 6901 */
  readonly path: string;
  readonly from?: string;
  readonly value?: unknown;
}

export class PatchFailed extends Error {
  /** which operation, from 0 */
  readonly step: number;
  readonly path: string;
  constructor(step: number, path: string) {
    super(`operation ${step} of the patch fails at "${path}"`);
    this.step = step;
    this.path = path;
  }
}

/** What the reader of a plan file is told; `line`: where the patch stands in the file, 1 if that is not known. */
export function patchIssue({ step }: PatchFailed, patch: readonly { readonly path?: string }[], line = 1): Issue {
  const values = { step, path: patch[step]?.path ?? '' };
  return { file: 'plan', path: `/patch/${step}/path`, line, code: 'plan.patchFailed', values, severity: 'error' };
}

type Holder = Record<string, unknown> | unknown[];

export function patched(document: unknown, steps: readonly PatchStep[]): unknown {
  const root = { '': structuredClone(document) };
  steps.forEach((step, number) => {
    if (!apply(root, step)) throw new PatchFailed(number, step.path);
  });
  return root[''];
}

function apply(root: Holder, { op, path, from, value }: PatchStep): boolean {
  switch (op) {
    case 'add':
      return add(root, path, structuredClone(value));
    case 'remove':
      return remove(root, path);
    case 'replace':
      return remove(root, path) && add(root, path, structuredClone(value));
    case 'test': {
      const found = find(root, path);
      return found !== null && same(found.holder[found.key as never], value);
    }
    case 'copy':
    case 'move': {
      const source = from === undefined || (op === 'move' && path.startsWith(`${from}/`)) ? null : find(root, from);
      if (source === null || from === undefined) return false;
      const moved = structuredClone(source.holder[source.key as never]);
      return (op === 'copy' || remove(root, from)) && add(root, path, moved);
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
