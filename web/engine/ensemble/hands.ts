// SPDX-License-Identifier: Apache-2.0
// The hands an ensemble has where it runs: threads in Node, Workers in a browser, or this thread; and how many there should be.
import type { Hand } from '../pool.js';
import { inNode, nodeModule } from '../runtime.js';
import { startHand } from '../worker-hand.js';
import type { Outcome } from './row.js';
import { runOne, type Task } from './run-one.js';

/** A thread or a Worker of this package. A page built by a bundler gives `workerHand(…)` of a worker its bundler has seen. */
export function ensembleHand(): Promise<Hand<Task, Outcome>> {
  return startHand(new URL(/* @vite-ignore */ './ensemble-worker.js', import.meta.url));
}

/** This thread; it does nothing else while a run goes. */
export function handHere(): Hand<Task, Outcome> {
  return { ask: runOne, close: () => undefined };
}

/** One hand a core. */
export async function coreCount(): Promise<number> {
  if (inNode()) return (await nodeModule<{ availableParallelism(): number }>('os')).availableParallelism();
  return (globalThis as { readonly navigator?: { readonly hardwareConcurrency?: number } }).navigator?.hardwareConcurrency ?? 1;
}
