// SPDX-License-Identifier: Apache-2.0
// An ensemble of the built package in a browser, over one Worker and over two, under the page's own strict policy: the bytes of Node.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openStage, root } from './stage.js';

/** What a page without a bundler writes. */
const script = `import { ensemble, ensembleText, load, readPlan } from './engine/index.js';
const found = [];
try {
  const text = await (await fetch('./scene.json')).text();
  const engine = await load();
  const plans = [await readPlan(engine, { id: 'two-people', text })];
  for (const workers of [1, 2]) found.push(ensembleText(await ensemble(engine, { plans, runs: 5, workers })));
} catch (error) {
  found.push(String(error));
}
globalThis.found = found;
`;

it('an ensemble in a browser gives the bytes of Node with one worker and with two', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sispamkota-browser-'));
  const scene = join(root, 'tests/scenes/two-people.json');
  await cp(join(root, 'dist/engine'), join(folder, 'engine'), { recursive: true });
  await cp(join(root, 'dist/engine/library'), join(folder, 'library'), { recursive: true }); // beside the page, as its default is
  await cp(scene, join(folder, 'scene.json'));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><title>-</title><script type="module" src="main.js"></script>',
  );
  await writeFile(join(folder, 'main.js'), script);
  const args = ['dist/engine/cli.js', 'ensemble', scene, '--runs', '5', '--workers', '1', '-o', join(folder, 'node.json')];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  const stage = await openStage([], folder);
  try {
    const { page, errors } = await stage.visit();
    await page.waitForFunction(() => 'found' in globalThis, undefined, { timeout: 280_000 });
    const [one, two] = await page.evaluate(() => (globalThis as unknown as { readonly found: readonly string[] }).found);
    const expected = await readFile(join(folder, 'node.json'), 'utf8');
    expect(one).toBe(expected);
    expect(two).toBe(expected);
    expect(errors).toEqual([]);
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
});
