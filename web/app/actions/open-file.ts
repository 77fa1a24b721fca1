// SPDX-License-Identifier: Apache-2.0
// Opens a file of the reader's own (scenario, orders, plan, recording), chosen, dropped on the page, or given by the system to the installed
// app. Too large a file is refused unread.
import { refuse, refuseFor } from '../session/exercise.js';
import { openBytes } from '../session/open-file.js';
import type { Action } from './action.js';

const MAX_BYTES = 64 * 1024 * 1024;
/** recordings hold a film (web/engine/film/film-file.ts) */
const MAX_RECORDING_BYTES = 512 * 1024 * 1024;

export const openFile: Action<File> = {
  id: 'open-file',
  by: 'owner',
  label: 'openFile',
  keys: [],
  enabled: () => true,
  async perform(file) {
    const max = file.name.endsWith('.spk') ? MAX_RECORDING_BYTES : MAX_BYTES;
    if (file.size > max) {
      const values = { max, found: file.size };
      refuse([{ file: 'scenario', path: '', line: 1, code: 'json.size', values, severity: 'error' }], file.name);
      return;
    }
    try {
      await openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      refuseFor(error, file.name);
    }
  },
};
