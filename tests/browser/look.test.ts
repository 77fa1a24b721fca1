// SPDX-License-Identifier: Apache-2.0
// How the page looks and reads: every screen at three sizes in both languages has nothing outside, covered or cut off, axe finds nothing in
// either theme, it draws without WebGL2. Screenshots of all that go to build/screenshots.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, contrastFaults, layoutFaults } from './layout-faults.js';
import { openStage, root, type Stage, untilState, type Visit } from './stage.js';

const folder = join(root, 'build/screenshots');
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const screens = [
  { name: 'run', key: '6', there: '.unit-row' },
  { name: 'review', key: '7', there: '.review-screen[data-review=open]' },
  { name: 'plan', key: '8', there: '.outline-row, .plan-phone' },
  { name: 'compare', key: '9', there: '.compare-setup' },
  { name: 'tps', key: '0', there: '.tps-results .figure' },
] as const;

let stage: Stage;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  stage = await openStage();
});
afterAll(() => stage?.close());

/** A key of the page, pressed outside fields, and the pictures after it. */
async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(key);
  await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
}

/** A drill that has gone for a minute and a half, paused. */
async function drill(options?: BrowserContextOptions): Promise<Visit> {
  const visit = await stage.visit('?speed=50&run=1', { reducedMotion: 'reduce', ...options }); // a colour is what it is at once
  await visit.page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 1800, null, { timeout: 120_000 });
  await press(visit.page, ' ');
  await untilState(visit.page, 'paused');
  return visit;
}

/** Goes over all screens in both languages and themes; gives what is wrong, by screen. */
async function lookAround(page: Page, sizes: readonly { readonly width: number; readonly height: number }[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const screen of screens) {
    await press(page, screen.key);
    await page.locator(screen.there).first().waitFor();
    for (const language of ['id', 'en']) {
      for (const size of sizes) {
        if (sizes.length > 1) await page.setViewportSize(size);
        const name = `${size.width}x${size.height}-${language}-${screen.name}`;
        await page.screenshot({ path: join(folder, `${name}.png`) });
        wrong.push(...(await layoutFaults(page)).map((fault) => `${name}: ${fault}`));
      }
      if (language === 'en') wrong.push(...(await axeFaults(page)).map((fault) => `${screen.name}: ${fault}`));
      await press(page, 'l');
    }
    await press(page, 't');
    wrong.push(...(await contrastFaults(page)).map((fault) => `${screen.name}, dark: ${fault}`));
    await page.screenshot({ path: join(folder, `${sizes.at(-1)?.width}-dark-${screen.name}.png`) });
    await press(page, 't');
  }
  return wrong;
}

/** A house at a street, to be imported. */
const street = {
  type: 'FeatureCollection',
  features: [
    {
      highway: 'residential',
      width: '8',
      geometry: {
        type: 'LineString',
        coordinates: [
          [113.215, -7.75],
          [113.2165, -7.75],
        ],
      },
    },
    {
      building: 'yes',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [113.2155, -7.7497],
            [113.216, -7.7497],
            [113.216, -7.7495],
            [113.2155, -7.7497],
          ],
        ],
      },
    },
  ].map(({ geometry, ...properties }) => ({ type: 'Feature', properties, geometry })),
};

/** The crush at the gate on a site six times as large, with 5,600 people already there. */
function greatCrowd(): unknown {
  const larger = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const [x, y] = value;
      return value.length === 2 && typeof x === 'number' && typeof y === 'number' ? [x * 6, y * 6] : value.map(larger);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'window' ? each : larger(each)]))
      : value;
  };
  const scenario = larger(JSON.parse(readFileSync(join(root, 'web/library/scenarios/gate-crush.json'), 'utf8'))) as { groups: object[] };
  scenario.groups[0] = { ...scenario.groups[0], count: 5600, arrivals: { pattern: 'present', from: 'pelataran' } };
  return scenario;
}

describe('the look', () => {
  it('of every screen on a laptop and a projector is whole in both languages, and nothing for axe in both themes, dialogs too', async () => {
    const { page, context, errors } = await drill();
    const sizes = [
      { width: 1920, height: 1080 },
      { width: 1366, height: 768 },
    ];
    expect(await lookAround(page, sizes)).toEqual([]);
    await press(page, '6');
    for (const theme of ['light', 'dark']) {
      const faults = theme === 'light' ? axeFaults : contrastFaults;
      for (const key of ['?', 'o', 'q', 'w', '/']) {
        await press(page, key);
        await page.getByRole('dialog').waitFor();
        expect([...(await layoutFaults(page)), ...(await faults(page, 'dialog'))], `${theme} ${key}`).toEqual([]);
        await page.screenshot({ path: join(folder, `dialog-${theme}-${key === '?' ? 'help' : key === '/' ? 'palette' : key}.png`) });
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      for (const key of ['2', '3', '1', 'j']) {
        await press(page, key);
        expect([...(await layoutFaults(page)), ...(await faults(page, '.panel-left'))], `${theme} ${key}`).toEqual([]);
      }
      await page.locator('.order').first().click();
      expect(await faults(page), theme).toEqual([]);
      await press(page, 'Escape');
      await page
        .locator('.unit-row')
        .nth(2)
        .click({ modifiers: ['Shift'] });
      await page.locator('.group').waitFor();
      expect([...(await layoutFaults(page)), ...(await faults(page, '.panel-left'))], `${theme}, group`).toEqual([]);
      await press(page, 'Escape');
      await press(page, '2');
      await page.locator('.written button').first().click();
      await page.locator('.written select[name=kind]').selectOption('fire');
      await page.locator('.written form button[type=submit]').click();
      await page.locator('.draft-fault').first().waitFor();
      expect([...(await layoutFaults(page)), ...(await faults(page, '.panel-left'))], `${theme}, inject`).toEqual([]);
      await page.locator('.written form').getByRole('button', { name: 'Batal' }).click();
      await press(page, 't');
    }
    await press(page, '8');
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'jalan.geojson'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, JSON.stringify(street));
    await page.getByRole('button', { name: 'Impor kotak ini' }).waitFor();
    const inDark = async () => {
      await page.evaluate(() => {
        document.documentElement.dataset.theme = 'dark';
      });
      return contrastFaults(page, 'dialog');
    };
    expect([...(await axeFaults(page, 'dialog')), ...(await layoutFaults(page)), ...(await inDark())]).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('of every screen on a phone is whole in both languages, and nothing for axe in both themes', async () => {
    const { page, context, errors } = await drill(phone);
    expect(await lookAround(page, [{ width: 390, height: 844 }])).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('respects reduced motion, and shows a great crowd with WebGL2 points', async () => {
    const { page, context, errors } = await stage.visit('', { reducedMotion: 'reduce' });
    await untilState(page, 'ready');
    const moving = await page.evaluate(
      () => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length,
    );
    expect(moving).toBe(0);
    const path = join(mkdtempSync(join(tmpdir(), 'sispam-')), 'many.json');
    writeFileSync(path, JSON.stringify(greatCrowd()));
    await page.keyboard.press('o');
    await page.locator('input[type=file]').setInputFiles(path);
    await page.waitForFunction(
      () =>
        Number(document.querySelector('.panel-right .fact dd')?.textContent?.length) > 0 &&
        document.documentElement.dataset.state === 'ready' &&
        document.title.includes('Himpitan'),
    );
    await page.waitForTimeout(1500);
    const picture = await page.screenshot({ path: join(folder, 'great-crowd.png'), clip: { x: 264, y: 82, width: 818, height: 594 } });
    const share = await page.evaluate(
      async (data) => {
        const image = new Image();
        image.src = data;
        await image.decode();
        const bitmap = await createImageBitmap(image);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const pen = canvas.getContext('2d');
        pen?.drawImage(bitmap, 0, 0);
        const pixels = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        let calm = 0;
        for (let at = 0; at < pixels.length; at += 4) {
          const far = Math.abs((pixels[at] ?? 0) - 0x6b) + Math.abs((pixels[at + 1] ?? 0) - 0x7c) + Math.abs((pixels[at + 2] ?? 0) - 0x8f);
          if (far < 60) calm += 1;
        }
        return calm / (bitmap.width * bitmap.height);
      },
      `data:image/png;base64,${picture.toString('base64')}`,
    );
    expect(share).toBeGreaterThan(0.03);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows the same people without WebGL2', async () => {
    const plain = await openStage(['--disable-3d-apis']);
    try {
      const { page, context, errors } = await plain.visit('?speed=50&run=1');
      await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 1000);
      await page.keyboard.press(' ');
      await untilState(page, 'paused');
      expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
      const colours = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map-canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const found = new Set<number>();
        for (let at = 0; at < pixels.length; at += 4)
          found.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
        return found.has(0x23415f) && found.has(0xcfc8b8);
      });
      expect(colours).toBe(true);
      await page.screenshot({ path: join(folder, 'without-webgl.png') });
      expect(errors).toEqual([]);
      await context.close();
    } finally {
      await plain.close();
    }
  });
});
