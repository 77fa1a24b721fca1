// SPDX-License-Identifier: Apache-2.0
// Files dropped on the page go where they belong, whichever screen is shown; what is not known is said by its name.
import { arrived, sortOut } from '../session/arrivals.js';
import { screen } from '../session/screen.js';
import type { Action } from './action.js';
import { openFile } from './open-file.js';

export const dropFiles: Action<readonly File[]> = {
  id: 'drop-files',
  by: 'owner',
  label: 'dropHere',
  keys: [],
  enabled: () => true,
  async perform(files) {
    const found = await sortOut(files);
    const [first] = found?.files ?? [];
    if (found === null || first === undefined) return;
    if (found.on === 'run' || found.on === 'review') return openFile.perform(first);
    screen.value = found.on;
    arrived.value = found;
  },
};
