// SPDX-License-Identifier: Apache-2.0
// A thousand people, a near and a far door in one wall: most take the near one, some the far one.
import { inside } from '../judging.js';
import { lineOf } from '../measures.js';
import type { Study } from '../study.js';
import { asTests } from './documents.js';

export const exitChoice: Study = {
  name: 'exit-choice',
  section: 'standards',
  source: 'RiMEA',
  scene: 'exit-choice',
  variants: [{ name: 'two-doors' }],
  judge: (runs) => {
    const share = runs.map((run) => lineOf(run.measures, 'door-1').count / run.people.total);
    return asTests(['RiMEA 11'], { ...inside('share(near door)', share, [0.501, 0.999]), note: 'nearExit' });
  },
};
