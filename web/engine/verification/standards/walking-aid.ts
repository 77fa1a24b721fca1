// SPDX-License-Identifier: Apache-2.0
// One slow and large person among twenty-four others on a narrow ramp: it takes longer than with one more like them.
import type { Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, clearing, rising } from './judging-runs.js';

export const walkingAid: Study = {
  name: 'walking-aid',
  section: 'standards',
  source: 'NIST, ISO',
  scene: 'walking-aid',
  variants: [{ name: 'without', patch: [{ op: 'replace', path: '/groups/1/walk', value: { speed: 1.25, speedSd: 0 } }] }, { name: 'with' }],
  judge: (runs) => {
    const [without, own] = allOf(runs, ['without', 'with']) ?? [];
    if (without === undefined || own === undefined) return [];
    return asTests(
      ['NIST Verif.2.10', 'ISO 7'],
      rising(
        't s',
        [
          ['t(without)', without.map(clearing)],
          ['t(with)', own.map(clearing)],
        ],
        0,
        'walkingAid',
      ),
    );
  },
};
