// SPDX-License-Identifier: Apache-2.0
// What every browser test stands on: the served production build, a real Chromium, and a watch over what a page says and asks for.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page, type Response } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** errors of the console and of scripts */
  readonly errors: string[];
  /** addresses outside the served page */
  readonly foreign: string[];
  readonly responses: Response[];
}

export interface Stage {
  readonly address: string;
  readonly browser: Browser;
  visit(path?: string, options?: BrowserContextOptions): Promise<Visit>;
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** `folder` is another copy of the page than dist/app. */
export async function openStage(args: readonly string[] = [], folder = join(root, 'dist/app')): Promise<Stage> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('no dist/app: npm run build first');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const server = await serve({ folder });
  const browser = await chromium.launch({ executablePath, args: [...ARGS, ...args] });
  let serving = true;
  const stopServer = async () => {
    if (serving) await server.close();
    serving = false;
  };
  return {
    address: server.address,
    browser,
    stopServer,
    async visit(path = '', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID', ...options });
      const page = await context.newPage();
      const visit: Visit = { page, context, errors: [], foreign: [], responses: [] };
      page.on('console', (message) => {
        if (message.type() === 'error') visit.errors.push(message.text());
      });
      page.on('pageerror', (error) => visit.errors.push(String(error)));
      context.on('request', (request) => {
        if (!request.url().startsWith(server.address) && !/^(blob|data):/.test(request.url())) visit.foreign.push(request.url());
      });
      context.on('response', (response) => visit.responses.push(response));
      await page.goto(server.address + path, { timeout: 120_000 }); // a machine that does other things besides is slow
      return visit;
    },
    async close() {
      await browser.close();
      await stopServer();
    },
  };
}

/** Waits until <html data-state> is one of these. */
export async function untilState(page: Page, ...states: readonly string[]): Promise<void> {
  await page.waitForFunction((wanted) => wanted.includes(document.documentElement.dataset.state ?? ''), states, {
    timeout: 280_000,
    polling: 100,
  });
}

export function contract(page: Page): Promise<Record<'tick' | 'hash' | 'situation' | 'state' | 'theme', string>> {
  return page.evaluate(() => ({ tick: '', hash: '', situation: '', state: '', theme: '', ...document.documentElement.dataset }));
}

/** The document of `sispamkota run … --json`. */
export async function runOnCommandLine(
  scenario: string,
  seed: number,
): Promise<{ readonly hash: string; readonly ticks: number; readonly people: Record<string, number> }> {
  const command = [join(root, 'dist/engine/cli.js'), 'run', scenario, '--seed', String(seed), '--json'];
  const { stdout } = await promisify(execFile)('node', command, { maxBuffer: 1 << 28 });
  return JSON.parse(stdout);
}
