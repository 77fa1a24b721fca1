// SPDX-License-Identifier: Apache-2.0
// What can be done with the exercises that are kept in this browser.
import { desk, goingOn, type KeptExercise, keptBusy, keptProblem, offered } from '../session/kept.js';
import { dialog, state } from '../session/run-state.js';
import { screen, screens } from '../session/screen.js';
import type { Action } from './action.js';
import { fileName, giveFile } from './give-file.js';

/** Reading films is loaded when it is needed. */
const runs = () => import('../session/kept-runs.js');
const isHere = () => desk.value !== null;
const isFree = () => isHere() && keptBusy.value === null;

export const showKept: Action = {
  id: 'show-kept',
  label: 'showKept',
  keys: ['q'],
  on: screens,
  enabled: () => true,
  perform() {
    dialog.value = dialog.value === 'kept' ? null : 'kept';
    keptProblem.value = null;
    void desk.value?.refresh();
  },
};

export const goOnKept: Action<KeptExercise> = {
  id: 'go-on-kept',
  label: 'keptGoOn',
  keys: [],
  enabled: isFree,
  async perform(each) {
    const going = (await runs()).goOn(each);
    dialog.value = null;
    if (!(await going) && keptProblem.value !== null && state.value !== 'error') dialog.value = 'kept';
  },
};

export const reviewKept: Action<KeptExercise> = {
  id: 'review-kept',
  label: 'keptReview',
  keys: [],
  enabled: isFree,
  async perform(each) {
    const { readKept } = await runs();
    const bytes = await readKept(each);
    if (bytes === null) return;
    const { reviewBytes } = await import('../session/reviewing.js');
    dialog.value = null;
    offered.value = null;
    screen.value = 'review';
    await reviewBytes(async () => bytes, each.name || each.scenario);
  },
};

let stopExport: AbortController | null = null;

export const exportKept: Action<{ readonly each: KeptExercise; readonly redact: boolean }> = {
  id: 'export-kept',
  label: 'keptExport',
  keys: [],
  enabled: isFree,
  async perform({ each, redact }) {
    stopExport = new AbortController();
    const bytes = await (await runs()).fileOfKept(each, redact, stopExport.signal);
    stopExport = null;
    if (bytes !== null) giveFile(bytes, `${fileName(each.name || `${each.scenario}-${each.seed}`)}.spk`);
  },
};

export const renameKept: Action<{ readonly id: string; readonly name: string }> = {
  id: 'rename-kept',
  label: 'keptRename',
  keys: [],
  enabled: isHere,
  perform: ({ id, name }) => desk.value?.rename(id, name.trim().slice(0, 120)),
};

export const removeKept: Action<string> = {
  id: 'remove-kept',
  label: 'keptRemove',
  keys: [],
  enabled: isHere,
  async perform(id) {
    await desk.value?.remove(id);
    if (offered.value?.id === id) offered.value = null;
  },
};

export const eraseKept: Action = {
  id: 'erase-kept',
  label: 'keptErase',
  keys: [],
  enabled: isHere,
  async perform() {
    await desk.value?.eraseAll();
    location.replace(location.pathname);
  },
};

export const persistKept: Action = {
  id: 'persist-kept',
  label: 'keptPersist',
  keys: [],
  enabled: isHere,
  perform: () => desk.value?.persist(),
};

export const dismissOffer: Action = {
  id: 'dismiss-offer',
  label: 'keptLater',
  keys: [],
  enabled: () => offered.value !== null,
  perform() {
    offered.value = null;
  },
};

/** Stops what runs an exercise again; the exercise stays kept. */
export const cancelKept: Action = {
  id: 'cancel-kept',
  label: 'keptCancel',
  keys: [],
  enabled: () => keptBusy.value !== null,
  async perform() {
    stopExport?.abort(new DOMException('cancelled', 'AbortError'));
    if (keptBusy.value?.what !== 'goOn') return;
    const old = goingOn.value;
    const { open } = await import('../session/exercise.js');
    goingOn.value = null;
    if (old !== null) await open({ scenario: old.scenario, name: old.scenario, seed: null });
  },
};
