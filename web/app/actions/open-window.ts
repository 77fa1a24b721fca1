// SPDX-License-Identifier: Apache-2.0
// Opens another window of this exercise for a seat: instructor, trainee of a service, wall display. The same seat asked for again is the
// same window.
import { ownName } from '../session/windows/owner.js';
import { type Seat, seatName, writeSeat } from '../session/windows/seat.js';
import type { Action } from './action.js';

export const openWindow: Action<Seat> = {
  id: 'open-window',
  by: 'owner',
  label: 'windows',
  keys: [],
  enabled: () => ownName.value !== '',
  perform(seat) {
    open(writeSeat(seat, ownName.value), `${ownName.value}-${seatName(seat)}`);
  },
};
