// SPDX-License-Identifier: Apache-2.0
// The runs of an ensemble in the one order that counts: (plan, draw, seed). The key of a run is made from all its texts, so that a stored
// result is found again by what was run, not by where it stood.
import type { ExerciseTexts } from '../protocol.js';
import { type EnsemblePlan, textsWith } from './plan.js';
import type { Draw } from './ranges.js';

/** One plan with one draw. */
export interface Cell {
  /** place of the plan in the list */
  readonly plan: number;
  readonly draw: number;
  readonly texts: ExerciseTexts;
  /** of the texts and the results version */
  readonly fingerprint: string;
}

export interface Job {
  readonly cell: Cell;
  readonly seed: number;
}

export async function cellsOf(plans: readonly EnsemblePlan[], draws: readonly Draw[], resultsVersion: number): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  for (const [plan, each] of plans.entries()) {
    for (const [draw, numbers] of draws.entries()) {
      const texts = textsWith(each, numbers);
      const { scenario, doctrine, orders } = texts;
      cells.push({ plan, draw, texts, fingerprint: await digest([resultsVersion, scenario, doctrine, orders]) });
    }
  }
  return cells;
}

export function keyOf({ cell, seed }: Job): string {
  return `${cell.fingerprint}:${seed}`;
}

/** The same job order for everybody. */
export function inOrder(a: Job, b: Job): number {
  return a.cell.plan - b.cell.plan || a.cell.draw - b.cell.draw || a.seed - b.seed;
}

/** SHA-256 of a JSON value, 64 hexadecimal digits. */
export async function digest(value: unknown): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
