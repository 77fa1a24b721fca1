// SPDX-License-Identifier: Apache-2.0
// Swaps the page for its newer version. Never while an exercise is on: then the version waits.
import { newVersion } from '../session/installation.js';
import { inProgress } from '../session/run-state.js';
import type { Action } from './action.js';

export const useNewVersion: Action = {
  id: 'use-new-version',
  label: 'updateNow',
  keys: [],
  enabled: () => newVersion.value !== null && !inProgress.value,
  perform() {
    if (!inProgress.value) newVersion.value?.use();
  },
};
