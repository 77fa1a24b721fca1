// SPDX-License-Identifier: Apache-2.0
// What the Plan screen says of a plan on paper and of a list of stations: directions as winds, and each reason why a list gives no pattern.
import { expect, it } from 'vitest';
import { openDraft } from '../../web/app/session/plan/document.js';
import { mselCsv } from '../../web/app/session/plan/msel.js';
import { windOf } from '../../web/app/session/plan/sheet.js';
import { securityOf } from '../../web/app/session/plan/station-list.js';
import { preferences } from '../../web/app/session/preferences.js';
import { planWords } from '../../web/text/plan-words.js';

it('a heading, anticlockwise from east, is told as one of eight winds', () => {
  const { winds } = planWords('en');
  expect(winds).toHaveLength(8);
  expect([0, 90, 180, 270, -90, 44, 359, 720].map((heading) => winds[windOf(heading)])).toEqual([
    'east',
    'north',
    'west',
    'south',
    'south',
    'north-east',
    'east',
    'east',
  ]);
});

it('a file that cannot be read is an answer and not a line in a console', async () => {
  const gone = { text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
  expect(await securityOf(gone)).toMatchObject({ unreadable: 'file' });
});

it('the list of injects opens in columns where the comma stands in numbers, with the phase that a condition names and channels in words', () => {
  const text = (words: string) => ({ id: words, en: words });
  openDraft(
    {
      id: 'x',
      start: '09:00',
      phases: [
        { id: 'calm', name: text('Tenang') },
        { id: 'rally', name: text('Orasi'), begin: { time: 5 } },
        { id: 'home', name: text('Pulang'), begin: { time: 10 } },
      ],
      script: [
        { id: 'a', when: { all: [{ phase: 'rally', held: 60 }] }, channel: 'phone', text: text('satu; dua') },
        { id: 'b', when: { time: 2 }, channel: 'pa', receiver: 'semua unit', text: text('tiga, empat') },
      ],
    },
    null,
  );
  const rows = (language: 'id' | 'en') => {
    preferences.value = { ...preferences.value, language };
    return mselCsv().split('\r\n');
  };
  const [head, b, a] = rows('id');
  expect(head?.split(';')).toHaveLength(14);
  expect(b).toContain(';"tiga, empat";');
  expect([a?.includes('"satu; dua"'), a?.includes(';Orasi;'), a?.includes(';telepon;')]).toEqual([true, true, true]);
  expect(b).toContain(';semua unit;');
  expect(rows('en')[1]).toMatch(/,all units,.*"tiga, empat"/);
});
