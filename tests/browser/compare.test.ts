// SPDX-License-Identifier: Apache-2.0
// The Compare screen over workers of the page: the same bytes as the command line for one worker and for two, a closed tab that goes on,
// results of others opened, and what it refuses.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaultsInBothThemes, layoutFaults } from './layout-faults.js';
import { openStage, root, type Stage, untilState } from './stage.js';

let stage: Stage;
let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  stage = await openStage();
  folder = await mkdtemp(join(tmpdir(), 'sispam-compare-'));
  const scene = JSON.parse(await readFile(join(root, 'tests/scenes/queue.json'), 'utf8')) as Record<string, unknown>;
  await writeFile(at('queue.json'), JSON.stringify(scene));
  const patch = [
    { op: 'test', path: '/stations/0/id', value: 'check-in' },
    { op: 'add', path: '/stations/0/servers/-', value: [18, 6] },
  ];
  const plan = { format: 'sispamkota-plan/1', base: 'queue', name: { id: 'Dua meja', en: 'Two desks' }, patch };
  await writeFile(at('two-desks.json'), JSON.stringify(plan));
  await writeFile(at('broken.json'), '{"format": "sispamkota-ensemble/1", "rows": [7]}');
});
afterAll(() => stage?.close());

async function byCommandLine(runs: number): Promise<string> {
  const command = [join(root, 'dist/engine/cli.js'), 'ensemble', at('queue.json'), at('two-desks.json'), '--runs', String(runs)];
  await promisify(execFile)('node', [...command, '-o', at('results.json')]);
  return readFile(at('results.json'), 'utf8');
}

async function setUp(page: Page, runs: number, workers: number): Promise<void> {
  await page.getByRole('button', { name: /^Hapus Sispamkota/ }).click();
  await page.locator('.compare-setup input[type=file]').setInputFiles([at('queue.json'), at('two-desks.json')]);
  await page.getByRole('button', { name: 'Hapus Dua meja' }).waitFor();
  await page.getByLabel('Jalan tiap rencana').fill(String(runs));
  await page.getByLabel('Inti prosesor').fill(String(workers));
}

async function savedJson(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan JSON' }).click();
  const path = await (await coming).path();
  return readFile(path, 'utf8');
}

const finished = (page: Page) => page.getByText(/^Selesai: \d+ jalan\.$/).waitFor({ timeout: 120_000 });
const begin = (page: Page) => page.getByRole('button', { name: 'Jalankan', exact: true }).click();

describe('the Compare screen', () => {
  it('writes the bytes of the command line with one worker and with two, and opens a run of it with its hash, on Run and on Review', async () => {
    const { page, context, errors, foreign } = await stage.visit('?screen=compare');
    await setUp(page, 3, 1);
    await begin(page);
    await finished(page);
    expect([...(await axeFaultsInBothThemes(page)), ...(await layoutFaults(page))]).toEqual([]);
    const expected = await byCommandLine(3);
    expect(await savedJson(page)).toBe(expected);

    await page.getByRole('button', { name: 'Hapus semua jalan yang tersimpan' }).click();
    await page.getByLabel('Inti prosesor').fill('2');
    await begin(page);
    await page.getByText('2 inti bekerja').waitFor();
    await finished(page);
    expect(await savedJson(page)).toBe(expected);

    const row = page.locator('.single-runs tbody tr').first();
    const hash = await row.locator('code').innerText();
    await page.locator('.single-runs').getByLabel('Jalan lain').selectOption({ index: 4 }); // the second seed of the second plan
    await page
      .locator('.single-runs p')
      .getByRole('button', { name: /^Kaji ulang jalan ini: .*, benih 2$/ })
      .click();
    await page.waitForSelector('.review-screen[data-review=open]', { timeout: 60_000 });
    expect(await page.locator('.review-title').textContent()).toContain('· 2');
    await page.keyboard.press('9');
    await row.getByRole('button', { name: /^Buka jalan ini/ }).click();
    await untilState(page, 'ready');
    await page
      .getByRole('button', { name: '50×' })
      .or(page.getByRole('button', { name: 'Mulai' }))
      .first()
      .waitFor();
    expect(JSON.parse(expected).rows.map((each: { hash: string }) => each.hash)).toContain(hash);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('goes on after its tab was closed, without repeating what is kept, and to the same bytes', async () => {
    const { page, context } = await stage.visit('?screen=compare');
    await setUp(page, 6, 1);
    await begin(page);
    await page.waitForFunction(() => Number(document.querySelector('.run-progress progress')?.getAttribute('value')) >= 2, null, {
      timeout: 120_000,
    });
    await page.getByRole('button', { name: 'Jeda' }).click();
    await page.getByRole('button', { name: 'Lanjutkan' }).waitFor();
    await page.close();
    const again = await context.newPage();
    await again.goto(`${stage.address}?screen=compare`);
    const told = await again.getByText(/^Rangkaian sebelumnya belum selesai/).innerText();
    expect(Number(/: (\d+) dari 12/.exec(told)?.[1])).toBeGreaterThanOrEqual(2);
    await again.getByRole('button', { name: 'Lanjutkan rangkaian itu' }).click();
    await finished(again);
    expect(await savedJson(again)).toBe(await byCommandLine(6));
    await context.close();
  });

  it('shows results of the command line, and says what is wrong with a file', async () => {
    const { page, context } = await stage.visit('?screen=compare');
    const field = page.locator('.compare-tools input[type=file]');
    await field.setInputFiles(at('results.json'));
    await page.getByText('Dari berkas results.json').waitFor();
    for (const title of ['Ringkasnya', 'Semua ukuran', 'Aturan yang dilanggar', 'Tempat orang terluka', 'Anggapan']) {
      expect(await page.getByRole('heading', { name: title, exact: true }).count(), title).toBe(1);
    }
    await field.setInputFiles(at('broken.json'));
    await page.getByRole('alert').getByText('Isi berkas hasil "broken.json" salah pada /id.').waitFor();
    expect(await page.getByText('Dari berkas results.json').count()).toBe(1);
    await context.close();
  });
});
