// SPDX-License-Identifier: Apache-2.0
// People set out at their own times: given ones to the half second, drawn ones uniformly between 10 and 100 s.

import { byVariant, rounded } from '../judging.js';
import type { Study, Variant } from '../study.js';
import { asTests } from './documents.js';
import { everyIn, listOf } from './judging-runs.js';
import { settingOut, watching } from './watching.js';

const given = [12, 25, 40, 60, 85]; // s
const [from, to] = [10, 100]; // s

const givenTimes: Variant = {
  name: 'given',
  patch: [
    {
      op: 'replace',
      path: '/groups',
      value: given.map((at) => ({
        id: `at-${at}`,
        count: 1,
        arrivals: { from: 'room', delay: { min: at, max: at } },
        plan: [{ goal: 'out' }],
        temper: { legitimacy: 1 },
      })),
    },
  ],
};

/** Greatest distance between the empirical distribution and the uniform one. */
function distance(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.reduce(
    (most, time, k) => {
      const expected = Math.min(1, Math.max(0, (time - from) / (to - from)));
      return Math.max(most, Math.abs(expected - k / sorted.length), Math.abs(expected - (k + 1) / sorted.length));
    },
    times.some(Number.isNaN) ? Number.NaN : 0,
  );
}

export const premovement: Study = {
  name: 'premovement',
  section: 'standards',
  source: 'RiMEA, IMO, NIST, ISO',
  scene: 'premovement',
  variants: [givenTimes, { name: 'uniform' }],
  watch: () => watching(settingOut('start')),
  judge: (runs) => {
    const groups = byVariant(runs);
    const late = (groups.get('given') ?? []).map((run) =>
      Math.max(...listOf(run, 'start').map((time, k) => Math.abs(time - (given[k] ?? Number.NaN)))),
    );
    const starts = (groups.get('uniform') ?? []).flatMap((run) => listOf(run, 'start'));
    const limit = 1.358 / Math.sqrt(starts.length); // Kolmogorov–Smirnov, 5 %
    const apart = distance(starts);
    return [
      ...asTests(['RiMEA 5', 'IMO 5', 'NIST Verif.1.1', 'ISO 1'], everyIn('max |start − given| s', late, [0, 0.5], 'startsGiven')),
      ...asTests(['RiMEA 5', 'IMO 5', 'NIST Verif.1.1', 'ISO 1'], {
        name: 'KS(start, U(10, 100))',
        expected: `≤ ${rounded(limit)}`,
        measured: rounded(apart),
        tolerance: '5 %',
        pass: apart <= limit,
        note: 'startsSpread',
        values: { samples: starts },
      }),
    ];
  },
};
