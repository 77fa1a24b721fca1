// SPDX-License-Identifier: Apache-2.0
// Five people who belong together pass ten slow ones and arrive together.
import { inside } from '../judging.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { listOf } from './judging-runs.js';
import { leaving, watching } from './watching.js';

const together = 5;

/** s between the first and the last of them to leave. */
function spread(run: Run): number {
  const times = listOf(run, 'time').slice(0, together);
  return times.length === together ? Math.max(...times) - Math.min(...times) : Number.NaN;
}

export const party: Study = {
  name: 'party',
  section: 'standards',
  source: 'NIST, ISO',
  scene: 'party',
  variants: [{ name: 'five' }],
  watch: () => watching(leaving()),
  judge: (runs) => asTests(['NIST Verif.2.9', 'ISO 14'], { ...inside('t(last) − t(first) s', runs.map(spread), [0, 10]), note: 'party' }),
};
