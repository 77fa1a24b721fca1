// SPDX-License-Identifier: Apache-2.0
// The same exercise with the same seed from its beginning. What was running is kept until the next one, and can be taken back.
import { open, opening } from '../session/exercise.js';
import { exercise, state } from '../session/run-state.js';
import type { Action } from './action.js';

export const restart: Action = {
  id: 'restart',
  by: 'owner',
  label: 'restart',
  keys: ['r'],
  enabled: () => state.value !== 'loading' && opening() !== null,
  async perform() {
    const again = opening();
    if (again !== null) await open({ ...again, seed: exercise.value?.seed ?? again.seed });
  },
};
