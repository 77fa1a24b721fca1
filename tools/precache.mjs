// SPDX-License-Identifier: Apache-2.0
// A Vite plugin: after the app is written it builds the service worker as /sw.js, unhashed, and tells it every file of the app. The
// worker's source sees three constants: __PRECACHE__ (paths), __BUILD__ (changes when any file does) and __HEADERS__ (tools/csp.mjs).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { SECURITY_HEADERS } from './csp.mjs';

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'sw.js' && !path.endsWith('.map'))
    .sort();
}

/** @param {{ source: string, outDir: string }} options the worker's source, and where the app is written */
export function precache({ source, outDir }) {
  return {
    name: 'sispam-precache',
    apply: 'build',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        const files = filesOf(outDir);
        const hash = createHash('sha256').update(readFileSync(source));
        for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(outDir, file)));
        const paths = files.map((file) => (file === 'index.html' ? './' : `./${file}`));
        await build({
          configFile: false,
          logLevel: 'warn',
          define: {
            __PRECACHE__: JSON.stringify(paths),
            __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 16)),
            __HEADERS__: JSON.stringify(SECURITY_HEADERS),
          },
          build: {
            lib: { entry: source, formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2022',
          },
        });
      },
    },
  };
}
