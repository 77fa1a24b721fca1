// SPDX-License-Identifier: Apache-2.0
// The instructor fires an inject by hand.
import { notice, source, state } from '../session/run-state.js';
import type { Action } from './action.js';

let notices = 0;

export const fireInject: Action<string> = {
  id: 'fire-inject',
  label: 'fireInject',
  keys: [],
  enabled: () => source.value !== null && state.value !== 'over',
  async perform(id) {
    const issues = await source.value?.fireInject(id);
    notice.value = { id: --notices, kind: issues ? 'refused' : 'fired', inject: id, issues: issues ?? [] };
  },
};
