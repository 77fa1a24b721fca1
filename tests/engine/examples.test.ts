// SPDX-License-Identifier: Apache-2.0
// The scripts of examples/, run as a researcher runs them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './built.js';

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
    expect([rate, head]).toEqual(['# framerate: 10', '# id frame x/m y/m z/m']);
    expect(lines.every((line) => /^\d+ \d+ -?\d+\.\d{3} -?\d+\.\d{3} 0$/.test(line))).toBe(true);
    expect(new Set(lines.map((line) => numbers(line, ' ')[1])).size).toBe(200);
  });
});
