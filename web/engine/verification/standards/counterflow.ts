// SPDX-License-Identifier: Apache-2.0
// A hundred people through a corridor against 0, 10, 50 and 100 others: it takes the longer, the more come the other way.
import type { Run, Study, Variant } from '../study.js';
import { asTests } from './documents.js';
import { allOf, everyIs, listOf, rising } from './judging-runs.js';
import { passing, watching } from './watching.js';

const going = 100;
const others = [0, 10, 50, 100];

const against = (count: number): Variant => ({
  name: `${count}`,
  patch: [count === 0 ? { op: 'remove', path: '/groups/1' } : { op: 'replace', path: '/groups/1/count', value: count }],
});

/** s at which each of those who go had entered room 2, NaN if never. */
const entered = (run: Run): readonly number[] => listOf(run, 'entered').slice(0, going);

export const counterflow: Study = {
  name: 'counterflow',
  section: 'standards',
  source: 'IMO, NIST, ISO',
  scene: 'counterflow',
  variants: others.map(against),
  short: ['0', '10'],
  watch: () => watching(passing('entered', 'x', 20)),
  judge: (runs) => {
    const tests = ['IMO 8', 'NIST Verif.2.8', 'ISO 6'];
    const found = allOf(runs, others.map(String));
    const arrived = everyIs(
      'n(room 2)',
      runs.map((run) => entered(run).filter((time) => !Number.isNaN(time)).length),
      going,
      'counterflow',
    );
    if (found === null) return asTests(tests, arrived);
    const steps = found.map((own, k) => [`t(${others[k]})`, own.map((run) => Math.max(...entered(run)))] as const);
    return [...asTests(tests, arrived), ...asTests(tests, rising('t(last) s', steps, 0, 'counterflow'))];
  },
};
