// SPDX-License-Identifier: Apache-2.0
// What keeps exercises must be able to do, whether it is the private file system or the database. Every call is durable when it settles.
import type { KeptRecord } from '../../session/kept.js';

export interface Stored {
  readonly record: KeptRecord;
  readonly bytes: number;
}

export interface Room {
  readonly place: 'files' | 'database';
  /** adds to an exercise, or begins it anew */
  append(record: KeptRecord, bytes: Uint8Array, first: boolean): Promise<void>;
  /** lets go of an exercise that was being added to */
  release(id: string): Promise<void>;
  list(): Promise<readonly Stored[]>;
  read(id: string): Promise<Uint8Array>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  erase(): Promise<void>;
}

export interface Asked {
  readonly number: number;
  readonly ask: Ask;
}

export type Ask =
  | { readonly kind: 'place' | 'list' | 'erase' }
  | { readonly kind: 'append'; readonly record: KeptRecord; readonly bytes: Uint8Array; readonly first: boolean }
  | { readonly kind: 'release' | 'read' | 'remove'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string };

export type Answered =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly error: 'full' | 'inUse' | 'gone' | 'failed'; readonly message: string };

/** What of a stored text is a record of ours; a lost one is made up from the id, so that the exercise itself is not lost. */
export function recordOf(id: string, value: unknown): KeptRecord {
  const stored = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const number = (name: string) => (typeof stored[name] === 'number' && Number.isFinite(stored[name]) ? stored[name] : 0);
  const words = (name: string) => (typeof stored[name] === 'string' ? stored[name] : '');
  const title = typeof stored.title === 'object' && stored.title !== null ? (stored.title as KeptRecord['title']) : { id };
  return {
    id,
    name: words('name'),
    scenario: words('scenario'),
    title,
    seed: number('seed'),
    way: number('way'),
    begun: number('begun'),
    changed: number('changed'),
    seconds: number('seconds'),
    over: stored.over === true,
  };
}
