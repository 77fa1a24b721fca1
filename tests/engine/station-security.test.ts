// SPDX-License-Identifier: Apache-2.0
// Police and Linmas for polling stations, in the package and on the command line; the figures are those the press gave for the area of
// Polres Probolinggo Kota (579 stations: 290 police, 1,158 Linmas).
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sispamkotaProgram as program, sispamkota } from './built.js';

const { stationSecurity, readStationList, loadText } = sispamkota;
const pattern = { police: 2, stations: 4, linmas: 8, citation: '', assumed: false };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the security pattern of polling stations', () => {
  it('the 579 stations of the police area need 290 police and 1,158 Linmas by 2:4:8', () => {
    const need = stationSecurity([{ vulnerability: 'kurangRawan', count: 579 }], [{ vulnerability: 'kurangRawan', ...pattern }]);
    expect(need).toMatchObject({ stations: 579, police: 290, linmas: 1158, personnel: 1448 });
    expect(need.classes).toEqual([{ vulnerability: 'kurangRawan', stations: 579, pattern: '2:4:8', police: 290, linmas: 1158 }]);
  });

  it('a plain list counts each station once and rounds up in each class', () => {
    const patterns = [
      { vulnerability: 'kurangRawan', ...pattern },
      { vulnerability: 'rawan', ...pattern, stations: 2, linmas: 4 },
    ] as const;
    const need = stationSecurity(
      [{ vulnerability: 'kurangRawan' }, { vulnerability: 'rawan' }, { vulnerability: 'kurangRawan' }],
      patterns,
    );
    expect(need.classes.map((each) => [each.stations, each.police, each.linmas])).toEqual([
      [2, 1, 4],
      [1, 1, 2],
    ]);
  });

  it('a class without a pattern and a count that is none are refused', () => {
    const patterns = [{ vulnerability: 'kurangRawan', ...pattern }] as const;
    expect(() => stationSecurity([{ vulnerability: 'rawan' }], patterns)).toThrow(RangeError);
    for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => stationSecurity([{ vulnerability: 'kurangRawan', count }], patterns)).toThrow(RangeError);
  });

  it('lists are read from JSON and CSV, and a wrong entry is named', () => {
    const known = ['kurangRawan', 'rawan'];
    expect(readStationList('[{"vulnerability":"rawan"},{"vulnerability":"kurangRawan","count":3}]', known)).toEqual([
      { vulnerability: 'rawan', count: 1 },
      { vulnerability: 'kurangRawan', count: 3 },
    ]);
    expect(readStationList('id;vulnerability\n"TPS 1";rawan\nTPS 2;kurangRawan\n', known)).toEqual([
      { vulnerability: 'rawan', count: 1 },
      { vulnerability: 'kurangRawan', count: 1 },
    ]);
    expect(readStationList('vulnerability,count\nrawan,two\n', known)).toEqual({ line: 2, found: 'two' });
    expect(readStationList('[{"vulnerability":"green"}]', known)).toEqual({ line: 1, found: 'green' });
    for (const text of ['', 'id\nTPS 1\n', '[', '{}']) expect(readStationList(text, known)).toEqual({ line: 0, found: '' });
  });

  it('every doctrine has a pattern for every class', async () => {
    for (const name of ['id-2006-tricolour', 'id-2025-five-phase', 'un-llw-2020']) {
      const { patterns } = JSON.parse(await loadText('doctrines', name)) as {
        readonly patterns: readonly { readonly vulnerability: string }[];
      };
      expect(patterns.map((each) => each.vulnerability)).toEqual(['kurangRawan', 'rawan', 'sangatRawan', 'khusus']);
    }
  });
});

describe('sispamkota stations', () => {
  it('gives the figures of the press from the number of stations alone', async () => {
    const { status, json } = await program(['stations', 'kurangRawan=579', '--json']);
    expect(status).toBe(0);
    expect(json()).toMatchObject({ stations: 579, police: 290, linmas: 1158, personnel: 1448 });
  });

  it('reads a list of stations with their class', async () => {
    const file = join(folder, 'tps.csv');
    await writeFile(file, `id,vulnerability\n${Array.from({ length: 579 }, (_, k) => `TPS ${k + 1},kurangRawan`).join('\n')}\n`);
    const { status, json } = await program(['stations', file, '--json']);
    expect(status).toBe(0);
    expect(json()).toMatchObject({ stations: 579, police: 290, linmas: 1158 });
    expect((await program(['stations', file, '--lang', 'id'])).out).toContain('2:4:8');
  });

  it('a wrong list ends with 1 and the entry, a wrong word with 2', async () => {
    const file = join(folder, 'wrong.csv');
    await writeFile(file, 'id,vulnerability\nTPS 1,hijau\n');
    const list = await program(['stations', file, '--json']);
    expect([list.status, (list.json() as { error: { code: string } }).error.code]).toEqual([1, 'stations.list']);
    expect(list.err).toContain('hijau');
    expect((await program(['stations', 'hijau=3'])).status).toBe(2);
    expect((await program(['stations'])).status).toBe(2);
  });
});
