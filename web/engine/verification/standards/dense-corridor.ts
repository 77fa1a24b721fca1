// SPDX-License-Identifier: Apache-2.0
// A wide corridor filled with 0.5 to 6 people/m²: the denser, the slower.
import type { PatchStep } from '../../json-patch.js';
import { inside } from '../judging.js';
import { mean } from '../statistics.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, rising } from './judging-runs.js';

/** People/m², with how far the corridor is filled before and behind the areas, m: within 70 s neither end must be felt there. */
const fillings: readonly (readonly [density: number, before: number, behind: number])[] = [
  [0.5, 125, 20],
  [1, 105, 20],
  [2, 60, 35],
  [3, 40, 35],
  [4, 30, 35],
  [5, 25, 35],
  [6, 25, 35],
];
const densities = fillings.map(([density]) => density);
const width = 10; // m
const beyond = 20; // m of free ground before those in front

function patchOf([density, before, behind]: (typeof fillings)[number]): readonly PatchStep[] {
  const box = (from: number, to: number, low = 0, high = width) => [
    [from, low],
    [to, low],
    [to, high],
    [from, high],
  ];
  return [
    { op: 'replace', path: '/groups/0/density', value: density },
    { op: 'replace', path: '/site/ground/0/polygon', value: box(-before, behind + beyond) },
    { op: 'replace', path: '/site/exits/0/polygon', value: box(behind + beyond - 2, behind + beyond) },
    { op: 'replace', path: '/site/zones/0/polygon', value: box(-before, behind) },
  ];
}

/** The mean of the three areas. */
function overAreas(run: Run, what: 'density' | 'speed' | 'specificFlow'): number {
  return mean(run.measures.areas.map((area) => area[what] ?? Number.NaN));
}

export const denseCorridor: Study = {
  name: 'dense-corridor',
  section: 'standards',
  source: 'RiMEA, ISO',
  scene: 'dense-corridor',
  variants: fillings.map((each) => ({ name: `${each[0]}`, patch: patchOf(each) })),
  short: ['1', '3'],
  judge: (runs) => {
    const found = densities.filter((density) => runs.some((run) => run.variant === `${density}`)).reverse();
    const own = allOf(runs, found.map(String)) ?? [];
    const speeds = own.map((each, k) => [`v(${found[k]}/m²)`, each.map((run) => overAreas(run, 'speed'))] as const);
    const densest = own.map((each) => mean(each.map((run) => overAreas(run, 'density'))));
    const flows = own.map((each) => each.map((run) => overAreas(run, 'specificFlow')));
    const most = flows.reduce((best, each) => (mean(each) > mean(best) ? each : best), flows[0] ?? []);
    return [
      ...asTests(['RiMEA 4', 'ISO 13'], {
        ...rising('v m/s', speeds, 0, 'corridorSpeed'),
        values: { rho: densest, v: speeds.map((each) => mean(each[1])) },
      }),
      ...asTests(['RiMEA 4', 'ISO 13'], {
        ...inside('max J_s /(m s)', most, [1.2, 1.8], { flows: flows.map(mean) }),
        note: 'corridorFlow',
      }),
    ];
  },
};
