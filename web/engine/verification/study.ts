// SPDX-License-Identifier: Apache-2.0
// What a study of the science suite is: an experiment of the literature as a scene with variants, and how its runs are judged. A study
// is one small file; studies.ts lists them.
import type { NoteKey } from '../../text/index.js';
import type { Frame } from '../frame.js';
import type { PatchStep } from '../json-patch.js';
import type { Engine } from '../load.js';
import type { LineResult, RunMeasures } from './measures.js';

/** Numbers that a watcher or a run of its own brings home. */
export type Values = Readonly<Record<string, number | readonly number[]>>;

export interface Variant {
  /** [a-z0-9.-]+, unique in its study */
  readonly name: string;
  /** of the scene */
  readonly patch?: readonly PatchStep[];
  /** s; the run stops there, if the scene has not ended before */
  readonly until?: number;
}

/** Looks at a run while it goes. */
export interface Watcher {
  /** s between looks */
  readonly every: number;
  see(frame: Frame): void;
  values(): Values;
}

/** One variant with one seed, run to its end. */
export interface Run {
  readonly variant: string;
  readonly seed: number;
  /** of the summary; everything empty for a study without a scene */
  readonly measures: RunMeasures;
  /** simulated s at the end */
  readonly seconds: number;
  readonly people: { readonly total: number; readonly left: number };
  readonly values: Values;
}

/** A run that did not come to its end: its row fails. */
export interface FailedRun {
  readonly variant: string;
  readonly seed: number;
  /** codes of the scene's issues, or what went wrong */
  readonly failed: string;
}

export type { LineResult, RunMeasures };

/** A line of the table of results. */
export interface Row {
  /** study/variant: quantity */
  readonly name: string;
  readonly expected: number | string;
  readonly measured: number | string;
  readonly tolerance: string;
  /** null: a test that does not apply here; the note says why */
  readonly pass: boolean | null;
  /** if it is not that of the study */
  readonly source?: string;
  /** of `verification.notes` in web/text */
  readonly note?: NoteKey;
  /** what a plot needs */
  readonly values?: Values;
}

export interface Study {
  /** [a-z0-9-]+; `--only` takes the beginning of it, or the section */
  readonly name: string;
  /** of the list of targets, such as B2: a short handle for a family of studies */
  readonly section: string;
  /** paper, standard or data set */
  readonly source: string;
  /** file of library/verification without .json; absent for a study that has `run` */
  readonly scene?: string;
  readonly variants: readonly Variant[];
  /** the variants of --short; all if absent, and with none the study is left out */
  readonly short?: readonly string[];
  /** how many seeds if the suite is not told: otherwise 10 */
  readonly seeds?: number;
  readonly watch?: (variant: Variant) => Watcher;
  /** instead of a scene */
  readonly run?: (engine: Engine, variant: Variant, seed: number, short: boolean) => Values | Promise<Values>;
  /** Rows of the variants that were run, in the order of the table: with --short some are absent, and rows that need them are left out. */
  readonly judge: (runs: readonly Run[]) => readonly Row[];
}
