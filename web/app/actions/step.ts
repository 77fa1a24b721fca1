// SPDX-License-Identifier: Apache-2.0
// One second of the exercise while it is paused.
import { fail, opening } from '../session/exercise.js';
import { frozen, source, state } from '../session/run-state.js';
import type { Action } from './action.js';

const TICKS = 20;

export const step: Action = {
  id: 'step',
  by: 'instructor',
  label: 'step',
  keys: ['.'],
  enabled: () => frozen.value === null && (state.value === 'ready' || state.value === 'paused'),
  async perform() {
    try {
      await source.value?.stepBy(TICKS);
    } catch (error) {
      fail(error, opening()?.name ?? '');
    }
  },
};
