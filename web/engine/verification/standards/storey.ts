// SPDX-License-Identifier: Apache-2.0
// Parameter study: the whole population at 0.5, 0.75 and 1 m/s. Quicker people clear a storey sooner.
import type { Study, Variant } from '../study.js';
import { asTests } from './documents.js';
import { allOf, clearing, rising } from './judging-runs.js';

const atSpeed = (speed: number): Variant => ({
  name: `${speed}`,
  patch: [0, 1, 2, 3].map((group) => ({ op: 'replace', path: `/groups/${group}/walk/speed`, value: speed })),
});
const order = ['1', '0.75', '0.5'];

export const storey: Study = {
  name: 'storey',
  section: 'standards',
  source: 'RiMEA',
  scene: 'storey',
  variants: [atSpeed(1), atSpeed(0.75), atSpeed(0.5)],
  judge: (runs) => {
    const found = allOf(runs, order);
    if (found === null) return [];
    const steps = found.map((own, k) => [`t(${order[k]} m/s)`, own.map(clearing)] as const);
    return asTests(['RiMEA 8'], rising('t s', steps, 0, 'storey'));
  },
};
