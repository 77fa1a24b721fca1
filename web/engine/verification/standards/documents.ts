// SPDX-License-Identifier: Apache-2.0
// The documents whose tests are run here, and one comparison under the names of all the tests that ask for it. Tests of different
// documents often share a scene and a run; each has a row of its own all the same.
import type { Row } from '../study.js';

const documents: readonly (readonly [prefix: string, source: string])[] = [
  ['RiMEA', 'RiMEA 4.1.1 (2025), test'],
  ['IMO', 'IMO MSC.1/Circ.1533 (2016), annex 3, test'],
  ['NIST', 'NIST TN 1822 (Ronchi et al. 2013),'],
  ['ISO', 'ISO 20414:2020, test'],
];

/** Of a test such as `RiMEA 12a` or `NIST Verif.2.1`. */
export function sourceOf(test: string): string {
  const [prefix = '', ...number] = test.split(' ');
  const found = documents.find((each) => each[0] === prefix);
  if (found === undefined) throw new Error(`no document of the test "${test}"`);
  return `${found[1]} ${number.join(' ')}`;
}

/** The row once for each test. */
export function asTests(tests: readonly string[], row: Row): readonly Row[] {
  return tests.map((test) => ({ ...row, name: `${test}: ${row.name}`, source: sourceOf(test) }));
}
