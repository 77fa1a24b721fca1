// SPDX-License-Identifier: Apache-2.0
// The Run screen by hand and by keyboard: start and pause, language, seeds, orders, several units, files that are wrong. A group of tests
// goes on in one page, because opening one costs more than most of them.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, layoutFaults } from './layout-faults.js';
import { contract, openStage, root, type Stage, untilState, type Visit } from './stage.js';

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

/** Leaves what has the keyboard, so that a key is the page's. */
async function press(key: string): Promise<void> {
  await visit.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await visit.page.keyboard.press(key);
}

let visit: Visit;
function opens(path: string): void {
  beforeAll(async () => {
    visit = await stage.visit(path);
    await untilState(visit.page, 'ready');
  });
  afterAll(() => visit.context.close());
}

describe('the keyboard', () => {
  opens('?scenario=quiet-rally');

  it('reaches and works every control in a sensible order', async () => {
    const { page } = visit;
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
  });

  it('starts, pauses, steps and goes on', async () => {
    const { page, errors } = visit;
    await press(' ');
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
    await page.keyboard.press(' ');
    await untilState(page, 'paused');
    expect(errors).toEqual([]);
  });

  it('has every shortcut in the help dialog, those of this screen first, which Escape closes', async () => {
    const { page } = visit;
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Bantuan' });
    await dialog.waitFor();
    expect(await dialog.locator('dd').count()).toBeGreaterThan(50);
    expect(await dialog.locator('h4').first().innerText()).toMatch(/^latihan$/i);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('and the hand switch the language at once, and it is remembered', async () => {
    const { page } = visit;
    expect(await page.getAttribute('html', 'lang')).toBe('id');
    await page.getByRole('button', { name: /^Bahasa/ }).click();
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  });
});

describe('an English browser', () => {
  it('is spoken to in English, and told the nearest name of a scenario that does not exist', async () => {
    const { page, context } = await stage.visit('?scenario=probolingo-2024', { locale: 'en-GB' });
    await untilState(page, 'error');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.locator('.problem').textContent()).toContain('probolinggo-2024');
    await context.close();
  });
});

describe('exercises', () => {
  opens('?speed=8');

  it('are chosen from the list, with a seed of one’s own', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: /^Pilih latihan/ }).click();
    await page.locator('.choice', { hasText: 'Unjuk rasa tertib' }).click();
    await page.waitForFunction(() => location.search.includes('quiet-rally'));
    await untilState(page, 'ready');
    await page.keyboard.press('o');
    await page.getByLabel('Benih', { exact: true }).fill('42');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('seed=42'));
    await untilState(page, 'ready');
  });

  it('in progress are taken back after a restart by mistake', async () => {
    const { page } = visit;
    await press(' ');
    await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 100);
    await page.keyboard.press('r');
    await untilState(page, 'ready');
    expect((await contract(page)).tick).toBe('0');
    await page.getByRole('button', { name: 'Kembalikan latihan tadi' }).click();
    await untilState(page, 'paused');
    expect(Number((await contract(page)).tick)).toBeGreaterThan(100);
    await press(' ');
    await untilState(page, 'running');
    await page.keyboard.press(' ');
    await untilState(page, 'paused');

    // nor do files that cannot be opened, one after another, cost it
    const { tick } = await contract(page);
    for (const name of ['satu.json', 'dua.json']) {
      await page.evaluate((file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['{"format": "sispamkota/1"'], file));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, name);
      await page.locator('.problem', { hasText: name }).waitFor();
    }
    await page.getByRole('button', { name: 'Kembalikan latihan tadi' }).click();
    await untilState(page, 'paused');
    expect((await contract(page)).tick).toBe(tick);
    await untilState(page, 'paused');

    // nor a plan that lays its patch on nothing, nor letters that are not UTF-8, which are told by their place
    const head = '{"format": "sispamkota-plan/1", "base": "quiet-raly", "name": {"id": "a", "en": "a"}, "patch": []';
    for (const [file, words] of [
      ['rencana.json', `${head}}`, '/base'],
      ['rencana-salah.json', `${head.replace('[]', '"x"')}}`, '/patch'],
      ['latin.json', '{"name": "\u00fc"}', 'json.utf8'],
    ].map(
      ([name = '', text = '', where = '']) => [{ name, mimeType: 'application/json', buffer: Buffer.from(text, 'latin1') }, where] as const,
    )) {
      await press('o');
      await page.locator('dialog input[type=file]').setInputFiles(file);
      await page.locator('.issue-where', { hasText: words }).waitFor();
      await page.getByRole('button', { name: 'Kembalikan latihan tadi' }).click();
      await untilState(page, 'paused');
      expect((await contract(page)).tick).toBe(tick);
    }
  });

  it('of one’s own open from a file', async () => {
    const { page, errors } = visit;
    await press('o');
    const own = JSON.parse(scenarioText());
    own.id = 'my-own';
    own.name = { id: '<b>Latihan</b> saya', en: '<b>My</b> exercise' };
    await page.locator('input[type=file]').setInputFiles(fileOf('own.json', JSON.stringify(own)));
    await page.waitForFunction(() => document.title.includes('<b>Latihan</b> saya'));
    await untilState(page, 'ready');
    expect(await page.locator('.scenario-name b').count()).toBe(0); // text of a file is text
    expect(errors).toEqual([]);
  });

  it('that are wrong are a list of located issues, in either language, and never a blank page', async () => {
    const { page } = visit;
    const wrong = JSON.parse(scenarioText());
    wrong.groups[0].count = -3;
    wrong.colour = 'blue';
    await press('o');
    await page.locator('input[type=file]').setInputFiles(fileOf('wrong.json', JSON.stringify(wrong, null, 2)));
    await untilState(page, 'error');
    const issues = page.locator('.issue');
    await issues.first().waitFor();
    expect(await issues.count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.issue-where').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('/groups/0/count'), expect.stringContaining('/colour')]),
    );
    const indonesian = await issues.first().textContent();
    await press('l');
    expect(await issues.first().textContent()).not.toBe(indonesian);
    expect([...(await layoutFaults(page)), ...(await axeFaults(page))]).toEqual([]);
    await page.keyboard.press('o');
    await page.locator('.choice').first().click();
    await untilState(page, 'ready');
  });
});

describe('units and injects', () => {
  opens('?scenario=probolinggo-2024&seed=1&speed=8');

  it('take orders from their list and from the map', async () => {
    const { page, errors } = visit;
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
  });

  it('are chosen together by an area drawn on the map and by Shift in the list, and one order is for all whom it suits', async () => {
    const { page, errors } = visit;
    await press('f');
    await page.waitForTimeout(500);
    const map = await page.locator('#map').boundingBox();
    if (map === null) throw new Error('no map');
    await page.keyboard.down('Shift');
    await page.mouse.move(map.x + 40, map.y + 250);
    await page.mouse.down();
    for (const [x, y] of [
      [260, 250],
      [260, 320],
      [40, 320],
    ] as const)
      await page.mouse.move(map.x + x, map.y + y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const group = page.locator('.group');
    const chosen = group.locator('.group-units li');
    await chosen.nth(3).waitFor();
    const count = await chosen.count();
    await group.getByRole('button', { name: 'Bertahan', exact: true }).click();
    await page.locator('.notice', { hasText: `Bertahan: ${count} satuan` }).waitFor();

    const jet = group.locator('.order', { hasText: 'Semprot air' }); // few of them have water
    const able = Number(/^(\d+) dari/.exec((await jet.locator('.order-more').textContent()) ?? '')?.[1]);
    await jet.click();
    expect(able).toBeGreaterThan(0);
    await expect.poll(() => group.locator('.unable li').count()).toBe(count - able);
    await page.keyboard.press('Escape');
    await group.locator('.draft').waitFor({ state: 'detached' });

    await page.locator('.unit-row', { hasText: 'Dalmas lanjut 1' }).focus();
    await page.keyboard.press('Shift+Enter'); // out of the chosen ones
    await expect.poll(() => chosen.count()).toBe(count - 1);
    await page.keyboard.press('.');
    await expect.poll(() => page.locator('.unit-chosen .unit-doing', { hasText: 'bertahan' }).count()).toBe(count - 1);
    await press('Escape');
    await group.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('show what is foreseen of a jet before it is given, and give it all the same', async () => {
    const { page, errors } = visit;
    await page.locator('.notice').waitFor({ state: 'detached' });
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
  });

  it('fire when the instructor says so', async () => {
    const { page } = visit;
    await press('2');
    const last = page.locator('.inject').last();
    await last.locator('.inject-buttons button').last().click();
    await press('.');
    await page.waitForFunction(() => document.querySelector('.inject:last-child')?.classList.contains('inject-fired'));
  });

  it('wait in a queue until the unit has done what it does', async () => {
    const { page } = visit;
    await press('1');
    await page.locator('.unit-row', { hasText: 'Dalmas lanjut 2' }).click();
    const fallBack = page.locator('.order', { hasText: 'Mundur' });
    await fallBack.click();
    await page.locator('.draft').getByRole('button', { name: 'Beri perintah' }).click();
    await press('.');
    await page.waitForFunction(() => document.querySelector('.unit-chosen .unit-doing')?.textContent?.includes('mundur'));
    await fallBack.click();
    await page.locator('.draft').getByRole('button', { name: 'Antrekan' }).click();
    await page.locator('.queue li').waitFor();
    await page.locator('.start').click();
    await page.locator('.queue li').waitFor({ state: 'detached', timeout: 60_000 });
  });
});

describe('decisions', () => {
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
});
