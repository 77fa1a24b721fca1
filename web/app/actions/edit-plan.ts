// SPDX-License-Identifier: Apache-2.0
// What one does with the plan as a whole and with what is chosen of it, by key and by button.
import { chosen, future, past, redo, undo } from '../session/plan/document.js';
import { duplicateChosen, removeChosen } from '../session/plan/editing.js';
import type { Action } from './action.js';

export const undoEdit: Action = {
  id: 'undo-edit',
  label: 'planUndo',
  keys: ['Control+z'],
  on: ['plan'],
  enabled: () => past.value.length > 0,
  perform: undo,
};

export const redoEdit: Action = {
  id: 'redo-edit',
  label: 'planRedo',
  keys: ['Control+y', 'Control+Shift+z'],
  on: ['plan'],
  enabled: () => future.value.length > 0,
  perform: redo,
};

export const duplicateItem: Action = {
  id: 'duplicate-item',
  label: 'planDuplicate',
  keys: ['Control+d'],
  on: ['plan'],
  enabled: () => chosen.value !== null,
  perform: duplicateChosen,
};

export const removeItem: Action = {
  id: 'remove-item',
  label: 'planRemove',
  keys: ['Delete'],
  on: ['plan'],
  enabled: () => chosen.value !== null,
  perform: removeChosen,
};
