// SPDX-License-Identifier: Apache-2.0
// What the Plan screen says of a plan on paper and of a list of stations: directions as winds, and each reason why a list gives no pattern.
import { expect, it } from 'vitest';
import { windOf } from '../../web/app/session/plan/sheet.js';
import { securityOf } from '../../web/app/session/plan/station-list.js';
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
