// SPDX-License-Identifier: Apache-2.0
// A wide corridor filled with 0.5 to 6 people/m²: the denser, the slower.
import type { PatchStep } from '../../json-patch.js';
import { inside } from '../judging.js';
import { mean } from '../statistics.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, rising } from './judging-runs.js';

const densities = [0.5, 1, 2, 3, 4, 5, 6]; // people/m²
const [width, beyond] = [10, 20]; // m; the second: free ground before those in front

/** In free flow the tail comes up at walking speed: 70 s of it have to fit behind the areas. */
const [filled, freely] = [80, 140]; // m

function patchOf(density: number): readonly PatchStep[] {
  const length = density <= 1 ? freely : filled;
  const middle = density <= 1 ? 112 : 46;
  const box = (from: number, to: number, low = 0, high = width) => [
    [from, low],
    [to, low],
    [to, high],
    [from, high],
  ];
  const areas = ['first', 'second', 'third'].map((id, k) => ({
    id,
    polygon: box(middle - 5 + 4 * k, middle - 3 + 4 * k, 4, 6),
    window: [10, 70],
  }));
  return [
    { op: 'replace', path: '/groups/0/density', value: density },
    { op: 'replace', path: '/site/ground/0/polygon', value: box(0, length + beyond) },
    { op: 'replace', path: '/site/exits/0/polygon', value: box(length + beyond - 2, length + beyond) },
    { op: 'replace', path: '/site/zones/0/polygon', value: box(0, length) },
    { op: 'replace', path: '/observe/lines/0', value: { id: 'middle', a: [middle, 0], b: [middle, width] } },
    { op: 'replace', path: '/observe/areas', value: areas },
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
  variants: densities.map((density) => ({ name: `${density}`, patch: patchOf(density) })),
  short: ['1', '2', '4'],
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
