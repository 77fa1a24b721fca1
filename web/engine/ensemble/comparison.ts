// SPDX-License-Identifier: Apache-2.0
// One plan against another by one measure, seed by seed. With a design a plan is called better only if it wins in at least 90 % of the
// outer draws too: most parameters are assumed, and a mean over them hides that.
import { deviation } from '../verification/statistics.js';
import { type Interval, pairedDifference, type Share, shareOf } from './intervals.js';
import { byDraw, bySeed, paired } from './observations.js';
import type { Row } from './row.js';
import { insideShare } from './student.js';

/** Share of the outer draws that a plan has to win (models.md G). */
export const drawsToWin = 0.9;

export interface Comparison extends Interval {
  /** plan minus `against`, seed by seed; the interval is 95 %, two-sided */
  readonly plan: string;
  readonly against: string;
  readonly measure: string;
  /** of the two samples; null if one of them does not vary */
  readonly correlation: number | null;
  /** draws in which the plan's mean is the better one; null without a design */
  readonly wins: Share | null;
  /** draws in which its mean is the worse one */
  readonly losses: Share | null;
  /** 'open': the interval holds 0, or the outer draws do not agree, or there are fewer than two seeds */
  readonly verdict: 'better' | 'worse' | 'open';
  /** why it is open; null if it is not */
  readonly because: 'fewSeeds' | 'interval' | 'draws' | null;
}

export interface Wish {
  /** larger is better */
  readonly higher?: boolean;
}

/** null if no seed has the number for both. */
export function compared(
  rows: readonly Row[],
  plan: string,
  against: string,
  measure: string,
  { higher = false }: Wish = {},
): Comparison | null {
  const [a, b] = paired(bySeed(rows, plan, measure), bySeed(rows, against, measure));
  if (a.length === 0) return null;
  const difference = pairedDifference(a, b);
  const sign = higher ? 1 : -1;
  const [x, y] = paired(byDraw(rows, plan, measure), byDraw(rows, against, measure));
  const count = (wanted: number) => x.filter((each, at) => Math.sign(each - (y[at] as number)) === wanted).length;
  const [wins, losses] = x.length > 1 ? [shareOf(count(sign), x.length), shareOf(count(-sign), x.length)] : [null, null];
  const base = { plan, against, measure, ...difference, wins, losses };
  const { low, high } = difference;
  if (low === null || high === null) return { ...base, verdict: 'open', because: 'fewSeeds' };
  if (low <= 0 && high >= 0) return { ...base, verdict: 'open', because: 'interval' };
  const isBetter = low > 0 === higher;
  const agree = isBetter ? wins : losses;
  if (agree !== null && agree.share < drawsToWin) return { ...base, verdict: 'open', because: 'draws' };
  return { ...base, verdict: isBetter ? 'better' : 'worse', because: null };
}

/** The probability that a paired difference this far on the good side comes from plans of which the other is the better one (one-sided t). */
export function doubt(differences: readonly number[]): number {
  const n = differences.length;
  if (n < 2) return 1;
  const middle = differences.reduce((sum, each) => sum + each, 0) / n;
  const error = deviation(differences) / Math.sqrt(n);
  if (!(error > 0)) return middle > 0 ? 0 : 1;
  const tail = (1 - insideShare(Math.abs(middle) / error, n - 1)) / 2;
  return middle > 0 ? tail : 1 - tail;
}
