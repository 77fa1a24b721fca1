// SPDX-License-Identifier: Apache-2.0
// The page as one file, opened from disk as from a USB stick: no server, no network, the strict policy, the same bits.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { completeTexts, load } from '../../web/engine/index.js';
import { contract, root, untilState } from './stage.js';

it('one file opened from disk runs a drill to the same hash, and nothing else is asked for', async () => {
  const file = join(root, 'dist/sispamkota.html');
  if (!existsSync(file)) throw new Error('no dist/sispamkota.html: npm run build first');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await (await browser.newContext({ locale: 'id-ID' })).newPage();
    const [errors, asked]: [string[], string[]] = [[], []];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) asked.push(request.url());
    });
    const address = pathToFileURL(file).href;
    await page.goto(`${address}?scenario=quiet-rally&seed=3&speed=10&run=1`, { waitUntil: 'commit' });
    await page.waitForFunction(() => Number(document.documentElement.dataset.tick) >= 60, null, { timeout: 200_000 });
    await page.keyboard.press(' ');
    await untilState(page, 'paused');
    const { tick, hash } = await contract(page);
    const { texts } = await completeTexts({ scenario: 'quiet-rally' });
    using simulation = (await load()).open(texts, 3);
    simulation.advance(Number(tick));
    expect(hash).toBe(simulation.hash);
    const evaluated = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // a moment later: code that the debugger runs at once would be let through
          setTimeout(() => {
            try {
              resolve(String(new Function('return 1')()));
            } catch (error) {
              resolve((error as Error).name);
            }
          }, 20);
        }),
    );
    expect(evaluated).toBe('EvalError');
    expect(asked.every((each) => each.startsWith(address))).toBe(true);
    expect(errors).toEqual([]);
    await page.keyboard.press('7');
    await page.locator('.review-screen').waitFor({ timeout: 60_000 });
    const coming = page.context().waitForEvent('page');
    await page.keyboard.press('m');
    const manual = await coming;
    await manual.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
    manual.on('pageerror', (error) => errors.push(String(error)));
    await manual.getByRole('navigation').getByRole('link', { name: 'Layar Kaji ulang' }).click();
    await manual.getByRole('heading', { level: 1, name: 'Layar Kaji ulang' }).waitFor({ timeout: 60_000 });
    expect(await manual.getByRole('cell', { name: 'Buka rekaman…' }).count()).toBeGreaterThan(0);
    await manual.getByRole('link', { name: 'English' }).click();
    await manual.getByRole('heading', { level: 1, name: 'The Review screen' }).waitFor({ timeout: 60_000 });
    expect(manual.url().startsWith(`${address}?manual=en/`)).toBe(true);
    const sizes = await manual.evaluate(() => getComputedStyle(document.body).maxWidth);
    expect(sizes).not.toBe('none'); // it wears its own style
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
