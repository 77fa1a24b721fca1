// SPDX-License-Identifier: Apache-2.0
// Stops the clock; the frame of that moment has its hash.
import { source, state } from '../session/run-state.js';
import type { Action } from './action.js';

export const pause: Action = {
  id: 'pause',
  by: 'instructor',
  label: 'pause',
  keys: [' '],
  enabled: () => state.value === 'running',
  async perform() {
    await source.value?.pause();
  },
};
