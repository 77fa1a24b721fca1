// SPDX-License-Identifier: Apache-2.0
// A room empties through a bottleneck: how the goal's distance, the bottleneck's length and its width count.
import type { PatchStep } from '../../json-patch.js';
import { flowOfAll, lineOf } from '../measures.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { allOf, rising } from './judging-runs.js';

interface Neck {
  /** m */
  readonly width: number;
  readonly length: number;
  /** m from the end of the neck to the goal */
  readonly goal: number;
}

const room = 10; // m

function patchOf({ width, length, goal }: Neck): readonly PatchStep[] {
  const [low, high, end] = [room / 2 - width / 2, room / 2 + width / 2, room + length];
  const far = end + room;
  const ground = [
    [0, 0],
    [room, 0],
    [room, low],
    [end, low],
    [end, 0],
    [far, 0],
    [far, room],
    [end, room],
    [end, high],
    [room, high],
    [room, room],
    [0, room],
  ];
  const [from, to] = [end + goal, end + goal + 0.8];
  return [
    { op: 'replace', path: '/site/ground/0/polygon', value: ground },
    {
      op: 'replace',
      path: '/site/exits/0/polygon',
      value: [
        [from, 0],
        [to, 0],
        [to, room],
        [from, room],
      ],
    },
    { op: 'replace', path: '/observe/lines/0', value: { id: 'out-of-room-1', a: [room, low], b: [room, high] } },
  ];
}

const usual: Neck = { width: 1, length: 0.2, goal: 9 };
const necks: readonly (readonly [variant: string, neck: Neck])[] = [
  ['goal-0', { ...usual, goal: 0 }],
  ['goal-2', { ...usual, goal: 2 }],
  ['goal-5', { ...usual, goal: 5 }],
  ['usual', usual],
  ['long', { ...usual, length: 5 }],
  ['width-0.8', { ...usual, width: 0.8 }],
  ['width-1.2', { ...usual, width: 1.2 }],
];

/** s until the last left room 1; NaN if somebody stayed. */
function emptied(run: Run): number {
  const { count, last } = lineOf(run.measures, 'out-of-room-1');
  return count === run.people.total && last !== null ? last : Number.NaN;
}

export const bottleneck: Study = {
  name: 'rimea-bottleneck',
  section: 'standards',
  source: 'RiMEA',
  scene: 'bottleneck',
  variants: necks.map(([name, neck]) => ({ name, patch: patchOf(neck) })),
  short: ['usual', 'width-0.8', 'width-1.2'],
  judge: (runs) => {
    const steps = (variants: readonly string[], labels: readonly string[], value: (run: Run) => number) =>
      allOf(runs, variants)?.map((own, k) => [labels[k] ?? '', own.map(value)] as const);
    const distance = steps(['goal-0', 'goal-2', 'goal-5', 'usual'], ['t(0 m)', 't(2 m)', 't(5 m)', 't(9 m)'], emptied);
    const length = steps(['usual', 'long'], ['t(0.2 m)', 't(5 m)'], emptied);
    const width = steps(['width-0.8', 'usual', 'width-1.2'], ['J(0.8 m)', 'J(1 m)', 'J(1.2 m)'], (run) =>
      flowOfAll(lineOf(run.measures, 'out-of-room-1')),
    );
    return [
      ...(distance === undefined ? [] : asTests(['RiMEA 12a'], rising('t(room 1 empty) s', distance, 0.02, 'goalDistance'))),
      ...(length === undefined ? [] : asTests(['RiMEA 12b'], rising('t(room 1 empty) s', length, 0, 'neckLength'))),
      ...(width === undefined ? [] : asTests(['RiMEA 12d'], rising('J /s', width, 0, 'neckWidth'))),
    ];
  },
};
