// SPDX-License-Identifier: Apache-2.0
// What helps a reader find and see: names found by some letters, how long each exit would take, the middle of a fan.
import { describe, expect, it } from 'vitest';
import { middleOf } from '../../web/app/charts/fan-chart.js';
import { found } from '../../web/app/frame/palette.js';
import { exitLoads } from '../../web/app/run/egress.js';
import type { Frame } from '../../web/engine/frame.js';
import type { ExerciseView } from '../../web/engine/source.js';

describe('names', () => {
  const entries = [
    { name: 'Lihat semua', kind: 'tindakan' },
    { name: 'Dalmas awal', kind: 'satuan' },
    { name: 'Mulai', kind: 'tindakan' },
  ];
  it('are found by any of their words, those that begin so first', () => {
    expect(found(entries, 'mu').map(({ name }) => name)).toEqual(['Mulai', 'Lihat semua']);
    expect(found(entries, 'satuan dal').map(({ name }) => name)).toEqual(['Dalmas awal']);
    expect(found(entries, '')).toEqual(entries);
    expect(found(entries, 'zzz')).toEqual([]);
  });
});

describe('an exit', () => {
  const box = (x: number, w: number) =>
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, w],
      [x, w],
    ] as const;
  it('takes as long as its width needs for those who are nearest to it, officers not counted', () => {
    const count = 301;
    const exercise = {
      scenario: { site: { exits: [{ polygon: box(0, 2) }, { polygon: box(1000, 6) }] } },
      people: { count, unit: new Uint16Array(count).fill(65535, 0, 300) },
    } as unknown as ExerciseView;
    const people = { x: new Float32Array(count).fill(11), y: new Float32Array(count), presence: new Uint8Array(count).fill(1) };
    const [near, far] = exitLoads(exercise, { people } as unknown as Frame);
    expect(near?.people).toBe(300);
    expect(near?.seconds).toBe(150); // 300 people through 2 m at 60 a metre a minute
    expect(far).toMatchObject({ people: 0, seconds: 0 });
  });
});

describe('the middle of a fan', () => {
  it('lies between its curves, as far as most of them go', () => {
    const run = (...values: readonly number[]) => values.map((value, t) => [t, value] as const);
    expect(middleOf([run(1, 5, 9), run(2, 6), run(9, 7)])).toEqual([
      [0, 2],
      [1, 6],
    ]);
    expect(middleOf([])).toEqual([]);
  });
});
