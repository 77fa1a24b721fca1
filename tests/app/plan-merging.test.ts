// SPDX-License-Identifier: Apache-2.0
// Another plan taken into the one that is open, as the merge dialog does it: nothing changes before it is accepted, and all of it is one step back.
import { beforeEach, expect, it } from 'vitest';
import { listedChanges, pointerOfIds } from '../../web/app/session/plan/compare.js';
import { change, future, openDraft, past, planOrders, redo, scenarioDraft, undo } from '../../web/app/session/plan/document.js';
import { planTextOf, readText } from '../../web/app/session/plan/files.js';
import { applyMerging, mergingOf, type OtherPlan } from '../../web/app/session/plan/merging.js';
import { load } from '../../web/engine/load.js';

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const base = {
  id: 'x',
  name: { id: 'Dasar', en: 'Base' },
  limit: 300,
  site: { zones: [{ id: 'field', polygon: square }] },
  units: [
    { id: 'a', name: { en: 'Alpha' }, strength: 10, at: [3, 4] },
    { id: 'b', name: { en: 'Bravo' }, strength: 20, at: [30, 40] },
  ],
};
const [a, b] = base.units as [(typeof base.units)[number], (typeof base.units)[number]];
const from = { id: 'x', value: base };
const other = (value: unknown, orders: OtherPlan['orders'] = null): OtherPlan => ({ name: 'Other', value, orders, base: from });

beforeEach(() => openDraft(base, from));

it('takes what only the other plan changed, with its place, and can be taken back and done again', () => {
  change([{ op: 'replace', path: '/units/0/strength', value: 12 }]);
  const mine = scenarioDraft.value;
  const steps = past.value.length;
  const theirs = { ...base, limit: 400, units: [a, { ...b, at: [31, 40] }, { id: 'c', strength: 5, at: [7, 7] }] };
  const found = mergingOf(other(theirs), {});
  expect([found.hasBase, found.settled, found.conflicts]).toEqual([true, true, []]);
  expect(found.incoming.map(({ kind, list, key, place }) => [kind, list, key, place])).toEqual([
    ['changed', null, 'limit', null],
    ['added', 'units', '', [7, 7]],
    ['changed', 'units', 'at', [31, 40]],
  ]);
  expect(scenarioDraft.value).toBe(mine);
  expect(applyMerging(found)).toBe(true);
  const merged = { ...theirs, units: [{ ...a, strength: 12 }, ...theirs.units.slice(1)] };
  expect(scenarioDraft.value).toEqual(merged);
  expect(past.value.length).toBe(steps + 1);
  undo();
  expect(scenarioDraft.value).toEqual(mine);
  redo();
  expect([scenarioDraft.value, future.value]).toEqual([merged, []]);
});

it('leaves what both changed to be chosen, item by item, and says where it lies', () => {
  change([{ op: 'replace', path: '/units/1/strength', value: 21 }]);
  const theirs = other({ ...base, units: [a, { ...b, strength: 22 }] });
  const open = mergingOf(theirs, {});
  expect(open.settled).toBe(false);
  expect(open.conflicts).toMatchObject([
    {
      path: '/units/b/strength',
      base: 20,
      first: 21,
      second: 22,
      taken: null,
      list: 'units',
      key: 'strength',
      owner: '/units/1',
      place: [30, 40],
    },
  ]);
  expect(open.incoming).toEqual([]);
  const chosen = mergingOf(theirs, { '/units/b/strength': 'second' });
  expect([chosen.settled, chosen.incoming.map(({ to }) => to)]).toEqual([true, [22]]);
});

it('takes the orders of the other plan too, in the same step', () => {
  const orders = [{ t: 5, unit: 'a', kind: 'halt' }];
  const found = mergingOf(other(base, orders), {});
  expect([found.takesOrders, found.incoming]).toEqual([true, []]);
  applyMerging(found);
  expect(planOrders.value).toEqual(orders);
  undo();
  expect(planOrders.value).toBeNull();
});

it('of plans without one beginning every difference is to be chosen', () => {
  const found = mergingOf({ ...other({ ...base, id: 'y', limit: 500 }), base: null }, {});
  expect([found.hasBase, found.conflicts.map(({ path }) => path)]).toEqual([false, ['/id', '/limit']]);
});

it('a plan keeps its own orders and its name from file to file', async () => {
  const engine = await load();
  const look = async (kind: 'plan', file: string) => engine.check(kind, file);
  const orders = [{ t: 5, unit: 'a', kind: 'hold' }];
  const text = planTextOf(from, { ...base, limit: 310 }, orders, 'Rencana Dua');
  expect(await readText(text, look)).toMatchObject({ value: { ...base, limit: 310 }, name: 'Rencana Dua', orders, isPatch: true });
  openDraft({ id: 'z' }, null);
  expect(await readText(text, look)).toEqual({ kind: 'base', id: 'x' });
});

it('a plan that the core refuses, or whose test finds another value, is told with its place and line', async () => {
  const engine = await load();
  const look = async (kind: 'plan', file: string) => engine.check(kind, file);
  const head = '{"format": "sispamkota-plan/1", "base": "x", "name": {"id": "Dua"},\n';
  const told = async (rest: string) => {
    const found = await readText(`${head}${rest}}`, look);
    return 'issues' in found ? found.issues.map(({ code, path, line, values }) => ({ code, path, line, values })) : found;
  };
  expect(await told('"patch": {}')).toMatchObject([{ code: 'type.wrong', path: '/patch', line: 2 }]);
  expect(await told('"patch": [{"op": "test", "path": "/units/0/id",\n"value": "b"}]')).toEqual([
    { code: 'plan.testFailed', path: '/patch/0/value', line: 3, values: { path: '/units/0/id', expected: '"b"', found: '"a"' } },
  ]);
  expect(await told('"patch": [{"op": "test", "path": "/units/7/id", "value": "b"}]')).toEqual([
    { code: 'plan.patchFailed', path: '/patch/0/path', line: 2, values: { step: 0, path: '/units/7/id' } },
  ]);
});

it('finds the item of an id wherever it stands', () => {
  expect(pointerOfIds(base, '/units/b/strength')).toBe('/units/1/strength');
  expect(pointerOfIds(base, '/units/q/strength')).toBeNull();
  expect(listedChanges(base, { ...base, units: [b] }).changes).toMatchObject([
    { kind: 'removed', list: 'units', item: a, owner: null, place: [3, 4] },
  ]);
});
