// SPDX-License-Identifier: Apache-2.0
// The instructor's hand on the script: fires an inject, puts it off, leaves it out. What is put off does not fire by itself any more; the
// page fires it when its time has come, so the recording holds both moments.
import { atDesk } from '../session/desk.js';
import { delayedInjects, shown, source, state, tell } from '../session/run-state.js';
import type { Action } from './action.js';

/** s that an inject is put off by one press */
export const DELAY = 60;

const put = (id: string, due: number | null, skipped: boolean) => void atDesk({ do: 'putInject', id, due, skipped });

export const fireInject: Action<string> = {
  id: 'fire-inject',
  by: 'instructor',
  label: 'fireInject',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  async perform(id) {
    const fired = source.value?.fireInject(id);
    put(id, null, false);
    const issues = await fired;
    tell({ kind: issues ? 'refused' : 'fired', inject: id, issues: issues ?? [] });
  },
};

export const delayInject: Action<string> = {
  id: 'delay-inject',
  by: 'instructor',
  label: 'delayInject',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  async perform(id) {
    const before = delayedInjects.value.get(id) ?? shown.value?.seconds ?? 0;
    const issues = await source.value?.skipInject(id);
    if (issues) tell({ kind: 'refused', inject: id, issues });
    else put(id, before + DELAY, false);
  },
};

export const skipInject: Action<string> = {
  id: 'skip-inject',
  by: 'instructor',
  label: 'skipInject',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  async perform(id) {
    const issues = await source.value?.skipInject(id);
    if (!issues) put(id, null, true);
    tell({ kind: issues ? 'refused' : 'skipped', inject: id, issues: issues ?? [] });
  },
};
