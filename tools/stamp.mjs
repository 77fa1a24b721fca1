// SPDX-License-Identifier: Apache-2.0
// Skips a build step when the contents of its inputs are those of the last time it succeeded, and its outputs are still there.
// Contents, not times: a fresh clone, a branch switched forth and back, and a touched file rebuild nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './command.mjs';

function* filesOf(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(path).sort()) yield* filesOf(join(path, entry));
}

function digest(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(join(root, input))) {
      const bytes = readFileSync(file);
      hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Runs work() unless nothing changed; gives whether it ran. Paths are relative to the repository. */
export async function step(name, { inputs, outputs }, work) {
  const stamp = join(root, 'build/stamps', name);
  const now = digest(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now && outputs.every((file) => existsSync(join(root, file)))) return false;
  rmSync(stamp, { force: true });
  console.error(`[build] ${name}`);
  await work();
  mkdirSync(join(root, 'build/stamps'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
