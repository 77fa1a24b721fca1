// SPDX-License-Identifier: Apache-2.0
// A crowd on stairs (a sloping zone): they limit the flow, down is faster than up, a wider flight carries more.
import type { PatchStep } from '../../json-patch.js';
import { inside } from '../judging.js';
import { areaOf, flowOfAll, lineOf } from '../measures.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, rising } from './judging-runs.js';

const middle = 5; // m, of the room's 10

/** The corridor and everything in it at another width. */
function widthOf(width: number): readonly PatchStep[] {
  const [low, high] = [middle - width / 2, middle + width / 2];
  const across = (from: number, to: number) => [
    [from, low],
    [to, low],
    [to, high],
    [from, high],
  ];
  return [
    {
      op: 'replace',
      path: '/site/ground/0/polygon',
      value: [
        [0, 0],
        [10, 0],
        [10, low],
        [20, low],
        [20, high],
        [10, high],
        [10, 10],
        [0, 10],
      ],
    },
    { op: 'replace', path: '/site/exits/0/polygon', value: across(19, 20) },
    { op: 'replace', path: '/site/zones/1/polygon', value: across(12, 17) },
    { op: 'replace', path: '/observe/lines/0', value: { id: 'foot', a: [12, low], b: [12, high] } },
    { op: 'replace', path: '/observe/areas/0/polygon', value: across(13, 16) },
    { op: 'replace', path: '/observe/areas/1/polygon', value: across(10, 12) },
  ];
}

const flow = (run: Run) => flowOfAll(lineOf(run.measures, 'foot'));

export const slopeCrowd: Study = {
  name: 'slope-crowd',
  section: 'standards',
  source: 'RiMEA, ISO',
  scene: 'slope-crowd',
  variants: [
    { name: 'level', patch: [{ op: 'remove', path: '/site/zones/1' }] },
    { name: 'up' },
    { name: 'down', patch: [{ op: 'replace', path: '/site/zones/1/slope/direction', value: 180 }] },
    { name: 'up-1', patch: widthOf(1) },
    { name: 'up-1.4', patch: widthOf(1.4) },
    { name: 'up-1.8', patch: widthOf(1.8) },
  ],
  short: ['level', 'up', 'down'],
  judge: (runs) => {
    const ways = allOf(runs, ['level', 'up', 'down']);
    const widths = allOf(runs, ['up-1', 'up-1.4', 'up-1.8']);
    const [level = [], up = [], down = []] = ways ?? [];
    const area = (own: readonly Run[], id: string, what: 'density' | 'speed') =>
      own.map((run) => areaOf(run.measures, id)[what] ?? Number.NaN);
    const share = up.map((run, k) => flow(run) / (level[k] === undefined ? Number.NaN : flow(level[k])));
    return [
      ...(ways === null
        ? []
        : asTests(['RiMEA 13'], {
            ...inside('J(up)/J(level)', share, [0, 0.95], { up: up.map(flow), level: level.map(flow), down: down.map(flow) }),
            note: 'stairsFlow',
          }).concat(
            asTests(
              ['RiMEA 13'],
              rising(
                'v(stairs) m/s',
                [
                  ['v(up)', area(up, 'stairs', 'speed')],
                  ['v(down)', area(down, 'stairs', 'speed')],
                ],
                0,
                'stairsDirection',
              ),
            ),
            asTests(
              ['RiMEA 13'],
              rising(
                'ρ(before) /m²',
                [
                  ['ρ(level)', area(level, 'before', 'density')],
                  ['ρ(up)', area(up, 'before', 'density')],
                ],
                0,
                'stairsJam',
              ),
            ),
          )),
      ...(widths === null
        ? []
        : asTests(
            ['ISO 12'],
            rising(
              'J /s',
              widths.map((own, k) => [`J(${[1, 1.4, 1.8][k]} m)`, own.map(flow)] as const),
              0,
              'stairsWidth',
            ),
          )),
    ];
  },
};
