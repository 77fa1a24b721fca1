// SPDX-License-Identifier: Apache-2.0
// How many runs each plan has after the next batch. A policy sees only rows in their order, and only when a whole batch is there.
import type { Row } from './row.js';

/** For each plan, how many seeds it has in all. */
export type Allotment = readonly number[];

export interface Policy {
  /** for the document; null: all runs at once */
  readonly settings: Readonly<Record<string, unknown>> | null;
  first(plans: number, draws: number): Allotment;
  /** each plan has seeds of its own instead of the same ones */
  readonly ownSeeds?: boolean;
  /** null: enough */
  next(rows: readonly Row[], plans: readonly string[], before: Allotment): Allotment | null;
  /**
   * What it will most probably want after the batch that is being played, so that hands without a job begin with it; null: nothing is known. It decides
   * nothing: what is not wanted after all is left out.
   */
  ahead?(before: Allotment): Allotment | null;
  /** what it has come to, for the document */
  verdict?(rows: readonly Row[], plans: readonly string[]): Readonly<Record<string, unknown>>;
}

/** All runs in one batch. */
export function everything(runs: number): Policy {
  return {
    settings: null,
    first: (plans) => Array.from({ length: plans }, () => runs),
    next: () => null,
  };
}
