// SPDX-License-Identifier: Apache-2.0
// What can be done on the Compare screen beside changing its set-up. These have no shortcuts and no place in the table of actions, so that
// the page's first load does not carry ensembles; the screen shows every one of them as a button.
import * as candidates from '../session/candidates.js';
import * as state from '../session/comparison.js';
import { recalling, type Shown, setup, shownResults, stage, unfinished } from '../session/comparison.js';
import { csvOf, jsonOf, openingOf, parquetOf } from '../session/comparison-findings.js';
import * as runs from '../session/ensemble-run.js';
import { open } from '../session/exercise.js';
import { screen } from '../session/screen.js';
import { save } from './save-file.js';

type Told = (error: unknown, name: string) => void;
const tell: Told = runs.tellTrouble;

/** What was kept of an earlier visit: its set-up, its results, or how far it had come. */
export async function recall(store: state.RunStore, usual: string): Promise<void> {
  if (!recalling.value) return;
  try {
    const kept = await store.kept();
    if (kept === undefined) {
      await candidates.startWith(await candidates.firstBase(location.search, usual));
      return;
    }
    setup.value = { ...kept.setup.setup, workers: Math.min(kept.setup.setup.workers, state.cores) };
    if (!kept.setup.finished && kept.setup.of > 0) unfinished.value = kept.setup;
    if (kept.document !== null && shownResults.value === null) {
      state.showDocument(kept.document);
      stage.value = 'done';
      await candidates.recallPlans();
    }
  } catch (error) {
    tell(error, '');
  } finally {
    recalling.value = false;
  }
}

export async function openFiles(files: readonly File[]): Promise<void> {
  try {
    await candidates.takeFiles(files);
  } catch (error) {
    tell(error, files.map(({ name }) => name).join(', '));
  }
}

export async function addCandidate(candidate: state.Candidate): Promise<void> {
  try {
    await candidates.add(candidate);
  } catch (error) {
    tell(error, candidate.id);
  }
}

/** A plan of the Plan screen, as it is now. */
export async function addKept(plan: candidates.KeptPlan): Promise<void> {
  try {
    for (const candidate of await candidates.keptCandidates(plan)) await candidates.add(candidate);
  } catch (error) {
    tell(error, plan.name);
  }
}

export async function chooseBase(id: string): Promise<void> {
  try {
    await candidates.startWith(id);
  } catch (error) {
    tell(error, id);
  }
}

/** Deletes every run and set-up kept in this browser; what is shown stays until it is left. */
export async function forgetRuns(store: state.RunStore): Promise<void> {
  await store.forget();
  unfinished.value = null;
}

/** Puts a row's run on the Run screen, ready and not started. */
export async function openRun(shown: Shown, row: Shown['rows'][number]): Promise<void> {
  const opening = openingOf(shown, row);
  if (opening === null) return;
  screen.value = 'run';
  await open(opening);
}

/** Plays a row's run again for its film, and shows it on the Review screen. */
export async function reviewOne(shown: Shown, row: Shown['rows'][number]): Promise<void> {
  const opening = openingOf(shown, row);
  if (opening === null) return;
  const { reviewRun } = await import('../session/reviewing.js');
  const { scenario, orders, name } = opening;
  screen.value = 'review';
  const seconds = row.values.seconds ?? 0;
  await reviewRun({ scenario, ...(orders === undefined ? {} : { orders }), seed: row.seed, seconds, hash: row.hash }, name);
}

export function saveJson(shown: Shown): void {
  save(`${nameOf(shown)}.json`, jsonOf(shown), 'application/json');
}

export function saveCsv(shown: Shown): void {
  save(`${nameOf(shown)}.csv`, csvOf(shown), 'text/csv');
}

export async function saveParquet(shown: Shown): Promise<void> {
  const bytes = await parquetOf(shown);
  if (bytes !== null) save(`${nameOf(shown)}.parquet`, bytes.slice(), 'application/vnd.apache.parquet');
}

/** Named after what it holds: the plans and the first digits of its id. */
function nameOf({ plans, document }: Shown): string {
  return `${plans
    .map(({ id }) => id)
    .join('-vs-')
    .slice(0, 60)}-${document?.id.slice(0, 8) ?? ''}`;
}
