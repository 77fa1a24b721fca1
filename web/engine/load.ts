// SPDX-License-Identifier: Apache-2.0
// Loads the core once per address and thread, and gives what needs no running exercise: checks, schemas, tables, replay.
import type { Core } from './core-types.js';
import { CoreFailed, CoreUnavailable, describe } from './errors.js';
import { Plaza } from './plaza.js';
import type { ExerciseTexts } from './protocol.js';
import { Simulation } from './simulation.js';
import type { Issue } from './source.js';
import { Trials } from './trials.js';

export type FileKind = 'scenario' | 'orders' | 'doctrine' | 'plan';

export interface LoadOptions {
  /** where core.wasm lies, if not beside core.mjs */
  readonly wasmUrl?: string | URL;
}

/** What came of re-running a recording (cpp/engine/replay.h). */
export interface ReplayResult {
  readonly kind: 'same' | 'differs' | 'damaged' | 'otherVersion' | 'badScenario';
  /** re-run */
  readonly ticks: number;
  /** at the end of the re-run */
  readonly hash: string;
  /** of the recording, where it could be read */
  readonly resultsVersion: number;
  /** the first byte known to be wrong or missing */
  readonly damage: { readonly kind: string; readonly byte: number } | null;
  readonly differs: { readonly tick: number; readonly t: number; readonly column: string | null; readonly row: number | null } | null;
  readonly issues: readonly Issue[];
}

export interface Engine {
  /** everything that is wrong with one text (or with its bytes), without the files it refers to */
  check(kind: FileKind, text: string | Uint8Array): readonly Issue[];
  /** the field table of a kind of file, as the core dumps it */
  describe(kind: FileKind): unknown;
  /** JSON Schema, draft 2020-12 */
  schema(kind: FileKind): unknown;
  issueCodes(): unknown;
  tables(): unknown;
  readonly resultsVersion: number;
  verifyRecording(bytes: Uint8Array): ReplayResult;
  /** A new exercise at tick 0; throws InvalidExercise with all issues when one is an error. */
  open(texts: ExerciseTexts, seed?: number): Simulation;
  /** The world of the plaza benchmark. */
  openPlaza(agents: number, density: number, obstacles: boolean): Plaza;
  /** Trials of the verification suite that are no exercises. */
  readonly trials: Trials;
}

const loaded = new Map<string, Promise<Engine>>();

/** The core, ready. The same promise for the same address; a failure is not remembered. */
export function load(options: LoadOptions = {}): Promise<Engine> {
  const key = String(options.wasmUrl ?? '');
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const loading = instantiate(options);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}

async function instantiate({ wasmUrl }: LoadOptions): Promise<Engine> {
  let core: Core;
  try {
    const { default: create } = await import('./core/core.mjs');
    const place = wasmUrl === undefined ? {} : { locateFile: () => String(wasmUrl) };
    core = (await create({ ...place, printErr: () => undefined })) as unknown as Core; // what it would print, it throws too
  } catch (error) {
    throw new CoreUnavailable(describe(error));
  }
  const ask = <T>(question: () => string): T => {
    try {
      return JSON.parse(question()) as T;
    } catch (error) {
      throw new CoreFailed(describe(error));
    }
  };
  return {
    check: (kind, text) => ask(() => core.check(kind, text)),
    describe: (kind) => ask(() => core.describe(kind)),
    schema: (kind) => ask(() => core.schema(kind)),
    issueCodes: () => ask(() => core.issueCodes()),
    tables: () => ask(() => core.tables()),
    resultsVersion: core.resultsVersion(),
    verifyRecording: (bytes) => ask(() => core.verifyRecording(bytes)),
    open: (texts, seed) => Simulation.open(core, texts, seed),
    openPlaza: (agents, density, obstacles) => new Plaza(new core.PlazaRun(agents, density, obstacles)),
    trials: new Trials(core),
  };
}
