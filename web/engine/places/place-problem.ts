// SPDX-License-Identifier: Apache-2.0
// A map file that cannot become a site at all: one located issue. What could only in part be used is a note instead (account.ts).
import { InvalidExercise } from '../errors.js';

/** `values.line` and `path` say where; the code is a key of web/text/places-*.ts. */
export class InvalidPlace extends InvalidExercise {
  override name = 'InvalidPlace';
  constructor(code: string, values: Readonly<Record<string, number | string>> = {}, path = '') {
    const line = typeof values.line === 'number' ? values.line : 1;
    super([{ file: 'place', path, line, code, values, severity: 'error' }]);
  }
}
