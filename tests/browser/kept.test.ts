// SPDX-License-Identifier: Apache-2.0
// No work is lost: a browser that is killed in the middle costs less than a second, and the exercise goes on bit for bit. Two tabs, a full
// disk, a browser without files.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf, load, readFilm } from '../../web/engine/index.js';
import { contract, openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const SCENE = '?scenario=quiet-rally&seed=3&speed=10&run=1';

async function untilTick(page: Page, tick: number): Promise<number> {
  await page.waitForFunction((wanted) => Number(document.documentElement.dataset.tick) >= wanted, tick, { polling: 20, timeout: 120_000 });
  return Number((await contract(page)).tick);
}

async function openList(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.press('q');
  await page.getByRole('dialog', { name: 'Latihan tersimpan' }).waitFor();
}

/** A browser of its own, in a group of processes that can be killed at once. */
async function start(profile: string): Promise<{ child: ChildProcess; context: BrowserContext }> {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--accept-lang=id-ID',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', [...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve) => {
    child.stderr?.on('data', (data: Buffer) => {
      const found = /ws:\/\/\S+/.exec(data.toString());
      if (found !== null) resolve(found[0]);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  return { child, context: browser.contexts()[0] as BrowserContext };
}

/** Kills them with all their processes, and takes away what they kept. */
async function end(profile: string, ...browsers: readonly (Awaited<ReturnType<typeof start>> | null)[]): Promise<void> {
  for (const each of browsers) {
    try {
      if (each !== null) process.kill(-(each.child.pid as number), 'SIGKILL');
    } catch {
      // gone already
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** The injects as the list has them: their words, and what became of them. */
async function injects(page: Page): Promise<readonly string[]> {
  if ((await page.locator('.inject').count()) === 0) await page.keyboard.press('2');
  await page.locator('.inject').first().waitFor();
  return page
    .locator('.inject')
    .evaluateAll((all) =>
      all.map((each) => ['text', 'status'].map((part) => each.querySelector(`.inject-${part}`)?.textContent).join(' – ')),
    );
}

async function writeInject(page: Page, text: string, minutes: string): Promise<void> {
  await page.getByRole('button', { name: 'Tulis inject baru' }).click();
  await page.getByLabel('Pengirim').fill('Kabagops');
  await page.getByLabel('Isi', { exact: true }).fill(text);
  await page.getByLabel(/^Menit/).fill(minutes);
  await page.getByRole('button', { name: 'Kirim atau jadwalkan' }).click();
  await page.locator('.inject-written', { hasText: text }).waitFor();
}

describe('an exercise is kept as it goes', () => {
  it('a killed browser loses less than a second, and the run goes on to the same hash', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'sispamkota-'));
    const first = await start(profile);
    let second: Awaited<ReturnType<typeof start>> | null = null;
    try {
      const page = await first.context.newPage();
      await page.goto(`${stage.address}?scenario=quiet-rally&seed=3&speed=1&run=1`);
      const tick = await untilTick(page, 60);
      process.kill(-(first.child.pid as number), 'SIGKILL');
      second = await start(profile);
      const again = await second.context.newPage();
      await again.goto(stage.address);
      await again.getByRole('button', { name: 'Lanjutkan', exact: true }).click({ timeout: 200_000 });
      await untilState(again, 'paused');
      const stood = await contract(again);
      expect(Number(stood.tick)).toBeGreaterThanOrEqual(tick - 20);
      const engine = await load();
      const { completeTexts } = await import('../../web/engine/index.js');
      const { texts } = await completeTexts({ scenario: 'quiet-rally' });
      using simulation = engine.open(texts, 3);
      simulation.advance(Number(stood.tick));
      expect(stood.hash).toBe(simulation.hash);
    } finally {
      await end(profile, first, second);
    }
  });

  it('a killed browser loses no inject that waits, was put off or left out, nor the speed; other windows see them again', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'sispamkota-'));
    const first = await start(profile);
    let second: Awaited<ReturnType<typeof start>> | null = null;
    const visit = async ({ context }: typeof first, path: string) => {
      const page = await context.newPage();
      await page.goto(stage.address + path);
      return page;
    };
    try {
      const owner = await visit(first, '?scenario=quiet-rally&seed=3&speed=2');
      await untilState(owner, 'ready');
      const [instructor, trainee, wall] = [
        await visit(first, '?role=instructor'),
        await visit(first, '?role=trainee'),
        await visit(first, '?role=wall'),
      ];
      for (const page of [instructor, trainee, wall]) await untilState(page, 'ready');
      await owner.bringToFront();
      await owner.keyboard.press(' ');
      await owner.keyboard.press(']'); // faster than the address says
      await owner.keyboard.press('2');
      await writeInject(owner, 'Ambulans terhalang', '0');
      await trainee.locator('.message', { hasText: 'Ambulans terhalang' }).waitFor();
      await instructor.bringToFront();
      await instructor.keyboard.press('2');
      await writeInject(instructor, 'Jalan ditutup', '30');
      await writeInject(instructor, 'Tidak jadi', '20');
      await instructor.getByRole('button', { name: 'Lewati: Tidak jadi' }).click();
      await instructor.getByRole('button', { name: /^Tunda satu menit: Korlap menyampaikan/ }).click();
      await instructor.getByRole('button', { name: /^Lewati: KPU/ }).click();
      await owner.locator('.inject-status', { hasText: 'ditunda' }).waitFor();
      await owner.waitForFunction(
        () => [...document.querySelectorAll('.inject-status')].filter((each) => each.textContent === 'dilewati').length === 2,
      );
      // the trainee gives an order, and another for afterwards
      await trainee.bringToFront();
      await trainee.locator('.unit-row', { hasText: 'Dalmas' }).first().click();
      for (const way of ['Beri perintah', 'Antrekan']) {
        await trainee.locator('.order', { hasText: 'Mundur' }).click();
        await trainee.locator('.draft').getByRole('button', { name: way }).click();
        if (way === 'Beri perintah')
          await trainee.waitForFunction(() => document.querySelector('.unit-chosen .unit-doing')?.textContent?.includes('mundur'));
      }
      await trainee.locator('.queue li').waitFor();
      const before = await injects(owner);
      expect(before.filter((each) => /menunggu|ditunda|dilewati/.test(each)).length).toBe(4);
      await owner.waitForTimeout(1500);
      process.kill(-(first.child.pid as number), 'SIGKILL');

      second = await start(profile);
      const again = await visit(second, '');
      await again.getByRole('button', { name: 'Lanjutkan', exact: true }).click({ timeout: 200_000 });
      await untilState(again, 'paused');
      expect(await injects(again)).toEqual(before);
      expect(await again.locator('.select-bar').inputValue()).toBe('4');
      const [late, learner, display] = [
        await visit(second, '?role=instructor'),
        await visit(second, '?role=trainee'),
        await visit(second, '?role=wall'),
      ];
      for (const page of [late, learner, display]) await untilState(page, 'paused');
      await learner.locator('.unit-row', { hasText: 'Dalmas' }).first().click();
      await learner.locator('.queue li').waitFor();
      expect(await injects(late)).toEqual(before);
      await learner.locator('.message', { hasText: 'Ambulans terhalang' }).waitFor();
      expect(await learner.locator('.message').count()).toBe(1);

      // numbers go on, and what is saved runs to the same bits and holds the list
      await again.bringToFront();
      await writeInject(again, 'Massa bertambah', '0');
      await again.keyboard.press('.');
      const [download] = await Promise.all([again.waitForEvent('download'), again.keyboard.press('s')]);
      const bytes = new Uint8Array(await readFile(await download.path()));
      expect((await load()).verifyRecording(bytes)).toMatchObject({ kind: 'same', ticks: Number((await contract(again)).tick) });
      const { deeds } = await readFilm(bytes);
      expect(deskOf(deeds).messages.map(({ number, text, state }) => [number, text, state])).toEqual([
        [1, 'Ambulans terhalang', 'sent'],
        [2, 'Jalan ditutup', 'waiting'],
        [3, 'Tidak jadi', 'skipped'],
        [4, 'Massa bertambah', 'sent'],
      ]);
    } finally {
      await end(profile, first, second);
    }
  });

  it('is listed, reviewed, given as a file that replays, renamed, held against a second tab, and erased', async () => {
    const { page, context, errors } = await stage.visit(SCENE);
    await untilTick(page, 100);
    await page.keyboard.press(' ');
    await untilState(page, 'paused');
    await page.waitForTimeout(1500);
    await openList(page);
    const row = page.locator('.kept-row');
    expect(await row.count()).toBe(1);
    expect(await row.textContent()).toContain('terbuka di sini');
    await row.getByRole('button', { name: 'Ganti nama' }).click();
    await page.keyboard.type('Gladi Kamis');
    await page.keyboard.press('Enter');
    await page.getByText('Gladi Kamis').waitFor();

    const other = await context.newPage();
    await other.goto(stage.address);
    await untilState(other, 'ready');
    await openList(other);
    expect(await other.locator('.kept-row').textContent()).toContain('terbuka di tab lain');
    expect(await other.getByRole('button', { name: 'Lanjutkan' }).count()).toBe(0);
    await other.close();

    const download = page.waitForEvent('download');
    await row.getByRole('button', { name: 'Simpan sebagai berkas' }).click();
    const path = await (await download).path();
    const found = (await load()).verifyRecording(new Uint8Array(await readFile(path)));
    expect(found).toMatchObject({ kind: 'same', ticks: Number((await contract(page)).tick) });

    await page.getByRole('button', { name: 'Hapus semuanya di sini' }).click();
    await page.getByRole('button', { name: /^Ya, hapus semua/ }).click();
    await untilState(page, 'loading', 'ready');
    await untilState(page, 'ready');
    await openList(page);
    expect(await page.locator('.kept-row').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('without private files it goes into the database; a full disk is told, and made good when there is room again', async () => {
    const context = await stage.browser.newContext({ locale: 'id-ID', serviceWorkers: 'block' });
    // a browser without private files, whose disk is full for the first pieces
    const poorer = `delete StorageManager.prototype.getDirectory;
      const put = IDBObjectStore.prototype.put; let full = 3;
      IDBObjectStore.prototype.put = function (value, key) {
        if (value instanceof Uint8Array && full-- > 0) throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      };`;
    await context.route(/kept-worker.*\.js/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${poorer}${await answer.text()}` });
    });
    const page = await context.newPage();
    await page.goto(`${stage.address}?scenario=quiet-rally&seed=3&speed=1&run=1`);
    await page.getByText('Penyimpanan peramban penuh').waitFor({ timeout: 120_000 });
    await page.getByText('Penyimpanan peramban penuh').waitFor({ state: 'detached', timeout: 120_000 });
    await page.keyboard.press(' ');
    await untilState(page, 'paused');
    await openList(page);
    await page.getByText('basis data peramban').waitFor({ timeout: 60_000 });
    expect(await page.locator('.kept-row').textContent()).toContain('terbuka di sini');
    await context.close();
  });
});
