// SPDX-License-Identifier: Apache-2.0
// An inject that no script has: the instructor writes a message, now or for later, sends it at once, puts it off, leaves it out. It reaches
// the trainees' windows, the log and, by the core's command, the recording; no simulated person hears it.
import type { Message } from '../session/deed.js';
import { atDesk } from '../session/desk.js';
import { shown, source, state } from '../session/run-state.js';
import type { Action } from './action.js';
import { DELAY } from './fire-inject.js';

const isOpen = () => source.value !== null && state.value !== 'over';

export const writeInject: Action<Omit<Message, 'number' | 'state' | 't'> & { readonly minutes: number }> = {
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

export const delayMessage: Action<Message> = {
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
