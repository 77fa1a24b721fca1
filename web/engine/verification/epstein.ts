// SPDX-License-Identifier: Apache-2.0
// Epstein's model I on his lattice, decided by the shipped functions (cpp/step/temper.h). The reference figures are those of an
// independent implementation with the floored ratio, 20 seeds of 2000 ticks, the first 100 dropped; a burst is more than 50 active.
import type { LatticeRun, LatticeSeries } from '../trials.js';
import { near } from './judging.js';
import { agrees, always, asOften } from './sampling.js';
import { deviation, mean } from './statistics.js';
import type { Row, Run, Study, Values, Variant } from './study.js';

const forEver = 2 ** 31 - 2; // ticks: J = ∞
const dropped = 100;
const burst = 50;
const citizens = 1120; // 0.70 of 1600 cells

type Setting = Omit<LatticeRun, 'seed'>;

const settled = { ticks: 2000, legitimacy: 0.82, officers: 0.04, jail: 30 };
const settings: Readonly<Record<string, Setting>> = {
  'run-2': settled,
  'officers-2': { ...settled, officers: 0.02 },
  'officers-7.4': { ...settled, officers: 0.074 },
  'legitimacy-0.70': { ...settled, legitimacy: 0.7 },
  'legitimacy-0.90': { ...settled, ticks: 500, legitimacy: 0.9 },
  'no-officers': { ...settled, ticks: 200, officers: 0 },
  'slow-loss': { ticks: 180, legitimacy: 0.9, fall: 0.01, officers: 0.074, jail: forEver },
  jump: { ticks: 150, legitimacy: 0.9, jump: 0.2, jumpTick: 77, officers: 0.074, jail: forEver },
  'officers-leave': { ticks: 118, legitimacy: 0.8, officers: 0.074, removed: 1, jail: forEver },
};

/** Bursts as [first tick, tick after the last]; those under way at either end have no length. */
function burstsOf(active: Float64Array): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  active.forEach((each, t) => {
    const last = found.at(-1);
    if (each <= burst) return;
    if (last !== undefined && last[1] === t) last[1] = t + 1;
    else found.push([t, t + 1]);
  });
  return found;
}

function figures({ active, jailed, officers }: LatticeSeries, from: number): Values {
  const counted = active.subarray(from);
  const found = burstsOf(counted);
  const whole = found.filter(([begin, end]) => begin > 0 && end < counted.length);
  return {
    active: mean([...counted]),
    jailed: mean([...jailed.subarray(from)]),
    share: counted.filter((each) => each > burst).length / counted.length,
    greatest: Math.max(...counted),
    bursts: found.length,
    // who was there when the first began
    officersAtBurst: found[0] === undefined ? Number.NaN : (officers[from + found[0][0]] ?? Number.NaN),
    // between the end of one and the start of the next
    waits: found.slice(1).map(([begin], k) => begin - (found[k]?.[1] ?? Number.NaN)),
    lengths: whole.map(([begin, end]) => end - begin),
    peaks: whole.map(([begin, end]) => Math.max(...counted.subarray(begin, end))),
  };
}

function run(engine: Parameters<NonNullable<Study['run']>>[0], variant: Variant, seed: number): Values {
  const setting = settings[variant.name] as Setting;
  return figures(engine.trials.lattice({ ...setting, seed }), setting.ticks === settled.ticks ? dropped : 0);
}

type Judge = (name: string, each: (value: string) => readonly number[]) => readonly Row[];

const settledRows = (active: readonly [number, number], jailed: number, share: number): Judge => {
  return (name, each) => [
    agrees(`${name}: active`, each('active'), { mean: active[0], sd: active[1], seeds: 20 }),
    near(`${name}: jailed`, each('jailed'), jailed, 0.05),
    near(`${name}: share of ticks with more than 50 active`, each('share'), share, 0.15),
  ];
};

const judges: Readonly<Record<string, Judge>> = {
  'run-2': (name, each) => [
    ...settledRows([40.4, 3.5], 233.9, 0.22)(name, each),
    near(`${name}: ticks between bursts`, each('waits'), 22.9, 0.1),
    near(`${name}: ticks between bursts, deviation`, [deviation(each('waits'))], 7.5, 0.25),
    near(`${name}: length of a burst, ticks`, each('lengths'), 6.5, 0.1),
    near(`${name}: most active in a burst`, each('peaks'), 253, 0.1),
    agrees(`${name}: most active of a run`, each('greatest'), { mean: 352, sd: 17, seeds: 20 }),
  ],
  'officers-2': settledRows([59.0, 5.1], 380.8, 0.66),
  'officers-7.4': (name, each) => [
    { ...always(`${name}: bursts`, each('bursts'), 0), note: 'fewOfficers' },
    near(`${name}: jailed`, each('jailed'), 19.0, 0.05),
    { ...agrees(`${name}: most active of a run`, each('greatest'), { mean: 2.7, sd: 0.9, seeds: 20 }), note: 'fewOfficers' },
  ],
  'legitimacy-0.70': (name, each) => [
    ...settledRows([95.1, 4.4], 463.1, 0.45)(name, each),
    near(`${name}: ticks between bursts`, each('waits'), 12.9, 0.1),
  ],
  'legitimacy-0.90': (name, each) => [always(`${name}: most active of a run`, each('greatest'), 0)],
  'no-officers': (name, each) => {
    const share = 1 - settledThreshold / (1 - settled.legitimacy);
    const sd = Math.sqrt((share * (1 - share)) / citizens);
    const samples = each('active').map((active) => active / citizens);
    return [agrees(`${name}: share active`, samples, { mean: Number(share.toFixed(4)), sd, seeds: Number.POSITIVE_INFINITY })];
  },
  'slow-loss': (name, each) => [asOften(`${name}: runs with a burst`, burstIn(each), 0, 20)],
  jump: (name, each) => [asOften(`${name}: runs with a burst`, burstIn(each), 3, 20)],
  'officers-leave': (name, each) => [
    always(`${name}: bursts`, each('bursts'), 1),
    agrees(`${name}: most active of a run`, each('greatest'), { mean: 365, sd: 57, seeds: 20 }),
    {
      ...near(`${name}: officers left when it begins`, each('officersAtBurst'), 66, 16 / 66),
      expected: '50 … 82',
      tolerance: '',
    },
  ],
};

const settledThreshold = 0.1; // T

function burstIn(each: (value: string) => readonly number[]): readonly boolean[] {
  return each('bursts').map((count) => count > 0);
}

export const epstein: Study = {
  name: 'epstein',
  section: 'C1',
  source: 'Epstein 2002, PNAS 99 suppl. 3, 7243, model I, with the ratio C/A floored as in NetLogo Rebellion',
  variants: Object.keys(settings).map((name): Variant => ({ name })),
  short: ['run-2', 'legitimacy-0.90', 'no-officers', 'officers-leave'],
  seeds: 20,
  run,
  judge: (runs: readonly Run[]) =>
    Object.entries(judges).flatMap(([name, judge]) => {
      const own = runs.filter((each) => each.variant === name);
      return own.length === 0 ? [] : judge(name, (value) => own.flatMap((each) => each.values[value] ?? Number.NaN));
    }),
};
