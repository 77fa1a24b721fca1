// SPDX-License-Identifier: Apache-2.0
// Goes back to a second of the exercise and on from there another way; takes up a way that was left.

import { frozen, source } from '../session/run-state.js';
import { branchAt, movingTo, takeUpWay, timeMark } from '../session/ways.js';
import type { Action } from './action.js';

export const markTime: Action<number | null> = {
  id: 'mark-time',
  by: 'owner',
  label: 'chooseTime',
  keys: [],
  enabled: () => source.value !== null,
  perform(t) {
    timeMark.value = t;
  },
};

export const branchHere: Action<number> = {
  id: 'branch-here',
  by: 'owner',
  label: 'branchHere',
  keys: [],
  enabled: () => source.value !== null && movingTo.value === null && frozen.value === null,
  async perform(t) {
    await branchAt(t);
  },
};

export const takeUp: Action<number> = {
  id: 'take-up-way',
  by: 'owner',
  label: 'takeUpWay',
  keys: [],
  enabled: () => movingTo.value === null && frozen.value === null,
  perform: takeUpWay,
};
