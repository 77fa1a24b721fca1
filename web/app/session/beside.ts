// SPDX-License-Identifier: Apache-2.0
// What is written beside a recording of a file and is not in that file: notes, ratings, the improvement plan. It lies on a shelf under the
// film's own mark until it is in a file, and comes back when that film is opened again. web/app/storage puts a shelf here that outlives the page.
import { signal } from '@preact/signals';
import { joined } from '../../engine/film/chunks.js';
import type { Film } from '../../engine/film/film-file.js';
import { type Remarks, readRemarks } from '../../engine/film/remarks.js';
import { xxh64 } from '../../engine/film/xxh64.js';
import { same } from '../../engine/json-items.js';

export type Written = Pick<Remarks, 'notes' | 'overrides' | 'improvements'>;

export interface Shelved {
  /** ms since 1970 */
  readonly when: number;
  readonly written: Written;
}

export interface Shelf {
  read(mark: string): Shelved | null;
  /** null takes it off; false: it lasts no longer than the page */
  write(mark: string, shelved: Shelved | null): boolean;
}

/** What of a stored text is an entry of ours. */
export function readShelved(text: string | null): Shelved | null {
  try {
    const { when, written } = JSON.parse(text ?? '{}') as { readonly when?: unknown; readonly written?: unknown };
    return typeof when === 'number' ? { when, written: writtenIn(readRemarks(written)) } : null;
  } catch {
    return null; // not ours
  }
}

function pageShelf(): Shelf {
  const entries = new Map<string, Shelved>();
  return {
    read: (mark) => entries.get(mark) ?? null,
    write(mark, shelved) {
      if (shelved === null) entries.delete(mark);
      else entries.set(mark, shelved);
      return shelved === null;
    },
  };
}

export const shelf = signal<Shelf>(pageShelf());
/** what was written beside the film under review and is in no file: where it lies, or null */
export const unsaved = signal<'browser' | 'page' | null>(null);
/** it was on the shelf when the film was opened: since when, ms since 1970 */
export const cameBack = signal<number | null>(null);

export function writtenIn({ notes, overrides, improvements }: Written): Written {
  return { notes, overrides, improvements };
}

export function isSame(a: Written, b: Written): boolean {
  return same(writtenIn(a), writtenIn(b));
}

/** The same for every file of one film, whatever is written beside it: its scenario, its seed and the hash of its last frames. */
export function markOf({ exercise, groups }: Film): string {
  const last = groups.at(-1);
  const hash = Array.from(xxh64(joined(last?.pieces ?? [])), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [exercise.scenario.id, exercise.seed, last?.last ?? 0, hash].join('-');
}

/** Puts on the shelf what is not in the file, and takes off what is. */
export function shelve(mark: string, written: Written, inFile: Written): void {
  const isNew = !isSame(written, inFile);
  const before = shelf.value.read(mark);
  const when = before !== null && isSame(before.written, written) ? before.when : Date.now();
  const lasts = shelf.value.write(mark, isNew ? { when, written: writtenIn(written) } : null);
  unsaved.value = isNew ? (lasts ? 'browser' : 'page') : null;
}
