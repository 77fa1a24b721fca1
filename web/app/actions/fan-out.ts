// SPDX-License-Identifier: Apache-2.0
// Asks what may come of the present: some short runs with other seeds beside the exercise; ends them; puts them away.
import { canFan, dropFan, fanOpen, fanOut as play, stopFan } from '../session/fan.js';
import { joined } from '../session/windows/seat.js';
import type { Action } from './action.js';

export const showFan: Action = {
  id: 'show-fan',
  by: 'owner',
  label: 'fan',
  keys: ['u'],
  enabled: () => canFan() && joined.value === null,
  perform() {
    fanOpen.value = !fanOpen.value;
  },
};

export const fanOut: Action<{ readonly runs: number; readonly minutes: number }> = {
  id: 'fan-out',
  by: 'owner',
  label: 'fanOut',
  keys: [],
  enabled: canFan,
  perform: ({ runs, minutes }) => play(runs, minutes),
};

export const cancelFan: Action = {
  id: 'cancel-fan',
  by: 'owner',
  label: 'cancel',
  keys: [],
  enabled: () => true,
  perform: stopFan,
};

export const putFanAway: Action = {
  id: 'put-fan-away',
  by: 'owner',
  label: 'close',
  keys: [],
  enabled: () => true,
  perform() {
    dropFan();
    fanOpen.value = false;
  },
};
