// SPDX-License-Identifier: Apache-2.0
// The packages of package-lock.json in node_modules: installed when they are missing or the lock file is another one.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../command.mjs';

export function setUpNpm() {
  const mark = join(root, 'node_modules/.sispamkota-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${process.platform}-${process.arch}`;
  let installed = '';
  try {
    installed = readFileSync(mark, 'utf8');
  } catch {
    // nothing installed by us
  }
  if (installed === wanted) return;
  console.error('[setup] npm ci');
  run('npm', ['ci'], { quiet: true });
  writeFileSync(mark, wanted);
}
