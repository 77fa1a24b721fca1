// SPDX-License-Identifier: Apache-2.0
// An inject that no script has: the instructor writes it, now or for later, sends it at once, puts it off, leaves it out. Its words reach the
// trainees' windows and the log; by the core's command it happens and stands in the recording. Nobody simulated hears a mere message.

import type { DeskMessage } from '../../engine/film/at-desk.js';
import type { Issue } from '../../engine/source.js';
import { atDesk, faultsOf } from '../session/desk.js';
import { shown, source, state } from '../session/run-state.js';
import type { Action } from './action.js';
import { DELAY } from './fire-inject.js';

const isOpen = () => source.value !== null && state.value !== 'over';

export type Writing = Omit<DeskMessage, 'number' | 'state' | 't'> & { readonly minutes: number };

/** What the core would refuse in it. */
export function writingFaults({ minutes: _, ...message }: Writing): Promise<readonly Issue[]> {
  return faultsOf({ ...message, t: 0 });
}

export const writeInject: Action<Writing> = {
  id: 'write-inject',
  by: 'instructor',
  label: 'writeInject',
  keys: [],
  enabled: isOpen,
  perform({ minutes, ...message }) {
    const t = (shown.value?.seconds ?? 0) + Math.max(0, minutes) * 60;
    return atDesk({ do: 'writeMessage', message: { ...message, t } });
  },
};

export const sendMessage: Action<number> = {
  id: 'send-message',
  by: 'instructor',
  label: 'fireInject',
  keys: [],
  enabled: isOpen,
  perform: (number) => atDesk({ do: 'changeMessage', number, t: shown.value?.seconds ?? 0, skipped: false }),
};

export const delayMessage: Action<DeskMessage> = {
  id: 'delay-message',
  by: 'instructor',
  label: 'delayInject',
  keys: [],
  enabled: isOpen,
  perform: ({ number, t }) => atDesk({ do: 'changeMessage', number, t: t + DELAY, skipped: false }),
};

export const skipMessage: Action<number> = {
  id: 'skip-message',
  by: 'instructor',
  label: 'skipInject',
  keys: [],
  enabled: isOpen,
  perform: (number) => atDesk({ do: 'changeMessage', number, t: null, skipped: true }),
};
