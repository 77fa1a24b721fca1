// SPDX-License-Identifier: Apache-2.0
// Plays the ensemble of the Compare screen over workers of the page: prepare, go, pause (what has begun ends), go on, cancel. Every run is
// kept as it ends; a run that is kept already is not played again.
import { batch } from '@preact/signals';
import { type Design, drawsOf } from '../../engine/ensemble/design.js';
import { ensemble } from '../../engine/ensemble/ensemble.js';
import { type Cell, cellsOf } from '../../engine/ensemble/jobs.js';
import { type EnsemblePlan, readPlan, textsWith } from '../../engine/ensemble/plan.js';
import { bestByKn, bestByOcba, untilHalfWidth } from '../../engine/ensemble/policies.js';
import type { Draw } from '../../engine/ensemble/ranges.js';
import type { Outcome, Row } from '../../engine/ensemble/row.js';
import type { Task } from '../../engine/ensemble/run-one.js';
import { InvalidExercise, SispamError } from '../../engine/errors.js';
import { type Engine, load } from '../../engine/load.js';
import { startPageEnsembleWorker } from '../../engine/page-ensemble-worker.js';
import type { Hand } from '../../engine/pool.js';
import { workerHand } from '../../engine/worker-hand.js';
import * as state from './comparison.js';
import { Gate } from './gate.js';

/** ms between two looks at the results while runs come in */
const LOOK_MS = 1500;

let current: { readonly abort: AbortController; readonly gate: Gate; readonly clock: RunClock } | null = null;

export function pauseRuns(): void {
  if (state.stage.value !== 'running') return;
  current?.gate.shut();
  state.stage.value = current?.clock.busy === 0 ? 'paused' : 'pausing';
}

export function resumeRuns(): void {
  if (state.stage.value !== 'pausing' && state.stage.value !== 'paused') return;
  state.stage.value = 'running';
  current?.gate.open();
}

export function cancelRuns(): void {
  current?.abort.abort(new SispamError('ensemble.stopped', 'stopped'));
  current?.gate.end();
}

export async function beginRuns(store: state.RunStore): Promise<void> {
  if (current !== null) return;
  const setup = state.setup.value;
  const [abort, gate, clock] = [new AbortController(), new Gate(), new RunClock(setup.workers)];
  current = { abort, gate, clock };
  batch(() => {
    state.stage.value = 'preparing';
    state.trouble.value = null;
    state.unfinished.value = null;
    state.progress.value = { done: 0, of: 0, remaining: null };
  });
  let kept: state.Kept = { setup, done: 0, of: 0, finished: false };
  try {
    const engine = await load();
    const plans = await plansOf(engine, setup);
    const design = designOf(setup);
    const draws = design === undefined ? [{}] : drawsOf(design);
    expectDraws(engine, plans, draws);
    const cells = await cellsOf(plans, draws, engine.resultsVersion);
    const known = new Map(await store.outcomes([...new Set(cells.map((cell) => cell.fingerprint))]));
    abort.signal.throwIfAborted();
    const seen = new Map<string, Outcome>();
    const policy = policyOf(setup);
    let looked = 0;
    const look = () => {
      looked = performance.now();
      const rows = rowsOf(seen, cells, plans);
      state.shownResults.value = { plans, draws, design: design ?? null, verdict: null, rows, document: null, file: '' };
    };
    batch(() => {
      state.knownPlans.value = new Map(plans.map((plan) => [plan.id, plan]));
      state.stage.value = 'running';
      look();
    });
    const document = await ensemble(engine, {
      plans,
      runs: setup.runs,
      seed: setup.seed,
      workers: setup.workers,
      draws,
      signal: abort.signal,
      start: () => gated(clock.timed(workerHand(startPageEnsembleWorker())), gate),
      ...(design === undefined ? {} : { design }),
      ...(policy === undefined ? {} : { policy }),
      store: {
        get: (key) => {
          const outcome = known.get(key);
          if (outcome !== undefined) seen.set(key, outcome);
          return outcome;
        },
        put: (key, outcome) => {
          seen.set(key, outcome);
          return store.put(key, outcome);
        },
      },
      progress: ({ done, of }) => {
        state.progress.value = { done, of, remaining: clock.remaining(of - done) };
        kept = { ...kept, done, of };
        void store.keep(kept, null);
        if (performance.now() - looked > LOOK_MS) look();
        if (state.stage.value === 'pausing' && clock.busy === 0) state.stage.value = 'paused';
      },
    });
    await store.keep({ ...kept, finished: true }, document);
    batch(() => {
      state.showDocument(document);
      state.stage.value = 'done';
    });
  } catch (error) {
    batch(() => {
      const stopped = error instanceof SispamError && error.code === 'ensemble.stopped';
      if (!stopped) tellTrouble(error, '');
      else if (kept.of > kept.done) state.unfinished.value = kept;
      state.stage.value = 'ready';
    });
  } finally {
    current = null;
  }
}

export function tellTrouble(error: unknown, name: string): void {
  console.warn(error);
  const message = error instanceof Error ? error.message : String(error);
  const typed = error instanceof SispamError ? error : new SispamError('unexpected', message);
  state.trouble.value =
    typed instanceof InvalidExercise
      ? { kind: 'issues', name, issues: typed.issues }
      : { kind: 'failure', name, code: typed.code, values: typed.values, message: typed.message };
}

export async function plansOf(engine: Engine, { candidates }: state.Setup): Promise<readonly EnsemblePlan[]> {
  const plans: EnsemblePlan[] = [];
  const baseText = async (base: string) => candidates.find((each) => each.id === base && !isPlanText(each.text))?.text;
  for (const { id, text } of candidates) plans.push(await readPlan(engine, { id, text }, { baseText }));
  return plans;
}

export function isPlanText(text: string): boolean {
  return /"format"\s*:\s*"sispamkota-plan\//.test(text.slice(0, 2000));
}

export function designOf({ ranges, draws, method }: state.Setup): Design | undefined {
  return ranges.length === 0 ? undefined : { format: 'sispamkota-design/1', method, draws, ranges };
}

function policyOf({ stopping, measure, higher, batch: size, runs, delta, budget }: state.Setup) {
  const choice = { measure, batch: size, runs, higher };
  switch (stopping) {
    case 'fixed':
      return undefined;
    case 'difference':
      return untilHalfWidth(choice, delta, 'differences');
    case 'kn':
      return bestByKn(choice, delta);
    case 'ocba':
      return bestByOcba(choice, budget);
  }
}

/** Every draw makes a scenario the core accepts; told before the runs begin. */
function expectDraws(engine: Engine, plans: readonly EnsemblePlan[], draws: readonly Draw[]): void {
  for (const plan of plans) {
    for (const draw of draws) {
      const issues = engine.check('scenario', textsWith(plan, draw).scenario).filter((issue) => issue.severity === 'error');
      if (issues.length > 0) throw new InvalidExercise(issues);
    }
  }
}

/** The runs so far in the order of the document. */
function rowsOf(seen: ReadonlyMap<string, Outcome>, cells: readonly Cell[], plans: readonly EnsemblePlan[]): readonly Row[] {
  const byFingerprint = new Map<string, { readonly seed: number; readonly outcome: Outcome }[]>();
  for (const [key, outcome] of seen) {
    const [fingerprint = '', seed] = key.split(':');
    const runs = byFingerprint.get(fingerprint) ?? [];
    byFingerprint.set(fingerprint, runs);
    runs.push({ seed: Number(seed), outcome });
  }
  return cells.flatMap(({ plan, draw, fingerprint }) =>
    (byFingerprint.get(fingerprint) ?? [])
      .sort((a, b) => a.seed - b.seed)
      .map(({ seed, outcome }) => ({ plan: plans[plan]?.id ?? '', draw, seed, ...outcome })),
  );
}

function gated(hand: Hand<Task, Outcome>, gate: Gate): Hand<Task, Outcome> {
  return {
    ask: async (task) => {
      await gate.passed();
      return hand.ask(task);
    },
    close: () => hand.close(),
  };
}

/** How long runs take, and so how long the rest will. Time spent paused does not count. */
class RunClock {
  readonly #workers: number;
  #spent = 0;
  #ended = 0;
  busy = 0;

  constructor(workers: number) {
    this.#workers = workers;
  }

  timed(hand: Hand<Task, Outcome>): Hand<Task, Outcome> {
    return {
      ask: async (task) => {
        const began = performance.now();
        this.busy++;
        try {
          const outcome = await hand.ask(task);
          this.#spent += performance.now() - began;
          this.#ended++;
          return outcome;
        } finally {
          this.busy--;
        }
      },
      close: () => hand.close(),
    };
  }

  /** s; null until a run has ended */
  remaining(left: number): number | null {
    if (this.#ended === 0) return null;
    return (Math.ceil(left / this.#workers) * this.#spent) / this.#ended / 1000;
  }
}
