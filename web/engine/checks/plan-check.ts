// SPDX-License-Identifier: Apache-2.0
// What a check of a plan says: a code for its sentence, its figures, and where to look.
import type { Vec2 } from '../tables.g.js';

export type Verdict = 'good' | 'warning' | 'bad' | 'open';

export interface PlanCheck {
  /** C1 … C7, R37 */
  readonly group: string;
  /** key of the sentences in web/text/checks-*.ts */
  readonly code: string;
  /** open: there is nothing to judge */
  readonly verdict: Verdict;
  readonly values: Readonly<Record<string, number | string>>;
  /** ids in `values` of things whose names a reader knows better */
  readonly names?: Readonly<Record<string, string>>;
  readonly at: Vec2 | null;
  /** JSON Pointer of what it is about */
  readonly path: string | null;
  /** rule or publication; empty where nobody has published it */
  readonly source: string;
  readonly assumed: boolean;
}

export function round(value: number, digits = 1): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
