// SPDX-License-Identifier: Apache-2.0
// The fundamental diagram by its shape: a corridor 10 m wide filled at a density, speed and density in three areas of 2 × 2 m after 10 s.
import type { PatchStep } from '../json-patch.js';
import { byVariant, inside, rounded } from './judging.js';
import { areaOf } from './measures.js';
import { fitLine, mean } from './statistics.js';
import type { Row, Study, Variant } from './study.js';

/** /m², with how far the corridor is filled before and behind the areas, m: the ends must not matter in 40 s. */
const fillings: readonly (readonly [density: number, before: number, behind: number])[] = [
  [0.5, 66, 12],
  [1, 54, 14],
  [1.5, 44, 18],
  [2, 36, 22],
  [3, 26, 26],
  [4, 20, 26],
  [5, 16, 26],
  [6, 14, 26],
];
const width = 10;
/** Up to here people find places at random; denser fillings need the lattice, which in sparse ones would keep people in rank and file. */
const scattered = 3;
/** m/s: slower than this counts as standing, for the jam density */
const standing = 0.05;

function variantOf([density, before, behind]: (typeof fillings)[number]): Variant {
  const set = (path: string, value: unknown): PatchStep => ({ op: 'replace', path, value });
  const polygon = [
    [-before, 0],
    [behind, 0],
    [behind, width],
    [-before, width],
  ];
  return {
    name: String(density),
    patch: [
      set('/site/zones/0/polygon', polygon),
      set('/groups/0/density', density),
      ...(density <= scattered ? [set('/groups/0/arrivals/layout', 'scattered')] : []),
    ],
  };
}

interface Point {
  readonly filled: number;
  readonly densities: readonly number[];
  readonly speeds: readonly number[];
  readonly density: number;
  readonly speed: number;
}

export const corridor10m: Study = {
  name: 'corridor-10m',
  section: 'B1',
  source: 'Weidmann 1993; spread of the literature: Seyfried; set-up of RiMEA test 4',
  scene: 'corridor-10m',
  variants: fillings.map(variantOf),
  short: ['0.5', '2'],
  judge: (runs) => {
    const groups = byVariant(runs);
    const points = fillings.flatMap(([filled]): readonly Point[] => {
      const own = groups.get(String(filled));
      if (own === undefined) return [];
      const areas = own.map((run) => ['left', 'middle', 'right'].map((id) => areaOf(run.measures, id)));
      const densities = areas.map((three) => mean(three.map((area) => area.density ?? Number.NaN)));
      const speeds = areas.map((three) => mean(three.map((area) => area.speed ?? Number.NaN)));
      return [{ filled, densities, speeds, density: mean(densities), speed: mean(speeds) }];
    });
    return [...points.map((point, k) => fallingRow(point, points[k - 1])), ...(points.length < fillings.length ? [] : shapeRows(points))];
  },
};

/** The speed falls from density to density. */
function fallingRow({ filled, densities, speeds, density, speed }: Point, sparser: Point | undefined): Row {
  return {
    name: `${filled}: v m/s, ρ ${density.toFixed(2)} /m²`,
    expected: sparser === undefined ? '0.68 … 1.6' : `< ${rounded(sparser.speed)}`,
    measured: rounded(speed),
    tolerance: '',
    pass: sparser === undefined ? speed >= 0.68 && speed <= 1.6 : speed < sparser.speed,
    values: { filled, densities, samples: speeds },
  };
}

function shapeRows(points: readonly Point[]): readonly Row[] {
  const flows = points.map((point) => point.density * point.speed);
  const capacity = Math.max(...flows);
  const at = points[flows.indexOf(capacity)]?.density ?? Number.NaN;
  return [
    inside('capacity 1/(m s)', [capacity], [1.2, 1.8]),
    inside('ρ at capacity /m²', [at], [1.75, 7]),
    inside('jam density /m²', [jamDensity(points)], [3.8, 10]),
  ];
}

/** Where v falls to `standing`: between two points, or along the line of v against 1/ρ through the densest four. */
function jamDensity(points: readonly Point[]): number {
  const after = points.findIndex((point) => point.speed < standing);
  if (after < 0) {
    const dense = points.slice(-4);
    const { slope, intercept } = fitLine(
      dense.map(({ density }) => 1 / density),
      dense.map(({ speed }) => speed),
    );
    return slope / (standing - intercept);
  }
  const [a, b] = points.slice(after - 1, after + 1);
  if (a === undefined || b === undefined) return Number.NaN;
  return a.density + ((standing - a.speed) * (b.density - a.density)) / (b.speed - a.speed);
}
