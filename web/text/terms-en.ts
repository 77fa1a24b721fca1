// SPDX-License-Identifier: Apache-2.0
// English words for the codes that appear as values inside issues; the keys are those of terms-id.ts.
import type { Terms } from './terms-id.js';

export const termsEn: Terms = {
  null: 'null', boolean: 'true or false', number: 'a number', integer: 'a whole number', string: 'a text', array: 'a list', list: 'a list', object: 'an object',
  text: 'a text object {"id": …, "en": …}', identifier: 'an id', code: 'a code', reference: 'the name of something', choice: 'a choice', point: 'a point [x, y]', points: 'a list of points',
  polyline: 'a line (list of points)', polygon: 'a polygon (list of points)', time: 'a time (seconds or "HH:MM")', window: 'a window [from, to]', angle: 'an angle in degrees',
  clock: 'a clock time "HH:MM"', date: 'a date "YYYY-MM-DD"', format: 'the name of a format', any: 'any value',
  zone: 'zone', exit: 'exit', gate: 'gate', station: 'station', group: 'group', unit: 'unit', phase: 'phase', inject: 'inject',
  objective: 'objective', level: 'level', rule: 'rule', goal: 'goal (zone, exit or station)', entrance: 'entrance (zone or exit)',
  party: 'group, unit or station', scenario: 'scenario', doctrine: 'doctrine', commander: 'commander', orders: 'order script', plan: 'plan',
  value: 'a value', key: 'a key in quotes', colon: 'a colon', comma: 'a comma or the end', end: 'the end of the file', escape: 'a correct \\ escape',
  unicode: 'four hexadecimal digits', digit: 'a digit',
  persons: 'persons', objects: 'objects', degrees: 'degrees', bytes: 'bytes',
};
