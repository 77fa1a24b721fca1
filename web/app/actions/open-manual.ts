// SPDX-License-Identifier: Apache-2.0
// Opens the manual beside the exercise, in the language of the page. Its pages are files of the app, so they are there offline too; in the one
// file they are built in.
import { manualInside } from '../session/manual-inside.js';
import { language } from '../session/preferences.js';
import { screens } from '../session/screen.js';
import type { Action } from './action.js';

export const manualAddress = (): string => `${manualInside === null ? 'manual/' : '?manual='}${language.value}/index.html`;

export const openManual: Action = {
  id: 'open-manual',
  label: 'manual',
  keys: ['m'],
  on: screens,
  enabled: () => true,
  perform() {
    window.open(manualAddress(), '_blank', 'noopener');
  },
};
