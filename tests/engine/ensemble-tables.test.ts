// SPDX-License-Identifier: Apache-2.0
// The tables of an ensemble as programs of others read them: CSV by Python's csv module, Parquet by a reader that is not the writer.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../web/engine/ensemble/ensemble-file.js';
import type { Row } from '../../web/engine/ensemble/row.js';
import { ensembleCsv, ensembleParquet } from '../../web/engine/ensemble/table.js';

const row = (plan: string, draw: number, seed: number, more: Partial<Row> = {}): Row => ({
  ...{ plan, draw, seed, hash: '00ff00ff00ff00ff', values: { x: 0.1 + seed, late: null }, broken: {}, ratings: { peace: 'P' }, harm: [] },
  ...more,
});
const found = documentOf({
  ...{ id: '', resultsVersion: 5, seeds: { first: 1, runs: 2 }, design: null, policy: null, verdict: null, shard: null },
  plans: ['a, "quoted"', 'b'].map((id) => ({ id, name: { id, en: id }, base: 'two-people' })),
  draws: [{ '/parameters/movement/timeGap': 0.7 }, { '/parameters/movement/timeGap': 1.25 }],
  rows: [
    row('a, "quoted"', 0, 1, { broken: { 'R25-4': [1, 2] } }),
    row('a, "quoted"', 1, 4294967295, { values: { x: 1e-300, late: -5.5 } }),
    row('b', 0, 1, { hash: '', values: {}, ratings: {}, failed: 'no,\nway' }),
    row('b', 1, 2),
  ],
});

describe('the table of an ensemble', () => {
  it("as CSV is read by Python's csv module without a word about how", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sispamkota-table-'));
    await writeFile(join(folder, 'table.csv'), ensembleCsv(found));
    const script = `import csv, json, sys
with open(sys.argv[1], newline="", encoding="utf-8") as file: print(json.dumps(list(csv.DictReader(file))))`;
    const { stdout } = await promisify(execFile)('python3', ['-c', script, join(folder, 'table.csv')]);
    await rm(folder, { recursive: true });
    const rows = JSON.parse(stdout) as readonly Readonly<Record<string, string>>[];
    expect(rows).toMatchObject([
      { plan: 'a, "quoted"', draw: '0', seed: '1', x: '1.1', late: '', 'broken.R25-4': '2', 'rating.peace': 'P', failed: '' },
      { seed: '4294967295', x: '1e-300', late: '-5.5', '/parameters/movement/timeGap': '1.25', 'broken.R25-4': '0' },
      { plan: 'b', x: '', failed: 'no,\nway', 'broken.R25-4': '', 'rating.peace': '' },
      { seed: '2' },
    ]);
  });

  it('as Parquet has typed columns, nothing where there is nothing, and every bit of a number', async () => {
    const bytes = await ensembleParquet(found);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const types = parquetSchema(parquetMetadata(file)).children.map(({ element: { name, type } }) => `${name} ${type}`);
    expect(types.slice(0, 7)).toEqual([
      ...['plan BYTE_ARRAY', 'base BYTE_ARRAY', 'draw INT64', 'seed INT64', 'hash BYTE_ARRAY', 'failed BYTE_ARRAY'],
      '/parameters/movement/timeGap DOUBLE',
    ]);
    expect(await parquetReadObjects({ file })).toMatchObject([
      {
        plan: 'a, "quoted"',
        base: 'two-people',
        draw: 0n,
        seed: 1n,
        x: 1.1,
        late: null,
        'broken.R25-4': 2n,
        'rating.peace': 'P',
        failed: null,
      },
      { seed: 4294967295n, x: 1e-300, late: -5.5, '/parameters/movement/timeGap': 1.25 },
      { plan: 'b', x: null, failed: 'no,\nway', 'broken.R25-4': null, 'rating.peace': null },
      { plan: 'b', seed: 2n, 'broken.R25-4': 0n },
    ]);
  });
});
