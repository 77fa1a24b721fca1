// SPDX-License-Identifier: Apache-2.0
// What tools/generate.mjs makes from the core, and tools/verification-page.mjs from the kept run, is committed as it would be made now.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { root } from './built.js';

it.each(['generate', 'verification-page'])('what tools/%s.mjs writes is up to date', async (tool) => {
  const { stderr } = await promisify(execFile)(process.execPath, [`tools/${tool}.mjs`, '--check'], { cwd: root });
  expect(stderr).toBe('');
});
