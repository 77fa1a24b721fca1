// SPDX-License-Identifier: Apache-2.0
// Starts the worker of the TPS screen's estimates from a page built by Vite from source.

export function startPagePollingWorker(): Worker {
  return new Worker(new URL('./polling-worker.ts', import.meta.url), { type: 'module', name: 'sispamkota-polling' });
}
