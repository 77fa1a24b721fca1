// SPDX-License-Identifier: Apache-2.0
// Uncertain inputs of a scenario as ranges, and numbers drawn from them laid into it.
import { PatchFailed, patched } from '../json-patch.js';

export interface Range {
  /** JSON Pointer into the scenario; objects on the way that are not there are made */
  readonly path: string;
  readonly min: number;
  readonly max: number;
  /** whole numbers only */
  readonly whole?: boolean;
}

/** A number for each range, by its path. */
export type Draw = Readonly<Record<string, number>>;

/** The number a point of the unit interval stands for. */
export function within({ min, max, whole = false }: Range, point: number): number {
  if (whole) return Math.min(max, min + Math.floor(point * (max - min + 1)));
  return Math.min(max, min + point * (max - min));
}

/** The document with that value at the pointer; PatchFailed where no way leads there. The document given is left alone. */
export function laid(document: unknown, pointer: string, value: number): unknown {
  const keys = pointer.split('/').slice(1);
  let result = document;
  for (let deep = 1; deep < keys.length; deep++) {
    const part = `/${keys.slice(0, deep).join('/')}`;
    if (!isThere(result, part)) result = patched(result, [{ op: 'add', path: part, value: {} }]);
  }
  const there = isThere(result, pointer);
  return patched(result, [{ op: there ? 'replace' : 'add', path: pointer, value }]);
}

function isThere(document: unknown, pointer: string): boolean {
  try {
    patched(document, [{ op: 'copy', from: pointer, path: '' }]);
    return true;
  } catch (error) {
    if (error instanceof PatchFailed) return false;
    throw error;
  }
}
