// SPDX-License-Identifier: Apache-2.0
// Two bottlenecks in a row: a jam only before the first.
import { atLeast, inside } from '../judging.js';
import { areaOf, flowOfAll, lineOf } from '../measures.js';
import type { Study } from '../study.js';
import { asTests } from './documents.js';

export const bottleneckTwo: Study = {
  name: 'rimea-bottleneck-two',
  section: 'standards',
  source: 'RiMEA',
  scene: 'bottleneck-two',
  variants: [{ name: 'two' }],
  judge: (runs) => {
    const flow = (id: string) => runs.map((run) => flowOfAll(lineOf(run.measures, id)));
    const [first, second] = [flow('first'), flow('second')];
    const density = (id: string) => runs.map((run) => areaOf(run.measures, id).density ?? Number.NaN);
    const [before, behind] = [density('before-first'), density('before-second')];
    const difference = first.map((each, k) => each - (second[k] ?? Number.NaN));
    const ratio = behind.map((each, k) => each / (before[k] ?? Number.NaN));
    return [
      ...asTests(['RiMEA 12c'], { ...atLeast('J(first) − J(second) /s', difference, -0.05, { first, second }), note: 'twoNecksFlow' }),
      ...asTests(['RiMEA 12c'], { ...inside('ρ(second)/ρ(first)', ratio, [0, 0.5], { before, behind }), note: 'twoNecksDensity' }),
    ];
  },
};
