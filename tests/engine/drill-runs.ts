// SPDX-License-Identifier: Apache-2.0
// Whole runs of built-in drills by the command line, and what the tests look at in them.
import { expect } from 'vitest';
import { sispamkotaProgram } from './built.js';

export interface RunDocument {
  readonly hash: string;
  readonly seconds: number;
  readonly people: { readonly total: number; readonly present: number; readonly left: number; readonly arrested: number };
  readonly phases: readonly { readonly id: string; readonly from: number | null; readonly forced: boolean }[];
  readonly situation: readonly { readonly t: number; readonly level: string }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly kept: boolean;
    readonly severity: number;
    readonly at: readonly [number, number];
  }[];
  readonly measures: {
    readonly maxDensity: number;
    readonly quarantined: number;
    readonly eventsLost: number;
    readonly voting: { readonly voted: number; readonly turnedAway: Readonly<Record<string, number>> } | null;
    readonly stations: readonly { readonly id: string; readonly boxDelivered?: number | null }[];
  };
}

export async function run(name: string, seed: number, commander?: string): Promise<RunDocument> {
  const orders = commander === undefined ? [] : ['--orders', commander];
  const ended = await sispamkotaProgram(['run', name, '--seed', String(seed), ...orders, '--json']);
  expect(ended.status, ended.err).toBe(0);
  return ended.json() as RunDocument;
}

/** Two at a time: the machine has two cores. */
export async function runSeeds(name: string, seeds: readonly number[], commander?: string): Promise<RunDocument[]> {
  const runs: RunDocument[] = [];
  for (let k = 0; k < seeds.length; k += 2)
    runs.push(...(await Promise.all(seeds.slice(k, k + 2).map((seed) => run(name, seed, commander)))));
  return runs;
}
