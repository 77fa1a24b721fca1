// SPDX-License-Identifier: Apache-2.0
// One-way corridor, HERMES runs uo-b_ent-b-b_exit: density, speed and flow in the steady state in the middle of the corridor.
import type { PatchStep } from '../json-patch.js';
import { envelope } from './bottleneck-studies.js';
import { byVariant, near, nearOrInside } from './judging.js';
import { areaOf, flowIn, lineOf } from './measures.js';
import type { Row, Study, Variant } from './study.js';

interface Corridor {
  /** cm, as in the name of the run */
  readonly widths: readonly [entrance: number, corridor: number, exit: number];
  readonly density: number;
  readonly speed: number;
  readonly flow: number;
  /** s, steady state */
  readonly steady: readonly [number, number];
}

/** Zhang et al. 2011, run level. Windows: ours, after the jam before the exit has grown through the corridor. */
const corridors: readonly Corridor[] = [
  { widths: [180, 180, 180], density: 1.68, speed: 0.965, flow: 2.891, steady: [40, 90] },
  { widths: [180, 180, 120], density: 2.04, speed: 0.667, flow: 2.395, steady: [60, 110] },
  { widths: [180, 180, 95], density: 2.45, speed: 0.441, flow: 1.825, steady: [60, 110] },
  { widths: [180, 180, 70], density: 3.06, speed: 0.342, flow: 1.713, steady: [60, 110] },
  { widths: [100, 180, 180], density: 1.14, speed: 1.212, flow: 2.478, steady: [40, 90] },
  { widths: [145, 180, 180], density: 1.56, speed: 1.008, flow: 2.794, steady: [40, 90] },
];

function nameOf({ widths }: Corridor): string {
  return `uo-${widths.map((each) => String(each).padStart(3, '0')).join('-')}`;
}

/** The whole geometry of such a run, for any widths. */
function patchOf({ widths, steady }: Corridor): readonly PatchStep[] {
  const [entrance, half, exit] = widths.map((each) => each / 200) as [number, number, number];
  const set = (path: string, value: unknown): PatchStep => ({ op: 'replace', path, value });
  return [
    set('/site/buildings/0/polygon', [
      [-4.6, -2.5],
      [-4, -2.5],
      [-4, -entrance],
      [-4.6, -entrance],
    ]),
    set('/site/buildings/1/polygon', [
      [-4.6, entrance],
      [-4, entrance],
      [-4, 2.5],
      [-4.6, 2.5],
    ]),
    set('/site/walls/0/points', [
      [0, -half],
      [8, -half],
    ]),
    set('/site/walls/1/points', [
      [0, half],
      [8, half],
    ]),
    set('/site/walls/2/points', [
      [8, -2.5],
      [8, -exit],
    ]),
    set('/site/walls/3/points', [
      [8, exit],
      [8, 2.5],
    ]),
    set('/observe/lines/0', { id: 'middle', a: [4, -half], b: [4, half] }),
    set('/observe/areas/0', {
      id: 'middle',
      polygon: [
        [3, -half],
        [5, -half],
        [5, half],
        [3, half],
      ],
      window: steady,
    }),
  ];
}

/** An opening narrower than the corridor is a bottleneck like others of its width: the studies contradict one another (models.md A9, B4). */
function flowRow(name: string, flow: readonly number[], { widths: [entrance, corridor, exit], flow: expected }: Corridor): Row {
  const narrowest = Math.min(entrance, exit);
  return narrowest < corridor ? nearOrInside(name, flow, expected, 0.15, envelope(narrowest / 100)) : near(name, flow, expected, 0.15);
}

export const hermesCorridor: Study = {
  name: 'hermes-corridor',
  section: 'B2',
  source: 'Zhang, Klingsch, Schadschneider, Seyfried 2011, J. Stat. Mech. P06004; DOI 10.34735/ped.2009.13',
  scene: 'hermes-corridor',
  variants: corridors.map((each): Variant => ({ name: nameOf(each), patch: patchOf(each), until: each.steady[1] })),
  short: ['uo-180-180-095'],
  judge: (runs) => {
    const groups = byVariant(runs);
    return corridors.flatMap((each) => {
      const name = nameOf(each);
      const own = groups.get(name);
      if (own === undefined) return [];
      const area = own.map((run) => areaOf(run.measures, 'middle'));
      const flow = own.map((run) => flowIn(lineOf(run.measures, 'middle'), ...each.steady));
      const number = (value: number | null) => value ?? Number.NaN;
      return [
        near(
          `${name}: ρ /m²`,
          area.map((a) => number(a.density)),
          each.density,
          0.2,
        ),
        near(
          `${name}: v m/s`,
          area.map((a) => number(a.speed)),
          each.speed,
          0.2,
        ),
        flowRow(`${name}: J /s`, flow, each),
      ];
    });
  },
};
