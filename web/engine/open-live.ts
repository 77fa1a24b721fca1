// SPDX-License-Identifier: Apache-2.0
// Opens a live run by name or by text: finds doctrine and commander in the library, starts a worker and waits until it is ready.
import { CoreUnavailable, InvalidExercise } from './errors.js';
import { joinIssues } from './exercise-issues.js';
import type { Past } from './film/past.js';
import { completeTexts, type ExerciseInput, type LibraryOptions } from './library.js';
import { LiveSource, type Progress } from './live-source.js';
import { browserPort, type NodeThread, nodePort, pair, type SourcePort } from './ports.js';
import { inNode, nodeModule } from './runtime.js';
import { serve } from './serve.js';

export interface LiveOptions extends ExerciseInput, LibraryOptions {
  /** the scenario's own if absent */
  readonly seed?: number;
  /** takes a run up where a recording of the same results version stood (film/past.ts); texts and seed are its own */
  readonly past?: Past;
  readonly progress?: Progress;
  /** where core.wasm lies, if not beside core.mjs */
  readonly wasmUrl?: string | URL;
  /**
   * Starts the worker. A page built with a bundler gives `startPageWorker` of page-worker.ts, so that the bundler sees the file;
   * 'here' runs in this thread; without it a worker of this package is started, in Node a thread.
   */
  readonly worker?: (() => Worker) | 'here';
  readonly signal?: AbortSignal;
}

export async function openLive(options: LiveOptions): Promise<LiveSource> {
  const { past } = options;
  const { texts, issues } = past === undefined ? await completeTexts(options, options) : { texts: past.texts, issues: [] };
  options.signal?.throwIfAborted();
  const port = await startPort(options.worker);
  const wasmUrl = options.wasmUrl === undefined ? null : String(options.wasmUrl);
  let source: LiveSource;
  try {
    const seed = past?.seed ?? options.seed ?? null;
    source = await LiveSource.open(port, { ...texts, seed, wasmUrl, past: past ?? null }, options.signal, options.progress);
  } catch (error) {
    throw error instanceof InvalidExercise ? new InvalidExercise(joinIssues(issues, error.issues)) : error;
  }
  if (issues.length === 0) return source;
  source.dispose();
  throw new InvalidExercise(joinIssues(issues, source.warnings));
}

async function startPort(worker: LiveOptions['worker']): Promise<SourcePort> {
  if (worker === 'here') return startHere();
  try {
    if (worker !== undefined) return browserPort(worker());
    const script = new URL(/* @vite-ignore */ './worker.js', import.meta.url);
    if (!inNode()) return browserPort(new Worker(script, { type: 'module' }));
    const { Worker: Thread } = await nodeModule<{ Worker: new (script: URL) => NodeThread }>('worker_threads');
    return nodePort(new Thread(script));
  } catch (error) {
    throw new CoreUnavailable(error instanceof Error ? error.message : String(error));
  }
}

function startHere(): SourcePort {
  const [source, engine] = pair();
  const stop = serve(engine);
  return {
    ...source,
    close: () => {
      source.close();
      stop();
    },
  };
}
