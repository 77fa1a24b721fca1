// SPDX-License-Identifier: Apache-2.0
// The command line was called in a way it does not understand: exit 2. The code is a key of `commandLine.wrong` in web/text.
import type { CommandLineWords } from '../../text/command-line-id.js';
import type { ErrorValues } from '../errors.js';

export type WrongCode = keyof CommandLineWords['wrong'];

export class WrongUsage extends Error {
  readonly code: WrongCode;
  readonly values: ErrorValues;
  constructor(code: WrongCode, values: ErrorValues) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
