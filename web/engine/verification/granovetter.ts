// SPDX-License-Identifier: Apache-2.0
// Granovetter's thresholds: 0, 1, … 99 give a riot of all hundred, and with the one person of threshold 1 replaced by a second 2, a riot
// of one. A real crowd of the product, in which only the others move anybody (H = L = 0, w_s = 1).
import type { PatchStep } from '../json-patch.js';
import { always } from './sampling.js';
import type { Study } from './study.js';

const people = 100;

const cases = [
  { name: 'thresholds-0-1-99', second: 1, rioters: 100 },
  { name: 'thresholds-0-2-99', second: 2, rioters: 1 },
];

/** A group of one for every threshold, as a count of others out of a hundred. */
function crowd(second: number): PatchStep {
  const group = (person: number) => ({
    id: `person-${person}`,
    count: 1,
    arrivals: { from: 'middle' },
    plan: [{ goal: 'middle' }],
    temper: { hardship: { mean: 0 }, legitimacy: 0, norm: { mean: (person === 1 ? second : person) / people } },
  });
  return { op: 'replace', path: '/groups', value: Array.from({ length: people }, (_, person) => group(person)) };
}

export const granovetter: Study = {
  name: 'granovetter',
  section: 'C2',
  source: 'Granovetter 1978, Am. J. Sociol. 83, 1420',
  scene: 'granovetter',
  variants: cases.map(({ name, second }) => ({ name, patch: [crowd(second)] })),
  watch: () => {
    let active = Number.NaN;
    return {
      every: 1,
      see: (frame) => {
        active = frame.counters.active;
      },
      values: () => ({ active }),
    };
  },
  judge: (runs) =>
    cases.map(({ name, rioters }) => {
      const own = runs.filter((each) => each.variant === name);
      return always(
        `${name}: rioters`,
        own.map((each) => each.values.active as number),
        rioters,
      );
    }),
};
