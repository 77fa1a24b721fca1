// SPDX-License-Identifier: Apache-2.0
// How the page looks and reads: nothing overflows, axe finds nothing, it draws without WebGL2; screenshots go to build/screenshots.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, root, type Stage, untilState } from './stage.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(root, 'build/screenshots');
const sizes = [
  { name: '1366x768', width: 1366, height: 768 },
  { name: '1920x1080', width: 1920, height: 1080 },
  { name: '390x844', width: 390, height: 844 },
] as const;

let stage: Stage;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  stage = await openStage();
});
afterAll(() => stage?.close());

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`);
  });
}

const overflow = (page: Page) =>
  page.evaluate(() => ({
    across: document.documentElement.scrollWidth - innerWidth,
    down: document.documentElement.scrollHeight - innerHeight,
    beyond: [...document.querySelectorAll('header *, .floating-transport *, .sheet-facts *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && element.getBoundingClientRect().width > 1)
      .map((element) => element.className),
  }));

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
  for (const { name, width, height } of sizes) {
    for (const locale of ['id-ID', 'en-GB']) {
      it(`at ${name} in ${locale}: no overflow, nothing for axe, screenshots`, async () => {
        const phone = width < 500;
        const options = { viewport: { width, height }, locale, ...(phone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}) };
        const { page, context, errors } = await stage.visit('?speed=50', options);
        await untilState(page, 'ready');
        await page.screenshot({ path: join(folder, `${name}-${locale}-ready.png`) });
        await page.keyboard.press(' ');
        await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 4000);
        await page.keyboard.press(' ');
        await untilState(page, 'paused');
        expect(await overflow(page)).toEqual({ across: 0, down: 0, beyond: [] });
        expect(await faults(page)).toEqual([]);
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(folder, `${name}-${locale}-light.png`) });
        await page.keyboard.press('t');
        await page.waitForTimeout(400);
        expect(await faults(page)).toEqual([]);
        await page.screenshot({ path: join(folder, `${name}-${locale}-dark.png`) });
        expect(errors).toEqual([]);
        await context.close();
      });
    }
  }

  it('is clean for axe in dialogs, in every tab and with an order waiting', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    for (const key of ['?', 'o']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const key of ['2', '3', '1', 'j']) {
      await page.keyboard.press(key);
      expect(await faults(page)).toEqual([]);
    }
    await page.locator('.order').first().click();
    expect(await faults(page)).toEqual([]);
    await context.close();
  });

  it('respects reduced motion', async () => {
    const { page, context } = await stage.visit('', { reducedMotion: 'reduce' });
    await untilState(page, 'ready');
    const moving = await page.evaluate(
      () => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s').length,
    );
    expect(moving).toBe(0);
    await context.close();
  });

  it('shows a great crowd with WebGL2 points', async () => {
    const { page, context, errors } = await stage.visit();
    await untilState(page, 'ready');
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
