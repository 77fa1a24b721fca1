// SPDX-License-Identifier: Apache-2.0
// What is done with a kept exercise: gone on with, looked at, given out as a file. Going on runs its script again to where it stood and
// compares the hash; the kept one stays until the new one is kept as far.
import { SispamError } from '../../engine/errors.js';
import { readFilm } from '../../engine/film/film-file.js';
import { pastOf } from '../../engine/film/past.js';
import { sealed } from '../../engine/film/sealed.js';
import { openLive } from '../../engine/open-live.js';
import { startPageWorker } from '../../engine/page-worker.js';
import { open } from './exercise.js';
import { desk, goingOn, type KeptExercise, keptBusy, keptProblem, offered } from './kept.js';
import { catchingUp, speed } from './run-state.js';
import { screen } from './screen.js';

function tell(error: unknown): void {
  const typed =
    error instanceof SispamError ? error : new SispamError('unexpected', error instanceof Error ? error.message : String(error));
  console.warn(typed.message);
  keptProblem.value = { code: typed.code, values: typed.values };
}

async function doing<T>(each: KeptExercise, what: 'goOn' | 'export' | 'read', work: () => Promise<T>): Promise<T | null> {
  if (keptBusy.value !== null) return null;
  keptBusy.value = { id: each.id, what };
  keptProblem.value = null;
  try {
    return await work();
  } catch (error) {
    tell(error);
    return null;
  } finally {
    keptBusy.value = null;
  }
}

async function pastOfKept(id: string) {
  const bytes = await desk.value?.read(id);
  if (bytes === undefined) throw new SispamError('kept.gone', 'not kept');
  return { ...pastOf(await readFilm(bytes, true), Number.POSITIVE_INFINITY), kept: bytes };
}

/** True when it is open, paused where it stood. */
export async function goOn(each: KeptExercise): Promise<boolean> {
  const done = await doing(each, 'goOn', async () => {
    const past = await pastOfKept(each.id);
    const release = await desk.value?.hold(each.id);
    if (release === null) throw new SispamError('kept.inUse', 'open in another tab');
    offered.value = null;
    goingOn.value = each;
    screen.value = 'run';
    if (past.speed) speed.value = past.speed;
    const opened = await open({ scenario: { text: past.texts.scenario }, name: each.name || each.scenario, seed: past.seed, past });
    if (!opened) {
      goingOn.value = null;
      release?.();
    }
    return opened;
  });
  return done === true;
}

/** The film of a kept exercise as a file that opens for review. */
export function readKept(each: KeptExercise): Promise<Uint8Array | null> {
  return doing(each, 'read', async () => {
    const bytes = await desk.value?.read(each.id);
    if (bytes === undefined) throw new SispamError('kept.gone', 'not kept');
    return sealed(bytes);
  });
}

/** Script and film in one file. The script is made by running it again; where that cannot be, the film alone is given. */
export function fileOfKept(each: KeptExercise, redact: boolean, signal?: AbortSignal): Promise<Uint8Array | null> {
  return doing(each, 'export', async () => {
    const { kept: _, ...past } = await pastOfKept(each.id); // all of it, so that the file has the summary of a run in one piece
    const progress = ({ done, of }: { readonly done: number; readonly of: number }) => {
      catchingUp.value = { done: done / 20, of: of / 20 };
    };
    const again = await openLive({
      scenario: '',
      past,
      progress,
      worker: startPageWorker,
      ...(signal === undefined ? {} : { signal }),
    });
    try {
      return await again.recording({ redact });
    } finally {
      catchingUp.value = null;
      again.dispose();
    }
  });
}
