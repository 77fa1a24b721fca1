// SPDX-License-Identifier: Apache-2.0
// The light paper map and the same map at night.
import { prefer, theme } from '../session/preferences.js';
import { screens } from '../session/screen.js';
import type { Action } from './action.js';

export const switchTheme: Action = {
  id: 'switch-theme',
  label: 'theme',
  keys: ['t'],
  on: screens,
  enabled: () => true,
  perform: () => prefer({ theme: theme.value === 'light' ? 'dark' : 'light' }),
};
