// SPDX-License-Identifier: Apache-2.0
// The words of the Plan screen in the reader's language, loaded with it.
import { computed } from '@preact/signals';
import { checkWords, planWords } from '../../../text/plan-words.js';
import { language } from '../preferences.js';

export const planText = computed(() => planWords(language.value));
export const checkText = computed(() => checkWords(language.value));
