// SPDX-License-Identifier: Apache-2.0
// Two builds. `--mode engine`: the npm package, web/engine → dist/engine, for Node and browsers. Otherwise the page, web/app → dist/app.
// In the package core.mjs and core.wasm stay files of their own beside index.js; in the page Vite hashes the wasm like any asset.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { library } from './tools/library.mjs';
import { manual } from './tools/manual.mjs';
import { noNode } from './tools/no-node.mjs';
import { notices } from './tools/notices.mjs';
import { precache } from './tools/precache.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const web = join(root, 'web');

/** Emscripten's one import of a module of Node, which esbuild and webpack would look for although browsers never come there. */
const nodeOnly = 'await import("module")';
const unseen = 'await import(/* webpackIgnore: true */ /* @vite-ignore */ ["module"][0])';

function coreBeside(outDir: string): Plugin {
  return {
    name: 'sispam-core-beside',
    enforce: 'pre',
    resolveId: (id) => (/(^|\/)core\/core\.mjs$/.test(id) ? { id: './core.mjs', external: true } : undefined),
    writeBundle() {
      copyFileSync(join(web, 'engine/core/core.wasm'), join(outDir, 'core.wasm'));
      const core = readFileSync(join(web, 'engine/core/core.mjs'), 'utf8');
      if (!core.includes(nodeOnly))
        throw new Error('core.mjs no longer imports "module" as it did: look at coreBeside() in vite.config.ts');
      writeFileSync(join(outDir, 'core.mjs'), core.replace(nodeOnly, unseen));
    },
  };
}

function engine(): UserConfig {
  const outDir = join(root, 'dist/engine');
  const entry = Object.fromEntries(
    ['index', 'worker', 'cli', 'verification-worker', 'ensemble-worker'].map((name) => [name, join(web, `engine/${name}.ts`)]),
  );
  entry.places = join(web, 'engine/places/index.ts'); // apart, because of its libraries
  return {
    root: join(web, 'engine'),
    publicDir: false,
    plugins: [coreBeside(outDir), library({ from: join(web, 'library'), outDir }), notices().main],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        external: [/^node:/, 'bullmq', 'ioredis'], // those are optional: see web/engine/queue
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  };
}

function app(): UserConfig {
  const outDir = join(root, 'dist/app');
  const { main, beside } = notices();
  return {
    root: join(web, 'app'),
    base: './',
    plugins: [
      noNode(),
      library({ from: join(web, 'library'), outDir, without: ['verification'] }),
      manual({ from: join(web, 'manual'), style: join(web, 'app/manual.css'), outDir }),
      main,
      precache({ source: join(web, 'app/sw.ts'), outDir }),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    worker: { format: 'es', plugins: () => [noNode(), beside()] },
    server: { fs: { allow: [root] } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0, // a data: address would need a wider policy
      modulePreload: { polyfill: false },
      sourcemap: true,
    },
  };
}

export default defineConfig(({ mode }) => (mode === 'engine' ? engine() : app()));
