// SPDX-License-Identifier: Apache-2.0
// A short way and a long one: which is taken by few, by many, and by those whose plan names the long one.
import { byVariant, inside } from '../judging.js';
import { lineOf } from '../measures.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { everyIs } from './judging-runs.js';

/** Of those who passed the block, by the short way. */
function short(run: Run): number {
  const [near, far] = [lineOf(run.measures, 'short').count, lineOf(run.measures, 'long').count];
  return near / (near + far);
}

export const routeChoice: Study = {
  name: 'route-choice',
  section: 'standards',
  source: 'RiMEA, ISO',
  scene: 'route-choice',
  variants: [
    { name: 'few' },
    { name: 'many', patch: [{ op: 'replace', path: '/groups/0/count', value: 250 }] },
    { name: 'told', patch: [{ op: 'replace', path: '/groups/0/plan', value: [{ goal: 'detour', stay: 0 }, { goal: 'goal' }] }] },
  ],
  judge: (runs) => {
    const groups = byVariant(runs);
    const shares = (variant: string) => (groups.get(variant) ?? []).map(short);
    return [
      ...asTests(['RiMEA 14'], everyIs('share short (10)', shares('few'), 1, 'shortWay')),
      ...asTests(['RiMEA 14', 'ISO 17'], { ...inside('share short (250)', shares('many'), [0.5, 1]), note: 'crowdedWay' }),
      ...asTests(
        ['RiMEA 14'],
        everyIs(
          'share long (told)',
          shares('told').map((each) => 1 - each),
          1,
          'toldWay',
        ),
      ),
    ];
  },
};
