// SPDX-License-Identifier: Apache-2.0
// Edits can be taken back to the letter, and the difference of two scenarios is a plan that the core accepts and that leads from one to the other.
import { describe, expect, it } from 'vitest';
import { load, loadText } from '../../web/engine/index.js';
import { at, type Edit, edited } from '../../web/engine/json-edit.js';
import { patched } from '../../web/engine/json-patch.js';
import { difference } from '../../web/engine/plan-diff.js';

interface Item {
  readonly id: string;
}
interface Drill {
  readonly site: { readonly zones: readonly Item[]; readonly walls: readonly Item[] };
  readonly units: readonly (Item & { readonly strength: number })[];
}

const text = await loadText('scenarios', 'probolinggo-2024');
const drill = JSON.parse(text) as Drill;

describe('edits', () => {
  it('lead back in the order given, and leave the document they began with alone', () => {
    const edits: readonly Edit[] = [
      {
        op: 'add',
        path: '/site/walls/-',
        value: {
          id: 'baru',
          points: [
            [1, 1],
            [2, 2],
          ],
        },
      },
      { op: 'replace', path: '/units/0/strength', value: 12 },
      { op: 'remove', path: '/site/zones/2' },
      { op: 'add', path: '/site/zones/0', value: { id: 'depan', polygon: [] } },
      { op: 'add', path: '/seed2', value: 1 },
      { op: 'remove', path: '/commander' },
    ];
    const { document, back } = edited(drill, edits);
    expect(at(document, '/units/0/strength')).toBe(12);
    expect(at(document, '/site/walls/3/id')).toBe('baru');
    expect(edited(document, back).document).toEqual(drill);
    expect(drill).toEqual(JSON.parse(text));
    expect((document as Drill).units[1]).toBe(drill.units[1]); // untouched parts are shared, not copied
  });

  it('refuse a way that does not exist', () => {
    expect(() => edited(drill, [{ op: 'replace', path: '/site/roofs/0', value: 1 }])).toThrow('/site/roofs/0');
    expect(() => edited(drill, [{ op: 'remove', path: '/units/99' }])).toThrow('/units/99');
  });
});

describe('the difference of two scenarios', () => {
  it('is nothing between equals', () => {
    expect(difference(drill, JSON.parse(text)).patch).toEqual([]);
  });

  it('is a plan the core accepts, whose patch makes the one of the other: added, removed, changed, moved', async () => {
    const engine = await load();
    const [first, second, third, ...rest] = drill.units;
    const to = {
      ...drill,
      seed: 7,
      site: {
        ...drill.site,
        walls: [
          {
            id: 'awal',
            points: [
              [1, 1],
              [2, 2],
            ],
          },
          ...drill.site.walls,
          {
            id: 'akhir',
            points: [
              [3, 3],
              [4, 4],
            ],
          },
        ],
        zones: drill.site.zones.filter(({ id }) => id !== 'warung' && id !== 'pers'),
      },
      units: [third, { ...first, strength: 20 }, second, ...rest],
    };
    const { patch, changes } = difference(drill, to);
    expect(patched(drill, patch)).toEqual(to);
    const plan = { format: 'sispamkota-plan/1', base: 'probolinggo-2024', name: { id: 'Uji', en: 'Test' }, patch };
    expect(engine.check('plan', JSON.stringify(plan))).toEqual([]);
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['added', 'added', 'changed', 'changed', 'moved', 'removed', 'removed'].sort());
  });
});
