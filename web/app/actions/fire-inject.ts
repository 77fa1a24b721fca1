// SPDX-License-Identifier: Apache-2.0
// The instructor fires an inject by hand.
import { source, state, tell } from '../session/run-state.js';
import type { Action } from './action.js';

export const fireInject: Action<string> = {
  id: 'fire-inject',
  label: 'fireInject',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  async perform(id) {
    const issues = await source.value?.fireInject(id);
    tell({ kind: issues ? 'refused' : 'fired', inject: id, issues: issues ?? [] });
  },
};
