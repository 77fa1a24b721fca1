// SPDX-License-Identifier: Apache-2.0
// Keeps the run so far as a file: the recording that `sispamkota replay` reads.
import { exercise, source } from '../session/run-state.js';
import type { Action } from './action.js';
import { giveFile } from './give-file.js';

export const saveRecording: Action = {
  id: 'save-recording',
  by: 'instructor',
  label: 'saveRecording',
  keys: ['s'],
  enabled: () => source.value !== null,
  async perform() {
    const open = exercise.value;
    const bytes = await source.value?.recording();
    if (bytes === undefined || open === null) return;
    giveFile(bytes, `${open.scenario.id}-${open.seed}.spk`);
  },
};
