// SPDX-License-Identifier: Apache-2.0
// What may come of the present: short runs from this second with other seeds, played beside the exercise by workers of their own. The
// commander of the scenario commands in them, as in a run in which nobody gives orders from here on.
import { computed, signal } from '@preact/signals';
import { EngineClosed } from '../../engine/errors.js';
import { type FanProgress, type FanRun, type FanTask, fan } from '../../engine/fan/fan.js';
import { startPageFanWorker } from '../../engine/fan/page-worker.js';
import { completeTexts } from '../../engine/library.js';
import { LiveSource } from '../../engine/live-source.js';
import type { Source } from '../../engine/source.js';
import { workerHand } from '../../engine/worker-hand.js';
import { opening } from './exercise.js';
import { source } from './run-state.js';

export interface Fan {
  /** s of the exercise at which the runs begin */
  readonly t: number;
  readonly minutes: number;
  readonly all: number;
  readonly runs: readonly FanRun[];
  readonly state: 'running' | 'done' | 'failed';
  readonly progress: FanProgress | null;
}

const kept = signal<{ readonly of: Source; readonly fan: Fan } | null>(null);
/** The fan of the exercise that is open. */
export const fanned = computed(() => (kept.value !== null && kept.value.of === source.value ? kept.value.fan : null));
/** The panel is open, with or without a fan in it. */
export const fanOpen = signal(false);

const MOST_HANDS = 4;
let abort: AbortController | null = null;

export function canFan(): boolean {
  return source.value instanceof LiveSource && opening() !== null;
}

/** Plays so many runs of so many minutes from now on. */
export async function fanOut(runs: number, minutes: number): Promise<void> {
  const from = source.value;
  const open = opening();
  if (!(from instanceof LiveSource) || open === null) return;
  dropFan();
  const mine = new AbortController();
  abort = mine;
  const t = from.frame.seconds;
  kept.value = { of: from, fan: { t, minutes, all: runs, runs: [], state: 'running', progress: null } };
  const change = (more: Partial<Fan>) => {
    if (abort === mine && kept.value !== null) kept.value = { of: from, fan: { ...kept.value.fan, ...more } };
  };
  try {
    const { texts } = await completeTexts({ scenario: open.scenario }, {});
    const state = await from.snapshot();
    await fan({
      texts,
      state,
      runs,
      seed: from.exercise.seed,
      seconds: minutes * 60,
      start: () => workerHand<FanTask, FanRun | null>(startPageFanWorker()),
      hands: Math.min(MOST_HANDS, Math.max(1, navigator.hardwareConcurrency - 1)),
      progress: (progress, run) => change({ progress, runs: [...(kept.value?.fan.runs ?? []), run], t: run.samples[0]?.t ?? t }),
      signal: mine.signal,
    });
    change({ state: (kept.value?.fan.runs.length ?? 0) > 0 ? 'done' : 'failed' });
  } catch (error) {
    if (mine.signal.aborted || error instanceof EngineClosed) return;
    console.warn(error);
    change({ state: 'failed' });
  }
}

/** Ends what is being played; what has been played stays. */
export function stopFan(): void {
  abort?.abort();
  abort = null;
  if (kept.value?.fan.state !== 'running') return;
  const { of, fan } = kept.value;
  kept.value = fan.runs.length > 0 ? { of, fan: { ...fan, state: 'done', all: fan.runs.length } } : null;
}

export function dropFan(): void {
  stopFan();
  kept.value = null;
}
