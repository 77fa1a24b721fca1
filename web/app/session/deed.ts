// SPDX-License-Identifier: Apache-2.0
// What a hand does at the desk of an exercise, as plain data, and where that desk is. The desk (log, injects put off, messages, orders that wait, freeze)
// is kept by the one window that runs the exercise; every other window sends its deeds there and is told what became of them.
import { signal } from '@preact/signals';
import type { DeskDeed, DeskMessage } from '../../engine/film/at-desk.js';
import type { Order } from '../../engine/tables.g.js';
import type { DecisionWords } from './decisions.js';

/** The window that runs the exercise numbers what is written; the words of the decision log go into the recording another way (decisions.ts). */
export type Deed =
  | Exclude<DeskDeed, { readonly do: 'writeMessage' | 'queueOrder' }>
  | { readonly do: 'writeMessage'; readonly message: Omit<DeskMessage, 'number' | 'state'> }
  | { readonly do: 'queueOrder'; readonly order: Order }
  | { readonly do: 'closeEntry'; readonly number: number; readonly words: DecisionWords | null };

/** Null in the window that runs the exercise; in another one, the way to it. */
export const deskElsewhere = signal<((deed: Deed) => void) | null>(null);
