// SPDX-License-Identifier: Apache-2.0
// Chooses a unit, on the map or in the list; null chooses none.
import { aim, companions, draft, exercise, leftTab, selectedUnit } from '../session/run-state.js';
import { commands } from '../session/windows/seat.js';
import type { Action } from './action.js';

export const selectUnit: Action<number | null> = {
  id: 'select-unit',
  label: 'tabUnits',
  keys: [],
  enabled: () => exercise.value !== null,
  perform(unit) {
    if (unit !== null && !commands(exercise.value, unit)) return;
    selectedUnit.value = unit;
    if (unit !== draft.value?.unit || companions.value.length > 0) draft.value = null;
    companions.value = [];
    aim.value = null;
    if (unit !== null) leftTab.value = 'units';
  },
};

function move(by: 1 | -1): void {
  const count = exercise.value?.scenario.units.length ?? 0;
  if (count === 0) return;
  let to = selectedUnit.value ?? (by > 0 ? -1 : count);
  for (let tried = 0; tried < count; ++tried) {
    to = (to + by + count) % count;
    if (commands(exercise.value, to)) break;
  }
  selectUnit.perform(to);
}

export const nextUnit: Action = {
  id: 'next-unit',
  by: 'trainee',
  label: 'nextUnit',
  keys: ['j'],
  enabled: () => exercise.value !== null,
  perform: () => move(1),
};
export const previousUnit: Action = {
  id: 'previous-unit',
  by: 'trainee',
  label: 'previousUnit',
  keys: ['k'],
  enabled: () => exercise.value !== null,
  perform: () => move(-1),
};
