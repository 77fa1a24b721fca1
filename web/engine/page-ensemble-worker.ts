// SPDX-License-Identifier: Apache-2.0
// Starts a worker of an ensemble's pool from a page built by Vite from source: `start: () => workerHand(startPageEnsembleWorker())`. Apart
// from page-worker.ts, so that a page without ensembles does not carry its chunk.

export function startPageEnsembleWorker(): Worker {
  return new Worker(new URL('./ensemble-worker.ts', import.meta.url), { type: 'module', name: 'sispamkota-ensemble' });
}
