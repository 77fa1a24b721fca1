// SPDX-License-Identifier: Apache-2.0
// The same scene gives the same bits in the native program, in Node and in Chromium, and the bits of goldens.json. After a wanted change
// of results: UPDATE_GOLDENS=1 npx vitest run --project golden, a line under "Results change" in CHANGELOG.md, kResultsVersion raised.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeTexts } from '../../web/engine/index.js';
import { type ChromiumHost, differenceFromNative, type Host, type NativePlayed, node, openChromium, playNative } from './hosts.js';
import type { Played, Texts } from './play.js';
import { summaryLine } from './summary-line.js';

interface Golden {
  readonly ticks: number;
  readonly people: number;
  readonly hash: string;
  readonly summary: string;
  /** eight digits of the hash of each column, in the order of columns.h */
  readonly columns: string;
}

const file = fileURLToPath(new URL('./goldens.json', import.meta.url));
const updating = process.env.UPDATE_GOLDENS === '1';
const goldens: Readonly<Record<string, Golden>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const made: Record<string, Golden> = {};

/** Four minutes of each, unless it is over before; of the drill less, because another test plays all of it. */
const TICKS = 4800;
const library: Readonly<Record<string, number>> = { 'probolinggo-2024': 2000, 'quiet-rally': TICKS, 'gate-crush': TICKS };
const scenes = readdirSync(new URL('../scenes/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .sort();

async function textsOf(name: string): Promise<Texts> {
  const scenario = name in library ? name : { text: readFileSync(new URL(`../scenes/${name}.json`, import.meta.url), 'utf8') };
  const { texts, issues } = await completeTexts({ scenario });
  expect(issues).toEqual([]);
  return texts as Texts;
}

let browser: ChromiumHost | undefined;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  if (updating && Object.keys(made).length === scenes.length + Object.keys(library).length)
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
});

/** Throws with the tick, the column and the row at which another host leaves the native course. */
async function expectSameAsNative(host: Host, texts: Texts, theirs: Played, native: NativePlayed): Promise<void> {
  const at = native.marks.findIndex((hash, index) => theirs.marks[index] !== hash);
  if (at >= 0 || theirs.ticks !== native.ticks) {
    const tick = Math.min((Math.max(at, 0) + 1) * 100, native.ticks);
    const { column, row, here, there } = await differenceFromNative(host, texts, tick);
    const place = `first differing column ${column}, row ${row}: native ${here}, ${host.name} ${there}`;
    throw new Error(`${host.name} differs from the native program at or before tick ${tick} of ${native.ticks}; ${place}`);
  }
  expect(theirs.hash).toBe(native.hash);
  expect(theirs.resultsVersion).toBe(native.resultsVersion);
  expect(theirs.summary, `observers in ${host.name} and in the native program`).toEqual(native.summary);
}

function goldenOf(native: NativePlayed): Golden {
  const { people } = native.summary as { readonly people: { readonly total: number; readonly expected?: number } };
  return {
    ticks: native.ticks,
    people: people.total + (people.expected ?? 0),
    hash: native.hash,
    summary: summaryLine(native.summary),
    columns: native.columns.map(([, hash]) => hash.slice(0, 8)).join(''),
  };
}

/** The name of the first column whose hash is another one than in the golden. */
function firstChangedColumn(golden: Golden, now: Golden, native: NativePlayed): string {
  if (golden.columns.length !== now.columns.length) return 'the columns themselves (another number of them)';
  const at = native.columns.findIndex(
    (_, index) => golden.columns.slice(index * 8, index * 8 + 8) !== now.columns.slice(index * 8, index * 8 + 8),
  );
  return native.columns[at]?.[0] ?? 'none';
}

describe('golden', () => {
  it.each([...scenes, ...Object.keys(library)])('%s gives the same bits in the native program, Node and Chromium', async (name) => {
    const texts = await textsOf(name);
    const ticks = library[name] ?? TICKS;
    const native = await playNative(texts, ticks);
    for (const host of [node, browser as ChromiumHost]) await expectSameAsNative(host, texts, await host.play(texts, ticks), native);

    const now = goldenOf(native);
    if (updating) {
      made[name] = now;
      return;
    }
    const golden = goldens[name];
    const how = 'If the change is meant: UPDATE_GOLDENS=1 npx vitest run --project golden, and say so in CHANGELOG.md.';
    if (golden === undefined) throw new Error(`${name} has no golden yet. ${how}`);
    const changed = golden.hash === now.hash ? '' : `; first differing column: ${firstChangedColumn(golden, now, native)}`;
    expect(now, `${name}: results changed${changed}. ${how}`).toEqual(golden);
  });

  it('has no golden of a scene that is gone', () => {
    if (!updating) expect(Object.keys(goldens).sort()).toEqual([...scenes, ...Object.keys(library)].sort());
  });
});
