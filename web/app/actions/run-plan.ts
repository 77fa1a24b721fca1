// SPDX-License-Identifier: Apache-2.0
// Opens the plan as an exercise on the Run screen, ready and not started.
import { open } from '../session/exercise.js';
import { issues, planOrders, scenarioDraft } from '../session/plan/document.js';
import { fileName, ordersText, scenarioText } from '../session/plan/files.js';
import { screen } from '../session/screen.js';
import type { Action } from './action.js';

export const runPlan: Action = {
  id: 'run-plan',
  label: 'planRun',
  keys: ['Control+Enter'],
  on: ['plan'],
  enabled: () => scenarioDraft.value !== null && !issues.value.some(({ severity }) => severity === 'error'),
  async perform() {
    screen.value = 'run';
    const text = ordersText(planOrders.value);
    const orders = text === null ? {} : { orders: { text } };
    await open({ scenario: { text: scenarioText() }, ...orders, name: `${fileName()}.json`, seed: null });
  },
};
