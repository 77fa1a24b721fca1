// SPDX-License-Identifier: Apache-2.0
// The server of the production build, for people and for the browser tests. Every response, errors too, carries the strict headers of
// csp.mjs. Files whose name holds a content hash may be kept for ever; all others are asked for again and answered 304.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { isStarted, main, root, Stop } from './command.mjs';
import { SECURITY_HEADERS } from './csp.mjs';

const KINDS = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The file an address means, or undefined: nothing outside the folder, no folder without an index.html. */
function find(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  let file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (path.endsWith('/')) file = join(file, 'index.html');
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, stat } : undefined;
}

function answer(folder, request, response) {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  const refuse = (status, text) => response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
  const found = find(folder, request.url);
  if (found === undefined) return refuse(404, 'Not found.');

  const { file, stat } = found;
  const hashed = /^assets[\\/].*-[\w-]{8}\.\w+$/.test(file.slice(folder.length + 1));
  const tag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
  response.setHeader('Content-Type', KINDS[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
  response.setHeader('Content-Length', stat.size);
  if (request.method === 'HEAD') return response.writeHead(200).end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Serves a folder; port 0 takes any free one. Gives the address and a function that stops the server and its connections. */
export function serve({ folder = join(root, 'dist/app'), port = 0, host = '127.0.0.1' } = {}) {
  const base = normalize(folder).replace(/[\\/]$/, '');
  const server = createServer((request, response) => answer(base, request, response));
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(error.code === 'EADDRINUSE' ? new Stop(`Port ${port} is taken: choose another with PORT=… npm start`) : error);
    });
    server.listen(port, host, () => {
      const name = host === '127.0.0.1' ? 'localhost' : host;
      const close = () =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        });
      resolve({ address: `http://${name}:${server.address().port}/`, close });
    });
  });
}

/** Serves dist/app where PORT and HOST say, and prints the address. */
export async function serveApp() {
  const port = Number(process.env.PORT ?? 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Stop(`PORT must be a whole number up to 65535, not ${process.env.PORT}`);
  const { address } = await serve({ port, host: process.env.HOST ?? '127.0.0.1' });
  console.log(`Sispamkota is ready: ${address}`);
}

if (isStarted(import.meta.url)) await main(serveApp);
