// SPDX-License-Identifier: Apache-2.0
// What the windows of one browser say to each other. In the lobby: who runs what. In the room of a seat: the exercise itself, so that no
// window ever receives more than its seat may see. Questions and replies are those of the worker's protocol.

import type { Frame } from '../../../engine/frame.js';
import type { Question, Reply } from '../../../engine/protocol.js';
import type { ExerciseView, Issue } from '../../../engine/source.js';
import type { Text } from '../../../engine/tables.g.js';
import type { Deed } from '../deed.js';
import type { Desk } from '../desk.js';
import type { Known } from '../ways.js';
import type { Seat } from './seat.js';

export const LOBBY = 'sispamkota-windows';
/** questions that a window may ask of an exercise that another one runs */
export const askable = [
  'play',
  'pause',
  'setSpeed',
  'stepBy',
  'give',
  'outlook',
  'fireInject',
  'skipInject',
  'writeInject',
  'checkInject',
  'log',
  'remark',
  'summary',
  'recording',
] as const;

export function roomName(owner: string, seat: string): string {
  return `${LOBBY} ${owner} ${seat}`;
}

/** held by the window that runs an exercise for as long as it lives: whoever gets it knows that it is gone */
export function lockName(owner: string): string {
  return `${LOBBY} ${owner}`;
}

export interface Running {
  readonly owner: string;
  readonly name: Text;
  readonly seed: number;
  readonly seconds: number;
}

export type LobbyWord =
  | { readonly say: 'who' }
  | ({ readonly say: 'here' } & Running)
  | { readonly say: 'hello'; readonly owner: string; readonly from: string; readonly seat: Seat }
  | { readonly say: 'bye'; readonly from: string };

/** How the exercise runs in the window that owns it. */
export interface RunNow {
  readonly playing: boolean;
  readonly speed: number;
  readonly future: number;
}

export interface Welcome {
  readonly exercise: ExerciseView;
  readonly frame: Frame;
  readonly warnings: readonly Issue[];
  readonly known: Known;
  readonly desk: Desk;
}

/** From the window that runs it; `to` null: to every window of this seat. */
export interface Told {
  readonly to: string | null;
  readonly run?: RunNow;
  readonly reply?: Reply;
  readonly welcome?: Welcome;
  readonly desk?: Desk;
  /** time stands elsewhere: what is known there */
  readonly known?: Known;
  /** another exercise is open there now: ask again */
  readonly again?: true;
}

export type Said =
  | { readonly from: string; readonly question: Question }
  | { readonly from: string; readonly deed: Deed }
  | { readonly from: string; readonly left: true };
