// SPDX-License-Identifier: Apache-2.0
// dist/sispamkota.html: the whole page in one file for a USB stick, opened from disk. Script, style, workers, core, library and manual are in it;
// its policy is as strict as a file can have: its own script and style by their hashes, workers from blobs, no eval, no network.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'vite';
import { isStarted, main, root } from './command.mjs';
import { manualPages } from './manual.mjs';
import { noNode } from './no-node.mjs';

const web = join(root, 'web');
const outDir = join(root, 'build/single');
const target = join(root, 'dist/sispamkota.html');

/** Texts of the rooms of the library that the page reads, by path. */
function libraryTexts() {
  const from = join(web, 'library');
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(from, file).startsWith('verification'));
  const shrunk = (file) => JSON.stringify(JSON.parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(files.map((file) => [relative(from, file).split(sep).join('/'), shrunk(file)]));
}

const builtInLibrary = () => ({
  name: 'sispam-built-in-library',
  enforce: 'pre',
  load: (id) =>
    /[\\/]engine[\\/]library-texts\.ts$/.test(id) ? `export const libraryTexts = ${JSON.stringify(libraryTexts())};` : undefined,
});

/** The manual as ManualInside of web/app/session/manual-inside.ts: its pages with white space as it is, pictures as data:. */
function manualInside() {
  const plots = join(web, 'manual/plots');
  const picture = (name) => `data:image/svg+xml;base64,${readFileSync(join(plots, name)).toString('base64')}`;
  const inside = {
    style: readFileSync(join(web, 'app/manual.css'), 'utf8'),
    pages: manualPages(join(web, 'manual')),
    plots: Object.fromEntries(readdirSync(plots).map((name) => [`plots/${name}`, picture(name)])),
  };
  return deflateRawSync(JSON.stringify(inside), { level: 9 }).toString('base64');
}

const builtInManual = () => ({
  name: 'sispam-built-in-manual',
  enforce: 'pre',
  load: (id) =>
    /[\\/]session[\\/]manual-inside\.ts$/.test(id) ? `export const manualInside = ${JSON.stringify(manualInside())};` : undefined,
});

/** `new Worker(new URL('./x.ts', import.meta.url), {…})` becomes a worker that is in the script itself. */
const workersInside = () => ({
  name: 'sispam-workers-inside',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.ts$/.test(id) || !code.includes('new Worker(new URL(')) return undefined;
    const imports = [];
    const changed = code.replace(
      /new Worker\(new URL\('(\.\/[^']+\.ts)', import\.meta\.url\), \{ type: 'module', name: ('[^']+') \}\)/g,
      (_, path, name) => {
        imports.push(`import InsideWorker${imports.length} from '${path}?worker&inline';`);
        return `new InsideWorker${imports.length - 1}({ name: ${name} })`;
      },
    );
    return imports.length === 0 ? undefined : { code: `${imports.join('\n')}\n${changed}`, map: null };
  },
});

/** A classic script has no import.meta; what is asked for beside it is in it as data:. */
const placeOfWorker = () => ({
  name: 'sispam-place-of-worker',
  renderChunk: (code) => ({ code: code.replaceAll('import.meta.url', 'self.location.href'), map: null }),
  transform: (code, id) =>
    /\.(ts|mjs)$/.test(id) && code.includes('_scriptName = import.meta.url')
      ? { code: code.replace('_scriptName = import.meta.url', '_scriptName = self.location.href'), map: null }
      : undefined,
});

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Replaces by value: `$&` and the like in scripts mean nothing. */
function put(html, pattern, text) {
  if (!pattern.test(html)) throw new Error(`single file: nothing like ${pattern} in the page`);
  return html.replace(pattern, () => text);
}

export async function buildSingleFile() {
  const one = { codeSplitting: false };
  await build({
    configFile: false,
    root: join(web, 'app'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [noNode(), builtInLibrary(), builtInManual(), workersInside()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'import.meta.env.PROD': 'false' }, // no service worker: there is no server
    // a classic worker: a module from a blob of a page opened from disk is not started
    worker: { format: 'iife', plugins: () => [noNode(), builtInLibrary(), placeOfWorker()], rolldownOptions: { output: one } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: one },
    },
  });
  const files = readdirSync(join(outDir, 'assets'));
  const only = (ending) => {
    const found = files.filter((name) => name.endsWith(ending));
    if (found.length !== 1) throw new Error(`single file: ${found.length} files ${ending}, not one: ${found.join(' ')}`);
    return readFileSync(join(outDir, 'assets', found[0]), 'utf8');
  };
  const script = only('.js')
    .replace(/<\/script/g, '<\\/script')
    .replace(/<!--/g, '<\\!--');
  const style = only('.css');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)} blob: 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'connect-src data: blob:', // the core lies in the worker as data:
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  let html = readFileSync(join(outDir, 'index.html'), 'utf8');
  html = put(html, /<script type="module"[^>]*><\/script>/, '');
  html = put(html, /<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`);
  for (const rel of ['manifest', 'icon', 'apple-touch-icon']) html = html.replace(new RegExp(`\\s*<link rel="${rel}"[^>]*>`), '');
  html = put(html, /<meta charset="utf-8">/, `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`);
  html = put(html, /<\/body>/, `<script type="module">${script}</script>\n  </body>`);
  writeFileSync(target, html);
  rmSync(outDir, { recursive: true, force: true });
}

if (isStarted(import.meta.url)) await main(buildSingleFile);
