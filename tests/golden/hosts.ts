// SPDX-License-Identifier: Apache-2.0
// The three hosts of the golden test: the native program, this Node, and Chromium on the built package as tools/serve.mjs serves it. All
// play the same texts; a host that is missing says how it is made.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import * as sispamkota from '../../web/engine/index.js';
import { type Package, type Played, play, type Texts } from './play.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'build/native/sispam_golden');

export interface Host {
  readonly name: string;
  play(texts: Texts, ticks: number, withSnapshot?: boolean): Promise<Played>;
}

export const node: Host = {
  name: 'Node',
  play: (texts, ticks, withSnapshot = false) => play(sispamkota as Package, texts, ticks, withSnapshot),
};

export interface NativePlayed extends Played {
  readonly columns: readonly (readonly [name: string, hash: string])[];
}

/** Where a state differs from the native one. */
export interface Difference {
  readonly column: string | null;
  readonly row?: number;
  readonly here?: string;
  readonly there?: string;
}

async function runNative(texts: Texts, ticks: number, snapshot: Uint8Array | null): Promise<unknown> {
  if (!existsSync(program)) {
    const how = 'npm test builds it; by hand: cmake --preset native && ninja -C build/native sispam_golden';
    throw new Error(`build/native/sispam_golden is missing, so nothing can be compared with the native program (${how}).`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'sispam-golden-'));
  try {
    const file = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    const args = [await file('scenario', texts.scenario), await file('doctrine', texts.doctrine)];
    args.push(texts.orders === '' ? '-' : await file('orders', texts.orders), String(ticks));
    if (snapshot !== null) args.push('--against', await file('snapshot', snapshot));
    const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 1 << 28 });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function playNative(texts: Texts, ticks: number): Promise<NativePlayed> {
  return (await runNative(texts, ticks, null)) as NativePlayed;
}

/** The first column and row in which another host's state at this tick differs from the native one. */
export async function differenceFromNative(host: Host, texts: Texts, tick: number): Promise<Difference> {
  const { snapshot } = await host.play(texts, tick, true);
  try {
    return (await runNative(texts, tick, Uint8Array.from(snapshot ?? []))) as Difference;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').at(1) : '';
    return { column: `unknown: ${why}; were both built from the same sources (npm run build)?` };
  }
}

export interface ChromiumHost extends Host {
  close(): Promise<void>;
}

interface Served {
  readonly address: string;
  close(): Promise<void>;
}

export async function openChromium(): Promise<ChromiumHost> {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing: apt-get install chromium, or name one in CHROMIUM.`);
  const folder = join(root, 'dist/engine');
  if (!existsSync(join(folder, 'index.js'))) throw new Error('dist/engine is missing: npm run build');
  const tool = new URL('../../tools/serve.mjs', import.meta.url).href;
  const { serve } = (await import(/* @vite-ignore */ tool)) as { serve(options: { folder: string }): Promise<Served> };
  const served = await serve({ folder });
  let browser: Browser | undefined;
  let page: Page;
  try {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath, headless: true, args });
    page = await browser.newPage();
    await page.goto(new URL('library/index.json', served.address).href); // any document of the right origin, under its strict policy
  } catch (error) {
    await browser?.close();
    await served.close();
    throw error;
  }
  const running = browser;
  return {
    name: 'Chromium',
    play: (texts, ticks, withSnapshot = false) => {
      const given = [texts, ticks, withSnapshot].map((value) => JSON.stringify(value)).join(', ');
      return page.evaluate<Played>(`import('/index.js').then((sispamkota) => (${play.toString()})(sispamkota, ${given}))`);
    },
    close: async () => {
      await running.close();
      await served.close();
    },
  };
}
