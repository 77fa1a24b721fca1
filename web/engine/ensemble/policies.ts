// SPDX-License-Identifier: Apache-2.0
// The policies there are: stop at a half-width, find the best plan with KN or with OCBA. Each looks only at whole batches.
import { deviation } from '../verification/statistics.js';
import type { Allotment, Policy } from './allotment.js';
import { type Knowing, staying } from './choose-kn.js';
import { bestOf, chanceOfBest, handedOut, sharesOf } from './choose-ocba.js';
import { halfWidth } from './intervals.js';
import { bySeed, paired } from './observations.js';
import type { Row } from './row.js';

export interface Look {
  readonly measure: string;
  /** runs of the first stage and between two decisions, at least 2 */
  readonly batch: number;
  /** most runs of a plan */
  readonly runs: number;
}

export interface Choice extends Look {
  /** larger is better */
  readonly higher: boolean;
}

/** Until the 95 % interval of each plan's mean, or of each difference to the first plan, is that narrow at two barriers in succession. */
export function untilHalfWidth(look: Look, delta: number, of: 'means' | 'differences'): Policy {
  const { measure, batch, runs } = look;
  let met = 0;
  const widths = (rows: readonly Row[], plans: readonly string[]) => {
    const samples = plans.map((plan) => bySeed(rows, plan, measure));
    const values = samples.slice(of === 'means' ? 0 : 1).map((sample) => {
      if (of === 'means') return [...sample.values()];
      const [a, b] = paired(sample, samples[0] as ReadonlyMap<number, number>);
      return a.map((each, at) => each - (b[at] as number));
    });
    return values.map((each) => halfWidth(deviation(each), each.length));
  };
  return {
    settings: { policy: of === 'means' ? 'half-width' : 'difference', measure, delta, batch },
    first: (plans) => equally(plans, Math.min(batch, runs)),
    next: (rows, plans, before) => {
      met = widths(rows, plans).every((width) => width <= delta) ? met + 1 : 0;
      const n = Math.max(...before);
      return met >= 2 || n >= runs ? null : equally(plans.length, Math.min(n + batch, runs));
    },
    ahead: (before) => (met > 0 ? null : before.map((each) => Math.min(each + batch, runs))), // two barriers have to be met
    verdict: (rows, plans) => ({ met: met >= 2, halfWidths: widths(rows, plans) }),
  };
}

/** Until one plan is left, or the cap is reached: then `alone` is false and nothing is promised. */
export function bestByKn(choice: Choice, delta: number, alpha = 0.05): Policy {
  const { measure, batch, runs, higher } = choice;
  const n0 = Math.min(batch, runs);
  const knowing: Knowing = { delta, alpha, n0 };
  let inPlay: readonly boolean[] = [];
  const samplesOf = (rows: readonly Row[], plans: readonly string[]) => together(rows, plans, measure, higher, inPlay);
  return {
    settings: { policy: 'kn', measure, delta, alpha, batch, higher },
    first: (plans) => {
      inPlay = Array.from({ length: plans }, () => true);
      return equally(plans, n0);
    },
    next: (rows, plans, before) => {
      const samples = samplesOf(rows, plans);
      if (Math.min(...samples.filter((_, at) => inPlay[at]).map((sample) => sample.length)) >= n0) {
        inPlay = staying(samples, inPlay, knowing);
      }
      const n = Math.max(...before);
      if (inPlay.filter(Boolean).length <= 1 || n >= runs) return null;
      return before.map((each, at) => (inPlay[at] ? Math.min(n + batch, runs) : each));
    },
    ahead: (before) => before.map((each, at) => (inPlay[at] ? Math.min(Math.max(...before) + batch, runs) : each)),
    verdict: (rows, plans) => {
      const samples = samplesOf(rows, plans).map((sample, at) => (inPlay[at] ? sample : [Number.NEGATIVE_INFINITY]));
      const alone = inPlay.filter(Boolean).length === 1;
      return { best: plans[bestOf(samples)], alone, chance: alone ? 1 - alpha : null, inPlay: plans.filter((_, at) => inPlay[at]) };
    },
  };
}

/** Until the budget of all plans together is spent. Each plan has seeds of its own. */
export function bestByOcba(choice: Choice, budget: number): Policy {
  const { measure, batch, runs, higher } = choice;
  const samplesOf = (rows: readonly Row[], plans: readonly string[]) =>
    plans.map((plan) => [...bySeed(rows, plan, measure).values()].map((value) => (higher ? value : -value)));
  return {
    settings: { policy: 'ocba', measure, budget, batch, higher },
    ownSeeds: true,
    first: (plans) => equally(plans, Math.min(batch, runs, Math.max(2, Math.floor(budget / plans)))),
    next: (rows, plans, before) => {
      const used = before.reduce((sum, each) => sum + each, 0);
      const more = Math.min(batch, budget - used);
      if (more <= 0) return null;
      const after = handedOut(before, sharesOf(samplesOf(rows, plans), used + more), more).map((each) => Math.min(each, runs));
      return after.some((each, at) => each > (before[at] as number)) ? after : null;
    },
    verdict: (rows, plans) => {
      const samples = samplesOf(rows, plans);
      return { best: plans[bestOf(samples)], chance: chanceOfBest(samples), runs: samples.map((sample) => sample.length) };
    },
  };
}

/** Values by the seeds that all plans in play have; larger is better. */
function together(
  rows: readonly Row[],
  plans: readonly string[],
  measure: string,
  higher: boolean,
  inPlay: readonly boolean[],
): readonly (readonly number[])[] {
  const maps = plans.map((plan) => bySeed(rows, plan, measure));
  const seeds = [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((a, b) => a - b);
  const whole = seeds.filter((seed) => maps.every((map, at) => !inPlay[at] || map.has(seed)));
  return maps.map((map) => whole.filter((seed) => map.has(seed)).map((seed) => (higher ? 1 : -1) * (map.get(seed) as number)));
}

function equally(plans: number, runs: number): Allotment {
  return Array.from({ length: plans }, () => runs);
}
