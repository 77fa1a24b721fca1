// SPDX-License-Identifier: Apache-2.0
// The side of an ensemble: hands whose work is done by whoever serves the queue. Nothing is believed to stay: what the queue has lost, because
// its server was started anew or a worker died too often, is put in again; a run done twice has the same outcome twice.
import type { Outcome } from '../ensemble/row.js';
import type { Task } from '../ensemble/run-one.js';
import { EngineClosed, SispamError } from '../errors.js';
import type { Hand } from '../pool.js';
import type { ExerciseTexts } from '../protocol.js';
import {
  idOf,
  largestRun,
  largestTexts,
  packedTexts,
  type QueuedRun,
  queueName,
  readOutcome,
  sameVersions,
  spelt,
  textsKey,
  textsName,
  type Versions,
} from './queued-run.js';
import { type ConnectionNews, connect, hangUp, loadBull, type Redis } from './redis.js';

/** Something the one who waits should know. */
export type QueueNews = ConnectionNews | { readonly served: 'nobody' | 'others'; readonly by: readonly string[] };

export interface QueueHands {
  readonly start: () => Hand<Task, Outcome>;
  /** Takes back what still waits, and hangs up. */
  close(): Promise<void>;
}

/** Somebody who waits for a run. */
interface Asker {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** A run that is in the queue; two plans with the same texts wait for the same one. */
interface Waiting {
  readonly run: QueuedRun;
  readonly texts: ExerciseTexts;
  readonly askers: Set<Asker>;
}

const lookEvery = 200; // ms; assumed
const askWhoServes = 5000; // ms without an outcome
const textsKept = 7 * 86400; // s
const keptDone = 86400; // s that an outcome nobody has fetched stays
const tries = 3; // of a run that a worker could not even begin

export async function queueHands(address: string, versions: Versions, heard: (news: QueueNews) => void): Promise<QueueHands> {
  const bull = await loadBull();
  const redis = await connect(address, heard);
  const queue = new bull.Queue<QueuedRun, unknown, 'run'>(queueName, { connection: redis });
  queue.on('error', () => undefined); // the connection tells it
  const waiting = new Map<string, Waiting>();
  const names = new WeakMap<ExerciseTexts, Promise<string>>();
  let [closed, lastOutcome, toldServed] = [false, Date.now(), false];

  const nameOf = (texts: ExerciseTexts) => {
    const name = names.get(texts) ?? textsName(texts);
    names.set(texts, name);
    return name;
  };
  const put = async (id: string, { run, texts }: Waiting) => {
    await putTexts(redis, run.texts, texts);
    await queue.add('run', run, {
      jobId: id,
      attempts: tries,
      backoff: { type: 'fixed', delay: 500 },
      removeOnComplete: { age: keptDone },
      removeOnFail: { age: keptDone },
      sizeLimit: largestRun,
    });
  };
  /** What has become of one run. */
  const look = async (id: string, each: Waiting) => {
    const job = await bull.Job.fromId<QueuedRun>(queue, id);
    if (job === undefined) return put(id, each);
    if (job.finishedOn === undefined || job.finishedOn === null) return;
    await job.remove().catch(() => undefined); // another client may have done so
    if (!waiting.delete(id)) return;
    lastOutcome = Date.now();
    try {
      const outcome = outcomeFor(each.run, job.returnvalue, job.failedReason);
      for (const asker of each.askers) asker.resolve(outcome);
    } catch (error) {
      for (const asker of each.askers) asker.reject(error);
    }
  };
  const whoServes = async () => {
    const workers = (await queue.getWorkers()).map((worker) => /:w:(.*)$/.exec(worker.rawname ?? '')?.[1] ?? '?').sort();
    if (workers.some((name) => name === spelt(versions))) return;
    toldServed = true;
    heard({ served: workers.length === 0 ? 'nobody' : 'others', by: [...new Set(workers)] });
  };
  const watch = async () => {
    while (!closed) {
      await Promise.all([...waiting].map(([id, each]) => look(id, each)));
      if (!toldServed && waiting.size > 0 && Date.now() - lastOutcome > askWhoServes) await whoServes();
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
  };
  const watching = watch().catch((error: unknown) => {
    for (const { askers } of waiting.values()) for (const asker of askers) asker.reject(error);
    waiting.clear();
  });

  const hand = (): Hand<Task, Outcome> => {
    let mine: { readonly id: string; readonly asker: Asker } | null = null;
    return {
      ask: async ({ texts, seed }) => {
        const run: QueuedRun = { format: 'sispamkota-run/1', ...versions, texts: await nameOf(texts), seed };
        const id = await idOf(run);
        return new Promise((resolve, reject) => {
          if (closed) return reject(new EngineClosed());
          const asker = { resolve, reject };
          mine = { id, asker };
          const each = waiting.get(id) ?? { run, texts, askers: new Set() };
          each.askers.add(asker);
          waiting.set(id, each); // the next look puts it in
        });
      },
      close: () => mine?.asker.reject(new EngineClosed()),
    };
  };
  return {
    start: hand,
    close: async () => {
      closed = true;
      const left = [...waiting];
      waiting.clear();
      for (const [, { askers }] of left) for (const asker of askers) asker.reject(new EngineClosed());
      if (redis.status === 'ready') {
        await watching;
        await Promise.all(left.map(([id]) => queue.remove(id).catch(() => 0))); // one that is being run stays
        await queue.close();
      }
      hangUp(redis);
    },
  };
}

async function putTexts(redis: Redis, name: string, texts: ExerciseTexts): Promise<void> {
  const key = textsKey(name);
  if ((await redis.expire(key, textsKept)) === 1) return;
  const packed = packedTexts(texts);
  if (packed.length > largestTexts) throw new SispamError('queue.foreign', 'texts too large', { what: 'size' });
  await redis.set(key, packed, 'EX', textsKept);
}

function outcomeFor(run: QueuedRun, value: unknown, failed: string | undefined): Outcome {
  if (failed !== undefined && failed !== '') throw new SispamError('queue.failed', failed, { reason: failed.slice(0, 500) });
  const found = readOutcome(value);
  if (!sameVersions(found, run) || found.texts !== run.texts || found.seed !== run.seed) {
    throw new SispamError('queue.foreign', 'an outcome of another run', { what: spelt(found) });
  }
  return found.outcome;
}
