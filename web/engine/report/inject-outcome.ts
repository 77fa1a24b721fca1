// SPDX-License-Identifier: Apache-2.0
// Expected against actual: what happened after each inject, of the script or written during the run, came. Facts in their order, so that the trainer judges; nothing is
// scored here.

import type { EventView } from '../source.js';
import { type Course, TICKS_A_SECOND } from './course.js';

export interface InjectOutcome {
  /** index in Course.injects */
  readonly index: number;
  /** s; null where it never came */
  readonly t: number | null;
  /** of one that never came: the second it waited for by hand, null where it was left out by hand */
  readonly waitsFor?: number | null;
  /** what the trainees did first: orders, levels declared, appeals, talks */
  readonly answers: readonly EventView[];
  /** s until the first of them; null where there was none */
  readonly after: number | null;
  /** of the objective it trains, at the end */
  readonly rating: string | null;
}

/** s after an inject in which an act counts as an answer to it (assumed) */
export const ANSWER_SECONDS = 300;
const MOST = 3;
const acts: ReadonlySet<string> = new Set([
  'orderGiven',
  'levelDeclared',
  'appeal',
  'talk',
  'objectionFiled',
  'requested',
  'threatCleared',
]);

export function injectOutcomes(course: Course): readonly InjectOutcome[] {
  const { units } = course.exercise.scenario;
  const fired = new Map<number, number>();
  for (const event of course.events)
    if (event.kind === 'injectFired' && !fired.has(event.a)) fired.set(event.a, event.tick / TICKS_A_SECOND);
  return course.injects.map((inject, index) => {
    const t = fired.get(index) ?? null;
    const rating = course.summary?.objectives?.find(({ id }) => id === inject.objective)?.rating ?? null;
    const { waitsFor } = inject;
    if (t === null) return { index, t, ...(waitsFor === undefined ? {} : { waitsFor }), answers: [], after: null, rating };
    const soon = course.events.filter((event) => {
      const later = event.tick / TICKS_A_SECOND - t;
      return later > 0 && later <= ANSWER_SECONDS && acts.has(event.kind);
    });
    // what the receiver did comes first, if the receiver is a unit
    const receiver = units.findIndex(({ id }) => id === inject.receiver);
    const own = soon.filter((event) => event.kind !== 'levelDeclared' && event.a === receiver);
    const answers = (own.length > 0 ? own : soon).slice(0, MOST);
    const first = answers[0];
    return { index, t, answers, after: first === undefined ? null : first.tick / TICKS_A_SECOND - t, rating };
  });
}
