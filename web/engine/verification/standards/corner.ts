// SPDX-License-Identifier: Apache-2.0
// Twenty people round a corner: nobody through a wall, everybody out.
import type { Study } from '../study.js';
import { asTests } from './documents.js';
import { everyIs, listOf } from './judging-runs.js';
import { straying, watching } from './watching.js';

export const corner: Study = {
  name: 'corner',
  section: 'standards',
  source: 'RiMEA, IMO, NIST, ISO',
  scene: 'corner',
  variants: [{ name: 'corner' }],
  watch: () =>
    watching(
      straying('strayed', [
        [0, 0, 12, 2],
        [10, 0, 12, 12],
      ]),
    ),
  judge: (runs) => {
    const tests = ['RiMEA 6', 'IMO 6', 'NIST Verif.2.3', 'ISO 4'];
    return [
      ...asTests(
        tests,
        everyIs(
          'n(outside)',
          runs.flatMap((run) => listOf(run, 'strayed')),
          0,
          'corner',
        ),
      ),
      ...asTests(
        tests,
        everyIs(
          'n(out)',
          runs.map((run) => run.people.left),
          20,
          'corner',
        ),
      ),
    ];
  },
};
