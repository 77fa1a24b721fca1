// SPDX-License-Identifier: Apache-2.0
// Opens the plan as an exercise on the Run screen, ready and not started.
import { open } from '../session/exercise.js';
import { issues, scenarioDraft } from '../session/plan/document.js';
import { fileName, scenarioText } from '../session/plan/files.js';
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
    await open({ scenario: { text: scenarioText() }, name: `${fileName()}.json`, seed: null });
  },
};
