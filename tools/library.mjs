// SPDX-License-Identifier: Apache-2.0
// A Vite plugin: the content of web/library is served as library/ in development and copied beside what is built. It is data that is
// read at run time, never bundled.
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, relative } from 'node:path';

/** @param {{ from: string, outDir: string, without?: string[] }} options `without`: rooms that are not copied */
export function library({ from, outDir, without = [] }) {
  return {
    name: 'sispam-library',
    configureServer(server) {
      server.middlewares.use('/library', (request, response, next) => {
        const file = join(from, normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
        if (!file.startsWith(from) || extname(file) !== '.json' || !existsSync(file)) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(readFileSync(file));
      });
    },
    writeBundle() {
      const isContent = (path) => !without.includes(relative(from, path)) && (extname(path) === '' || extname(path) === '.json');
      if (existsSync(from)) cpSync(from, join(outDir, 'library'), { recursive: true, filter: isContent });
    },
  };
}
