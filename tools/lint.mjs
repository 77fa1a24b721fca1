// SPDX-License-Identifier: Apache-2.0
// npm run lint: Biome (style and format) over all, then TypeScript over every tsconfig there is. `-- --fix` lets Biome repair.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildCore } from './build.mjs';
import { isStarted, main, nodeModule, root, Stop, tryRun } from './command.mjs';
import { setUpNpm } from './setup/npm.mjs';
import { setUpSystem } from './setup/system.mjs';

function projects() {
  const isProject = (name) => /^tsconfig(\..+)?\.json$/.test(name) && name !== 'tsconfig.base.json';
  const below = ['web', 'tests'].filter((folder) => existsSync(join(root, folder)));
  const nested = below.flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)));
  return [...readdirSync(root), ...nested].filter((path) => isProject(path.split(/[\\/]/).at(-1))).sort();
}

/** Runs every check and gives the names of those that failed. */
export function lint({ fix = false } = {}) {
  const checks = [['biome', nodeModule('@biomejs/biome/bin/biome'), 'check', '--max-diagnostics=50', ...(fix ? ['--write'] : []), '.']];
  for (const project of projects()) checks.push([`tsc ${project}`, nodeModule('typescript/bin/tsc'), '--noEmit', '-p', project]);
  return checks
    .filter(([name, ...command]) => {
      console.error(`[lint] ${name}`);
      return tryRun('node', command) !== 0;
    })
    .map(([name]) => name);
}

if (isStarted(import.meta.url)) {
  await main(() => {
    setUpSystem(['build']);
    setUpNpm();
    buildCore(); // its types are generated
    const failed = lint({ fix: process.argv.includes('--fix') });
    if (failed.length > 0) throw new Stop(`lint failed: ${failed.join(', ')}`);
    console.error('lint: nothing to say');
  });
}
