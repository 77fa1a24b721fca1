// SPDX-License-Identifier: Apache-2.0
/// <reference lib="esnext.disposable" preserve="true" />
// What a screen looks at. A live run and a recording are both a Source, and a screen cannot tell them apart (law 10).
import type { Field } from './defaults.js';
import type { DeskDeed } from './film/at-desk.js';
import type { Remarks } from './film/remarks.js';
import type { Deed } from './film/tape.js';
import type { Frame } from './frame.js';
import type { Fresh } from './protocol.js';
import type { Doctrine, Inject, Order, OrderWarningName, Scenario, Text } from './tables.g.js';

/** What stays the same during a run. */
export interface ExerciseView {
  readonly scenario: Scenario;
  readonly doctrine: Doctrine;
  readonly seed: number;
  /** rows of the field table for an order, and the names of the formations it can ask for */
  readonly orderFields: readonly Field[];
  readonly formations: readonly string[];
  readonly people: {
    readonly count: number;
    /** index into scenario.groups, or 65535 */
    readonly group: Uint16Array;
    /** index into scenario.units, or 65535 */
    readonly unit: Uint16Array;
    /** index into tables.roles */
    readonly role: Uint8Array;
  };
}

/** Something that happened, worded by web/text. */
export interface EventView {
  readonly tick: number;
  /** name from tables.eventKinds */
  readonly kind: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly at: readonly [number, number];
  readonly value: number;
  /** of an inject that was written during the run (`a` is its number, counted on after the script): its words */
  readonly text?: Text;
}

/** An inject that no script has, written during the run: as in a scenario, but it comes at once and once. */
export type WrittenInject = Pick<Inject, 'id' | 'kind'> & Partial<Omit<Inject, 'id' | 'kind' | 'when' | 'every' | 'times'>>;

export interface FindingView {
  readonly rule: string;
  readonly kept: boolean;
  readonly severity: 1 | 2 | 3 | 4;
  readonly t: number;
  readonly at: readonly [number, number];
  readonly values: Readonly<Record<string, number>>;
  readonly evidence: readonly [number, number];
  readonly hint: string;
  readonly citation: string;
}

/** What would become of an order if it were given now. */
export interface Outlook {
  readonly issues: readonly Issue[];
  /** name from tables.refusals, or null if it would be carried out */
  readonly refusal: string | null;
  /** of a means that has an area with people in it (irritant, water, advance) */
  readonly foreseen: {
    /** in the area */
    readonly people: number;
    /** s until all are out of it; null where some have no way out */
    readonly egress: number | null;
    /** persons/m², the greatest there or where they will stand then, and where that is, m */
    readonly density: number;
    readonly at: readonly [number, number];
  } | null;
  /** what speaks against an order that would be carried out */
  readonly warnings: readonly {
    readonly code: OrderWarningName;
    /** ids of levels: of the situation, and the lowest that permits the means (null: none does) */
    readonly level: string;
    readonly from: string | null;
  }[];
}

export interface SourceListener {
  frame?(frame: Frame): void;
  /** new events and findings since the last call, oldest first */
  events?(events: readonly EventView[]): void;
  findings?(findings: readonly FindingView[]): void;
  ended?(summary: unknown): void;
  /** of a live run that was asked to keep(): what to write down */
  fresh?(fresh: Fresh): void;
  failed?(error: Error): void;
}

export interface Source {
  readonly kind: 'live' | 'recording';
  readonly exercise: ExerciseView;
  /** the newest frame */
  readonly frame: Frame;
  readonly playing: boolean;
  readonly speed: number;
  listen(listener: SourceListener): () => void;
  play(): void;
  pause(): Promise<void>;
  /** 0.25–50 times real time */
  setSpeed(speed: number): void;
  /** runs `ticks` ticks as fast as it can while paused */
  stepBy(ticks: number): Promise<Frame>;
  /** gives an order now; resolves to null, or to the issues of an order that cannot be given */
  give(order: Order): Promise<readonly Issue[] | null>;
  /** asks what would become of an order; gives nothing and records nothing */
  outlook(order: Order): Promise<Outlook>;
  /** fires an inject now */
  fireInject(id: string): Promise<readonly Issue[] | null>;
  /** leaves an inject out: it does not fire by itself any more, by hand it still does */
  skipInject(id: string): Promise<readonly Issue[] | null>;
  /** an inject that no script has comes now; it is recorded and replays */
  writeInject(inject: WrittenInject): Promise<readonly Issue[] | null>;
  /** what writeInject would say of it; nothing is written and nothing is recorded */
  checkInject(inject: WrittenInject): Promise<readonly Issue[]>;
  /** marks in the recording that entry `number` of the decision log was made now; its words are the asker's to keep */
  log(number: number): Promise<boolean>;
  /** marks in the recording what was done at the desk now, of which the world does not know: an inject put off, one written for later */
  atDesk(deed: DeskDeed): Promise<boolean>;
  /** what was done from outside on the present way, in order */
  deeds(): Promise<readonly Deed[]>;
  /** puts what people have written into the recording, list by list in place of what was there */
  remark(remarks: Partial<Remarks>): Promise<null>;
  /** which way the exercise goes now: 0 is the first, branches are counted on */
  readonly future: number;
  /** begins another future at this tick of the present one, which stays as it is; paused there */
  branch(tick: number): Promise<Frame>;
  /** takes up another future where it was left, paused */
  takeUp(future: number): Promise<Frame>;
  /** the run so far in the form of `sispamkota run --json` */
  summary(): Promise<unknown>;
  /** the recording so far, script and film in one file; `redact` leaves out names and ratings */
  recording(options?: { readonly redact?: boolean }): Promise<Uint8Array>;
  dispose(): void;
  [Symbol.dispose](): void;
}

export interface Issue {
  readonly file: 'scenario' | 'orders' | 'doctrine' | 'plan' | 'place';
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly values: Readonly<Record<string, number | string>>;
  readonly severity: 'error' | 'warning';
}
