// SPDX-License-Identifier: Apache-2.0
// The one mutable state of the page: what is open, its newest frame, what happened so far, what the reader has chosen. Everybody reads
// these signals; they are written here, in exercise.ts and by user actions.
import { computed, signal } from '@preact/signals';
import type { Frame } from '../../engine/frame.js';
import type { ScenarioEntry } from '../../engine/library.js';
import type { EventView, FindingView, Issue, Source } from '../../engine/source.js';
import type { Order, OrderKindName } from '../../engine/tables.g.js';
import { emptyHistory, type History } from './history.js';

export type RunState = 'loading' | 'ready' | 'running' | 'paused' | 'over' | 'error';

/** Why nothing, or nothing more, can be shown. */
export type Problem =
  | { readonly kind: 'issues'; readonly name: string; readonly issues: readonly Issue[] }
  | {
      readonly kind: 'failure';
      readonly name: string;
      readonly code: string;
      readonly values: Readonly<Record<string, number | string>>;
      readonly message: string;
    };

/** An order that waits for its place on the map. */
export interface OrderAim {
  readonly unit: number;
  readonly kind: OrderKindName;
  readonly place: 'point' | 'line' | 'way';
}

/** One order for several units: what it was before anything was chosen, and what it would be for each of them. */
export interface GroupDraft {
  readonly base: Order;
  readonly each: readonly { readonly unit: number; readonly order: Order }[];
  readonly unable: readonly Unable[];
}

/** A unit of several that an order is not for, and why: a name from tables.refusals or a label. */
export interface Unable {
  readonly unit: number;
  readonly refusal: string;
}

/** An order that is being made: some of it may still be open. */
export interface OrderDraft {
  readonly unit: number;
  readonly order: Order;
  /** absent where it is for this one unit */
  readonly group?: GroupDraft;
}

/** What became of an order or inject, told to the reader for a while. The screen words it. */
export interface Notice {
  readonly kind: 'given' | 'queued' | 'fired' | 'skipped' | 'refused';
  readonly order?: Order | null;
  readonly inject?: string;
  readonly issues?: readonly Issue[];
  /** name from tables.refusals */
  readonly refusal?: string;
  /** of an order to several units: how many take it, and which do not */
  readonly count?: number;
  readonly unable?: readonly Unable[];
}

/** A run that is taken up is being run to where it stood: s done, and of how many. */
export const catchingUp = signal<{ readonly done: number; readonly of: number } | null>(null);

export const scenarios = signal<readonly ScenarioEntry[]>([]);
export const source = signal<Source | null>(null);
export const state = signal<RunState>('loading');
export const problem = signal<Problem | null>(null);
export const warnings = signal<readonly Issue[]>([]);

/** Newest frame, up to 30 a second: for the map and the page contract. */
export const frame = signal<Frame | null>(null);
/** A frame for panels, at most five a second, so that a page full of numbers costs little; always the newest when nothing runs. */
export const shown = signal<Frame | null>(null);
export const events = signal<readonly EventView[]>([]);
export const findings = signal<readonly FindingView[]>([]);
export const history = signal<History>(emptyHistory);
export const firedInjects = signal<ReadonlyMap<number, number>>(new Map());

/** P, S, M or U by objective; empty until the exercise is over. */
export const ratings = signal<ReadonlyMap<string, string>>(new Map());

export const speed = signal(1);
export const selectedUnit = signal<number | null>(null);
/** The units chosen together with `selectedUnit`, which leads them: an order is for all of them. */
export const companions = signal<readonly number[]>([]);
/** A drag on the map draws round units. */
export const lassoing = signal(false);
export const aim = signal<OrderAim | null>(null);
export const draft = signal<OrderDraft | null>(null);
export const notice = signal<Notice | null>(null);

export const exercise = computed(() => source.value?.exercise ?? null);
export const scenario = computed(() => exercise.value?.scenario ?? null);
/** Somebody's work is on: the page must not be swapped or left without asking. */
export const inProgress = computed(() => state.value === 'running' || state.value === 'paused');

export type LeftTab = 'units' | 'injects' | 'report';
export const leftTab = signal<LeftTab>('units');
/** Which dialog is open. */
export const dialog = signal<'help' | 'exercise' | 'kept' | 'windows' | 'palette' | null>(null);
/** What was typed for the palette before it was there to take it, and whether Enter was. */
export const paletteAhead = signal<{ readonly text: string; readonly enter: boolean }>({ text: '', enter: false });
/** A place of the site the map is asked to show; a new object each time. */
export const place = signal<{ readonly at: readonly [number, number] } | null>(null);
/** The map is asked to show the whole site; counts up. */
export const fitAsked = signal(0);

/** The map goes with the chosen unit. */
export const following = signal(false);
/** A distance is being measured on the map, and the last one measured, m of the site. */
export const measuring = signal(false);
export const measured = signal<readonly [readonly [number, number], readonly [number, number]] | null>(null);

/** The orders last given by hand: a refusal by the core, a tick later, is about one of them. */
export const lastOrders = signal<readonly Order[]>([]);

/** Something real has happened: the exercise is frozen until somebody says that it may go on. s from the start. */
export const frozen = signal<number | null>(null);

/** Injects that the instructor's hand has left out, and those it has put off until a second of the exercise. */
export const skippedInjects = signal<ReadonlySet<string>>(new Set());
export const delayedInjects = signal<ReadonlyMap<string, number>>(new Map());

export function tell(what: Notice): void {
  notice.value = { ...what };
}
