// SPDX-License-Identifier: Apache-2.0
// `sispamkota ensemble`: plans × seeds over threads. Results go to a store as they come; the same command after a kill goes on from there.
// The document is the same for any number of workers.
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { formatElapsed } from '../../text/index.js';
import { drawsOf } from '../ensemble/design.js';
import { ensemble as play } from '../ensemble/ensemble.js';
import { type EnsembleDocument, ensembleText, type Shard } from '../ensemble/ensemble-file.js';
import { type EnsemblePlan, readPlan, textsWith } from '../ensemble/plan.js';
import type { Draw } from '../ensemble/ranges.js';
import { ensembleCsv, ensembleParquet } from '../ensemble/table.js';
import { InvalidExercise, SispamError } from '../errors.js';
import { type Engine, load } from '../load.js';
import { type QueueNews, queueHands } from '../queue/queue-client.js';
import { spelt, type Versions } from '../queue/queued-run.js';
import { type Arguments, wholeNumber } from './arguments.js';
import { designFrom } from './design.js';
import { ensembleLines } from './ensemble-lines.js';
import { policyFrom } from './ensemble-policy.js';
import { expectFolder, write } from './files.js';
import { asText, baseBeside, readInput } from './inputs.js';
import { openStore } from './run-store.js';
import { versionsOf } from './version.js';
import type { Voice } from './voice.js';
import { queueAddress } from './worker.js';
import { WrongUsage } from './wrong-usage.js';

const largestSeed = 4294967295;
const mostRuns = 100_000;
const usualRuns = 20;
const usualInQueue = 256; // runs; as many workers are kept busy

export async function ensemble(voice: Voice, given: Arguments): Promise<number> {
  const number = (name: 'runs' | 'seed' | 'workers', least: number, most: number, otherwise: number) => {
    const word = given.value(name);
    return word === undefined ? otherwise : wholeNumber(name, word, least, most);
  };
  const runs = number('runs', 1, mostRuns, usualRuns);
  const seed = number('seed', 0, largestSeed - runs, 1);
  const queue = queueAddress(given);
  const workers = queue === undefined ? number('workers', 1, 256, availableParallelism()) : number('workers', 1, 10_000, usualInQueue);
  const shard = shardFrom(given.value('shard'));
  const file = await outputFile(given);
  const policy = policyFrom(given, runs);
  const design = await designFrom(given);
  if (shard !== undefined && policy !== undefined) throw new WrongUsage('shardPolicy', {});
  if (shard !== undefined && file?.endsWith('.json') === false) throw new WrongUsage('shardCsv', {});
  const storeName = given.value('store') ?? (file === undefined ? undefined : `${file}.runs`);
  if (storeName !== undefined) await expectFolder(storeName);

  const engine = await load();
  const plans = await readPlans(engine, given.words, voice);
  const draws = design === undefined ? undefined : drawsOf(design);
  if (draws !== undefined) expectDraws(engine, plans, draws, voice);
  if (policy?.ownSeeds && seed + runs * plans.length > largestSeed) throw new WrongUsage('number', numberOf(seed, runs * plans.length));
  const store = storeName === undefined ? undefined : await openStore(storeName);
  const versions = await versionsOf(engine);
  const hands = queue === undefined ? undefined : await queueHands(queue, versions, (news) => tellNews(voice, news, versions));
  const stopping = new AbortController();
  const stop = () => stopping.abort(new SispamError('ensemble.stopped', 'stopped', { name: storeName ?? '' }));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const found = await play(engine, {
      plans,
      runs,
      seed,
      workers,
      ...(hands === undefined ? {} : { start: hands.start }),
      signal: stopping.signal,
      progress: ({ done, of, remaining }) => voice.progress(() => progressLine(voice, done, of, remaining)),
      ...(design === undefined ? {} : { design }),
      ...(draws === undefined ? {} : { draws }),
      ...(policy === undefined ? {} : { policy }),
      ...(shard === undefined ? {} : { shard }),
      ...(store === undefined ? {} : { store }),
    });
    return await deliver(voice, found, file);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await hands?.close();
  }
}

/** Writes the document to -o and prints it; 1 if a run has failed. */
export async function deliver(voice: Voice, found: EnsembleDocument, file: string | undefined): Promise<number> {
  if (file !== undefined) {
    await write(file, await contentOf(found, file));
    voice.tell(voice.fill(voice.words.commandLine.written, { name: file }));
  }
  voice.result(found, () => ensembleLines(found, voice));
  const failed = found.rows.filter((row) => row.failed !== undefined);
  for (const { plan, draw, seed, failed: reason = '' } of failed) {
    voice.tell(voice.fill(voice.words.commandLine.runFailed, { plan, draw, seed, reason }));
  }
  return failed.length > 0 ? 1 : 0;
}

/** -o FILE.json, FILE.csv or FILE.parquet, if it can be written. */
export async function outputFile(given: Arguments): Promise<string | undefined> {
  const file = given.value('output');
  if (file === undefined) return undefined;
  if (!/\.(json|csv|parquet)$/.test(file)) throw new WrongUsage('ending', { found: file });
  await expectFolder(file);
  return file;
}

async function contentOf(found: EnsembleDocument, file: string): Promise<string | Uint8Array> {
  if (file.endsWith('.parquet')) return ensembleParquet(found);
  return file.endsWith('.csv') ? ensembleCsv(found) : ensembleText(found);
}

async function readPlans(engine: Engine, names: readonly string[], voice: Voice): Promise<readonly EnsemblePlan[]> {
  const plans: EnsemblePlan[] = [];
  let wrong: InvalidExercise | null = null;
  for (const name of names) {
    const { text } = await readInput(name, 'scenarios');
    try {
      plans.push(
        await readPlan(
          engine,
          { id: freeId(basename(name, '.json'), plans), text: asText(text, name) },
          { baseText: (base) => baseBeside(name, base) },
        ),
      );
    } catch (error) {
      if (!(error instanceof InvalidExercise)) throw error;
      for (const issue of error.issues) voice.tell(voice.issueLine(issue, issue.file === 'plan' ? name : `${name} (${issue.file})`));
      wrong ??= error;
    }
  }
  if (wrong !== null) throw wrong;
  return plans;
}

/** Every draw makes a scenario the core accepts; told before hours are spent on the others. */
function expectDraws(engine: Engine, plans: readonly EnsemblePlan[], draws: readonly Draw[], voice: Voice): void {
  for (const plan of plans) {
    for (const [number, draw] of draws.entries()) {
      const issues = engine.check('scenario', textsWith(plan, draw).scenario).filter((issue) => issue.severity === 'error');
      if (issues.length === 0) continue;
      for (const issue of issues)
        voice.tell(voice.issueLine(issue, voice.fill(voice.words.commandLine.planDraw, { plan: plan.id, draw: number })));
      throw new InvalidExercise(issues);
    }
  }
}

function numberOf(found: number, runs: number) {
  return { option: 'seed', found, min: 0, max: largestSeed - runs };
}

/** Two files of one name in two folders are told apart by a number. */
function freeId(name: string, plans: readonly EnsemblePlan[]): string {
  const taken = (id: string) => plans.some((plan) => plan.id === id);
  let id = name;
  for (let k = 2; taken(id); k++) id = `${name}-${k}`;
  return id;
}

function shardFrom(word: string | undefined): Shard | undefined {
  if (word === undefined) return undefined;
  const [, number = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(word) ?? []).map(Number);
  if (number < 1 || number > of) throw new WrongUsage('shard', { found: word });
  return { number, of };
}

function tellNews(voice: Voice, news: QueueNews, versions: Versions): void {
  const words = voice.words.commandLine.queue;
  if (typeof news === 'string') voice.tell(words[news]);
  else voice.tell(voice.fill(words[news.served], { version: spelt(versions), by: news.by.join(', ') }));
}

function progressLine(voice: Voice, done: number, of: number, remaining: number | null): string {
  const { playing, rest } = voice.words.commandLine;
  const line = voice.fill(playing, { done, of });
  return remaining === null ? line : `${line} · ${voice.fill(rest, { time: formatElapsed(remaining) })}`;
}
