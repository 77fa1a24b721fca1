// SPDX-License-Identifier: Apache-2.0
// The reader's language at hand: dictionary, names in two languages, numbers and clocks. Reading one of these in a component makes it
// follow the language switch.
import { computed } from '@preact/signals';
import type { Text } from '../../engine/tables.g.js';
import {
  type Dictionary,
  type FillValues,
  fill,
  formatClock,
  formatElapsed,
  formatFixed,
  formatNumber,
  inLanguage,
  text,
} from '../../text/index.js';
import { language } from './preferences.js';
import { scenario } from './run-state.js';

export const words = computed<Dictionary>(() => text(language.value));
export const labels = computed(() => words.value.labels);

export function say(name: Text | undefined): string {
  return inLanguage(name, language.value);
}

export function put(template: string, values: FillValues): string {
  return fill(template, values);
}

export function figure(value: number, digits = 0): string {
  return formatFixed(value, language.value, digits);
}

export function amount(value: number): string {
  return formatNumber(value, language.value, 2);
}

/** The clock of the drill's day. */
export function clockAt(seconds: number, withSeconds = true): string {
  const clock = formatClock(seconds, scenario.value?.start ?? '00:00');
  return withSeconds ? clock : clock.slice(0, 5);
}

/** Minutes and seconds that have gone by. */
export const clockOf = formatElapsed;

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the files write, in either language, for a receiver who is everybody on duty. */
const ALL_UNITS = /^(semua unit|all units)$/i;

/** A call sign as it is shown: a word of the file's own, but for the one that means all units. */
export function callSign(name: string): string {
  return ALL_UNITS.test(name) ? labels.value.allUnits : name;
}

/** A word of a closed choice, or the code itself if there is none. */
export function nameOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}
