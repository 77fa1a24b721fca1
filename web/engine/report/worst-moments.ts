// SPDX-License-Identifier: Apache-2.0
// The moments of a run that a report shows on a map: where it was densest, where people were pressed hardest, where most was thrown,
// where the gravest rule was broken. Few, and not two of the same minute.
import type { Course } from './course.js';

export interface WorstMoment {
  readonly t: number;
  readonly at: readonly [number, number];
  readonly why: 'density' | 'force' | 'throwing' | 'finding' | 'hurt';
  /** in the unit of `why`; of a finding its index in the course */
  readonly value: number;
}

/** s within which two moments are one */
const SAME = 60;
/** below these nothing is worth a map (assumed): persons/m², N, people */
const LEAST = { density: 2, force: 250, throwing: 1 };

export function worstMoments(course: Course, most = 4): readonly WorstMoment[] {
  const { moments, findings } = course;
  const greatest = (key: 'density' | 'force' | 'throwing'): WorstMoment[] => {
    const top = moments.reduce((best, each) => ((best?.[key] ?? 0) >= each[key] ? best : each), moments[0]);
    return top === undefined || top[key] < LEAST[key] ? [] : [{ t: top.t, at: placeOf(key, top), why: key, value: top[key] }];
  };
  const placeOf = (key: string, top: (typeof moments)[number]) => {
    if (key !== 'throwing') return top.densest;
    const thrown = course.events.find((event) => event.kind === 'injured' && Math.abs(event.tick / 20 - top.t) < 30);
    return thrown?.at ?? top.densest;
  };
  const gravest = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => !finding.kept && finding.severity <= 2)
    .sort((a, b) => a.finding.severity - b.finding.severity || a.finding.t - b.finding.t)
    .map(({ finding, index }): WorstMoment => ({ t: finding.t, at: finding.at, why: 'finding', value: index }));
  const hurt = course.events
    .filter((event) => event.kind === 'injured' && event.b >= 2)
    .map((event): WorstMoment => ({ t: event.tick / 20, at: event.at, why: 'hurt', value: event.b }));
  const chosen: WorstMoment[] = [];
  const candidates = [...greatest('density'), ...gravest.slice(0, 2), ...greatest('throwing'), ...hurt.slice(0, 1), ...greatest('force')];
  for (const each of [...candidates, ...gravest.slice(2)])
    if (chosen.length < most && chosen.every((other) => Math.abs(other.t - each.t) >= SAME)) chosen.push(each);
  return chosen.sort((a, b) => a.t - b.t);
}
