// SPDX-License-Identifier: Apache-2.0
// Starts the planner's worker from a page built by Vite from source; apart from index.ts, because it turns the address into a chunk of the page.

export function startPagePlanWorker(): Worker {
  return new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module', name: 'sispamkota-plan' });
}
