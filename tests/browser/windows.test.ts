// SPDX-License-Identifier: Apache-2.0
// Several windows of one exercise in one browser: each sees what its seat may see, late ones get the present, and the end is said plainly.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const untilTick = (page: Page, tick: number) =>
  page.waitForFunction((wanted) => document.documentElement.dataset.tick === String(wanted), tick);

async function opened(context: BrowserContext, press: Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), press]);
  await untilState(page, 'ready', 'paused');
  return page;
}

describe('windows of one exercise', () => {
  it('show it to instructor, trainee and wall, take their hands, and say when it has been closed', async () => {
    const { page: owner, context, errors } = await stage.visit('?scenario=quiet-rally&seed=1');
    await untilState(owner, 'ready');
    await owner.keyboard.press('w');
    const dialog = owner.getByRole('dialog', { name: 'Jendela lain' });
    await dialog.getByLabel('Satuan peserta').selectOption('polri');
    const trainee = await opened(context, dialog.getByRole('button', { name: /Peserta/ }).click());
    const wall = await opened(context, dialog.getByRole('button', { name: /Layar dinding/ }).click());
    await owner.keyboard.press('Escape');
    await owner.keyboard.press('.');
    await Promise.all([untilTick(owner, 20), untilTick(trainee, 20), untilTick(wall, 20)]);

    const instructor = await context.newPage(); // by its address, late
    await instructor.goto(`${stage.address}?role=instructor`);
    await untilTick(instructor, 20);
    await instructor.keyboard.press('.');
    await Promise.all([untilTick(owner, 40), untilTick(wall, 40)]);
    expect((await contract(instructor)).hash).toBe((await contract(owner)).hash);

    // the trainee has his units and no script
    expect(await trainee.getByRole('tab').allTextContents()).toEqual(['Satuan', 'Laporan']);
    expect(await trainee.locator('.unit-row').count()).toBeLessThan(await owner.locator('.unit-row').count());
    await trainee.keyboard.press('.'); // time is not his
    await trainee.locator('.unit-row').first().click();
    await trainee.locator('.order', { hasText: 'Mundur' }).click();
    await trainee.locator('.draft').getByRole('button', { name: 'Beri perintah' }).click();
    await trainee.locator('.notice-given').waitFor();
    await owner.keyboard.press('.');
    await untilTick(trainee, 60);
    expect(await owner.locator('.unit').first().textContent()).toContain('mundur');

    // a new inject of the instructor reaches him
    await instructor.keyboard.press('2');
    await instructor.getByRole('button', { name: 'Tulis inject baru' }).click();
    await instructor.getByLabel('Pengirim').fill('Kabagops');
    await instructor.getByLabel('Isi', { exact: true }).fill('Ambulans terhalang di gang');
    await instructor.getByRole('button', { name: 'Kirim atau jadwalkan' }).click();
    await trainee.locator('.message', { hasText: 'Ambulans terhalang' }).waitFor();

    // one that happens in the world: what is missing is said beside its field, and nobody is told of it
    await instructor.getByRole('button', { name: 'Tulis inject baru' }).click();
    await instructor.getByLabel('Jenis', { exact: true }).selectOption('fire');
    await instructor.getByLabel('Kelompok', { exact: true }).selectOption('peserta');
    await instructor.getByRole('button', { name: 'Kirim atau jadwalkan' }).click();
    const zone = instructor.getByLabel('Zona', { exact: true });
    await instructor.locator('#inject-zone-fault').waitFor();
    expect(await zone.getAttribute('aria-invalid')).toBe('true');
    expect(await zone.evaluate((field) => document.activeElement === field)).toBe(true);
    await zone.selectOption('depan-kpu');
    await instructor.getByRole('button', { name: 'Kirim atau jadwalkan' }).click();
    await instructor.locator('.inject-written', { hasText: 'Pembakaran · tidak diberitahukan' }).waitFor();
    expect(await trainee.locator('.message').count()).toBe(1);
    expect(await wall.locator('button:not([disabled]), select, input').count()).toBeLessThanOrEqual(1); // nothing but the way to the worst place

    // whoever sees something real freezes it for all
    await trainee.keyboard.press('!');
    await owner.locator('.notice-no-duff').waitFor();
    await owner.getByRole('button', { name: /boleh lanjut/ }).click();

    // another tab with the same exercise is another exercise
    const other = await context.newPage();
    await other.goto(`${stage.address}?scenario=quiet-rally&seed=1`);
    await untilState(other, 'ready');
    expect((await contract(trainee)).tick).toBe('60');
    await owner.close();
    await trainee.locator('.notice', { hasText: 'sudah tertutup' }).waitFor();
    expect((await contract(trainee)).state).toBe('paused');
    await trainee.getByRole('button', { name: /^Ikuti Unjuk/ }).click();
    await untilTick(trainee, 0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are not taken for gone where the browser is slow to give a lock', async () => {
    const { page: owner, context, errors } = await stage.visit('?scenario=quiet-rally&seed=1');
    await context.addInitScript(() => {
      const { request } = LockManager.prototype;
      Object.defineProperty(LockManager.prototype, 'request', {
        async value(this: LockManager, ...given: Parameters<LockManager['request']>) {
          const [, { ifAvailable = false } = {}] = given as unknown as [string, LockOptions?];
          if (ifAvailable) await new Promise((resume) => setTimeout(resume, 400)); // the lock by which a window says that it lives
          return request.apply(this, given);
        },
      });
    });
    await untilState(owner, 'ready');
    await owner.keyboard.press('w');
    const dialog = owner.getByRole('dialog', { name: 'Jendela lain' });
    const wall = await opened(context, dialog.getByRole('button', { name: /Layar dinding/ }).click());
    await owner.keyboard.press('Escape');
    await owner.waitForTimeout(1000); // whoever would be taken for gone is so by now
    await owner.keyboard.press('.');
    await Promise.all([untilTick(owner, 20), untilTick(wall, 20)]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
