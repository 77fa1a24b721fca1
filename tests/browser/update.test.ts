// SPDX-License-Identifier: Apache-2.0
// A newer build of the page waits while an exercise is on, in whatever tab, and comes when the reader says so.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, openStage, root, type Stage, untilState } from './stage.js';

let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'sispam-')), 'app');
  cpSync(join(root, 'dist/app'), folder, { recursive: true });
  const scenario = join(folder, 'library/scenarios/quiet-rally.json');
  writeFileSync(scenario, JSON.stringify({ ...JSON.parse(readFileSync(scenario, 'utf8')), limit: 60 })); // soon over
  stage = await openStage([], folder);
});
afterAll(() => stage?.close());

/** The same page as a newer build: another word in it, another name of the build. */
function publishNewer(): void {
  const html = join(folder, 'index.html');
  writeFileSync(html, readFileSync(html, 'utf8').replace('<html ', '<html data-edition="newer" '));
  const worker = join(folder, 'sw.js');
  const text = readFileSync(worker, 'utf8');
  const build = /["'`]([0-9a-f]{16})["'`]|([0-9a-f]{16})/.exec(text)?.[0] ?? '';
  expect(build).not.toBe('');
  writeFileSync(worker, text.replaceAll(build, build.replace(/[0-9a-f]{16}/, 'feedfeedfeedfeed')));
}

describe('an update', () => {
  it('never swaps a running exercise, and comes when it is over and the reader says so', async () => {
    const { page, context, errors } = await stage.visit('?scenario=quiet-rally&speed=0.5');
    await untilState(page, 'ready');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.keyboard.press(' ');
    await untilState(page, 'running');
    publishNewer();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const notice = page.locator('.notice', { hasText: 'Versi baru' });
    await notice.waitFor({ timeout: 90_000 });
    expect(await notice.getByRole('button').count()).toBe(0);
    const before = Number((await contract(page)).tick);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('take-over'));
    await page.waitForTimeout(1500);
    expect((await contract(page)).state).toBe('running');
    expect(Number((await contract(page)).tick)).toBeGreaterThan(before);
    expect(await page.getAttribute('html', 'data-edition')).toBeNull();

    await page.getByLabel('Kecepatan').selectOption('50');
    await untilState(page, 'over');
    await notice.getByRole('button', { name: 'Pakai sekarang' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.edition === 'newer');
    await untilState(page, 'ready');
    expect(errors).toEqual([]);
    await context.close();
  });
});
