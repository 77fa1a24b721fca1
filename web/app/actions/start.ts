// SPDX-License-Identifier: Apache-2.0
// Starts the exercise, or goes on after a pause.
import { frozen, source, state } from '../session/run-state.js';
import type { Action } from './action.js';

export const start: Action = {
  id: 'start',
  by: 'instructor',
  label: 'start',
  keys: [' '],
  enabled: () => frozen.value === null && (state.value === 'ready' || state.value === 'paused'),
  perform() {
    const open = source.value;
    if (open === null) return;
    open.play();
    if (open.playing) state.value = 'running';
  },
};
