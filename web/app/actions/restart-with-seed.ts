// SPDX-License-Identifier: Apache-2.0
// The same exercise from its beginning with a seed of the reader's choice.
import { MAX_SEED } from '../session/address.js';
import { open, opening } from '../session/exercise.js';
import { state } from '../session/run-state.js';
import type { Action } from './action.js';

export const restartWithSeed: Action<number> = {
  id: 'restart-with-seed',
  by: 'owner',
  label: 'seed',
  keys: [],
  enabled: () => state.value !== 'loading' && opening() !== null,
  async perform(seed) {
    const again = opening();
    if (again === null || !Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) return;
    await open({ ...again, seed });
  },
};
