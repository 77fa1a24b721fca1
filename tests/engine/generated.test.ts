// SPDX-License-Identifier: Apache-2.0
// What tools/generate.mjs makes from the core is committed as it would be made now.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './built.js';

it('generated files are up to date', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, ['tools/generate.mjs', '--check'], { cwd: root });
  expect(stderr).toBe('');
});
