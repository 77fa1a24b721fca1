// SPDX-License-Identifier: Apache-2.0
// Opens a scenario file of the reader's own, chosen or dropped on the page. Too large a file is refused unread.
import { fail, open, refuse } from '../session/exercise.js';
import type { Action } from './action.js';

export const MAX_BYTES = 64 * 1024 * 1024;

export const openFile: Action<File> = {
  id: 'open-file',
  by: 'owner',
  label: 'openFile',
  keys: [],
  enabled: () => true,
  async perform(file) {
    if (file.size > MAX_BYTES) {
      const values = { max: MAX_BYTES, found: file.size };
      refuse([{ file: 'scenario', path: '', line: 1, code: 'json.size', values, severity: 'error' }], file.name);
      return;
    }
    try {
      await open({ scenario: { text: await file.text() }, name: file.name, seed: null });
    } catch (error) {
      fail(error, file.name);
    }
  },
};
