// SPDX-License-Identifier: Apache-2.0
// Flow through a bottleneck against its width: Seyfried 2009 (long, 60 people), Kretz 2006 (short, 94 people), and a sweep to wide
// openings that asks for the shape alone.
import type { PatchStep } from '../json-patch.js';
import { envelope, kretz2006, seyfried2009 } from './bottleneck-studies.js';
import { atLeast, byVariant, inside, nearOrInside } from './judging.js';
import { flowIn, flowOfAll, lineOf } from './measures.js';
import { fitLine, mean } from './statistics.js';
import type { Row, Run, Study, Variant } from './study.js';

/** An opening of a width in a block between x = 0 and `depth`, in a room of a half-width. */
function opening(width: number, depth: number, halfRoom: number): readonly PatchStep[] {
  const [half, x] = [width / 2, depth / 2];
  const set = (path: string, value: unknown): PatchStep => ({ op: 'replace', path, value });
  return [
    set('/site/buildings/0/polygon', [
      [0, -halfRoom],
      [depth, -halfRoom],
      [depth, -half],
      [0, -half],
    ]),
    set('/site/buildings/1/polygon', [
      [0, half],
      [depth, half],
      [depth, halfRoom],
      [0, halfRoom],
    ]),
    set('/observe/lines/0/a', [x, -half]),
    set('/observe/lines/0/b', [x, half]),
  ];
}

function sweep(widths: readonly number[], patch: (width: number) => readonly PatchStep[]): readonly Variant[] {
  return widths.map((width) => ({ name: `w${width.toFixed(1)}`, patch: patch(width) }));
}

/** The flow of everybody, (N − 1)/(last − first). */
function flowAt(runs: readonly Run[] | undefined, line: string): readonly number[] | undefined {
  return runs?.map((run) => flowOfAll(lineOf(run.measures, line)));
}

function widthRows(runs: readonly Run[], line: string, curve: readonly (readonly [number, number])[]): readonly Row[] {
  const groups = byVariant(runs);
  const rows: Row[] = [];
  const [widths, means]: [number[], number[]] = [[], []];
  for (const [width, expected] of curve) {
    const flows = flowAt(groups.get(`w${width.toFixed(1)}`), line);
    if (flows === undefined) continue;
    const measured = mean(flows);
    const [low, high] = envelope(width);
    widths.push(width);
    means.push(measured);
    rows.push(nearOrInside(`w${width.toFixed(1)}: J /s`, flows, expected, 0.15, [low, high], { width, low, high }));
  }
  if (widths.length === curve.length) rows.push(atLeast('linear J(w): R²', [fitLine(widths, means).r2], 0.95));
  return rows;
}

/** One run of 60 or 94 people says little: with 10 seeds R² of the five means had a deviation of 0.02 between sets of seeds. */
const manySeeds = 30;

export const bottleneckSeyfried: Study = {
  name: 'bottleneck-seyfried',
  section: 'B4',
  source: 'Seyfried, Passon, Steffen, Boltes, Rupprecht, Klingsch 2009, Transportation Science 43, 395',
  scene: 'bottleneck-seyfried',
  variants: sweep(
    seyfried2009.map(([width]) => width),
    (width) => opening(width, 2.8, 2),
  ),
  seeds: manySeeds,
  short: ['w1.0'],
  judge: (runs) => widthRows(runs, 'middle', seyfried2009),
};

export const bottleneckKretz: Study = {
  name: 'bottleneck-kretz',
  section: 'B4',
  source: 'Kretz, Grünebohm, Schreckenberg 2006, J. Stat. Mech. P10014',
  scene: 'bottleneck-kretz',
  variants: sweep(
    kretz2006.map(([width]) => width),
    (width) => opening(width, 0.4, 4),
  ),
  seeds: manySeeds,
  short: ['w0.7'],
  judge: (runs) => widthRows(runs, 'door', kretz2006),
};

const wide = [0.7, 1, 1.5, 2, 3, 4, 5];
/** s, when the jam stands and the room is not empty yet, at every width */
const steady = [10, 30] as const;

export const bottleneckWide: Study = {
  name: 'bottleneck-wide',
  section: 'B4',
  source: 'Seyfried 2009, Kretz 2006, Müller 1981, Nagai 2006: J = a w + c without steps',
  scene: 'bottleneck-wide',
  variants: sweep(wide, (width) => opening(width, 1, 6)).map((each) => ({ ...each, until: steady[1] })),
  short: ['w2.0'],
  judge: (runs) => {
    const groups = byVariant(runs);
    const means: number[] = [];
    const rows: Row[] = [];
    for (const width of wide) {
      const own = groups.get(`w${width.toFixed(1)}`);
      if (own === undefined) continue;
      const specific = own.map((run) => flowIn(lineOf(run.measures, 'door'), ...steady) / width);
      means.push(mean(specific) * width);
      rows.push(inside(`w${width.toFixed(1)}: J/w 1/(m s)`, specific, [1.6, 2.5], { width }));
    }
    if (means.length < wide.length) return rows;
    const line = fitLine(wide, means);
    return [...rows, atLeast('linear J(w): R²', [line.r2], 0.95), inside('slope 1/(m s)', [line.slope], [1.6, 2.3])];
  },
};
