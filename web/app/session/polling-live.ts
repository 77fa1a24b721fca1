// SPDX-License-Identifier: Apache-2.0
// The station of the TPS screen in the simulator: a live run of its own beside the exercise that is open, which goes on untouched.
import { batch, computed, signal } from '@preact/signals';
import type { Frame } from '../../engine/frame.js';
import { openLive } from '../../engine/open-live.js';
import { startPageWorker } from '../../engine/page-worker.js';
import { beforeOpening, pollingScenario } from '../../engine/polling/polling-scenario.js';
import type { PollingSetup } from '../../engine/polling/polling-setup.js';
import type { Source } from '../../engine/source.js';
import { open } from './exercise.js';
import { polling } from './polling.js';
import { screen } from './screen.js';
import { tables } from './tables.js';

export { beforeOpening };

/** What the simulator says of its desk so far. */
export interface DeskFigures {
  readonly served: number;
  /** s */
  readonly waitMean: number;
  readonly waitMax: number;
}

export const live = signal<Source | null>(null);
export const liveFrame = signal<Frame | null>(null);
export const liveSetup = signal<PollingSetup | null>(null);
export const liveSeed = signal(1);
export const liveSpeed = signal(50);
export const livePlaying = signal(false);
export const liveFailed = signal<string | null>(null);
export const desk = signal<DeskFigures | null>(null);
export const isStale = computed(() => liveSetup.value !== null && liveSetup.value !== polling.value);

/** ms between two looks at the figures of the desk */
const LOOK_MS = 1000;
let opening: AbortController | null = null;
let looked = 0;
let looking = false;

export async function openStation(): Promise<void> {
  closeStation();
  const abort = new AbortController();
  opening = abort;
  const setup = polling.value;
  try {
    const source = await openLive({
      scenario: { text: pollingScenario(setup) },
      seed: liveSeed.value,
      worker: startPageWorker,
      signal: abort.signal,
    });
    if (abort.signal.aborted) {
      source.dispose();
      return;
    }
    source.setSpeed(liveSpeed.value);
    source.listen({
      frame: (frame) => {
        batch(() => {
          liveFrame.value = frame;
          livePlaying.value = source.playing && !frame.over;
        });
        if (frame.over || performance.now() - looked > LOOK_MS) void look(source);
      },
      failed: (error) => {
        liveFailed.value = error.message;
      },
    });
    batch(() => {
      live.value = source;
      liveFrame.value = source.frame;
      liveSetup.value = setup;
      liveFailed.value = null;
      desk.value = null;
    });
  } catch (error) {
    if (!abort.signal.aborted) liveFailed.value = error instanceof Error ? error.message : String(error);
  }
}

async function look(source: Source): Promise<void> {
  if (looking) return;
  looking = true;
  looked = performance.now();
  try {
    const { measures } = (await source.summary()) as {
      readonly measures: { readonly stations?: readonly (DeskFigures & { readonly id: string })[] };
    };
    const found = measures.stations?.find(({ id }) => id === 'daftar');
    if (found !== undefined && live.value === source) desk.value = found;
  } catch {
    // closed meanwhile
  } finally {
    looking = false;
  }
}

export function playStation(): void {
  live.value?.play();
  livePlaying.value = live.value?.playing ?? false;
}

export async function pauseStation(): Promise<void> {
  livePlaying.value = false;
  await live.value?.pause().catch(() => undefined);
}

export function setStationSpeed(speed: number): void {
  liveSpeed.value = speed;
  live.value?.setSpeed(speed);
}

export function closeStation(): void {
  opening?.abort();
  opening = null;
  live.value?.dispose();
  batch(() => {
    live.value = null;
    liveFrame.value = null;
    liveSetup.value = null;
    livePlaying.value = false;
    desk.value = null;
  });
}

/** Puts the station as it is set on the Run screen. */
export async function openInRun(): Promise<void> {
  const text = pollingScenario(polling.value);
  screen.value = 'run';
  await open({ scenario: { text }, name: 'TPS', seed: liveSeed.value });
}

const modes = { queue: tables.modes.indexOf('queue'), served: tables.modes.indexOf('served') };

/** Voters in the queues, at a desk or booth, and gone. */
export const livePeople = computed(() => {
  const frame = liveFrame.value;
  if (frame === null) return null;
  const { mode, presence } = frame.people;
  let [queue, served] = [0, 0];
  for (let row = 0; row < mode.length; row++) {
    if (presence[row] !== 1) continue;
    if (mode[row] === modes.queue) queue++;
    else if (mode[row] === modes.served) served++;
  }
  return { queue, served, left: frame.counters.left };
});
