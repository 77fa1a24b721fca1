// SPDX-License-Identifier: Apache-2.0
// A thousand people leave a room by four doors, then by two: it takes about twice as long.
import { inside } from '../judging.js';
import type { Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, clearing } from './judging-runs.js';

export const largeRoom: Study = {
  name: 'large-room',
  section: 'standards',
  source: 'RiMEA, IMO',
  scene: 'large-room',
  short: [],
  variants: [
    { name: 'four-doors' },
    { name: 'two-doors', patch: [0, 1].map((door) => ({ op: 'replace', path: `/site/gates/${door}/open`, value: false })) },
  ],
  judge: (runs) => {
    const found = allOf(runs, ['four-doors', 'two-doors']);
    if (found === null) return [];
    const [four = [], two = []] = found;
    const ratio = two.map((run, k) => clearing(run) / (four[k] === undefined ? Number.NaN : clearing(four[k])));
    return asTests(['RiMEA 9', 'IMO 9'], {
      ...inside('t(2 doors)/t(4 doors)', ratio, [1.6, 2.4], { two: two.map(clearing), four: four.map(clearing) }),
      note: 'largeRoom',
    });
  },
};
