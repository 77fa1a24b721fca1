// SPDX-License-Identifier: Apache-2.0
// Films that have to be made first: of a recording that holds its script alone, and of one run of a comparison, which keeps numbers only. A
// worker runs the exercise; how far it is, is told, and it can be given up.
import { signal } from '@preact/signals';
import { SispamError } from '../../engine/errors.js';
import type { NameOrText } from '../../engine/library.js';
import type { LiveOptions } from '../../engine/open-live.js';

/** What is being run for its film: how far and of how long, s, and since when, ms. */
export const filming = signal<{ readonly of: 'script' | 'run'; readonly done: number; readonly to: number; readonly since: number } | null>(
  null,
);

const TICKS_A_SECOND = 20;
/** ticks between two words of how far it is */
const STRIDE = 200;

let stop: AbortController | null = null;

/** Gives up the film that is being made; its promise is rejected. */
export function stopFilming(): void {
  stop?.abort(new DOMException('cancelled', 'AbortError'));
  stop = null;
  filming.value = null;
}

interface Making {
  readonly options: LiveOptions;
  readonly told: (ticks: number) => void;
}

async function making<T>(of: 'script' | 'run', to: number, work: (making: Making) => Promise<T>): Promise<T> {
  const { startPageWorker } = await import('../../engine/page-worker.js');
  const abort = new AbortController();
  stop = abort;
  const since = performance.now();
  const told = (ticks: number) => {
    if (stop === abort) filming.value = { of, done: ticks / TICKS_A_SECOND, to: to / TICKS_A_SECOND, since };
  };
  told(0);
  try {
    const progress = ({ done }: { readonly done: number }) => told(done);
    return await work({ options: { scenario: '', progress, worker: startPageWorker, signal: abort.signal }, told });
  } finally {
    if (stop === abort) {
      stop = null;
      filming.value = null;
    }
  }
}

/** Script and film of a recording that holds its script alone. */
export async function filmOfScript(bytes: Uint8Array): Promise<Uint8Array> {
  const [{ pastOfScript }, { openLive }] = await Promise.all([import('../../engine/film/refilm.js'), import('../../engine/open-live.js')]);
  const past = pastOfScript(bytes);
  return making('script', past.tick, async ({ options }) => {
    const again = await openLive({ ...options, past });
    try {
      return await again.recording();
    } finally {
      again.dispose();
    }
  });
}

/** One run as an ensemble played it, to be played again. */
export interface PlayedRun {
  readonly scenario: NameOrText;
  readonly orders?: NameOrText;
  readonly seed: number;
  /** s, how long it was */
  readonly seconds: number;
  /** of its last state */
  readonly hash: string;
}

/** Script and film of such a run; `recording.otherHash` where it no longer goes the same way. */
export async function filmOfRun({ scenario, orders, seed, seconds, hash }: PlayedRun): Promise<Uint8Array> {
  const { openLive } = await import('../../engine/open-live.js');
  return making('run', Math.round(seconds * TICKS_A_SECOND), async ({ options, told }) => {
    const { progress: _, ...others } = options;
    const live = await openLive({ ...others, scenario, seed, ...(orders === undefined ? {} : { orders }) });
    const { signal } = options;
    try {
      while (!live.frame.over) {
        signal?.throwIfAborted();
        told((await live.stepBy(STRIDE)).tick);
      }
      const { tick, hash: found } = live.frame;
      if (hash !== '' && found !== hash)
        throw new SispamError('recording.otherHash', 'The run goes another way than the comparison says', {
          tick,
          found: found ?? '',
          expected: hash,
        });
      await live.summary();
      return await live.recording();
    } finally {
      live.dispose();
    }
  });
}
