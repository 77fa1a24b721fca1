// SPDX-License-Identifier: Apache-2.0
// One visit to the Review screen: from an exercise that was just run, by key and by hand, to the printed report.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaultsInBothThemes } from './layout-faults.js';
import { openStage, root, type Stage, untilState, type Visit } from './stage.js';

let stage: Stage;
let visit: Visit;
beforeAll(async () => {
  stage = await openStage();
  visit = await stage.visit('?scenario=quiet-rally&speed=50&run=1');
  await visit.page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 1200, undefined, { timeout: 120_000 });
  await visit.page.keyboard.press(' '); // pauses, unless it is over by now
  await untilState(visit.page, 'paused', 'over');
});
afterAll(() => stage?.close());

const second = () => visit.page.evaluate(() => Number(document.querySelector<HTMLElement>('.review-screen')?.dataset.second));
async function untilSecond(wanted: number): Promise<void> {
  await visit.page.waitForFunction((t) => Number(document.querySelector<HTMLElement>('.review-screen')?.dataset.second) === t, wanted);
}
const faults = () => axeFaultsInBothThemes(visit.page);

describe('the Review screen', () => {
  it('opens the exercise just run as a copy and moves through it by key and slider', async () => {
    const { page } = visit;
    await page.keyboard.press('7');
    await page.waitForSelector('.review-screen[data-review=open]');
    await page.keyboard.press('End');
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('.review-screen')?.dataset.second) > 59);
    await page.keyboard.press('Home');
    await untilSecond(0);
    await page.keyboard.press('ArrowRight');
    await untilSecond(1);
    await page.keyboard.press('k');
    await untilSecond(11);
    await page.getByRole('slider', { name: 'Waktu yang ditampilkan' }).fill('30');
    await untilSecond(30);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Putar' }).click();
    await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('.review-screen')?.dataset.second) > 31);
    await page.getByRole('button', { name: 'Jeda' }).click();
    expect(await second()).toBeGreaterThan(31);
    expect(await faults()).toEqual([]);
  });

  it('looks from either side of the line, and keeps notes and bookmarks', async () => {
    const { page } = visit;
    for (const side of ['Dari barisan', 'Dari massa']) {
      await page.getByRole('button', { name: side }).click();
      const colours = await page.locator('canvas.ground-view').evaluate(async (canvas) => {
        await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)));
        const { width, height } = canvas as HTMLCanvasElement;
        const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        const seen = new Set<number>();
        for (let at = 0; at < data.length; at += 400) seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
        return seen.size;
      });
      expect(colours, side).toBeGreaterThan(4);
    }
    await page.getByRole('button', { name: 'Dari atas' }).click();
    await page.getByRole('tab', { name: 'Catatan' }).click();
    await page.getByRole('textbox', { name: /Catatan pada/ }).fill('Barisan <b>terlalu</b> rapat');
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.getByRole('button', { name: 'Tandai saat ini' }).click();
    expect(await page.locator('.note').count()).toBe(2);
    for (const tab of ['Sasaran', 'Inject', 'Jalan']) await page.getByRole('tab', { name: tab }).click();
    expect(await faults()).toEqual([]);
  });

  it('prints a report that holds the note as text, and nothing of the screen round it', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: 'Laporan', exact: true }).click();
    await page.waitForSelector('.report-paper[data-ready=yes]', { timeout: 60_000 });
    const words = await page.locator('.report-paper').innerText();
    expect(words).toContain('Barisan <b>terlalu</b> rapat');
    expect(words).toContain('Temuan');
    expect(await page.locator('.moment-map').count()).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    await page.emulateMedia({ media: null });
    expect([visit.errors, visit.foreign]).toEqual([[], []]);
  });

  it('makes the film of a recording that holds its script alone, and a film that is given up leaves nothing open', async () => {
    const { page } = visit;
    const folder = await mkdtemp(join(tmpdir(), 'sispamkota-script-'));
    const record = async (file: string, ...run: readonly string[]) => {
      await promisify(execFile)(process.execPath, [join(root, 'dist/engine/cli.js'), 'run', ...run, '--record', join(folder, file)]);
      await page.locator('header input[type=file][accept=".spk"]').setInputFiles(join(folder, file));
    };
    await record('long.spk', 'big-rally', '--until', '20');
    await page.getByRole('heading', { name: 'Membuat film rekaman ini' }).waitFor();
    await page.getByRole('button', { name: 'Batalkan' }).click();
    await page.waitForSelector('.review-screen[data-review=empty]');
    await record('short.spk', join(root, 'tests/scenes/two-people.json'));
    await page.waitForSelector('.review-screen[data-review=open]');
    expect(await page.locator('.review-title').textContent()).toContain('short.spk');
    expect(await second()).toBe(0);

    // a damaged one is told, also on the way from the Run screen with an exercise in progress, and the one before comes back with its notes
    await page.getByRole('button', { name: 'Kembali ke kaji ulang' }).click();
    await page.getByRole('tab', { name: 'Catatan' }).click();
    await page.getByRole('textbox', { name: /Catatan pada/ }).fill('Tetap ada');
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.review-screen').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('6');
    await page.keyboard.press('o');
    const bytes = await readFile(join(folder, 'short.spk'));
    const cut = { name: 'cut.spk', mimeType: 'application/octet-stream', buffer: bytes.subarray(0, 40) };
    await page.locator('dialog input[type=file]').setInputFiles(cut);
    await page.getByRole('alert').filter({ hasText: 'cut.spk: Rekaman terpotong; bita pertama yang salah: 40' }).waitFor();
    await page.getByRole('button', { name: /^Kembali ke rekaman tadi/ }).click();
    await page.waitForSelector('.review-screen[data-review=open]');
    expect(await page.locator('.review-title').textContent()).toContain('short.spk');
    await page.getByText('Tetap ada').waitFor();

    // a good one leaves them too: it says where they lie, the way back is there, and they come back with the file after a reload
    const input = page.locator('header input[type=file][accept=".spk"]');
    const opened = async (name: string) => {
      await page.waitForFunction((wanted) => document.querySelector('.review-title')?.textContent?.includes(wanted), name);
      await page.getByRole('tab', { name: 'Catatan' }).click();
    };
    await promisify(execFile)(process.execPath, [
      join(root, 'dist/engine/cli.js'),
      ...['run', join(root, 'tests/scenes/two-people.json'), '--seed', '2', '--record', join(folder, 'other.spk')],
    ]);
    await input.setInputFiles(join(folder, 'other.spk'));
    await opened('other.spk');
    await page.getByText('Catatan Anda di samping short.spk belum ada dalam berkas mana pun').waitFor();
    expect(await page.locator('.note').count()).toBe(0);
    await page.getByRole('button', { name: 'Kembali ke rekaman tadi: short.spk' }).click();
    await page.getByText('Tetap ada').waitFor();
    await page.reload();
    await page.locator('.review-screen').waitFor();
    await input.setInputFiles(join(folder, 'short.spk'));
    await opened('short.spk');
    await page.getByText('Tetap ada').waitFor();
    await page.getByText('Belum ada dalam berkas; tersimpan di peramban ini.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan rekaman dengan catatan' }).first().click();
    await (await download).saveAs(join(folder, 'noted.spk'));
    await page.getByText('Belum ada dalam berkas').waitFor({ state: 'detached' });
    await input.setInputFiles(join(folder, 'noted.spk'));
    await opened('noted.spk');
    await page.getByText('Tetap ada').waitFor();
    expect(await page.locator('.review-beside .notice').count()).toBe(0);
    await rm(folder, { recursive: true });
  });
});
