// SPDX-License-Identifier: Apache-2.0
// Chooses several units at once: all in an area drawn on the map, or one more by Shift and a press in the list or on the map. The first of
// them leads; an order is for all.
import { batch } from '@preact/signals';
import { companions, exercise, lassoing, leftTab, measured, measuring, selectedUnit } from '../session/run-state.js';
import { commands } from '../session/windows/seat.js';
import type { Action } from './action.js';
import { dropDraft } from './draft-order.js';

function chosen(): readonly number[] {
  return selectedUnit.value === null ? [] : [selectedUnit.value, ...companions.value];
}

function choose(units: readonly number[]): void {
  batch(() => {
    dropDraft();
    selectedUnit.value = units[0] ?? null;
    companions.value = units.slice(1);
    lassoing.value = false;
    if (units.length > 0) leftTab.value = 'units';
  });
}

/** One more, or one less where it is among the chosen. */
export const chooseAlso: Action<number> = {
  id: 'choose-also',
  by: 'trainee',
  label: 'chooseUnits',
  keys: [],
  enabled: () => exercise.value !== null,
  perform(unit) {
    if (!commands(exercise.value, unit)) return;
    const now = chosen();
    choose(now.includes(unit) ? now.filter((each) => each !== unit) : [...now, unit]);
  },
};

/** Those in an area; with `add` besides the chosen ones. An area without any changes nothing. */
export const chooseEnclosed: Action<{ readonly units: readonly number[]; readonly add: boolean }> = {
  id: 'choose-enclosed',
  by: 'trainee',
  label: 'chooseUnits',
  keys: [],
  enabled: () => exercise.value !== null,
  perform({ units, add }) {
    const mine = units.filter((unit) => commands(exercise.value, unit));
    if (mine.length === 0) return;
    choose([...new Set([...(add ? chosen() : []), ...mine])]);
  },
};

/** The next drag on the map draws round units. */
export const lasso: Action = {
  id: 'lasso',
  by: 'trainee',
  label: 'chooseUnits',
  keys: ['p'],
  enabled: () => exercise.value !== null,
  perform() {
    dropDraft();
    measuring.value = false;
    measured.value = null;
    lassoing.value = !lassoing.value;
  },
};

export const letGroupGo: Action = {
  id: 'let-group-go',
  label: 'letGroupGo',
  keys: [],
  enabled: () => companions.value.length > 0,
  perform: () => choose([]),
};
