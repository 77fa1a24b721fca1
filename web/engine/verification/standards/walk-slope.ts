// SPDX-License-Identifier: Apache-2.0
// One person on 10 m of stairs, up and down. Stairs of a plane site are a sloping zone.
import { near, rounded } from '../judging.js';
import type { Row, Study } from '../study.js';
import { asTests } from './documents.js';
import { between } from './walk-alone.js';

const length = 10; // m
const speed = 1.34; // m/s on the level
const factors = { up: 0.455, down: 0.518 }; // of the scene; Weidmann 1993: 0.610 and 0.694 m/s along the level

export const walkSlope: Study = {
  name: 'walk-slope',
  section: 'standards',
  source: 'RiMEA, IMO, NIST, ISO',
  scene: 'walk-slope',
  variants: [{ name: 'alone' }],
  judge: (runs) => {
    const row = (way: 'up' | 'down'): Row => ({
      ...near(
        `t(10 m ${way}) s`,
        runs.map((run) => between(run, `${way}-from`, `${way}-to`)),
        rounded(length / (speed * factors[way])),
        0.05,
      ),
      note: 'plainStairs',
    });
    return [
      ...asTests(['RiMEA 2', 'IMO 2', 'NIST Verif.2.2', 'ISO 3'], row('up')),
      ...asTests(['RiMEA 3', 'IMO 3', 'NIST Verif.2.2', 'ISO 3'], row('down')),
    ];
  },
};
