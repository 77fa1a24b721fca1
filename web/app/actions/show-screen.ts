// SPDX-License-Identifier: Apache-2.0
// Goes to another screen of the page. What is open stays open.
import { type ScreenName, screen, screens } from '../session/screen.js';
import type { Action } from './action.js';

const labels = { run: 'screenRun', review: 'screenReview', plan: 'screenPlan', compare: 'screenCompare', tps: 'screenTps' } as const;

const to = (name: ScreenName, number: number): Action => ({
  id: `screen-${name}`,
  label: labels[name],
  keys: [String(number % 10)],
  on: screens,
  enabled: () => true,
  perform() {
    screen.value = name;
  },
});

/** One for each screen, in their order. */
export const showScreen: Readonly<Record<ScreenName, Action>> = Object.fromEntries(
  screens.map((name, index) => [name, to(name, index + 6)]),
) as Record<ScreenName, Action>;
