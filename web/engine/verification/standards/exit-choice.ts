// SPDX-License-Identifier: Apache-2.0
// A thousand people, a near and a far door in one wall: most take the near one, some the far one, and it is the near one that jams.
import { inside } from '../judging.js';
import { lineOf } from '../measures.js';
import type { Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { everyIs } from './judging-runs.js';

const nearDoor: readonly [x: number, y: number] = [20.5, 20];
const atDoor = 5; // m

/** 1 where the congestion of the run is significant and at the near door. */
function jammed(run: Run): number {
  const { congestion } = run.measures as {
    readonly congestion?: { readonly significant: boolean; readonly place?: readonly [number, number] } | null;
  };
  const [x, y] = congestion?.place ?? [Number.NaN, Number.NaN];
  return congestion?.significant === true && Math.hypot(x - nearDoor[0], y - nearDoor[1]) <= atDoor ? 1 : 0;
}

export const exitChoice: Study = {
  name: 'exit-choice',
  section: 'standards',
  source: 'RiMEA',
  scene: 'exit-choice',
  short: [],
  variants: [{ name: 'two-doors' }],
  judge: (runs) => {
    const share = runs.map((run) => lineOf(run.measures, 'door-1').count / run.people.total);
    return [
      ...asTests(['RiMEA 11'], { ...inside('share(near door)', share, [0.501, 0.999]), note: 'nearExit' }),
      ...asTests(['RiMEA 11'], everyIs('n(jam at near door)', runs.map(jammed), 1, 'congestion')),
    ];
  },
};
