// SPDX-License-Identifier: Apache-2.0
// Five hundred people round a corner take longer than on the short straight way and not longer than on the long one.
import type { PatchStep } from '../../json-patch.js';
import type { Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, clearing, rising } from './judging-runs.js';

/** A straight way of this many metres from the front of the starting area to the goal. */
function straight(way: number): readonly PatchStep[] {
  const [front, end] = [6, 6 + way];
  const box = (from: number, to: number) => [
    [from, 0],
    [to, 0],
    [to, 20],
    [from, 20],
  ];
  return [
    { op: 'replace', path: '/site/ground/0/polygon', value: box(0, end + 1) },
    { op: 'replace', path: '/site/exits/0/polygon', value: box(end, end + 1) },
    { op: 'replace', path: '/site/zones/0/polygon', value: box(0, front) },
  ];
}

export const bigCorner: Study = {
  name: 'big-corner',
  section: 'standards',
  source: 'RiMEA',
  scene: 'big-corner',
  short: ['short', 'long'],
  variants: [{ name: 'short', patch: straight(44) }, { name: 'corner' }, { name: 'long', patch: straight(75.4) }],
  judge: (runs) => {
    const found = allOf(runs, ['short', 'corner', 'long']);
    if (found === null) return [];
    const labels = ['t(44 m)', 't(corner)', 't(75.4 m)'];
    return asTests(
      ['RiMEA 15'],
      rising(
        't s',
        found.map((own, k) => [labels[k] ?? '', own.map(clearing)] as const),
        0,
        'bigCorner',
      ),
    );
  },
};
