// SPDX-License-Identifier: Apache-2.0
// Which screen the page shows. The exercise that is open goes on whichever it is.
import { signal } from '@preact/signals';

export const screens = ['run', 'review', 'plan', 'compare', 'tps'] as const;
export type ScreenName = (typeof screens)[number];

export const screen = signal<ScreenName>('run');

export function screenOf(name: string | null): ScreenName {
  return screens.find((each) => each === name) ?? 'run';
}
