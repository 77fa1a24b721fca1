// SPDX-License-Identifier: Apache-2.0
// One person in a corridor of 40 m keeps the speed it was given.
import { near } from '../judging.js';
import { lineOf } from '../measures.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { everyIn } from './judging-runs.js';

/** s between two lines; both are crossed at the end of a tick. */
function between(run: Run, from: string, to: string): number {
  return (lineOf(run.measures, to).first ?? Number.NaN) - (lineOf(run.measures, from).first ?? Number.NaN);
}

export const walkAlone: Study = {
  name: 'walk-alone',
  section: 'standards',
  source: 'RiMEA, IMO, NIST, ISO',
  scene: 'walk-alone',
  variants: [{ name: 'alone' }],
  judge: (runs) => {
    const rimea = runs.map((run) => between(run, 'rimea-from', 'rimea-to'));
    const imo = runs.map((run) => between(run, 'imo-from', 'imo-to'));
    return [
      ...asTests(['RiMEA 1'], everyIn('t(40 m; 1.33 m/s) s', rimea, [26, 34], 'walkAlone')),
      ...asTests(['IMO 1', 'NIST Verif.2.1', 'ISO 2'], { ...near('t(40 m; 1 m/s) s', imo, 40, 0.01), note: 'walkAlone' }),
    ];
  },
};

export { between };
