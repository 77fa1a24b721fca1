// SPDX-License-Identifier: Apache-2.0
// The words of the Review screen at hand, in the reader's language and by the exercise under review, which need not be the one that is open.
import { computed } from '@preact/signals';
import { reviewWords } from '../../text/review.js';
import { language } from '../session/preferences.js';
import { wordsFor } from '../session/report.js';
import { course } from '../session/reviewing.js';

export const review = computed(() => reviewWords(language.value));

/** Names, clocks and sentences of the exercise under review; null while there is none. */
export const told = computed(() => (course.value === null ? null : wordsFor(course.value.exercise, language.value)));

/** What stands in brackets explains and is left out where room is short. */
export function withoutBrackets(name: string): string {
  return name.replace(/\s*\(.*\)\s*$/, '');
}

export function shortName(name: string): string {
  return name.split(':')[0]?.trim() || name;
}
