// SPDX-License-Identifier: Apache-2.0
// Single file: speed against density per metre as in the Caserne experiments, and stop-and-go at high density. A person's density is two over
// the distance between the ones ahead and behind; people and instants of all fillings are put into the bins of the experiment.
import type { Frame } from '../frame.js';
import { presentOnly } from './frames.js';
import { atLeast, byVariant, inside, rounded } from './judging.js';
import { asTests } from './standards/documents.js';
import { interpolate, mean } from './statistics.js';
import type { Row, Run, Study, Values, Variant, Watcher } from './study.js';
import { bestShift } from './waves.js';

type Curve = readonly (readonly [perMetre: number, speed: number])[];

/** Caserne 2010 by bins (SingleFileComparator), 1/m and m/s. */
const caserne: Curve = [
  [0.875, 0.85],
  [1.125, 0.49],
  [1.375, 0.34],
  [1.625, 0.25],
  [1.875, 0.18],
  [2.125, 0.12],
  [2.375, 0.1],
];
const binWidth = 0.25;
/** 10 and 90 % of twelve studies pooled, at the middles of their bins. */
const low: Curve = [
  [0.625, 0.4],
  [1.125, 0.32],
  [1.625, 0.06],
  [2.125, 0],
  [2.625, 0],
];
const high: Curve = [
  [0.625, 1.26],
  [1.125, 0.87],
  [1.625, 0.41],
  [2.125, 0.26],
  [2.625, 0.21],
];
const laneLength = 200; // m
/** Fillings at which stop-and-go must be seen, 1/m. */
const jammed = [1.875, 2.125];
/** Looked at: [from, to] m of the lane, from this second on; longer than half a metre a second is no longer standing still. */
const from = 80;
const to = 140;
const since = 20;
const every = 0.5;
const standing = 0.05;
const walking = 0.15;

function variantOf(density: number): Variant {
  return { name: String(density), patch: [{ op: 'replace', path: '/groups/0/count', value: Math.round(density * laneLength) }] };
}

export const singleFile: Study = {
  name: 'single-file',
  section: 'B3',
  source: 'Caserne 2010 (Portz, Seyfried); envelope of twelve studies: PedestrianDynamics/SingleFileComparator, RiMEA test 16',
  scene: 'single-file',
  variants: caserne.map(([density]) => variantOf(density)),
  short: ['1.375'],
  watch: () => new Passage(),
  judge: (runs) => {
    const groups = byVariant(runs);
    const complete = groups.size === caserne.length;
    return [
      ...(complete ? withRimea(caserne.map((_, bin) => diagramRow(bin, runs))) : []),
      ...jammed.flatMap((density) => waveRows(density, groups.get(String(density)))),
    ];
  },
};

function diagramRow(bin: number, runs: readonly Run[]): Row {
  const [density, expected] = caserne[bin] ?? [Number.NaN, Number.NaN];
  const seeds = [...new Set(runs.map((run) => run.seed))];
  const sumOf = (seed: number, name: string) =>
    runs.filter((run) => run.seed === seed).reduce((sum, run) => sum + ((run.values[name] as readonly number[])[bin] ?? 0), 0);
  const samples = seeds.map((seed) => sumOf(seed, 'sums') / sumOf(seed, 'counts'));
  const speed = mean(samples);
  const [least, most] = [interpolate(low, density), interpolate(high, density)];
  return {
    name: `ρ ${density} /m: v m/s`,
    expected,
    measured: rounded(speed),
    tolerance: `±20 % | ${least.toFixed(2)} … ${most.toFixed(2)}`,
    pass: Math.abs(speed - expected) <= 0.2 * expected || (speed >= least && speed <= most),
    values: { density, least, most, samples },
  };
}

/** RiMEA 4.1.1 test 16 asks for the envelope alone. */
function withRimea(rows: readonly Row[]): readonly Row[] {
  const speeds = rows.map(({ values = {} }) => mean(values.samples as readonly number[]));
  const within = rows.filter(({ values = {} }, k) => {
    const speed = speeds[k] ?? Number.NaN;
    return speed >= (values.least as number) && speed <= (values.most as number);
  });
  const row: Row = {
    name: 'bins within 10 … 90 %',
    expected: rows.length,
    measured: within.length,
    tolerance: '',
    pass: within.length === rows.length,
    note: 'singleFile',
    values: { speeds },
  };
  return [...rows, ...asTests(['RiMEA 16'], row)];
}

function waveRows(density: number, own: readonly Run[] | undefined): readonly Row[] {
  if (own === undefined) return [];
  const of = (name: string) => own.map((run) => run.values[name] as number);
  return [
    atLeast(`${density}: share v < ${standing} m/s`, of('standing'), 0.05),
    atLeast(`${density}: share v > ${walking} m/s`, of('walking'), 0.05),
    inside(`${density}: wave m/s`, of('wave'), [-1, -0.05]),
  ];
}

class Passage implements Watcher {
  readonly every = every;
  readonly #fields: number[][] = [];
  readonly #speeds: number[] = [];
  readonly #counts = caserne.map(() => 0);
  readonly #sums = caserne.map(() => 0);
  #before: Frame | null = null;

  see(frame: Frame): void {
    const last = this.#before;
    this.#before = frame;
    if (last === null || frame.seconds <= since) return;
    const [now, then] = [frame.people.x, last.people.x];
    const people = presentOnly(frame)
      .map((row) => ({ x: now[row] ?? 0, v: ((now[row] ?? 0) - (then[row] ?? 0)) / every }))
      .sort((a, b) => a.x - b.x);
    people.forEach(({ x, v }, k) => {
      const [behind, ahead] = [people[k - 1], people[k + 1]];
      if (x < from || x >= to || behind === undefined || ahead === undefined) return;
      this.#speeds.push(v);
      const density = 2 / (ahead.x - behind.x);
      const bin = caserne.findIndex(([middle]) => Math.abs(density - middle) <= binWidth / 2);
      if (bin < 0) return;
      this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
      this.#sums[bin] = (this.#sums[bin] ?? 0) + v;
    });
    const curve = people.map(({ x, v }) => [x, v] as const);
    this.#fields.push(Array.from({ length: (to - from) * 4 }, (_, k) => interpolate(curve, from + k / 4)));
  }

  values(): Values {
    const share = (is: (v: number) => boolean) => this.#speeds.filter(is).length / this.#speeds.length;
    return {
      counts: this.#counts,
      sums: this.#sums,
      standing: share((v) => v < standing),
      walking: share((v) => v > walking),
      wave: bestShift(this.#fields, 4 / every, 16) / 4 / 4,
    };
  }
}
