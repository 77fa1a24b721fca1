// SPDX-License-Identifier: Apache-2.0
// One visit to the control room: everything by its name, the guided first drill, an appeal and a reason, what may come from here.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract, openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

it('a newcomer is led, finds a unit by its name, says all that an appeal must say, and sees what may come', async () => {
  const { page, context, errors } = await stage.visit('?scenario=quiet-rally&seed=1&speed=50');
  await untilState(page, 'ready');
  const shifted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        setTimeout(() => resolve(0), 500); // none is told as nothing
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, each) => sum + (each as PerformanceEntry & { readonly value: number }).value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  );
  expect(shifted).toBeLessThan(0.01);
  const guide = page.getByRole('region', { name: 'Latihan pertama' });
  await guide.getByRole('button', { name: 'Mulai panduan' }).click();
  await guide.getByText('1 dari 6').waitFor();
  await page.evaluate(() => {
    // Start, by its name, by somebody faster than the page: all keys before it can draw anything.
    const press = (key: string, ctrlKey = false) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true }));
    press('k', true);
    for (const key of ['m', 'u', 'x', 'Backspace', 'l', 'Enter']) press(key);
  });
  await untilState(page, 'running');
  await guide.getByText('2 dari 6').waitFor();
  await page.waitForFunction(() => Number(document.documentElement.dataset.tick) >= 6000); // some have come by then
  await page.locator('.start').click();
  await untilState(page, 'paused');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mobil raisa');
  await page.keyboard.press('Enter');
  await page.locator('.unit-chosen', { hasText: 'Mobil Raisa' }).waitFor();
  await guide.getByText('3 dari 6').waitFor();

  await page.locator('.order', { hasText: 'Himbauan' }).click();
  const parts = page.locator('.draft-part input');
  expect(await parts.evaluateAll((all) => all.filter((each) => (each as HTMLInputElement).checked).length)).toBe(4);
  await page.locator('.draft textarea').fill('');
  expect(await parts.evaluateAll((all) => all.filter((each) => (each as HTMLInputElement).disabled).length)).toBe(4);
  await page.keyboard.press('Escape');

  const before = await contract(page);
  await page.locator('.start').focus();
  await page.keyboard.press('u');
  await page.locator('.fan select').first().selectOption('4');
  await page.locator('.fan select').nth(1).selectOption('2');
  await page.locator('.fan button[type=submit]').click();
  await page.locator('.fan-run').first().waitFor({ state: 'attached', timeout: 120_000 });
  const cancel = page.locator('.fan-progress').getByRole('button');
  if (await cancel.count()) await cancel.click({ timeout: 5000 }).catch(() => undefined); // it may be done just now
  await page.locator('.fan-progress').waitFor({ state: 'detached' });
  expect(await page.locator('.fan-chart').count()).toBe(3);
  const after = await contract(page);
  expect([after.tick, after.hash]).toEqual([before.tick, before.hash]);
  expect(errors).toEqual([]);
  await context.close();
});
