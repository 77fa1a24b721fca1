// SPDX-License-Identifier: Apache-2.0
// Plays plans × draws × seeds. Every plan gets the same seeds (common random numbers). Whether to go on is decided only when all runs of a
// batch are there, from rows in their order: so the number of workers, a kill and a resume leave the document as it is.
import { SispamError } from '../errors.js';
import type { Engine } from '../load.js';
import { nearest } from '../nearest.js';
import { type Hand, Pool } from '../pool.js';
import { type Allotment, everything, type Policy } from './allotment.js';
import type { Design } from './design.js';
import { documentOf, type EnsembleDocument, type Shard } from './ensemble-file.js';
import { coreCount, ensembleHand } from './hands.js';
import { type Cell, cellsOf, digest, inOrder, type Job, keyOf } from './jobs.js';
import type { EnsemblePlan } from './plan.js';
import type { Draw } from './ranges.js';
import { measureNames, tidy } from './results.js';
import type { Outcome, Row } from './row.js';
import type { Task } from './run-one.js';

/** Where results are kept as they come, by key. */
export interface Store {
  get(key: string): Outcome | undefined;
  /** may be awaited */
  put(key: string, outcome: Outcome): unknown;
}

export interface Progress {
  /** runs that are there, stored ones included */
  readonly done: number;
  /** runs of the batches so far; the last word without a policy */
  readonly of: number;
  /** s that the rest of these will take; null until a run has ended */
  readonly remaining: number | null;
}

export interface EnsembleOptions {
  readonly plans: readonly EnsemblePlan[];
  /** most runs of each plan and draw */
  readonly runs: number;
  /** the first seed; the others follow. 1 if absent */
  readonly seed?: number;
  readonly draws?: readonly Draw[];
  /** what made the draws, for the document */
  readonly design?: Design;
  /** who gets more runs after each batch; all runs at once if absent */
  readonly policy?: Policy;
  /** only every n-th run, from the k-th on */
  readonly shard?: Shard;
  /** one a core if absent; the document does not depend on it */
  readonly workers?: number;
  /** a thread or a Worker of this package if absent */
  readonly start?: () => Hand<Task, Outcome> | Promise<Hand<Task, Outcome>>;
  readonly store?: Store;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Rejects with the signal's reason when aborted; what has ended by then is in the store. */
export async function ensemble(engine: Engine, options: EnsembleOptions): Promise<EnsembleDocument> {
  const { plans, runs, seed: first = 1, draws = [{}], policy = everything(runs), start = ensembleHand, shard, store, signal } = options;
  const cells = await cellsOf(plans, draws, engine.resultsVersion);
  const ids = plans.map(({ id }) => id);
  const firstSeed = (cell: Cell) => first + (policy.ownSeeds ? cell.plan * runs : 0);
  const [rows, played]: [(Row & { job: Job })[], Set<string>] = [[], new Set()];
  const known = new Map<string, Job>();
  const jobOf = (cell: Cell, k: number): Job => {
    const job = { cell, seed: firstSeed(cell) + k };
    const place = placeOf(job);
    known.set(place, known.get(place) ?? job);
    return known.get(place) as Job;
  };
  /** What was not played in a batch before. */
  const missing = (allotted: Allotment) =>
    cells
      .flatMap((cell) => Array.from({ length: Math.min(runs, allotted[cell.plan] ?? 0) }, (_, k) => jobOf(cell, k)))
      .filter((job) => !played.has(placeOf(job)));
  const pool = new Pool<Job, Outcome>(async () => worker(await start()), options.workers ?? (await coreCount()));
  const began = Date.now();
  let ended = 0;
  try {
    for (let allotted: Allotment | null = policy.first(plans.length, draws.length); allotted !== null; ) {
      const wanted = missing(allotted);
      const jobs = wanted.filter((_, at) => shard === undefined || at % shard.of === shard.number - 1);
      for (const job of jobs) played.add(placeOf(job));
      const stored = jobs.map((job) => store?.get(keyOf(job)));
      const open = jobs.filter((_, at) => stored[at] === undefined).sort(seedBySeed);
      jobs.forEach((job, at) => {
        const outcome = stored[at];
        if (outcome !== undefined) rows.push(rowOf(job, plans, outcome));
      });
      let left = open.length;
      const tell = () => {
        const remaining = ended === 0 ? null : (((Date.now() - began) / 1000) * left) / ended;
        options.progress?.({ done: rows.length, of: rows.length + left, remaining });
      };
      tell();
      const writes: unknown[] = [];
      const ahead = (shard === undefined && policy.ahead?.(allotted)) || [];
      await pool.run(
        open,
        (outcome, job) => {
          rows.push(rowOf(job, plans, outcome));
          if (outcome.failed === undefined) writes.push(store?.put(keyOf(job), outcome));
          ended++;
          left--;
          tell();
        },
        signal,
        missing(ahead)
          .filter((job) => store?.get(keyOf(job)) === undefined)
          .sort(seedBySeed),
      );
      await Promise.all(writes);
      rows.sort((a, b) => inOrder(a.job, b.job));
      if (wanted.length === 0) break;
      const { measure } = policy.settings ?? {};
      if (typeof measure === 'string') expectMeasure(measure, rows);
      allotted =
        shard === undefined
          ? policy.next(
              rows,
              plans.map(({ id }) => id),
              allotted,
            )
          : null;
    }
  } finally {
    await pool.close();
  }
  const id = await digest([cells.map((cell) => cell.fingerprint), first, runs, policy.settings]);
  return documentOf({
    id,
    resultsVersion: engine.resultsVersion,
    seeds: { first, runs },
    plans: plans.map((plan) => ({ id: plan.id, name: plan.name, base: plan.base })),
    design: options.design ?? null,
    draws,
    policy: policy.settings,
    verdict: tidy(policy.verdict?.(rows, ids) ?? null),
    shard: shard ?? null,
    rows: rows.map(({ job: _, ...row }) => row),
  });
}

/** A policy that looks at a number no run has would never end well. */
function expectMeasure(measure: string, rows: readonly Row[]): void {
  const names = measureNames(rows);
  const has = rows.some((row) => typeof row.values[measure] === 'number');
  if (has || rows.every((row) => row.failed !== undefined)) return;
  throw new SispamError('ensemble.measure', `no run has the measure ${measure}`, { measure, nearest: nearest(measure, names) });
}

const worker = (hand: Hand<Task, Outcome>): Hand<Job, Outcome> => ({
  ask: ({ cell, seed }) => hand.ask({ texts: cell.texts, seed }),
  close: () => hand.close(),
});

function rowOf(job: Job, plans: readonly EnsemblePlan[], outcome: Outcome): Row & { job: Job } {
  return { job, plan: plans[job.cell.plan]?.id ?? '', draw: job.cell.draw, seed: job.seed, ...outcome };
}

/** So that plans can be compared from the first runs on, and a stop leaves as many of each. */
function seedBySeed(a: Job, b: Job): number {
  return a.seed - b.seed || inOrder(a, b);
}

function placeOf({ cell, seed }: Job): string {
  return `${cell.plan}/${cell.draw}/${seed}`;
}
