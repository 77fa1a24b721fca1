// SPDX-License-Identifier: Apache-2.0
// Opens and closes what stands beside the map.
import { prefer, preferences } from '../session/preferences.js';
import { dialog, type LeftTab, leftTab } from '../session/run-state.js';
import { screens } from '../session/screen.js';
import type { Action } from './action.js';

const tab = (name: LeftTab, label: 'tabUnits' | 'tabInjects' | 'tabReport', key: string): Action => ({
  id: `show-${name}`,
  by: name === 'injects' ? 'instructor' : 'trainee',
  label,
  keys: [key],
  enabled: () => true,
  perform() {
    leftTab.value = name;
    prefer({ left: true });
  },
});

export const showUnits = tab('units', 'tabUnits', '1');
export const showInjects = tab('injects', 'tabInjects', '2');
export const showReport = tab('report', 'tabReport', '3');

export const toggleLeft: Action = {
  id: 'toggle-left',
  label: 'panelLeft',
  keys: ['4'],
  enabled: () => true,
  perform: () => prefer({ left: !preferences.value.left }),
};

export const toggleRight: Action = {
  id: 'toggle-right',
  label: 'panelRight',
  keys: ['5'],
  enabled: () => true,
  perform: () => prefer({ right: !preferences.value.right }),
};

const toggleDialog = (name: 'help' | 'exercise' | 'windows' | 'palette') => () => {
  dialog.value = dialog.value === name ? null : name;
};

export const showHelp: Action = {
  id: 'show-help',
  label: 'help',
  keys: ['?', 'h'],
  on: screens,
  enabled: () => true,
  perform: toggleDialog('help'),
};
export const showExercise: Action = {
  id: 'show-exercise',
  by: 'owner',
  label: 'chooseExercise',
  keys: ['o'],
  enabled: () => true,
  perform: toggleDialog('exercise'),
};
export const showWindows: Action = {
  id: 'show-windows',
  by: 'owner',
  label: 'windows',
  keys: ['w'],
  enabled: () => true,
  perform: toggleDialog('windows'),
};
/** Also Ctrl+K, which shortcuts.ts listens for apart: keys with Ctrl are otherwise the browser's. */
export const showPalette: Action = {
  id: 'show-palette',
  by: 'trainee',
  label: 'palette',
  keys: ['/'],
  on: screens,
  enabled: () => true,
  perform: toggleDialog('palette'),
};
