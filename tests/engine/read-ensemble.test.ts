// SPDX-License-Identifier: Apache-2.0
// Result files of others: read to the same bytes, joined from shards, and refused with the place of the first value that is wrong.
import { describe, expect, it } from 'vitest';
import { documentOf, type EnsembleParts, ensembleText } from '../../web/engine/ensemble/ensemble-file.js';
import { isEnsembleText, readEnsemble } from '../../web/engine/ensemble/read-ensemble.js';
import { SispamError } from '../../web/engine/errors.js';

const parts: EnsembleParts = {
  ...{ id: 'a1', resultsVersion: 5, seeds: { first: 1, runs: 4 } },
  plans: [
    { id: 'one', name: { id: 'Satu', en: 'One' }, base: 'scene' },
    { id: 'two', name: { id: 'Dua', en: 'Two' }, base: 'scene' },
  ],
  ...{ design: null, draws: [{}], policy: null, verdict: null, shard: null }, // in the order in which an ensemble writes them
  rows: ['one', 'two'].flatMap((plan) =>
    [1, 2, 3, 4].map((seed) => ({
      ...{ plan, draw: 0, seed, hash: `h${seed}`, values: { 'people.injured': seed, evacuationTime: null } },
      ...{ broken: seed === 2 ? { R25: [1, 3] as const } : {}, ratings: { calm: 'P' }, harm: [[1.5, 2, 1, 'stone', 0] as const] },
    })),
  ),
};
const text = ensembleText(documentOf(parts));
const read = (written: string) => readEnsemble([{ name: 'x.json', text: written }]);

/** The text with one value of it changed. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const top = JSON.parse(text) as Record<string | number, unknown>;
  let at = top;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) as string | number] = value;
  return JSON.stringify(top);
}

describe('a results file', () => {
  it('is read to a document of the same bytes, also without what it says of its rows', () => {
    expect(isEnsembleText(text)).toBe(true);
    expect(ensembleText(read(text))).toBe(text);
    expect(ensembleText(read(changed(['results'], null)))).toBe(text);
  });

  it('is joined from its shards in any order', () => {
    const shard = (number: number) =>
      ensembleText(documentOf({ ...parts, shard: { number, of: 2 }, rows: parts.rows.filter((_, at) => at % 2 === number - 1) }));
    const files = [2, 1].map((number) => ({ name: `${number}.json`, text: shard(number) }));
    expect(ensembleText(readEnsemble(files))).toBe(text);
    expect(() => readEnsemble(files.slice(1))).toThrow(expect.objectContaining({ code: 'merge.missing' }));
  });

  it('is refused where a value is not what it has to be', () => {
    const wrong: readonly (readonly [(string | number)[], unknown, string])[] = [
      [['seeds'], 7, '/seeds'],
      [['plans'], [], '/plans'],
      [['plans', 1, 'id'], 'one', '/plans/1'],
      [['plans', 0, 'name'], { id: 5 }, '/plans/0'],
      [['draws'], [{ '/x': 'much' }], '/draws/0'],
      [['rows', 3, 'plan'], 'three', '/rows/3'],
      [['rows', 3, 'draw'], 1, '/rows/3'],
      [['rows', 0, 'values'], { a: 'b' }, '/rows/0'],
      [['rows', 0, 'harm'], [[1, 2]], '/rows/0'],
      [['rows', 1, 'broken'], { R25: 1 }, '/rows/1'],
      [['shard'], { number: 3, of: 2 }, '/shard'],
    ];
    for (const [path, value, expected] of wrong) {
      expect(() => read(changed(path, value)), expected).toThrow(
        expect.objectContaining({ code: 'ensemble.wrong', values: { name: 'x.json', path: expected } }),
      );
    }
    const design = { format: 'sispamkota-design/1', method: 'saltelli', draws: 9000, ranges: [{ path: '/a', min: 0, max: 1 }] };
    expect(() => read(changed(['design'], design))).toThrow(expect.objectContaining({ code: 'ensemble.wrong' }));
    expect(() => read(changed(['design'], { ...design, ranges: 5 }))).toThrow(expect.objectContaining({ code: 'design.wrong' }));
    expect(() => read(changed(['format'], 'sispamkota-ensemble/2'))).toThrow(expect.objectContaining({ code: 'ensemble.newer' }));
    for (const foreign of ['', '[', '7', '{}', 'null', '{"format": "sispamkota/1"}']) {
      expect(() => read(foreign), foreign).toThrow(expect.objectContaining({ code: 'merge.foreign' }));
    }
    expect(() => read('[')).toThrow(SispamError);
  });
});
