// SPDX-License-Identifier: Apache-2.0
// What the Compare screen compares, how often, and how far it is. The set-up is plain data, so that it can be kept and taken up again;
// the runs themselves are kept by what was run (RunStore), never by where they stood.
import { computed, signal } from '@preact/signals';
import { type Design, designMethods, pointCount } from '../../engine/ensemble/design.js';
import type { EnsembleDocument } from '../../engine/ensemble/ensemble-file.js';
import type { EnsemblePlan } from '../../engine/ensemble/plan.js';
import type { Draw, Range } from '../../engine/ensemble/ranges.js';
import type { Outcome, Row } from '../../engine/ensemble/row.js';
import type { Text } from '../../engine/tables.g.js';
import type { Problem } from './run-state.js';

/** A plan to compare, as a text that the package reads. */
export interface Candidate {
  readonly id: string;
  readonly name: Text;
  readonly text: string;
  readonly kind: 'scenario' | 'commander' | 'file';
}

export const stoppings = ['fixed', 'difference', 'kn', 'ocba'] as const;

export interface Setup {
  readonly candidates: readonly Candidate[];
  /** of each plan and draw; the most where stopping decides */
  readonly runs: number;
  readonly seed: number;
  readonly workers: number;
  readonly stopping: (typeof stoppings)[number];
  readonly measure: string;
  readonly higher: boolean;
  /** half-width or least difference that matters */
  readonly delta: number;
  /** runs between two decisions */
  readonly batch: number;
  /** runs of all plans together (ocba) */
  readonly budget: number;
  readonly ranges: readonly Range[];
  readonly draws: number;
  readonly method: Design['method'];
}

/** The set-up as it is kept, with how far it has come. */
export interface Kept {
  readonly setup: Setup;
  readonly done: number;
  readonly of: number;
  readonly finished: boolean;
}

/** Where runs are kept as they end (web/app/storage). */
export interface RunStore {
  outcomes(fingerprints: readonly string[]): Promise<ReadonlyMap<string, Outcome>>;
  put(key: string, outcome: Outcome): Promise<void>;
  keep(setup: Kept, document: EnsembleDocument | null): Promise<void>;
  kept(): Promise<{ readonly setup: Kept; readonly document: EnsembleDocument | null } | undefined>;
  forget(): Promise<void>;
}

export type Stage = 'ready' | 'preparing' | 'running' | 'pausing' | 'paused' | 'done';

/** Cores of this machine, as far as it tells. */
export const cores = typeof navigator === 'undefined' ? 1 : Math.max(1, navigator.hardwareConcurrency ?? 1);

export const setup = signal<Setup>({
  candidates: [],
  runs: 20,
  seed: 1,
  workers: Math.max(1, cores - 1), // one core for the page
  stopping: 'fixed',
  measure: 'people.injured',
  higher: false,
  delta: 2,
  batch: 20,
  budget: 120,
  ranges: [],
  draws: 10,
  method: 'latin-hypercube',
});

export { designMethods };

/** Draws of the uncertain inputs that the set-up makes; 1 without any. */
export function drawCount({ ranges, draws, method }: Setup): number {
  return ranges.length === 0 ? 1 : pointCount({ ranges, draws, method });
}

export function change(what: Partial<Setup>): void {
  setup.value = { ...setup.value, ...what };
}

export const stage = signal<Stage>('ready');
export const isBusy = computed(() => stage.value !== 'ready' && stage.value !== 'done');
export const progress = signal<{ readonly done: number; readonly of: number; readonly remaining: number | null }>({
  done: 0,
  of: 0,
  remaining: null,
});
/** What has gone wrong, to be worded by the screen. */
export const trouble = signal<Problem | null>(null);
/** An ensemble of an earlier visit that had not come to its end. */
export const unfinished = signal<Kept | null>(null);
/** true until it is known what was kept of an earlier visit */
export const recalling = signal(true);

/** What is shown: results that are whole, or the runs so far. */
export interface Shown {
  readonly plans: EnsembleDocument['plans'];
  readonly draws: readonly Draw[];
  readonly design: EnsembleDocument['design'];
  readonly verdict: EnsembleDocument['verdict'];
  readonly rows: readonly Row[];
  /** null while runs are still coming */
  readonly document: EnsembleDocument | null;
  /** of the files the results were opened from; '' if they were made here */
  readonly file: string;
}

export const shownResults = signal<Shown | null>(null);
/** The plans of what is shown with all their texts, where they are known: for opening single runs and drawing the site. */
export const knownPlans = signal<ReadonlyMap<string, EnsemblePlan>>(new Map());

export function showDocument(document: EnsembleDocument, file = ''): void {
  const { plans, draws, design, verdict, rows } = document;
  shownResults.value = { plans, draws, design, verdict, rows, document, file };
}
