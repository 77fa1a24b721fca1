// SPDX-License-Identifier: Apache-2.0
// What may come of the present: short runs from one state with other seeds, beside the run they start from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fan, fanSeed } from '../../web/engine/fan/fan.js';
import { playFanRun } from '../../web/engine/fan/play.js';
import { load } from '../../web/engine/load.js';
import { root } from './built.js';

const file = (path: string) => readFileSync(join(root, path), 'utf8');

it('a fan starts where the run stands, opens with its seeds, is the same each time and leaves the run alone', async () => {
  const texts = {
    scenario: file('tests/scenes/line-and-crowd.json'),
    doctrine: file('web/library/doctrines/id-2006-tricolour.json'),
    orders: '',
  };
  using run = (await load()).open(texts, 1);
  run.advance(400);
  const { hash, density } = run;
  const heard: number[] = [];
  const options = {
    texts,
    seed: 1,
    state: run.snapshot(),
    runs: 3,
    seconds: 15,
    hands: 1,
    start: () => ({ ask: playFanRun, close: () => undefined }),
    progress: ({ done }: { readonly done: number }) => void heard.push(done),
  };
  const runs = await fan(options);
  expect(heard).toEqual([1, 2, 3]);
  expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3].map((n) => fanSeed(1, n)));
  for (const { samples } of runs) {
    expect(samples[0]).toMatchObject({ t: 20, density });
    expect(samples.at(-1)?.t).toBe(35);
  }
  expect(new Set(runs.map(({ samples }) => JSON.stringify(samples))).size).toBeGreaterThan(1);
  expect(await fan(options)).toEqual(runs);
  expect(run.hash).toBe(hash);
});
