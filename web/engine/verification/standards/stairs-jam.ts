// SPDX-License-Identifier: Apache-2.0
// Room, corridor, stairs (a sloping zone): congestion at the mouth of the corridor and at the foot of the stairs.
import { byVariant } from '../judging.js';
import { areaOf } from '../measures.js';
import type { Study } from '../study.js';
import { asTests } from './documents.js';
import { rising } from './judging-runs.js';

const tests: Readonly<Record<string, readonly string[]>> = { '150': ['IMO 11'], '100': ['NIST Verif.5.1', 'ISO 10'] };

export const stairsJam: Study = {
  name: 'stairs-jam',
  section: 'standards',
  source: 'IMO, NIST, ISO',
  scene: 'stairs-jam',
  variants: [{ name: '150' }, { name: '100', patch: [{ op: 'replace', path: '/groups/0/count', value: 100 }] }],
  judge: (runs) =>
    [...byVariant(runs)].flatMap(([variant, own]) => {
      const density = (id: string) => own.map((run) => areaOf(run.measures, id).density ?? Number.NaN);
      const corridor = ['ρ(corridor)', density('corridor')] as const;
      return [
        ...asTests(tests[variant] ?? [], rising('ρ(mouth) /m²', [corridor, ['ρ(mouth)', density('before-mouth')]], 0, 'jamMouth')),
        ...asTests(tests[variant] ?? [], rising('ρ(foot) /m²', [corridor, ['ρ(foot)', density('before-foot')]], 0, 'jamFoot')),
      ];
    }),
};
