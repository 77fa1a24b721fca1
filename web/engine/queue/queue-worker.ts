// SPDX-License-Identifier: Apache-2.0
// The side that serves a queue: takes runs as they come and plays them in threads, so that this thread can keep telling the server that it is
// alive. A worker that falls silent loses its run to another one after the lease.
import type { Outcome } from '../ensemble/row.js';
import type { Task } from '../ensemble/run-one.js';
import { SispamError } from '../errors.js';
import { type Hand, Pool } from '../pool.js';
import type { ExerciseTexts } from '../protocol.js';
import {
  largestTexts,
  type QueuedOutcome,
  type QueuedRun,
  queueName,
  readRun,
  readTexts,
  sameVersions,
  spelt,
  textsKey,
  type Versions,
} from './queued-run.js';
import { type ConnectionNews, connect, hangUp, loadBull, type Redis } from './redis.js';

/** Something that happened; `run` counts those done. */
export type WorkerNews = ConnectionNews | { readonly run: number } | { readonly refused: string } | { readonly wrong: string };

export interface ServeOptions {
  readonly address: string;
  readonly versions: Versions;
  readonly workers: number;
  /** s after which the run of a silent worker goes to another one */
  readonly lease: number;
  readonly start: () => Hand<Task, Outcome> | Promise<Hand<Task, Outcome>>;
  readonly heard: (news: WorkerNews) => void;
}

export interface Serving {
  /** Ends what is being run, then hangs up. */
  close(): Promise<void>;
  readonly done: number;
}

const mostStalls = 100; // a run whose worker died is given out again this often
const refusedFor = 5000; // ms until somebody of another version may look at the run again
const textsKnown = 16; // exercises kept, so that each is fetched once

export async function serveQueue({ address, versions, workers, lease, start, heard }: ServeOptions): Promise<Serving> {
  const bull = await loadBull();
  const redis = await connect(address, heard);
  const pool = new Pool<Task, Outcome>(start, workers);
  const known = new Map<string, ExerciseTexts>();
  const refused = new Set<string>();
  let done = 0;

  const textsOf = async (name: string): Promise<ExerciseTexts> => {
    const texts = known.get(name) ?? (await fetched(redis, name));
    known.delete(name);
    known.set(name, texts);
    for (const oldest of known.keys()) if (known.size > textsKnown) known.delete(oldest);
    return texts;
  };
  const worker = new bull.Worker<QueuedRun, QueuedOutcome>(
    queueName,
    async (job, token) => {
      let run: QueuedRun;
      try {
        run = readRun(job.data);
      } catch (error) {
        const { message } = error as Error;
        heard({ wrong: message });
        throw new bull.UnrecoverableError(message);
      }
      if (!sameVersions(run, versions)) {
        if (!refused.has(spelt(run))) heard({ refused: spelt(run) });
        refused.add(spelt(run));
        await job.moveToDelayed(Date.now() + refusedFor, token);
        throw new bull.DelayedError();
      }
      const texts = await textsOf(run.texts);
      const [outcome] = await pool.run([{ texts, seed: run.seed }]);
      heard({ run: ++done });
      return { format: 'sispamkota-outcome/1', ...versions, texts: run.texts, seed: run.seed, outcome: outcome as Outcome };
    },
    {
      connection: redis,
      name: spelt(versions),
      concurrency: workers,
      lockDuration: lease * 1000,
      stalledInterval: lease * 500,
      maxStalledCount: mostStalls,
    },
  );
  worker.on('error', () => undefined); // the connection tells it; a lease that was lost is another worker's now
  await worker.waitUntilReady();
  return {
    get done() {
      return done;
    },
    close: async () => {
      await worker.close();
      await pool.close();
      hangUp(redis);
    },
  };
}

/** Missing texts are put in again by the ensemble that waits, so this is tried again. */
async function fetched(redis: Redis, name: string): Promise<ExerciseTexts> {
  const key = textsKey(name);
  const size = await redis.strlen(key);
  if (size === 0) throw new SispamError('queue.foreign', 'the texts of the exercise are not there', { what: 'texts' });
  if (size > largestTexts) throw new SispamError('queue.foreign', 'the texts of the exercise are too large', { what: 'size' });
  return readTexts((await redis.get(key)) ?? '', name);
}
