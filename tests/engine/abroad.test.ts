// SPDX-License-Identifier: Apache-2.0
// Exercises as other countries play them (tests/scenes/abroad), written in the format without code: check accepts them, and each runs
// through its phases by what people and units do, not by time-outs.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sispamkotaProgram } from './built.js';

const file = (name: string) => fileURLToPath(new URL(`../scenes/abroad/${name}.json`, import.meta.url));

interface RunDocument {
  readonly seconds: number;
  readonly phases: readonly { readonly id: string; readonly from: number | null; readonly forced: boolean }[];
}

describe('exercises from abroad', () => {
  it.each([
    ['stadium-gate', 420],
    ['port-strike', 600],
    ['funeral-procession', 480],
  ])('%s is accepted and runs to its end', async (name, limit) => {
    for (const each of [name, `${name}.orders`]) {
      const checked = await sispamkotaProgram(['check', file(each), '--json']);
      expect(checked.json(), each).toEqual([]);
    }
    const ended = await sispamkotaProgram(['run', file(name), '--orders', file(`${name}.orders`), '--json']);
    expect(ended.status, ended.err).toBe(0);
    const { seconds, phases } = ended.json() as RunDocument;
    expect(phases.filter(({ from, forced }) => from === null || forced)).toEqual([]);
    expect(seconds).toBeLessThan(limit);
  });
});
