// SPDX-License-Identifier: Apache-2.0
// A first visit plays the whole drill, and what it comes to is bit for bit what the command line comes to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, openStage, runOnCommandLine, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('the drill', () => {
  it('opens ready and does not start by itself', async () => {
    const { page, context, errors, foreign } = await stage.visit();
    await untilState(page, 'ready');
    const first = await contract(page);
    expect(first.tick).toBe('0');
    expect(first.situation).toBe('hijau');
    expect(await page.title()).toMatch(/Probolinggo/);
    await page.waitForTimeout(400);
    expect((await contract(page)).tick).toBe('0');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('plays to its end at speed 50 from the address alone, with the hash of the command line', async () => {
    const expected = runOnCommandLine('probolinggo-2024', 1);
    const { page, context, errors, foreign } = await stage.visit('?scenario=probolinggo-2024&seed=1&speed=50&run=1');
    await untilState(page, 'running');
    expect((await contract(page)).hash).toBe('');
    const levels = new Set<string>();
    const seen = setInterval(
      () =>
        void contract(page).then(
          (now) => levels.add(now.situation),
          () => undefined,
        ),
      500,
    );
    await untilState(page, 'over', 'error');
    clearInterval(seen);
    const end = await contract(page);
    const summary = await expected;
    expect(end.state).toBe('over');
    expect(end.hash).toBe(summary.hash);
    expect(Number(end.tick)).toBe(summary.ticks);
    expect([...levels]).toEqual(expect.arrayContaining(['hijau', 'kuning', 'merah']));
    expect(await page.locator('.phase-forced').count()).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('is as fast to answer while it runs as while it rests', async () => {
    const { page, context } = await stage.visit('?speed=50&run=1');
    await untilState(page, 'running');
    await page.waitForTimeout(3000);
    const longest = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let worst = 0;
          let last = performance.now();
          const until = last + 2000;
          const beat = () => {
            const now = performance.now();
            worst = Math.max(worst, now - last);
            last = now;
            if (now > until) resolve(worst);
            else setTimeout(beat, 0);
          };
          beat();
        }),
    );
    expect(longest).toBeLessThan(700); // two busy cores and no graphics card; a blocked page would show seconds
    await context.close();
  });

  it('comes to another end with another seed', async () => {
    const first = runOnCommandLine('gate-crush', 1);
    const { page, context } = await stage.visit('?scenario=gate-crush&seed=1&speed=50');
    await untilState(page, 'ready');
    await page.keyboard.press('n');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('seed') === '2');
    await untilState(page, 'ready');
    await page.keyboard.press(' ');
    await untilState(page, 'over');
    const { hash } = await contract(page);
    expect(hash).not.toBe((await first).hash);
    expect(hash).toBe((await runOnCommandLine('gate-crush', 2)).hash);
    await context.close();
  });
});
