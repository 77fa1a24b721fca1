// SPDX-License-Identifier: Apache-2.0
// The exercises that are kept in this browser, and how the open one is being kept. web/app/storage does the keeping and puts its desk here;
// screens and actions know only this.
import { signal } from '@preact/signals';
import type { Text } from '../../engine/tables.g.js';

/** What the list knows of one exercise without reading it. */
export interface KeptRecord {
  readonly id: string;
  /** given by hand; empty: the scenario's name */
  readonly name: string;
  readonly scenario: string;
  readonly title: Text;
  readonly seed: number;
  /** 0 the first way, others branched */
  readonly way: number;
  /** ms since 1970 */
  readonly begun: number;
  readonly changed: number;
  /** how far it went, s */
  readonly seconds: number;
  readonly over: boolean;
}

export interface KeptExercise extends KeptRecord {
  readonly bytes: number;
  /** open in this page or in another tab */
  readonly open: 'here' | 'elsewhere' | null;
}

export type KeepState =
  /** nothing has begun */
  | { readonly kind: 'idle' }
  /** where to: the private file system, or the database */
  | { readonly kind: 'kept'; readonly place: 'files' | 'database'; readonly seconds: number }
  /** not kept any more, since this second */
  | { readonly kind: 'full' | 'failed'; readonly seconds: number }
  /** this browser keeps nothing */
  | { readonly kind: 'nowhere' };

export interface Quota {
  readonly used: number;
  readonly granted: number;
  readonly persistent: boolean;
}

export interface KeptDesk {
  refresh(): Promise<void>;
  read(id: string): Promise<Uint8Array>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** everything of this page in this browser, preferences too */
  eraseAll(): Promise<void>;
  /** keeps others off an exercise while it is taken up; null when another tab has it */
  hold(id: string): Promise<(() => void) | null>;
  /** asks the browser not to clear it away by itself */
  persist(): Promise<void>;
}

export const desk = signal<KeptDesk | null>(null);
export const kept = signal<readonly KeptExercise[]>([]);
export const keepState = signal<KeepState>({ kind: 'idle' });
export const quota = signal<Quota | null>(null);
/** An exercise that a closed or killed page left unfinished, offered to go on with. */
export const offered = signal<KeptExercise | null>(null);
/** What is being done with a kept exercise, and why the last thing could not be done (key of problems.sentences). */
export const keptBusy = signal<{ readonly id: string; readonly what: 'goOn' | 'export' | 'read' } | null>(null);
export const keptProblem = signal<{ readonly code: string; readonly values: Readonly<Record<string, number | string>> } | null>(null);
/** The kept exercise that the open one goes on from; removed once the new one is kept as far. */
export const goingOn = signal<KeptExercise | null>(null);
