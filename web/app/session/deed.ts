// SPDX-License-Identifier: Apache-2.0
// What a hand does at the desk of an exercise, as plain data, and where that desk is. The desk (log, injects put off, messages, freeze)
// is kept by the one window that runs the exercise; every other window sends its deeds there and is told what became of them.
import { signal } from '@preact/signals';
import type { WrittenInject } from '../../engine/source.js';
import type { DecisionWords } from './decisions.js';

/** An inject that no script has, by the instructor's hand. What it is in the world is its kind and `values`; its words reach the log, the recording and whom they are told to. */
export interface Message {
  readonly number: number;
  /** s from the start at which it is given */
  readonly t: number;
  readonly kind: WrittenInject['kind'];
  /** what the kind asks for: whom it is about, where, how much */
  readonly values: Omit<WrittenInject, 'id' | 'kind' | 'text' | 'sender' | 'receiver' | 'channel' | 'objective' | 'expected'>;
  /** false: it happens and no trainee is told */
  readonly told: boolean;
  readonly sender: string;
  /** id of a unit, or words of the instructor's own; '' is everybody */
  readonly receiver: string;
  readonly channel: string;
  readonly text: string;
  /** id of an objective, or '' */
  readonly objective: string;
  readonly expected: string;
  readonly state: 'waiting' | 'sent' | 'skipped';
}

export type Deed =
  | { readonly do: 'freeze' }
  | { readonly do: 'thaw' }
  | { readonly do: 'closeEntry'; readonly number: number; readonly words: DecisionWords | null }
  | { readonly do: 'putInject'; readonly id: string; readonly due: number | null; readonly skipped: boolean }
  | { readonly do: 'writeMessage'; readonly message: Omit<Message, 'number' | 'state'> }
  | { readonly do: 'changeMessage'; readonly number: number; readonly t: number | null; readonly skipped: boolean };

/** Null in the window that runs the exercise; in another one, the way to it. */
export const deskElsewhere = signal<((deed: Deed) => void) | null>(null);
