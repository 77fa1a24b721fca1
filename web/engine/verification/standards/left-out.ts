// SPDX-License-Identifier: Apache-2.0
// The tests that do not apply to a plane site without smoke, gas and lifts, one row each, so that none of the documents' is missing.
import type { NoteKey } from '../../../text/index.js';
import type { Row, Study } from '../study.js';
import { asTests } from './documents.js';

const reasons: readonly (readonly [tests: readonly string[], name: string, note: NoteKey])[] = [
  [['NIST Verif.2.5', 'ISO 18'], 'v(smoke)', 'noSmoke'],
  [['NIST Verif.2.6', 'ISO 19'], 't(FED = 1)', 'noGas'],
  [['NIST Verif.2.7', 'ISO 20'], 't(lift)', 'noLifts'],
  [['NIST Verif.3.2', 'ISO 15'], 'share(exit of others)', 'noExample'],
];

const row = (name: string, note: NoteKey): Row => ({ name, expected: '–', measured: '–', tolerance: '', pass: null, note });

export const leftOut: Study = {
  name: 'standards-left-out',
  section: 'standards',
  source: 'NIST, ISO',
  variants: [],
  judge: () => reasons.flatMap(([tests, name, note]) => asTests(tests, row(name, note))),
};
