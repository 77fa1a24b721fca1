// SPDX-License-Identifier: Apache-2.0
// A drill and a plan without a mouse: what was chosen by keyboard goes on where it must, and the focus is never lost.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const focus = (page: Page) =>
  page.evaluate(() => {
    const now = document.activeElement;
    return now === null || now === document.body ? 'nowhere' : now.id || (now.getAttribute('aria-label') ?? now.textContent ?? '').trim();
  });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Tabs on until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; ++step) {
    await page.keyboard.press(key);
    if (name.test(await focus(page))) return;
  }
  throw new Error(`not reached: ${name}, but ${await focus(page)}`);
}

const untilFocus = async (page: Page, name: RegExp) => expect.poll(() => focus(page), { timeout: 10_000 }).toMatch(name);

it('an order, a patrol along a line and a branch are given with keys alone', async () => {
  const { page, errors } = await stage.visit('?scenario=quiet-rally&speed=50');
  await untilState(page, 'ready');
  await press(page, ' ');
  await page.waitForFunction(() => Number(document.documentElement.dataset.tick) > 400);
  await press(page, ' ');
  await untilState(page, 'paused');
  await press(page, '1', 'j');
  await untilFocus(page, /^Dalmas awal/);
  await tabTo(page, /^Bergerak ke/);
  await press(page, 'Enter');
  await untilFocus(page, /^map$/);
  await press(page, 'ArrowRight', 'Enter');
  await untilFocus(page, /^Bergerak ke/);
  await page.getByRole('status').filter({ hasText: 'Dalmas awal: bergerak ke' }).waitFor();
  await tabTo(page, /^Patroli/);
  await press(page, 'Enter');
  await untilFocus(page, /^map$/);
  await press(page, 'ArrowLeft', 'Enter', 'ArrowLeft', 'ArrowLeft', 'Enter');
  await page.getByRole('status').filter({ hasText: 'Dalmas awal: patroli' }).waitFor();
  await untilFocus(page, /^Patroli/);
  await tabTo(page, /^Himbauan/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.locator('.draft :focus').waitFor(); // the form takes the focus once it is drawn
  await tabTo(page, /^Beri perintah$/);
  await press(page, 'Enter');
  await untilFocus(page, /^Dalmas awal/);
  await tabTo(page, /^Pilih waktu$/);
  await press(page, 'ArrowLeft', 'ArrowLeft', 'Tab');
  await untilFocus(page, /^Cabangkan dari sini$/);
  await press(page, 'Enter');
  await untilFocus(page, /^Pilih waktu$/);
  await press(page, '3'); // a slider lets the keys of the page through
  await page.getByRole('tab', { name: 'Laporan', selected: true }).waitFor();
  expect(errors).toEqual([]);
});

it('a wall is drawn on the plan with keys alone, and the page stays where it is', async () => {
  const { page, errors } = await stage.visit('?scenario=quiet-rally&screen=plan');
  await page.locator('#board').waitFor();
  await page.getByRole('button', { name: 'Dinding atau pagar' }).waitFor();
  await press(page, 'Tab', 'Enter');
  await untilFocus(page, /^board$/);
  expect(await page.evaluate(() => document.querySelector('.plan-screen')?.scrollTop)).toBe(0);
  await tabTo(page, /^Dinding atau pagar$/);
  await press(page, 'Enter');
  await untilFocus(page, /^board$/);
  await press(page, 'Enter', 'ArrowLeft', 'ArrowLeft', 'Enter', 'Shift+Enter');
  await untilFocus(page, /^Dinding atau pagar$/);
  await page.getByText('dinding-1').first().waitFor();
  await press(page, 'Control+z');
  await page.getByText('dinding-1').first().waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});
