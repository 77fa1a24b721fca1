// SPDX-License-Identifier: Apache-2.0
// The Run screen by hand and by keyboard: start and pause, language, seeds, orders, files that are wrong.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, openStage, root, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const scenarioText = () => readFileSync(join(root, 'web/library/scenarios/quiet-rally.json'), 'utf8');

function fileOf(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'sispam-')), name);
  writeFileSync(path, text);
  return path;
}

describe('the keyboard', () => {
  it('starts, pauses, steps and goes on', async () => {
    const { page, context, errors } = await stage.visit();
    await untilState(page, 'ready');
    await page.keyboard.press(' ');
    await untilState(page, 'running');
    await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 5);
    await page.keyboard.press(' ');
    await untilState(page, 'paused');
    const paused = await contract(page);
    expect(paused.hash).toMatch(/^[0-9a-f]+$/);
    await page.keyboard.press('.');
    await page.waitForFunction((tick) => Number(document.documentElement.dataset.tick) === tick + 20, Number(paused.tick));
    await page.keyboard.press(' ');
    await untilState(page, 'running');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('reaches and works every control in a sensible order', async () => {
    const { page, context } = await stage.visit('?scenario=quiet-rally');
    await untilState(page, 'ready');
    const seen: string[] = [];
    for (let step = 0; step < 60; ++step) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const element = document.activeElement;
        return element === document.body ? '' : (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim().slice(0, 40);
      });
      seen.push(name);
    }
    const at = (text: string) => seen.findIndex((name) => name.includes(text));
    expect(seen[0]).toContain('Langsung ke peta');
    expect(at('Pilih latihan')).toBeLessThan(at('Mulai'));
    expect(at('Mulai')).toBeLessThan(at('Satuan'));
    expect(at('Satuan')).toBeLessThan(at('Peta'));
    expect(seen.slice(0, 20).every((name) => name !== '')).toBe(true);
    await context.close();
  });

  it('has every shortcut in the help dialog, which Escape closes', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Bantuan' });
    await dialog.waitFor();
    expect(await dialog.locator('dd').count()).toBeGreaterThan(18);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await context.close();
  });
});

describe('the language', () => {
  it('is Indonesian for an Indonesian browser, switches at once, and is remembered', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    expect(await page.getAttribute('html', 'lang')).toBe('id');
    await page.getByRole('button', { name: 'Mulai', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Bahasa/ }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await context.close();
  });

  it('is English for other browsers', async () => {
    const { page, context } = await stage.visit('', { locale: 'en-GB' });
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await context.close();
  });
});

describe('exercises', () => {
  it('are chosen from the list, with a seed of one’s own', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    await page.getByRole('button', { name: /^Pilih latihan/ }).click();
    await page.locator('.choice').nth(1).click();
    await page.waitForFunction(() => !location.search.includes('probolinggo'));
    await untilState(page, 'ready');
    await page.keyboard.press('o');
    await page.getByLabel('Benih', { exact: true }).fill('42');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('seed=42'));
    await untilState(page, 'ready');
    await context.close();
  });

  it('in progress are taken back after a restart by mistake', async () => {
    const { page, context } = await stage.visit('?scenario=quiet-rally&speed=8&run=1');
    await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 100);
    await page.keyboard.press('r');
    await untilState(page, 'ready');
    expect((await contract(page)).tick).toBe('0');
    await page.getByRole('button', { name: 'Kembalikan latihan tadi' }).click();
    await untilState(page, 'paused');
    expect(Number((await contract(page)).tick)).toBeGreaterThan(100);
    await page.keyboard.press(' ');
    await untilState(page, 'running');
    await context.close();
  });

  it('of one’s own open from a file', async () => {
    const { page, context, errors } = await stage.visit();
    await untilState(page, 'ready');
    await page.keyboard.press('o');
    const own = JSON.parse(scenarioText());
    own.id = 'my-own';
    own.name = { id: '<b>Latihan</b> saya', en: '<b>My</b> exercise' };
    await page.locator('input[type=file]').setInputFiles(fileOf('own.json', JSON.stringify(own)));
    await page.waitForFunction(() => document.title.includes('<b>Latihan</b> saya'));
    await untilState(page, 'ready');
    expect(await page.locator('.scenario-name b').count()).toBe(0); // text of a file is text
    expect(errors).toEqual([]);
    await context.close();
  });

  it('that are wrong are a list of located issues, in either language, and never a blank page', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    const wrong = JSON.parse(scenarioText());
    wrong.groups[0].count = -3;
    wrong.colour = 'blue';
    await page.keyboard.press('o');
    await page.locator('input[type=file]').setInputFiles(fileOf('wrong.json', JSON.stringify(wrong, null, 2)));
    await untilState(page, 'error');
    const issues = page.locator('.issue');
    await issues.first().waitFor();
    expect(await issues.count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.issue-where').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('/groups/0/count'), expect.stringContaining('/colour')]),
    );
    const indonesian = await issues.first().textContent();
    await page.keyboard.press('l');
    expect(await issues.first().textContent()).not.toBe(indonesian);
    await page.keyboard.press('o');
    await page.locator('.choice').first().click();
    await untilState(page, 'ready');
    await context.close();
  });

  it('that do not exist are told with the nearest name', async () => {
    const { page, context } = await stage.visit('?scenario=probolingo-2024');
    await untilState(page, 'error');
    expect(await page.locator('.problem').textContent()).toContain('probolinggo-2024');
    await context.close();
  });
});

describe('units and injects', () => {
  it('take orders from their list and from the map', async () => {
    const { page, context, errors } = await stage.visit();
    await untilState(page, 'ready');
    await page.locator('.unit-row').first().click();
    const orders = page.locator('.order');
    expect(await orders.count()).toBeGreaterThan(12);
    const greyed = page.locator('.order-greyed').first();
    expect(await greyed.getAttribute('aria-disabled')).toBe('true');
    expect(await greyed.locator('.order-more').textContent()).toBeTruthy();
    await page.getByRole('button', { name: /^Bergerak ke/ }).click();
    await page.locator('.aim-note').waitFor();
    await page.waitForTimeout(700); // the map glides to the chosen unit
    await page.locator('#map').click({ position: { x: 500, y: 297 } }); // on the street in front of it
    await page.locator('.notice').first().waitFor();
    await page.keyboard.press('.');
    await page.waitForFunction(() => document.querySelector('.unit-chosen .unit-doing')?.textContent?.includes('bergerak'));
    expect(errors).toEqual([]);
    await context.close();
  });

  it('show what is foreseen of a jet before it is given, and give it all the same', async () => {
    const { page, context, errors } = await stage.visit('?scenario=probolinggo-2024&seed=1&speed=50');
    await untilState(page, 'ready');
    await page.locator('.unit-row', { hasText: 'Kru AWC' }).click();
    await page.locator('.order', { hasText: 'Semprot air' }).click();
    await page.waitForTimeout(700);
    await page.locator('#map').click({ position: { x: 450, y: 330 } });
    await page.locator('.draft .foreseen').waitFor();
    expect(await page.locator('.notice').count()).toBe(0); // not given yet
    await page.locator('.draft').getByRole('button', { name: 'Beri perintah' }).click();
    await page.locator('.notice').first().waitFor();
    expect(await page.locator('.draft').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('wait in a queue until the unit has done what it does', async () => {
    const { page, context } = await stage.visit('?scenario=probolinggo-2024&seed=1&speed=8');
    await untilState(page, 'ready');
    await page.locator('.unit-row', { hasText: 'Dalmas awal' }).click();
    const fallBack = page.locator('.order', { hasText: 'Mundur' });
    await fallBack.click();
    await page.locator('.draft').getByRole('button', { name: 'Beri perintah' }).click();
    await page.keyboard.press('.');
    await page.waitForFunction(() => document.querySelector('.unit-chosen .unit-doing')?.textContent?.includes('mundur'));
    await fallBack.click();
    await page.locator('.draft').getByRole('button', { name: 'Antrekan' }).click();
    await page.locator('.queue li').waitFor();
    await page.locator('.start').click();
    await page.locator('.queue li').waitFor({ state: 'detached', timeout: 60_000 });
    await context.close();
  });

  it('leave a decision to be written or skipped, and a second to branch from', async () => {
    const { page, context, errors } = await stage.visit('?scenario=quiet-rally&seed=1');
    await untilState(page, 'ready');
    for (const tick of [20, 40, 60]) {
      await page.keyboard.press('.');
      await page.waitForFunction((now) => Number(document.documentElement.dataset.tick) === now, tick);
    }
    await page.locator('.declare button').nth(1).click();
    await page.locator('.timeline-seek').fill('3');
    await page.keyboard.press('Tab');
    await page.locator('.start').focus();
    await page.keyboard.press('.');
    await page.locator('.decision-open').getByRole('button', { name: 'Lewati' }).click();
    expect(await page.locator('.decision-skipped').count()).toBe(1);
    await page.locator('.timeline-seek').fill('1');
    await page.getByRole('button', { name: 'Cabangkan dari sini' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.tick === '20');
    await page.getByRole('tab', { name: 'Laporan' }).click();
    expect(await page.locator('.way').count()).toBe(2);
    expect(await page.locator('.decision').count()).toBe(0); // what came later is not known here
    await page.locator('.way-name').first().click();
    await page.waitForFunction(() => document.documentElement.dataset.tick === '80');
    expect(await page.locator('.decision-skipped').count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('fire when the instructor says so', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    await page.keyboard.press('2');
    const last = page.locator('.inject').last();
    await last.locator('.inject-buttons button').last().click();
    await page.keyboard.press('.');
    await page.waitForFunction(() => document.querySelector('.inject:last-child')?.classList.contains('inject-fired'));
    await context.close();
  });
});
