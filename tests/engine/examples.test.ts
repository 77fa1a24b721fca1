// SPDX-License-Identifier: Apache-2.0
// The scripts of examples/, run as a researcher runs them.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sispamkotaProgram as program, root } from './built.js';

async function linesOf(script: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'examples', script)], { maxBuffer: 1 << 26 });
  return stdout.trimEnd().split('\n');
}
const numbers = (line: string, by: string) => line.split(by).map(Number);

describe('the examples', () => {
  it('draw a fundamental diagram: the denser, the slower', async () => {
    const [head, ...lines] = await linesOf('fundamental-diagram.mjs');
    expect(head).toBe('filled,density,speed,specificFlow');
    const points = lines.map((line) => numbers(line, ','));
    expect(points.map(([filled]) => filled)).toEqual([0.5, 1, 2, 3]);
    for (const [at, [filled = 0, density = 0, speed = 0]] of points.entries()) {
      expect(Math.abs(density - filled)).toBeLessThan(0.5 + filled / 4);
      if (at > 0) expect(speed).toBeLessThan(points[at - 1]?.[2] ?? 0);
    }
  });

  it('sweep the width of a door: the wider, the sooner everybody is out', async () => {
    const [head, ...lines] = await linesOf('sweep.mjs');
    expect(head).toBe('width,n,evacuationTime,low,high');
    const rows = lines.map((line) => numbers(line, ','));
    expect(rows.map(([width, n]) => [width, n])).toEqual([
      [0.9, 4],
      [1.2, 4],
      [1.8, 4],
    ]);
    const means = rows.map((row) => row[2] ?? 0);
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  it('write trajectories as PedPy reads them', async () => {
    const [rate, head, ...lines] = await linesOf('trajectories.mjs');
    expect([rate, head]).toEqual(['# framerate: 10.0', '# id frame x/m y/m z/m']);
    expect(lines.every((line) => /^\d+ \d+ -?\d+\.\d{3} -?\d+\.\d{3} 0$/.test(line))).toBe(true);
    expect(new Set(lines.map((line) => numbers(line, ' ')[1])).size).toBe(600);
  });
});

/** The first of these programs that runs so without an error. */
function programOf(names: readonly string[], args: readonly string[]): string | null {
  return names.find((name) => spawnSync(name, args, { stdio: 'ignore' }).status === 0) ?? null;
}
const rscript = programOf(['Rscript'], ['-e', '0']);
const python = programOf(['python3', '/usr/bin/python3'], ['-c', 'import pandas']); // Debian's has pandas, another first in the path may not

describe('the exports, read by the scripts of a researcher', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    if (rscript === null && python === null) return;
    folder = await mkdtemp(join(tmpdir(), 'sispamkota-exports-'));
    const [line, room] = ['line-and-crowd', 'room-exit'].map((name) => join(root, 'tests/scenes', `${name}.json`)) as [string, string];
    const made = [
      await program(['ensemble', room, line, '--runs', '2', '-o', at('runs.csv')]),
      await program(['ensemble', room, line, '--runs', '2', '--store', at('runs.csv.runs'), '-o', at('runs.parquet')]),
      await program(['run', line, '--out', folder]),
      await program(['export', at('recording.spk'), '--to', 'csv', '--lang', 'id', '-o', at('events.csv')]),
      await program(['export', at('recording.spk'), '--to', 'trajectories', '-o', at('trajectories.txt')]),
      await program(['export', at('recording.spk'), '--to', 'geojson', '-o', at('site.geojson')]),
    ];
    expect(made.map(({ status, err }) => (status === 0 ? '' : err))).toEqual(made.map(() => ''));
  }, 120_000);
  afterAll(() => (folder === '' ? undefined : rm(folder, { recursive: true, force: true })));

  const expected =
    /^runs 4 plans 2 failed 0\nseconds line-and-crowd 240\.05\d*\nseconds room-exit \d+\.\d{6}\nparquet (4|skipped)[^\n]*\nevents \d+ placed \d+ last \d+\.\d\d\nclock 1\nfindings \d+ kept \d+ kind (bool|logical)\npeople 162 rows \d{4,} rate 2(\.0)? twice 0\nspeed 0\.\d{4}\nsite (building=1 exit=1 (finding=\d+ )?ground=1 zone=2|skipped[^\n]*)$/;
  it.skipIf(python === null)(`read in Python with pandas${python === null ? ' (not installed here)' : ''}`, async () => {
    const { stdout } = await promisify(execFile)(String(python), [join(root, 'examples/read_exports.py'), folder]);
    expect(stdout.trim()).toMatch(expected);
  });
  it.skipIf(rscript === null)(`read in R${rscript === null ? ' (not installed here)' : ''}`, async () => {
    const { stdout } = await promisify(execFile)(String(rscript), [join(root, 'examples/read-exports.R'), folder]);
    expect(stdout.trim().replaceAll(/ +$/gm, '')).toMatch(expected);
  });
});
