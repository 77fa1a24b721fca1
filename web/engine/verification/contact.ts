// SPDX-License-Identifier: Apache-2.0
// Contact mechanics: what the contact layer promises, measured on its own forces and places (cpp/engine/press_trial.h).
import { inside, near } from './judging.js';
import { mean } from './statistics.js';
import type { Row, Run, Study, Values } from './study.js';

const rows = [5, 10, 20]; // people in single file
const traction = 400; // N each
const densities = [6, 8]; // persons/m²

/** Smaller is better; the worst of the seeds is compared. */
function atMost(name: string, samples: readonly number[], most: number): Row {
  const measured = Math.max(...samples);
  const pass = samples.length > 0 && measured <= most;
  return { name, expected: `≤ ${most}`, measured: Number(measured.toPrecision(3)), tolerance: '', pass, values: { samples } };
}

const variants = [...rows.map((n) => `row-${n}`), 'thrown-together', ...densities.map((each) => `packed-${each}`)];

export const contact: Study = {
  name: 'contact',
  section: 'A9',
  source: 'Mechanics: forces add up, momentum is kept, a passive system gains no energy; bodies give way by f/k and no further',
  variants: variants.map((name) => ({ name })),
  run: (engine, variant, seed): Values => {
    const [kind, number] = [variant.name.split('-')[0], Number(variant.name.split('-')[1])];
    if (kind === 'row') return { ...engine.trials.row(number, traction, 1200) };
    if (kind === 'packed') return { ...engine.trials.packed(number, 400, seed) };
    return { ...engine.trials.thrown(200, 200, seed) };
  },
  judge: (runs: readonly Run[]) => {
    const of = (name: string, value: string) => runs.filter((each) => each.variant === name).map((each) => each.values[value] as number);
    const rowsOf = (n: number): readonly Row[] => {
      const name = `row-${n}`;
      return [
        near(`${name}: force on the wall, N`, of(name, 'force'), n * traction, 0.05),
        atMost(`${name}: ripple of the force`, of(name, 'ripple'), 0.02),
        atMost(`${name}: greatest overlap, m`, of(name, 'overlap'), Number((1.25 * mean(of(name, 'allowed'))).toFixed(4))),
        atMost(`${name}: beyond the wall, m`, of(name, 'beyond'), 0),
      ];
    };
    const packed = (density: number): readonly Row[] => {
      const name = `packed-${density}`;
      return [
        atMost(`${name}: overlap beyond f/k, share of the radius sum`, of(name, 'beyond'), 0.01),
        atMost(`${name}: the same, 99 % of the contacts`, of(name, 'usual'), 0.01),
        inside(`${name}: contacts a person`, of(name, 'contacts'), [1, 6]),
      ];
    };
    const thrown = 'thrown-together';
    return [
      ...rows.flatMap(rowsOf),
      atMost(`${thrown}: change of momentum, share of the sum of m|v|`, of(thrown, 'momentum'), 1e-5),
      atMost(`${thrown}: rise of energy, share of the start`, of(thrown, 'energy'), 1e-5),
      atMost(`${thrown}: energy left at the end`, of(thrown, 'left'), 1),
      ...densities.flatMap(packed),
    ];
  },
};
