// SPDX-License-Identifier: Apache-2.0
// The TPS screen in one visit: the estimate follows the sliders, the station runs in the simulator beside the open exercise, the security
// pattern is computed from a list.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaultsInBothThemes } from './layout-faults.js';
import { openStage, root, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('the TPS screen', () => {
  it('estimates, shows the station in the simulator, and says how many police and Linmas stations need', async () => {
    const { page, context, errors, foreign } = await stage.visit('?screen=tps');
    page.setDefaultTimeout(120_000);
    const answer = page.getByRole('region', { name: 'Satu hari di TPS ini' });
    await answer.getByText(/^(Cukup|Ketat|Kurang):/).waitFor();
    const longest = () => answer.locator('.figure', { hasText: 'Paling lama menunggu' }).locator('b').innerText();
    const two = Number.parseFloat((await longest()).replace(',', '.'));
    await page.getByRole('slider', { name: 'Meja daftar hadir' }).fill('1');
    await page.getByRole('slider', { name: 'Daftar hadir', exact: true }).fill('60');
    await answer.getByText(/^Kurang:/).waitFor();
    expect(Number.parseFloat((await longest()).replace(',', '.'))).toBeGreaterThan(two + 5);
    await page
      .getByText(/: antrean tumbuh/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Putar' }).click();
    await page.getByRole('application', { name: 'Peta TPS' }).waitFor();
    await page.getByRole('button', { name: 'Jeda' }).waitFor();
    const left = page.locator('.live-figures .fact', { hasText: 'Antre' }).locator('dd');
    await page.waitForFunction((element) => Number(element?.textContent) > 0, await left.elementHandle());
    await page.getByRole('button', { name: 'Jeda' }).click();
    expect(await page.getAttribute('html', 'data-tick')).toBe('0'); // the open exercise has not moved

    expect(await axeFaultsInBothThemes(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Pola pengamanan' }).click();
    await page.locator('.need tfoot').getByText('328').waitFor();
    const folder = await mkdtemp(join(tmpdir(), 'sispam-tps-'));
    await writeFile(join(folder, 'daftar.csv'), 'name,vulnerability,count\nA,kurangRawan,579\n');
    await writeFile(join(folder, 'salah.csv'), 'vulnerability\nrawan\nsangat\n');
    await page.locator('.security input[type=file]').setInputFiles(join(folder, 'daftar.csv'));
    await page.locator('.need tfoot').getByText('1.158').waitFor();
    expect(await page.locator('.need tfoot').innerText()).toContain('290');
    await page.locator('.security input[type=file]').setInputFiles(join(folder, 'salah.csv'));
    await page.getByRole('alert').getByText('salah pada baris 3: "sangat"', { exact: false }).waitFor();
    expect(await axeFaultsInBothThemes(page)).toEqual([]);

    // a file dropped on another screen comes to the one it belongs to; what nobody knows is said by its name
    const drop = (name: string, text: string) =>
      page.evaluate(
        ([file = '', content = '']) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], file));
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        },
        [name, text],
      );
    await page.keyboard.press('7');
    await page.waitForSelector('.review-screen');
    await drop('surat.txt', 'Kepada Yth.');
    await page.getByText('"surat.txt" tidak dikenal halaman ini', { exact: false }).waitFor();
    await drop('lain.csv', 'vulnerability,count\nsangatRawan,3\n');
    await page.locator('.security').getByText('lain.csv', { exact: false }).waitFor();
    expect(await page.locator('.drop-unknown').innerText()).toBe('');
    await drop('rencana.json', await readFile(join(root, 'tests/scenes/two-people.json'), 'utf8'));
    await page.waitForFunction(() => document.title.startsWith('Dua orang'));
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
