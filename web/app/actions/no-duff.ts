// SPDX-License-Identifier: Apache-2.0
// "No duff": something real has happened. Freezes the exercise and puts its place into the log; nothing goes on until somebody says so.
import { addEntry } from '../session/decisions.js';
import { frozen, shown, source } from '../session/run-state.js';
import type { Action } from './action.js';

export const noDuff: Action = {
  id: 'no-duff',
  label: 'noDuff',
  keys: ['!'],
  enabled: () => source.value !== null && frozen.value === null,
  async perform() {
    frozen.value = shown.value?.seconds ?? 0;
    await source.value?.pause();
    frozen.value = source.value?.frame.seconds ?? 0;
    addEntry({ kind: 'noDuff' }, frozen.value);
  },
};

export const endNoDuff: Action = {
  id: 'end-no-duff',
  label: 'noDuffOver',
  keys: [],
  enabled: () => frozen.value !== null,
  perform() {
    frozen.value = null;
  },
};
