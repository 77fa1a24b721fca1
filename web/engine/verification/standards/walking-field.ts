// SPDX-License-Identifier: Apache-2.0
// Whole populations walk freely over a field: their speeds are those they were given.
import type { PatchStep } from '../../json-patch.js';
import { byVariant, inside, near } from '../judging.js';
import { deviation, mean } from '../statistics.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { listOf } from './judging-runs.js';
import { passing, watching } from './watching.js';

const way = 40; // m between the two lines
const slack = 0.03; // m/s, for those who had to walk round somebody (assumed)

/** RiMEA 4.1.1 after Weidmann 1993, m/s, in the order of the scene's groups of twenty. */
const ages: readonly (readonly [low: number, high: number])[] = [
  [0.58, 1.61],
  [1.41, 1.54],
  [0.68, 1.41],
  [0.46, 0.76],
];
const perGroup = 20;

const walkers = (count: number, walk: object): readonly PatchStep[] => [
  {
    op: 'replace',
    path: '/groups',
    value: [{ id: 'people', count, arrivals: { from: 'west' }, plan: [{ goal: 'east' }], temper: { legitimacy: 1 }, walk }],
  },
];

/** m/s of each, between x = 10 and x = 50 m. */
function speeds(run: Run): readonly number[] {
  const begin = listOf(run, 'begin');
  return listOf(run, 'end').map((time, row) => way / (time - (begin[row] ?? Number.NaN)));
}

function shareIn(found: readonly number[], [low, high]: readonly [number, number]): number {
  return found.filter((each) => each >= low - slack && each <= high + slack).length / found.length;
}

export const walkingField: Study = {
  name: 'walking-field',
  section: 'standards',
  source: 'RiMEA, IMO, NIST, ISO',
  scene: 'walking-field',
  variants: [
    { name: 'ages' },
    { name: 'men-30-50', patch: walkers(50, { speed: 1.295, speedSd: 1, speedMin: 0.97, speedMax: 1.62 }) },
    { name: 'normal', patch: walkers(100, { speed: 1.2, speedSd: 0.2 }) },
  ],
  watch: () => watching(passing('begin', 'x', 10), passing('end', 'x', 50)),
  judge: (runs) => {
    const groups = byVariant(runs);
    const of = (variant: string) => groups.get(variant) ?? [];
    const byAge = ages.map((range, k) => of('ages').map((run) => shareIn(speeds(run).slice(k * perGroup, (k + 1) * perGroup), range)));
    const normal = of('normal').map(speeds);
    return [
      ...byAge.flatMap((shares, k) =>
        asTests(['RiMEA 7'], { ...inside(`share in ${ages[k]?.join('–')} m/s`, shares, [0.95, 1]), note: 'ages' }),
      ),
      ...asTests(['IMO 7'], {
        ...inside(
          'share in 0.97–1.62 m/s',
          of('men-30-50').map((run) => shareIn(speeds(run), [0.97, 1.62])),
          [0.95, 1],
        ),
        note: 'men',
      }),
      ...asTests(['NIST Verif.2.4', 'ISO 5'], { ...near('mean(v) m/s', normal.map(mean), 1.2, 0.03), note: 'normalMean' }),
      ...asTests(['NIST Verif.2.4', 'ISO 5'], { ...near('sd(v) m/s', normal.map(deviation), 0.2, 0.15), note: 'normalDeviation' }),
    ];
  },
};
