// SPDX-License-Identifier: Apache-2.0
// Another revision of this repository, unpacked and built under build/base, with its own tools. What was built stays there for the next
// time; node_modules is lent to it where both have the same lock file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, Stop } from '../command.mjs';

const building = `
  const { buildPackage } = await import('./tools/build.mjs');
  const { cmakeBuild } = await import('./tools/cmake.mjs');
  await buildPackage();
  cmakeBuild('native', ['sispam_bench']);
`;

function commitOf(revision) {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    throw new Stop(`There is no revision "${revision}" in this repository.`);
  }
}

/** The folder of the revision, built. */
export function buildBase(revision) {
  const commit = commitOf(revision);
  const folder = join(root, 'build/base', commit.slice(0, 12));
  if (!existsSync(join(folder, 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    const archive = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  }
  const lock = (at) => readFileSync(join(at, 'package-lock.json'), 'utf8');
  if (!existsSync(join(folder, 'node_modules')) && lock(folder) === lock(root))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  console.error(`[bench] building ${revision} (${commit.slice(0, 12)})`);
  run('node', ['--input-type=module', '--eval', building], { cwd: folder });
  return folder;
}
