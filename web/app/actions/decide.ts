// SPDX-License-Identifier: Apache-2.0
// The decision log by hand: an entry written or skipped, a level declared, the log kept as a file.
import { type DecisionWords, decisions } from '../session/decisions.js';
import { atDesk, messages } from '../session/desk.js';
import { giveNow } from '../session/order-queue.js';
import { exercise, source, state } from '../session/run-state.js';
import type { Action } from './action.js';

export const writeDecision: Action<{ readonly number: number; readonly words: DecisionWords }> = {
  id: 'write-decision',
  by: 'trainee',
  label: 'writeDecision',
  keys: [],
  enabled: () => source.value !== null,
  perform: ({ number, words }) => atDesk({ do: 'closeEntry', number, words }),
};

export const skipDecision: Action<number> = {
  id: 'skip-decision',
  by: 'trainee',
  label: 'skipDecision',
  keys: [],
  enabled: () => source.value !== null,
  perform: (number) => atDesk({ do: 'closeEntry', number, words: null }),
};

export const declareLevel: Action<string> = {
  id: 'declare-level',
  by: 'trainee',
  label: 'declare',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  perform: (level) => giveNow({ kind: 'declareLevel', level }),
};

export const saveDecisions: Action = {
  id: 'save-decisions',
  label: 'saveDecisions',
  keys: [],
  enabled: () => decisions.value.length + messages.value.length > 0,
  perform() {
    const open = exercise.value;
    if (open === null) return;
    const log = {
      scenario: open.scenario.id,
      seed: open.seed,
      start: open.scenario.start,
      decisions: decisions.value,
      messages: messages.value,
    };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(log, null, 1)], { type: 'application/json' }));
    link.download = `${open.scenario.id}-${open.seed}-decisions.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  },
};
