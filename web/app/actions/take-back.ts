// SPDX-License-Identifier: Apache-2.0
// Brings back the exercise that a restart or another choice has put aside, paused where it was.
import { putAside, takeBack } from '../session/exercise.js';
import type { Action } from './action.js';

export const undoRestart: Action = {
  id: 'take-back',
  label: 'takeBack',
  keys: ['z'],
  enabled: () => putAside.value !== null,
  perform: takeBack,
};
