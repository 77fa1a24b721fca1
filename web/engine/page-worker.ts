// SPDX-License-Identifier: Apache-2.0
// Starts the engine's worker from a page built by Vite from source. Not part of index.ts: only the page's bundler may see this line,
// because it turns the address into a chunk of the page.

export function startPageWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sispamkota' });
}
