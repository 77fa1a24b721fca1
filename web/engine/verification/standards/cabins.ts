// SPDX-License-Identifier: Apache-2.0
// Twenty-three people in twelve cabins: everybody leaves by the exit they were given.
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { everyIs, listOf } from './judging-runs.js';
import { leaving, watching } from './watching.js';

/** Cabin 3 has one person, the others two. */
const cabinOf = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((cabin) => (cabin === 3 ? [cabin] : [cabin, cabin]));
const second: ReadonlySet<number> = new Set([5, 6, 11, 12]);
/** In the order of the scene's groups: north and south of each column. */
const cabins = [1, 7, 2, 8, 3, 9, 4, 10, 5, 11, 6, 12].flatMap((cabin) => cabinOf.filter((each) => each === cabin));

function shareRight(run: Run): number {
  const [time, x, y] = [listOf(run, 'time'), listOf(run, 'placeX'), listOf(run, 'placeY')];
  const right = cabins.filter((cabin, row) => {
    const out = second.has(cabin) ? (x[row] ?? 0) > 9 : (y[row] ?? 0) > 10.9;
    return out && !Number.isNaN(time[row] ?? Number.NaN);
  });
  return right.length / cabins.length;
}

export const cabinsStudy: Study = {
  name: 'cabins',
  section: 'standards',
  source: 'RiMEA, IMO, NIST, ISO',
  scene: 'cabins',
  variants: [{ name: 'given-exits' }],
  watch: () => watching(leaving()),
  judge: (runs) =>
    asTests(['RiMEA 10', 'IMO 10', 'NIST Verif.3.1', 'ISO 8'], everyIs('share at own exit', runs.map(shareRight), 1, 'cabins')),
};
