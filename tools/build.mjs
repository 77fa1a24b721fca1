// SPDX-License-Identifier: Apache-2.0
// Core, package, page, in that order: each step is skipped when nothing it reads has changed. Sets up what building needs first.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cmakeBuild } from './cmake.mjs';
import { isStarted, main, nodeModule, root, run } from './command.mjs';
import { setUpNpm } from './setup/npm.mjs';
import { setUpSystem } from './setup/system.mjs';
import { step } from './stamp.mjs';

const shared = ['web/engine', 'web/text', 'web/library', 'vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json'];

/** The WebAssembly core, copied to web/engine/core with its types, where TypeScript and Vite find it. */
export function buildCore() {
  cmakeBuild('wasm', ['core']);
  const folder = join(root, 'web/engine/core');
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of [
    ['core.mjs', 'core.mjs'],
    ['core.wasm', 'core.wasm'],
    ['core.d.ts', 'core.d.mts'], // TypeScript looks for that name beside core.mjs
  ]) {
    const source = join(root, 'build/wasm', from);
    const target = join(folder, to);
    if (!existsSync(target) || !readFileSync(source).equals(readFileSync(target))) copyFileSync(source, target);
  }
}

/** The files made from the core's own tables, once there is a maker of them; it leaves alone what would not change. */
function generate() {
  if (existsSync(join(root, 'tools/generate.mjs'))) run('node', ['tools/generate.mjs']);
}

async function buildEngine() {
  const inputs = [...shared, 'tools/library.mjs', 'tools/notices.mjs', 'tools/notices'];
  await step('engine', { inputs, outputs: ['dist/engine/cli.js', 'dist/engine/types/index.d.ts'] }, () => {
    run('node', [nodeModule('vite/bin/vite.js'), 'build', '--mode', 'engine', '--logLevel', 'warn']);
    const types = join(root, 'dist/engine/types');
    const emit = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--rootDir', 'web', '--outDir', types];
    run('node', [nodeModule('typescript/bin/tsc'), '-p', 'web/engine/tsconfig.json', ...emit]);
    cpSync(join(root, 'web/engine/core/core.d.mts'), join(types, 'engine/core/core.d.mts'));
    for (const [entry, from] of [
      ['index', 'index'],
      ['worker', 'worker'],
      ['ensemble-worker', 'ensemble-worker'],
      ['places', 'places/index'],
    ])
      writeFileSync(join(types, `${entry}.d.ts`), `export * from './engine/${from}.js';\n`);
  });
}

async function buildApp() {
  const inputs = [
    ...shared,
    'web/app',
    'web/manual',
    'tools/library.mjs',
    'tools/manual.mjs',
    'tools/precache.mjs',
    'tools/no-node.mjs',
    'tools/csp.mjs',
    'tools/notices.mjs',
    'tools/notices',
  ];
  await step('app', { inputs, outputs: ['dist/app/index.html', 'dist/app/sw.js'] }, () => {
    run('node', [nodeModule('vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
  });
}

async function buildSingle() {
  const inputs = [...shared, 'web/app', 'web/manual', 'tools/single-file.mjs', 'tools/manual.mjs', 'tools/no-node.mjs'];
  await step('single', { inputs, outputs: ['dist/sispamkota.html'] }, () => run('node', [join(root, 'tools/single-file.mjs')]));
}

/** The package alone: what the command line needs. */
export async function buildPackage() {
  setUpSystem(['build']);
  setUpNpm();
  buildCore();
  generate();
  await buildEngine();
}

/** Everything that is shipped. */
export async function buildAll() {
  await buildPackage();
  await buildApp();
  await buildSingle();
}

if (isStarted(import.meta.url)) await main(buildAll);
