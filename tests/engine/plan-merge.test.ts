// SPDX-License-Identifier: Apache-2.0
// Two plans over one base made one: what only one changed is taken, what both changed is a conflict with its place, and nothing is lost in silence.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patched } from '../../web/engine/json-patch.js';
import { difference } from '../../web/engine/plan-diff.js';
import { mergeOf } from '../../web/engine/plan-merge.js';
import { sispamkotaProgram as program, scene } from './built.js';

const base = {
  id: 'x',
  limit: 300,
  units: [
    { id: 'a', strength: 10 },
    { id: 'b', strength: 20 },
    { id: 'c', strength: 30 },
  ],
};
const [a, b, c] = base.units as unknown as [{ id: string }, { id: string }, { id: string }];

describe('a merge of two plans', () => {
  it('takes what only one of them changed, added, removed or moved', () => {
    const first = { ...base, limit: 400, units: [{ ...a, strength: 12 }, b, { id: 'd', strength: 1 }, c] };
    const second = { ...base, units: [c, { ...a, kit: ['shield'] }, { id: 'e', strength: 2 }] };
    expect(mergeOf(base, first, second)).toEqual({
      value: {
        ...base,
        limit: 400,
        units: [c, { ...a, strength: 12, kit: ['shield'] }, { id: 'd', strength: 1 }, { id: 'e', strength: 2 }],
      },
      conflicts: [],
    });
  });

  it('names what both changed, and what one changed and the other removed, by ids', () => {
    const first = { ...base, units: [{ ...a, strength: 11 }, { ...b, strength: 21 }, c] };
    const second = { ...base, units: [{ ...a, strength: 12 }, c] };
    const { value, conflicts } = mergeOf(base, first, second, (path) => (path === '/units/b' ? 'second' : null));
    expect(conflicts).toEqual([
      { path: '/units/a/strength', base: 10, first: 11, second: 12, taken: null },
      { path: '/units/b', base: b, first: { ...b, strength: 21 }, taken: 'second' },
    ]);
    expect(value).toEqual({ ...base, units: [{ ...a, strength: 11 }, c] });
  });

  it('with a side that changed nothing is the other side, and does not depend on which is first where there is no conflict', () => {
    const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), n: fc.nat(2) });
    const items = fc.uniqueArray(item, { selector: (each) => each.id });
    const value = fc.record({ n: fc.nat(2), list: items, inner: fc.record({ m: fc.nat(2), more: items }) }, { requiredKeys: ['list'] });
    fc.assert(
      fc.property(value, value, value, (from, one, other) => {
        expect(mergeOf(from, one, from)).toEqual({ value: one, conflicts: [] });
        expect(mergeOf(from, from, other)).toEqual({ value: other, conflicts: [] });
        const [there, back] = [mergeOf(from, one, other), mergeOf(from, other, one)];
        expect(there.conflicts.map(({ path }) => path).sort()).toEqual(back.conflicts.map(({ path }) => path).sort());
        expect(patched(from, difference(from, there.value).patch)).toEqual(there.value);
      }),
      { numRuns: 300 },
    );
  });
});

it('sispamkota merge-plans writes a plan that runs, lists conflicts and writes nothing while one is open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sispamkota-merge-'));
  const at = (name: string) => join(folder, name);
  const text = await scene('line-and-crowd');
  await writeFile(at('line-and-crowd.json'), text);
  const from = JSON.parse(text) as { limit: number; groups: { count: number }[] };
  const write = async (name: string, change: (to: typeof from) => void) => {
    const to = structuredClone(from);
    change(to);
    const { patch } = difference(from, to);
    await writeFile(at(name), JSON.stringify({ format: 'sispamkota-plan/1', base: 'line-and-crowd', name: { en: name }, patch }));
  };
  await write('one.json', (to) => {
    to.limit = 310;
    (to.groups[0] as { count: number }).count = 110;
  });
  await write('two.json', (to) => {
    (to.groups[0] as { count: number }).count = 130;
  });
  const words = ['merge-plans', at('one.json'), at('two.json'), '-o', at('both.json'), '--json'];
  const open = await program(words);
  expect([open.status, open.json()]).toEqual([
    1,
    { conflicts: [{ path: '/groups/crowd/count', base: 120, first: 110, second: 130, taken: null }], plan: null },
  ]);
  await expect(readFile(at('both.json'))).rejects.toThrow();
  await writeFile(at('choices.json'), '{"/groups/crowd/count": "second"}');
  expect((await program([...words, '--choices', at('choices.json')])).status).toBe(0);
  const { patch } = JSON.parse(await readFile(at('both.json'), 'utf8')) as { patch: Parameters<typeof patched>[1] };
  expect(patched(from, patch)).toMatchObject({ limit: 310, groups: [{ count: 130 }] });
  expect((await program(['check', at('both.json'), '--json'])).status).toBe(0);
  await rm(folder, { recursive: true });
});
