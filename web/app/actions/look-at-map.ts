// SPDX-License-Identifier: Apache-2.0
// What the map shows: everything, one place, which layers.
import { type Layer, prefer, preferences } from '../session/preferences.js';
import { exercise, fitAsked, following, lassoing, measured, measuring, place, selectedUnit } from '../session/run-state.js';
import type { Action } from './action.js';

const isOpen = () => exercise.value !== null;

export const showAll: Action = {
  id: 'show-all',
  label: 'fit',
  keys: ['f'],
  enabled: isOpen,
  perform() {
    fitAsked.value += 1;
  },
};

export const showPlace: Action<readonly [number, number]> = {
  id: 'show-place',
  label: 'showOnMap',
  keys: [],
  enabled: isOpen,
  perform(at) {
    place.value = { at };
  },
};

export const toggleDensity: Action = {
  id: 'toggle-density',
  label: 'layerDensity',
  keys: ['d'],
  on: ['run', 'review'],
  enabled: () => true,
  perform: () => prefer({ density: !preferences.value.density }),
};

/** Which layer; it is shown, too. */
export const chooseLayer: Action<Layer> = {
  id: 'choose-layer',
  label: 'layers',
  keys: [],
  enabled: () => true,
  perform: (layer) => prefer({ layer, density: true }),
};

export const toggleLabels: Action = {
  id: 'toggle-labels',
  label: 'layerLabels',
  keys: ['b'],
  enabled: () => true,
  perform: () => prefer({ labels: !preferences.value.labels }),
};

export const toggleLegend: Action = {
  id: 'toggle-legend',
  label: 'legend',
  keys: ['g'],
  on: ['run', 'review'],
  enabled: () => true,
  perform: () => prefer({ legend: !preferences.value.legend }),
};

export const toggleTrails: Action = {
  id: 'toggle-trails',
  label: 'layerTrails',
  keys: ['y'],
  enabled: () => true,
  perform: () => prefer({ trails: !preferences.value.trails }),
};

export const toggleReach: Action = {
  id: 'toggle-reach',
  label: 'layerReach',
  keys: ['v'],
  enabled: () => true,
  perform: () => prefer({ reach: !preferences.value.reach }),
};

export const toggleEgress: Action = {
  id: 'toggle-egress',
  label: 'layerEgress',
  keys: ['x'],
  enabled: () => true,
  perform: () => prefer({ egress: !preferences.value.egress }),
};

/** The map goes with the chosen unit until the hand moves it. */
export const followUnit: Action = {
  id: 'follow-unit',
  by: 'trainee',
  label: 'followUnit',
  keys: ['i'],
  enabled: () => selectedUnit.value !== null,
  perform() {
    following.value = !following.value;
  },
};

export const measure: Action = {
  id: 'measure',
  label: 'measure',
  keys: ['e'],
  enabled: isOpen,
  perform() {
    lassoing.value = false;
    measured.value = null;
    measuring.value = !measuring.value;
  },
};
