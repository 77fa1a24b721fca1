// SPDX-License-Identifier: Apache-2.0
// A hundred people through one door of 1 m. The standards ask whether a limit of the flow that is set is kept: over the whole period, with
// everybody out. What passes without one is compared with experiments. And the 95 % time of an ensemble of fifty populations.
import type { PatchStep } from '../../json-patch.js';
import { envelope } from '../bottleneck-studies.js';
import { byVariant, inside, nearOrInside, rounded } from '../judging.js';
import { lineOf } from '../measures.js';
import { quantile } from '../statistics.js';
import type { Row, Run, Study } from '../study.js';
import { asTests } from './documents.js';
import { clearing } from './judging-runs.js';

const cap = 1.33; // persons/s through 1 m, IMO

/** The same room with a thin wall instead of a passage, and people who walk on for 3 m behind it, as those in the experiments did: whoever is
 *  taken out of the world at the door leaves an open way to the next. */
const freeDoor: readonly PatchStep[] = [
  {
    op: 'replace',
    path: '/site/ground/0/polygon',
    value: [
      [0, 0],
      [8, 0],
      [8, 2],
      [8.4, 2],
      [8.4, 0],
      [13, 0],
      [13, 5],
      [8.4, 5],
      [8.4, 3],
      [8, 3],
      [8, 5],
      [0, 5],
    ],
  },
  {
    op: 'replace',
    path: '/site/exits/0',
    value: {
      id: 'out',
      polygon: [
        [11.4, 0],
        [13, 0],
        [13, 5],
        [11.4, 5],
      ],
    },
  },
];

/** 1/s, from the start until the last is out. */
const overall = (run: Run): number => run.people.total / clearing(run);

/** 1/s, from the first crossing of the door to the last. */
function free(run: Run): number {
  const { count, first, last } = lineOf(run.measures, 'door');
  return count === run.people.total && first !== null && last !== null ? (count - 1) / (last - first) : Number.NaN;
}

export const exitFlow: Study = {
  name: 'exit-flow',
  section: 'standards',
  source: 'IMO, NIST, ISO',
  scene: 'exit-flow',
  variants: [{ name: 'door' }, { name: 'free', patch: freeDoor }],
  seeds: 50,
  judge: (all) => {
    const groups = byVariant(all);
    const runs = groups.get('door') ?? [];
    const open = groups.get('free') ?? [];
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
      ...(open.length === 0
        ? []
        : [
            {
              ...nearOrInside('free door of 1 m: J /s', open.map(free), 1.9, 0.15, envelope(1)),
              source: 'Seyfried et al. 2009, Kretz et al. 2006; envelope also of Müller 1981, Nagai 2006, Zhang et al. 2011',
              note: 'freeDoor' as const,
            },
          ]),
      ...(times.length < 50 ? [] : [ensemble]),
    ];
  },
};
