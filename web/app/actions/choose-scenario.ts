// SPDX-License-Identifier: Apache-2.0
// Opens a built-in scenario by its id, with its own seed.
import { open } from '../session/exercise.js';
import type { Action } from './action.js';

export const chooseScenario: Action<string> = {
  id: 'choose-scenario',
  by: 'owner',
  label: 'chooseScenario',
  keys: [],
  enabled: () => true,
  async perform(id) {
    await open({ scenario: id, name: id, seed: null });
  },
};
