// SPDX-License-Identifier: Apache-2.0
// Installs the page as an app, where the browser offers it.
import { installPrompt } from '../session/installation.js';
import type { Action } from './action.js';

export const install: Action = {
  id: 'install',
  label: 'install',
  keys: [],
  enabled: () => installPrompt.value !== null,
  async perform() {
    const offer = installPrompt.value;
    installPrompt.value = null;
    await offer?.prompt();
  },
};
