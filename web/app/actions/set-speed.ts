// SPDX-License-Identifier: Apache-2.0
// How fast time runs, 0.25 to 50 times.

import { source, speed } from '../session/run-state.js';
import { nextSpeed } from '../session/speeds.js';
import type { Action } from './action.js';

export const setSpeed: Action<number> = {
  id: 'set-speed',
  by: 'instructor',
  label: 'speed',
  keys: [],
  enabled: () => true,
  perform(wanted) {
    speed.value = wanted;
    source.value?.setSpeed(wanted);
  },
};

export const faster: Action = {
  id: 'faster',
  by: 'instructor',
  label: 'speedFaster',
  keys: [']', '>'],
  enabled: () => true,
  perform: () => setSpeed.perform(nextSpeed(speed.value, 1)),
};

export const slower: Action = {
  id: 'slower',
  by: 'instructor',
  label: 'speedSlower',
  keys: ['[', '<'],
  enabled: () => true,
  perform: () => setSpeed.perform(nextSpeed(speed.value, -1)),
};
