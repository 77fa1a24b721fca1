// SPDX-License-Identifier: Apache-2.0
// After the first visit the page needs no network: the server is stopped and everything goes on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('offline', () => {
  it('the page reloads, runs and opens other scenarios with the server stopped', async () => {
    const { page, context, errors, responses } = await stage.visit();
    await untilState(page, 'ready');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    await page.reload();
    await untilState(page, 'ready');
    const kept = responses.filter((response) => response.fromServiceWorker());
    expect(kept.length).toBeGreaterThan(3);
    for (const response of kept) expect(response.headers()['content-security-policy'], response.url()).toContain("default-src 'none'");

    await stage.stopServer();
    errors.length = 0;
    await page.reload();
    await untilState(page, 'ready');
    await page.keyboard.press(' ');
    await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 40);

    await page.goto(`${stage.address}?scenario=quiet-rally&seed=3&speed=50&run=1`);
    await untilState(page, 'running', 'over');
    expect((await contract(page)).state).not.toBe('error');

    const other = await context.newPage();
    await other.goto(stage.address);
    await untilState(other, 'ready');

    await other.keyboard.press('h');
    const [manual] = await Promise.all([context.waitForEvent('page'), other.getByRole('link', { name: 'Buka panduan' }).click()]);
    await manual.getByRole('link', { name: 'Latihan pertama' }).first().click();
    await manual.getByRole('heading', { name: 'Latihan pertama' }).waitFor();
    expect(new URL(manual.url()).pathname).toBe('/manual/id/first-drill.html');
    expect(await manual.evaluate(() => document.styleSheets.length)).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('the manifest offers installation with real icons', async () => {
    const again = await openStage();
    try {
      const { page, context } = await again.visit();
      const manifest = await page.evaluate(async () => {
        const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
        const found = await (await fetch(address)).json();
        const icons = await Promise.all(
          found.icons.map(async (icon: { src: string; sizes: string; type: string }) => {
            const response = await fetch(new URL(icon.src, address));
            const picture = icon.type === 'image/png' ? await createImageBitmap(await response.blob()) : null;
            return { sizes: icon.sizes, ok: response.ok, real: picture === null ? icon.sizes : `${picture.width}x${picture.height}` };
          }),
        );
        return { found, icons };
      });
      expect(manifest.found.display).toBe('standalone');
      for (const icon of manifest.icons) expect(icon).toEqual({ sizes: icon.sizes, ok: true, real: icon.sizes });
      expect(
        manifest.found.icons.some((icon: { purpose: string; sizes: string }) => icon.purpose === 'maskable' && icon.sizes === '512x512'),
      ).toBe(true);
      await context.close();
    } finally {
      await again.close();
    }
  });
});
