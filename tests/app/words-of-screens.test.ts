// SPDX-License-Identifier: Apache-2.0
// The words that come with a screen: both languages have the same keys (tsc says so) and use the same values; measures that are offered
// have names; numbers are told with no more digits than they are worth.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measureName, neat } from '../../web/app/compare/compare-words.js';
import { isLowerBetter, measureFamilies } from '../../web/app/session/measure-wishes.js';
import { machine } from '../../web/app/session/preferences.js';
import { fields } from '../../web/engine/fields.g.js';
import { compareWords } from '../../web/text/compare.js';
import { sourceIn } from '../../web/text/field-sources.js';
import { citationIn, holesOf, languages, text } from '../../web/text/index.js';
import { tpsWords } from '../../web/text/tps.js';

function leaves(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, each]) => leaves(each, `${path}/${key}`));
}

describe('sources of what is built in', () => {
  const library = fileURLToPath(new URL('../../web/library', import.meta.url));
  const files = ['commanders', 'doctrines', 'injects', 'scenarios'].flatMap((room) =>
    readdirSync(`${library}/${room}`).map((file) => [file, readFileSync(`${library}/${room}/${file}`, 'utf8')] as const),
  );

  it('are named so that a reader can follow them, not by numbers of a list he does not have', () => {
    expect(files.length).toBeGreaterThan(40);
    for (const [file, text] of files) expect(text.match(/\bfacts\b|\bS\d{1,3}\b|\[[SAUDP]\d*\]|\w\.md\b/g) ?? [], file).toEqual([]);
  });

  it('are told in English where the reader reads English', () => {
    const bases = files
      .flatMap(([, text]) => [...text.matchAll(/"citation":\s*("(?:[^"\\]|\\.)*")/g)])
      .map(([, basis = '']) => String(JSON.parse(basis)));
    expect(bases.length).toBeGreaterThan(100);
    for (const basis of bases) {
      expect(citationIn(basis, 'id')).toBe(basis);
      expect(citationIn(basis, 'en')).not.toMatch(/anggapan|naskah|menurut|butir|ps\.|orang|menit|pedoman PBB|himbauan|skripsi/i);
    }
  });
});

describe('sources of the field table', () => {
  it('are told in the language of the reader', () => {
    const sources = [
      ...new Set(Object.values(fields).flatMap((list) => list.flatMap(({ source = '' }) => (source === '' ? [] : [source])))),
    ];
    expect(sources.length).toBeGreaterThan(30);
    for (const source of sources) {
      const words = sourceIn(source, 'id');
      expect(words).not.toMatch(/assum|value|fitted|\bform\b|absent|uniform|profile|runs?\b|counts|less|\bof\b|guidance|\bby\b|elder/);
      if (/assum/.test(source)) expect(words).toMatch(/anggapan/);
    }
  });
});

describe('words of the Compare and TPS screens', () => {
  it('use the same values in both languages and leave none empty', () => {
    for (const words of [compareWords, tpsWords]) {
      const english = new Map(leaves(words('en')));
      for (const [path, sentence] of leaves(words('id'))) {
        expect(sentence.trim(), path).not.toBe('');
        expect([...holesOf(english.get(path) ?? '')].sort(), path).toEqual([...holesOf(sentence)].sort());
      }
    }
  });

  it('name every measure that is shown first', () => {
    for (const language of languages) {
      const own: Readonly<Record<string, string>> = compareWords(language).measures;
      const known: Readonly<Record<string, string>> = text(language).findings.measures;
      for (const measure of measureFamilies.flatMap(({ measures }) => measures as readonly string[])) {
        expect(own[measure] ?? known[measure], `${language} ${measure}`).toBeTruthy();
      }
    }
  });

  it('call more harm worse, more people who went home better, and a longer talk neither', () => {
    expect(isLowerBetter('injuries.citizens.severe')).toBe(true);
    expect(isLowerBetter('leftAfterAppeal')).toBe(false);
    expect(isLowerBetter('talkMinutes')).toBe(null);
    expect(isLowerBetter('serviceWalking.A')).toBe(null);
  });

  it('name the parts of a measure in the language of the reader', () => {
    machine.value = { ...machine.value, languages: ['id'] };
    expect(measureName('shareOverDensity.6.5')).toMatch(/ · 6,5 orang\/m²$/);
    expect(measureName('injuries.causes.stone')).toMatch(/lemparan batu$/);
    expect(measureName('lines.jalan-timur.first')).toMatch(/jalan-timur, orang pertama \(s\)$/);
    expect(measureName('people.total')).toBe('Orang dalam latihan');
  });

  it('tell no minus zero', () => {
    machine.value = { ...machine.value, languages: ['en'] };
    expect([-0, -1e-9, -0.001].map(neat)).toEqual(['0', '0', '-0.001']);
  });

  it('tell three digits', () => {
    machine.value = { ...machine.value, languages: ['en'] };
    expect([0, 1234.56, 12.345, 1.2345, 0.012345].map(neat)).toEqual(['0', '1,235', '12.3', '1.23', '0.0123']);
  });
});
