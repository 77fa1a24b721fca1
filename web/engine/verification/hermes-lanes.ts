// SPDX-License-Identifier: Apache-2.0
// Two-way corridor, HERMES runs bo-360: lanes, density, speed and flow of both directions together.
import type { Frame } from '../frame.js';
import type { PatchStep } from '../json-patch.js';
import { presentOnly } from './frames.js';
import { atLeast, byVariant, near } from './judging.js';
import { areaOf, flowIn, lineOf } from './measures.js';
import { mean } from './statistics.js';
import type { Study, Variant, Watcher } from './study.js';

/** Zhang et al. 2012, by run: entrance cm; both directions: J_s 1/(m s), ρ /m², v m/s; lane index. */
const experiments = [
  { entrance: 50, specificFlow: 0.66, density: 0.43, speed: 1.49, lanes: 1 },
  { entrance: 90, specificFlow: 1.08, density: 0.86, speed: 1.24, lanes: 1 },
  { entrance: 120, specificFlow: 1.32, density: 1.56, speed: 0.845, lanes: 0.992 },
  { entrance: 160, specificFlow: 1.3, density: 1.9, speed: 0.702, lanes: 0.973 },
] as const;
const corridor = 3.6; // m wide
const steady = [25, 65] as const; // s
const bandHalf = 0.3; // m
const sectionHalf = 2; // m: the central 4 m

function nameOf(entrance: number): string {
  return `bo-360-${String(entrance).padStart(3, '0')}`;
}

function variantOf({ entrance }: (typeof experiments)[number]): Variant {
  const half = entrance / 200;
  const set = (block: number, polygon: readonly (readonly number[])[]): PatchStep => ({
    op: 'replace',
    path: `/site/buildings/${block}/polygon`,
    value: polygon,
  });
  return {
    name: nameOf(entrance),
    until: steady[1],
    patch: [
      set(0, [
        [-8.6, -2.5],
        [-8, -2.5],
        [-8, -half],
        [-8.6, -half],
      ]),
      set(1, [
        [-8.6, half],
        [-8, half],
        [-8, 2.5],
        [-8.6, 2.5],
      ]),
      set(2, [
        [8, half],
        [8.6, half],
        [8.6, 2.5],
        [8, 2.5],
      ]),
      set(3, [
        [8, -2.5],
        [8.6, -2.5],
        [8.6, -half],
        [8, -half],
      ]),
    ],
  };
}

export const hermesLanes: Study = {
  name: 'hermes-lanes',
  section: 'B5',
  source: 'Zhang, Klingsch, Schadschneider, Seyfried 2012, J. Stat. Mech. P02002; DOI 10.34735/ped.2009.13',
  scene: 'hermes-lanes',
  variants: experiments.map(variantOf),
  short: ['bo-360-090'],
  watch: laneIndex,
  judge: (runs) => {
    const groups = byVariant(runs);
    return experiments.flatMap(({ entrance, specificFlow, density, speed, lanes }) => {
      const name = nameOf(entrance);
      const own = groups.get(name);
      if (own === undefined) return [];
      const area = own.map((run) => areaOf(run.measures, 'middle'));
      const flow = own.map((run) => {
        const both = ['eastward', 'westward'].map((id) => flowIn(lineOf(run.measures, id), ...steady));
        return both.reduce((sum, each) => sum + each, 0) / corridor;
      });
      return [
        near(
          `${name}: ρ /m²`,
          area.map((each) => each.density ?? Number.NaN),
          density,
          0.2,
        ),
        near(
          `${name}: v m/s`,
          area.map((each) => each.speed ?? Number.NaN),
          speed,
          0.2,
        ),
        near(`${name}: Js 1/(m s)`, flow, specificFlow, 0.15),
        atLeast(
          `${name}: φ`,
          own.map((run) => run.values.lanes as number),
          Math.round(lanes * 0.8 * 1000) / 1000,
        ),
      ];
    });
  },
};

/** φ = mean of ((same − opposite)/(same + opposite))² over people, of those within ±0.3 m beside one's own line in the central section. */
function laneIndex(): Watcher {
  const seen: number[] = [];
  return {
    every: 1,
    see: (frame) => {
      if (frame.seconds < steady[0]) return;
      const index = lanesIn(frame);
      if (Number.isFinite(index)) seen.push(index);
    },
    values: () => ({ lanes: mean(seen) }),
  };
}

function lanesIn(frame: Frame): number {
  const { x, y } = frame.people;
  const eastward = frame.people.x.length / 2; // rows of the first group
  const people = presentOnly(frame)
    .filter((row) => Math.abs(x[row] ?? 0) <= sectionHalf && Math.abs(y[row] ?? 0) <= corridor / 2)
    .map((row) => ({ y: y[row] ?? 0, direction: row < eastward ? 1 : -1 }));
  return mean(
    people.map((person) => {
      const beside = people.filter((other) => Math.abs(other.y - person.y) <= bandHalf);
      return (beside.reduce((sum, other) => sum + other.direction, 0) / beside.length) ** 2;
    }),
  );
}
