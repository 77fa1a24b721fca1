// SPDX-License-Identifier: Apache-2.0
// The science suite in its short form: one seed of the variants that stand for the rest, through the program as users run it; and the parts
// that every study leans on.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PatchFailed, type PatchStep, patched } from '../../web/engine/json-patch.js';
import { near } from '../../web/engine/verification/judging.js';
import { fitLine, interpolate, quantile } from '../../web/engine/verification/statistics.js';
import { studies } from '../../web/engine/verification/studies.js';
import { bestShift } from '../../web/engine/verification/waves.js';
import { sispamkotaProgram as program } from './built.js';

interface Row {
  readonly name: string;
  readonly source: string;
  readonly expected: number | string;
  readonly measured: number | string | null;
  readonly tolerance: string;
  readonly pass: boolean | null;
  readonly seeds: number;
  readonly note: string;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-verify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('verify', () => {
  it('in its short form runs one seed, prints one array of rows, and exits 1 if and only if a row fails', async () => {
    const { status, json } = await program(['verify', '--short', '--json']);
    const rows = json() as readonly Row[];
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    for (const row of rows) {
      expect(Object.keys(row), row.name).toEqual(
        expect.arrayContaining(['name', 'source', 'expected', 'measured', 'tolerance', 'pass', 'seeds', 'note']),
      );
      expect(row.measured, `${row.name}: a number that is none`).not.toBeNull();
      expect(row.source, row.name).not.toBe('');
    }
    expect(rows.filter((row) => row.name.includes(': run, seed '))).toEqual([]);
    expect(status).toBe(rows.some((row) => row.pass === false) ? 1 : 0);
  }, 300_000);

  it('gives the same rows whichever thread is faster', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map(() => program(['verify', '--only', 'bottleneck-seyfried', '--seeds', '1', '--json'])),
    );
    expect(one?.json()).toEqual(two?.json());
    expect(one?.json()).toMatchObject([{ name: 'bottleneck-seyfried/w0.8: J /s', seeds: 1 }, {}, {}, {}, {}, {}]);
  });

  it('writes its scenes as files that check accepts and that run alike', async () => {
    const written = await program(['verify', '--scenes', folder, '--json']);
    expect((written.json() as readonly string[]).length).toBe((await readdir(folder)).length);
    const name = join(folder, 'bottleneck-seyfried-w1-0.json');
    expect((await program(['check', name, '--json'])).json()).toEqual([]);
    const run = (await program(['run', name, '--seed', '1', '--json'])).json() as {
      readonly measures: { readonly lines: readonly { readonly times: readonly number[] }[] };
    };
    const times = run.measures.lines[0]?.times ?? [];
    const flow = (times.length - 1) / ((times.at(-1) ?? 0) - (times[0] ?? 0));
    const rows = (await program(['verify', '--only', 'bottleneck-seyfried', '--short', '--json'])).json() as readonly Row[];
    expect(rows.find((row) => row.name.endsWith('w1.0: J /s'))?.measured).toBeCloseTo(flow, 3);
  });

  it('lays parameters over every scene, and refuses a file that holds none', async () => {
    const slow = join(folder, 'slow.txt');
    await writeFile(slow, '{"movement": {"timeGap": 3}}');
    const flowOf = async (options: readonly string[]) => {
      const { json } = await program(['verify', '--only', 'bottleneck-seyfried', '--short', '--json', ...options]);
      return Number((json() as readonly Row[])[0]?.measured);
    };
    expect(await flowOf(['--parameters', slow])).toBeLessThan(0.9 * (await flowOf([])));
    await writeFile(slow, '[1]');
    expect((await program(['verify', '--parameters', slow])).status).toBe(2);
  });
});

describe('studies', () => {
  it('have names and variants of their own, and short forms that exist', () => {
    expect(new Set(studies.map((each) => each.name)).size).toBe(studies.length);
    for (const study of studies) {
      const names = study.variants.map((each) => each.name);
      expect(new Set(names).size, study.name).toBe(names.length);
      expect(names, study.name).toEqual(expect.arrayContaining([...(study.short ?? [])]));
    }
  });
});

describe('a JSON patch', () => {
  const whole = { a: [1, { 'b/c': 2 }], 'm~n': 3 };
  it.each<[PatchStep, unknown]>([
    [
      { op: 'add', path: '/a/1', value: 9 },
      { a: [1, 9, { 'b/c': 2 }], 'm~n': 3 },
    ],
    [
      { op: 'add', path: '/a/-', value: [] },
      { a: [1, { 'b/c': 2 }, []], 'm~n': 3 },
    ],
    [
      { op: 'replace', path: '/a/1/b~1c', value: null },
      { a: [1, { 'b/c': null }], 'm~n': 3 },
    ],
    [{ op: 'remove', path: '/m~0n' }, { a: [1, { 'b/c': 2 }] }],
    [
      { op: 'move', from: '/a/0', path: '/x' },
      { a: [{ 'b/c': 2 }], 'm~n': 3, x: 1 },
    ],
    [
      { op: 'copy', from: '/a/0', path: '/a/0' },
      { a: [1, 1, { 'b/c': 2 }], 'm~n': 3 },
    ],
    [{ op: 'test', path: '/a/1', value: { 'b/c': 2 } }, whole],
    [{ op: 'replace', path: '', value: 7 }, 7],
  ])('does %j', (step, after) => {
    expect(patched(whole, [step])).toEqual(after);
    expect(whole).toEqual({ a: [1, { 'b/c': 2 }], 'm~n': 3 });
  });

  it.each<PatchStep>([
    { op: 'replace', path: '/b', value: 1 },
    { op: 'add', path: '/a/3', value: 1 },
    { op: 'add', path: '/a/01', value: 1 },
    { op: 'remove', path: '/a/2' },
    { op: 'test', path: '/a/0', value: '1' },
    { op: 'move', from: '/a', path: '/a/0' },
    { op: 'copy', from: '/z', path: '/a/0' },
    { op: 'add', path: 'a', value: 1 },
  ])('refuses %j', (step) => {
    expect(() => patched(whole, [step])).toThrow(PatchFailed);
  });
});

describe('the arithmetic of rows', () => {
  it('a mean within its tolerance passes, one beyond it or none at all does not', () => {
    expect(near('x', [1.1, 1.28], 1, 0.2)).toMatchObject({ measured: 1.19, tolerance: '±20 %', pass: true });
    expect(near('x', [1.3], 1, 0.2).pass).toBe(false);
    expect(near('x', [], 1, 0.2).pass).toBe(false);
    expect(near('x', [1, Number.NaN], 1, 0.2).pass).toBe(false);
  });

  it('fits, interpolates and takes quantiles as by hand', () => {
    expect(fitLine([1, 2, 3], [2, 4, 6])).toMatchObject({ slope: 2, intercept: 0, r2: 1 });
    expect(fitLine([1, 2, 3], [1, 3, 2]).r2).toBeCloseTo(0.25);
    expect(
      [0, 1, 1.5, 9].map((x) =>
        interpolate(
          [
            [1, 10],
            [2, 20],
          ],
          x,
        ),
      ),
    ).toEqual([10, 10, 15, 20]);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  });

  it('finds how a wave moves', () => {
    const wave = (shift: number) =>
      Array.from({ length: 60 }, (_, t) => Array.from({ length: 80 }, (_, k) => Math.sin((k - shift * t) / 5)));
    expect(bestShift(wave(-0.5), 8, 10)).toBe(-4);
    expect(bestShift(wave(1), 4, 10)).toBe(4);
  });
});
