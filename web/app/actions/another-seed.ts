// SPDX-License-Identifier: Apache-2.0
// The same exercise from its beginning with the next seed: other people, other chances, the same script.
import { MAX_SEED } from '../session/address.js';
import { open, opening } from '../session/exercise.js';
import { exercise, state } from '../session/run-state.js';
import type { Action } from './action.js';

export const anotherSeed: Action = {
  id: 'another-seed',
  by: 'owner',
  label: 'restartOtherSeed',
  keys: ['n'],
  enabled: () => state.value !== 'loading' && opening() !== null,
  async perform() {
    const again = opening();
    const seed = exercise.value?.seed ?? again?.seed ?? 0;
    if (again !== null) await open({ ...again, seed: seed >= MAX_SEED ? 0 : seed + 1 });
  },
};
