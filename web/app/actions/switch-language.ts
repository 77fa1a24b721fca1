// SPDX-License-Identifier: Apache-2.0
// Indonesian and English, and back.
import { language, prefer } from '../session/preferences.js';
import { screens } from '../session/screen.js';
import type { Action } from './action.js';

export const switchLanguage: Action = {
  id: 'switch-language',
  label: 'language',
  keys: ['l'],
  on: screens,
  enabled: () => true,
  perform: () => prefer({ language: language.value === 'id' ? 'en' : 'id' }),
};
