// SPDX-License-Identifier: Apache-2.0
// The tests of RiMEA, IMO, NIST and ISO in the science suite: none is missing, every scene is accepted, and what judges them can fail.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../web/engine/frame.js';
import { load } from '../../web/engine/index.js';
import { sceneText } from '../../web/engine/verification/scenes.js';
import { sourceOf } from '../../web/engine/verification/standards/documents.js';
import { everyIn, everyIs, rising } from '../../web/engine/verification/standards/judging-runs.js';
import { standards } from '../../web/engine/verification/standards/standards.js';
import { leaving, passing, settingOut, straying, watching } from '../../web/engine/verification/standards/watching.js';
import { studies } from '../../web/engine/verification/studies.js';
import { languages, noteOf, text } from '../../web/text/index.js';

const upTo = (count: number, prefix: string) => Array.from({ length: count }, (_, k) => `${prefix} ${k + 1}`);

/** Of the documents themselves: RiMEA 12 has four parts, the NIST numbers have gaps. */
const allTests = [
  ...upTo(16, 'RiMEA').flatMap((test) => (test === 'RiMEA 12' ? ['RiMEA 12a', 'RiMEA 12b', 'RiMEA 12c', 'RiMEA 12d'] : [test])),
  ...upTo(11, 'IMO'),
  ...['1.1', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8', '2.9', '2.10', '3.1', '3.2', '3.3', '4.1', '5.1', '5.2'].map(
    (number) => `NIST Verif.${number}`,
  ),
  ...upTo(20, 'ISO'),
];

const room = new URL('../../web/engine/verification/', import.meta.url);
const sources = ['.', 'standards']
  .flatMap((folder) => readdirSync(new URL(`${folder}/`, room)).map((name) => new URL(`${folder}/${name}`, room)))
  .filter((file) => file.pathname.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'));

/** Two people, by x, y and presence (1 present, 2 left). */
function frameAt(seconds: number, people: readonly (readonly [x: number, y: number, presence: number])[]): Frame {
  const column = (k: 0 | 1 | 2) => people.map((each) => each[k]);
  return {
    seconds,
    people: { x: Float32Array.from(column(0)), y: Float32Array.from(column(1)), presence: Uint8Array.from(column(2)) },
  } as unknown as Frame;
}

describe('the tests of the standards', () => {
  it('are all there, each as a row of a study', () => {
    const named = new Set(sources.flatMap((source) => [...source.matchAll(/'((?:RiMEA|IMO|NIST|ISO) [\w.]+)'/g)].map((match) => match[1])));
    expect(allTests.filter((test) => !named.has(test))).toEqual([]);
    expect(allTests).toHaveLength(16 + 3 + 11 + 17 + 20);
    for (const test of allTests) expect(sourceOf(test)).toContain(test.split(' ')[1]);
  });

  it('stand in the manual, in both languages', () => {
    for (const language of languages) {
      const page = readFileSync(new URL(`../../web/manual/${language}/standards.md`, import.meta.url), 'utf8');
      expect(standards.filter((study) => study.variants.length > 0 && !page.includes(`\`${study.name.replace(/-two$/, '')}\``))).toEqual(
        [],
      );
      expect(page.split('\n').filter((line) => line.startsWith('| Verif.'))).toHaveLength(17);
    }
  });

  it('have scenes that are accepted, in every variant', async () => {
    const engine = await load();
    for (const study of standards)
      for (const variant of study.variants) {
        const issues = engine.check('scenario', await sceneText(study, variant));
        expect(
          issues.filter((issue) => issue.severity === 'error'),
          `${study.name}/${variant.name}`,
        ).toEqual([]);
      }
  });

  it('say why what does not apply does not', () => {
    const rows = studies.filter((study) => study.variants.length === 0).flatMap((study) => study.judge([]));
    expect(rows.map((row) => row.pass)).toEqual(rows.map(() => null));
    for (const language of languages)
      for (const row of rows) expect(noteOf(row.note, text(language).verification)).toMatch(/^(Does not apply|Tidak berlaku): /);
    expect(rows.map((row) => row.name.split(':')[0]).sort()).toEqual(
      ['ISO 15', 'ISO 18', 'ISO 19', 'ISO 20', 'NIST Verif.2.5', 'NIST Verif.2.6', 'NIST Verif.2.7', 'NIST Verif.3.2'].sort(),
    );
  });
});

describe('what judges them', () => {
  it('fails where one seed is outside, where a number is missing and where there is nothing', () => {
    expect(everyIn('', [26, 30, 34], [26, 34], 'corner').pass).toBe(true);
    expect(everyIn('', [26, 30, 34.05], [26, 34], 'corner').pass).toBe(false);
    expect(everyIn('', [30, Number.NaN], [26, 34], 'corner').pass).toBe(false);
    expect(everyIn('', [], [26, 34], 'corner').pass).toBe(false);
    expect(everyIs('', [1, 1], 1, 'corner').pass).toBe(true);
    expect(everyIs('', [1, 0.99], 1, 'corner')).toMatchObject({ pass: false, measured: 0.99 });
    expect(everyIs('', [Number.NaN, 1], 1, 'corner').pass).toBe(false);
  });

  it('fails where an order is broken, and allows no more than the slack', () => {
    const steps = (...means: number[]) => means.map((each, k) => [String(k), [each]] as const);
    expect(rising('', steps(1, 2, 3), 0, 'corner').pass).toBe(true);
    expect(rising('', steps(1, 2, 2), 0, 'corner').pass).toBe(false);
    expect(rising('', steps(100, 98.5), 0.02, 'corner').pass).toBe(true);
    expect(rising('', steps(100, 97), 0.02, 'corner').pass).toBe(false);
    expect(rising('', steps(1, Number.NaN), 0, 'corner').pass).toBe(false);
  });
});

describe('what is read from places', () => {
  it('is when a line was passed, between ticks in proportion, and who left when and where', () => {
    const watcher = watching(passing('at1', 'x', 1), leaving());
    watcher.see(
      frameAt(0, [
        [0, 0, 1],
        [5, 0, 1],
      ]),
    );
    watcher.see(
      frameAt(1, [
        [0.5, 0, 1],
        [5, 2, 2],
      ]),
    );
    watcher.see(
      frameAt(2, [
        [2.5, 0, 1],
        [5, 2, 2],
      ]),
    );
    expect(watcher.values()).toEqual({ at1: [1.25, Number.NaN], time: [Number.NaN, 1], placeX: [2.5, 5], placeY: [0, 2] });
  });

  it('is when somebody set out and how often somebody stood off the ground', () => {
    const watcher = watching(
      settingOut('start'),
      straying('strayed', [
        [0, 0, 1, 1],
        [1, 0, 3, 1],
      ]),
    );
    watcher.see(
      frameAt(0, [
        [0.5, 0.5, 1],
        [2, 0.5, 1],
      ]),
    );
    watcher.see(
      frameAt(0.5, [
        [0.55, 0.5, 1],
        [2, 1.2, 1],
      ]),
    );
    watcher.see(
      frameAt(1, [
        [0.7, 0.5, 1],
        [2, 1.2, 2],
      ]),
    );
    expect(watcher.values()).toEqual({ start: [1, 0.5], strayed: 1 });
  });
});
