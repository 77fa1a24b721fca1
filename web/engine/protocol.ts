// SPDX-License-Identifier: Apache-2.0
// What a source and its worker say to each other. `Requests` maps each question to [input, output]; a notice is told without
// being asked. Both sides are checked against these types, so a message cannot be misspelt.
import type { PlainError } from './errors.js';
import type { DeskDeed } from './film/at-desk.js';
import type { Remarks } from './film/remarks.js';
import type { Deed } from './film/tape.js';
import type { Frame } from './frame.js';
import type { EventView, ExerciseView, FindingView, Issue, Outlook, WrittenInject } from './source.js';
import type { Order } from './tables.g.js';

/** The texts of an exercise; `orders` empty: nobody gives orders. */
export interface ExerciseTexts {
  readonly scenario: string;
  readonly doctrine: string;
  readonly orders: string;
}

export interface OpenInput extends ExerciseTexts {
  /** the scenario's own if null */
  readonly seed: number | null;
  /** where core.wasm lies, if not beside core.mjs */
  readonly wasmUrl: string | null;
  /** what has been done already: it is done again before anything is answered; null begins at the beginning */
  readonly past: PastInput | null;
}

export interface PastInput {
  readonly resultsVersion: number;
  /** to run to */
  readonly tick: number;
  readonly deeds: readonly Deed[];
  readonly remarks: Remarks;
  /** that the state must have there, or null */
  readonly hash: string | null;
  /** see film/past.ts */
  readonly kept?: Uint8Array;
}

export interface Opened {
  readonly exercise: ExerciseView;
  readonly frame: Frame;
  readonly warnings: readonly Issue[];
  /** what has happened up to the frame */
  readonly happened: { readonly events: readonly EventView[]; readonly findings: readonly FindingView[] };
}

/** Where one stands after a step in time: in which future, and what is to be seen there. */
export interface Placed {
  readonly future: number;
  readonly frame: Frame;
}

export interface Requests {
  open: [input: OpenInput, output: Opened];
  play: [input: { readonly speed: number }, output: null];
  setSpeed: [input: { readonly speed: number }, output: null];
  pause: [input: null, output: Frame];
  stepBy: [input: { readonly ticks: number }, output: Frame];
  give: [input: Order, output: readonly Issue[] | null];
  outlook: [input: Order, output: Outlook];
  fireInject: [input: { readonly id: string }, output: readonly Issue[] | null];
  skipInject: [input: { readonly id: string }, output: readonly Issue[] | null];
  writeInject: [input: WrittenInject, output: readonly Issue[] | null];
  checkInject: [input: WrittenInject, output: readonly Issue[]];
  log: [input: { readonly number: number }, output: boolean];
  atDesk: [input: DeskDeed, output: boolean];
  deeds: [input: null, output: readonly Deed[]];
  remark: [input: Partial<Remarks>, output: null];
  /** from now on what is new is told as `fresh`, at least this often in ms, for who writes the run down as it goes */
  keep: [input: { readonly every: number }, output: null];
  branch: [input: { readonly tick: number }, output: Placed];
  takeUp: [input: { readonly future: number }, output: Placed];
  summary: [input: null, output: unknown];
  recording: [input: { readonly redact: boolean }, output: Uint8Array];
  snapshot: [input: null, output: Uint8Array];
  restore: [input: Uint8Array, output: Frame];
}

export type RequestKind = keyof Requests;
export type Input<K extends RequestKind> = Requests[K][0];
export type Output<K extends RequestKind> = Requests[K][1];

/** What has come of a run since it was last told, as chunks of a recording (film/). */
export interface Fresh {
  /** of which way */
  readonly future: number;
  /** nothing of this way has been told before: the bytes begin with the header of a file */
  readonly first: boolean;
  readonly bytes: Uint8Array;
  readonly tick: number;
  readonly over: boolean;
}

export interface Notices {
  /** a past is being lived through: ticks done, and of how many */
  progress: { readonly done: number; readonly of: number };
  fresh: Fresh;
  frame: Frame;
  events: readonly EventView[];
  findings: readonly FindingView[];
  ended: unknown;
  failed: PlainError;
}

export type NoticeKind = keyof Notices;

/** To the worker. */
export type Question =
  | { [K in RequestKind]: { readonly id: number; readonly kind: K; readonly input: Input<K> } }[RequestKind]
  | { readonly cancel: number };

/** From the worker. */
export type Reply =
  | { readonly id: number; readonly output: Output<RequestKind> }
  | { readonly id: number; readonly error: PlainError }
  | { [K in NoticeKind]: { readonly notice: K; readonly value: Notices[K] } }[NoticeKind];

/** One end of a way for messages; a Worker, a worker_threads port and an in-process pair all look like this. */
export interface Port<Out, In> {
  post(message: Out, transfer: readonly ArrayBuffer[]): void;
  receive(listener: (message: In) => void): void;
  /** told once when the other side has died; never after close() */
  died(listener: (reason: string) => void): void;
  close(): void;
}
