// SPDX-License-Identifier: Apache-2.0
// The strict policy holds where it counts: on every answer, and inside the worker, where an eval and a foreign fetch are refused.
import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage, untilState } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Tries what is forbidden a moment later: code that the debugger runs at once would be let through. */
function tryForbidden(worker: Worker) {
  return worker.evaluate(
    () =>
      new Promise<{ evaluated: string; fetched: string; violations: string[] }>((resolve) => {
        const violations: string[] = [];
        addEventListener('securitypolicyviolation', (event) => violations.push((event as SecurityPolicyViolationEvent).effectiveDirective));
        setTimeout(async () => {
          let evaluated = 'allowed';
          try {
            // biome-ignore lint/security/noGlobalEval: this is the attempt
            const attempt = eval;
            attempt('1 + 1');
          } catch (error) {
            evaluated = (error as Error).name;
          }
          let fetched = 'allowed';
          try {
            await fetch('https://example.com/');
          } catch (error) {
            fetched = (error as Error).name;
          }
          setTimeout(() => resolve({ evaluated, fetched, violations }), 200);
        }, 50);
      }),
  );
}

describe('content security policy', () => {
  it('stands on every answer, the worker script and errors included', async () => {
    const { page, context, responses } = await stage.visit();
    await untilState(page, 'ready');
    const missing = await context.request.get(`${stage.address}no-such-file.js`);
    expect(missing.status()).toBe(404);
    expect(missing.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(responses.length).toBeGreaterThan(5);
    expect(responses.some((response) => /worker.*\.js$/.test(response.url()))).toBe(true);
    expect(responses.some((response) => response.url().endsWith('.wasm'))).toBe(true);
    for (const response of responses) {
      const policy = response.headers()['content-security-policy'] ?? '';
      expect(policy, response.url()).toContain("default-src 'none'");
      expect(policy, response.url()).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy, response.url()).not.toMatch(/'unsafe-(eval|inline)'|https?:|\*/);
      expect(response.headers()['x-content-type-options'], response.url()).toBe('nosniff');
    }
    await context.close();
  });

  for (const kept of [false, true]) {
    it(`refuses an eval and a foreign fetch inside the worker, ${kept ? 'served by the service worker' : 'on the first visit'}`, async () => {
      const { page, context } = await stage.visit();
      await untilState(page, 'ready');
      if (kept) {
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        await page.reload();
        await untilState(page, 'ready');
      }
      const worker = page.workers()[0];
      expect(worker).toBeDefined();
      if (worker === undefined) return;
      const { evaluated, fetched, violations } = await tryForbidden(worker);
      expect(evaluated).toBe('EvalError');
      expect(fetched).toBe('TypeError');
      expect(violations).toEqual(expect.arrayContaining(['script-src', 'connect-src']));
      await context.close();
    });
  }

  it('refuses the same in the page', async () => {
    const { page, context } = await stage.visit();
    await untilState(page, 'ready');
    const inline = await page.evaluate(() => {
      const element = document.createElement('div');
      element.setAttribute('style', 'color: rgb(1, 2, 3)');
      document.body.append(element);
      return getComputedStyle(element).color;
    });
    expect(inline).not.toBe('rgb(1, 2, 3)');
    await context.close();
  });
});
