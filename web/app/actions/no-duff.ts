// SPDX-License-Identifier: Apache-2.0
// "No duff": something real has happened. Freezes the exercise and puts its place into the log; nothing goes on until somebody says so.
import { atDesk } from '../session/desk.js';
import { frozen, source } from '../session/run-state.js';
import type { Action } from './action.js';

export const noDuff: Action = {
  id: 'no-duff',
  by: 'trainee',
  label: 'noDuff',
  keys: ['!'],
  enabled: () => source.value !== null && frozen.value === null,
  perform: () => atDesk({ do: 'freeze' }),
};

export const endNoDuff: Action = {
  id: 'end-no-duff',
  by: 'instructor',
  label: 'noDuffOver',
  keys: [],
  enabled: () => frozen.value !== null,
  perform: () => atDesk({ do: 'thaw' }),
};
