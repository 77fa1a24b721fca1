// SPDX-License-Identifier: Apache-2.0
// Starts a worker of a fan's pool from the page built by Vite; apart, so that only a page with fans carries its chunk.

export function startPageFanWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'sispamkota-fan' });
}
