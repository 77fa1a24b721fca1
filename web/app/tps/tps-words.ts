// SPDX-License-Identifier: Apache-2.0
// The words of this screen in the reader's language; minutes and per cents as people say them, clocks of the polling day.
import { computed } from '@preact/signals';
import { formatClock, formatNumber } from '../../text/index.js';
import { tpsWords } from '../../text/tps.js';
import { language } from '../session/preferences.js';
import { put } from '../session/words.js';

export const said = computed(() => tpsWords(language.value));

export const OPENS = '07:00';

/** Minutes with one digit below ten. */
export function minutes(seconds: number): string {
  const value = seconds / 60;
  return formatNumber(value, language.value, value < 10 ? 1 : 0);
}

export function inMinutes(seconds: number): string {
  return put(said.value.minutes, { value: minutes(seconds) });
}

export function count(value: number): string {
  return formatNumber(value, language.value, value > 0 && value < 10 ? 1 : 0);
}

export function percent(share: number): string {
  return `${formatNumber(100 * share, language.value, share > 0 && share < 0.1 ? 1 : 0)} %`;
}

/** The clock at seconds from the opening, which may be negative. */
export function clock(seconds: number): string {
  return formatClock(seconds + 24 * 3600, OPENS).slice(0, 5);
}
