// SPDX-License-Identifier: Apache-2.0
// A hundred people through one door of 1 m: the flow of the whole period, and the 95 % time of an ensemble of fifty populations.
import { inside, rounded } from '../judging.js';
import { lineOf } from '../measures.js';
import { quantile } from '../statistics.js';
import type { Row, Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { clearing } from './judging-runs.js';

const cap = 1.33; // persons/s through 1 m, IMO

/** 1/s, from the start to the last crossing. */
function overall(run: Run): number {
  const { count, last } = lineOf(run.measures, 'door');
  return count === run.people.total && last !== null ? count / last : Number.NaN;
}

export const exitFlow: Study = {
  name: 'exit-flow',
  section: 'standards',
  source: 'IMO, NIST, ISO',
  scene: 'exit-flow',
  variants: [{ name: 'door' }],
  seeds: 50,
  judge: (runs) => {
    const times = runs.map(clearing);
    const half = Math.floor(times.length / 2);
    const [first, second] = [times.slice(0, half), times.slice(half)].map((each) => quantile(each, 0.95)) as [number, number];
    const ensemble: Row = {
      name: 'IMO ensemble: t(95 %) s',
      source: 'IMO MSC.1/Circ.1533 (2016), annex 2, appendix 5',
      expected: `${rounded(first)} ≈ ${rounded(second)}`,
      measured: rounded(quantile(times, 0.95)),
      tolerance: '±10 %',
      pass: Math.abs(first - second) <= 0.1 * Math.min(first, second),
      note: 'ensemble',
      values: { samples: times },
    };
    return [
      ...asTests(['IMO 4', 'NIST Verif.5.2', 'ISO 11'], { ...inside('J /s', runs.map(overall), [0, cap]), note: 'doorFlow' }),
      ...(times.length < 50 ? [] : [ensemble]),
    ];
  },
};
