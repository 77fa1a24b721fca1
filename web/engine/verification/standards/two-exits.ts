// SPDX-License-Identifier: Apache-2.0
// One person and two exits: equally near, one of them the familiar one, and the nearer one shut on the way.
import { byVariant, inside } from '../judging.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { everyIs, listOf } from './judging-runs.js';
import { leaving, watching } from './watching.js';

/** 1 if it left by exit 2, 0 by exit 1, NaN if it did not leave. */
function byTheSecond(run: Run): number {
  const [time = Number.NaN, x = Number.NaN] = [listOf(run, 'time')[0], listOf(run, 'placeX')[0]];
  return Number.isNaN(time) ? Number.NaN : x > 5 ? 1 : 0;
}

export const twoExits: Study = {
  name: 'two-exits',
  section: 'standards',
  source: 'NIST, ISO',
  scene: 'two-exits',
  seeds: 40,
  variants: [
    { name: 'equal' },
    { name: 'familiar', patch: [{ op: 'replace', path: '/groups/0/plan', value: [{ goal: 'exit-2' }] }] },
    {
      name: 'closes',
      patch: [
        {
          op: 'replace',
          path: '/site/zones/0/polygon',
          value: [
            [2, 0.5],
            [3, 0.5],
            [3, 1.5],
            [2, 1.5],
          ],
        },
        { op: 'add', path: '/script', value: [{ id: 'closing', kind: 'closeGate', when: { time: 1 }, gate: 'door-1' }] },
      ],
    },
  ],
  watch: () => watching(leaving()),
  judge: (runs) => {
    const groups = byVariant(runs);
    const by = (variant: string) => (groups.get(variant) ?? []).map(byTheSecond);
    const equal = by('equal');
    return [
      ...(equal.length < 20
        ? []
        : asTests(['NIST Verif.3.3', 'ISO 16'], { ...inside('share(exit 2), equal', equal, [0.25, 0.75]), note: 'equalExits' })),
      ...asTests(['NIST Verif.3.3', 'ISO 16'], everyIs('share(exit 2), familiar', by('familiar'), 1, 'familiarExit')),
      ...asTests(['NIST Verif.4.1', 'ISO 9'], everyIs('share(exit 2), exit 1 shut', by('closes'), 1, 'closedExit')),
    ];
  },
};
