// SPDX-License-Identifier: Apache-2.0
// The words of the Compare screen in one of the languages; apart from the dictionary so that the page's first load does not carry them.
import { compareEn } from './compare-en.js';
import { type CompareWords, compareId } from './compare-id.js';
import type { Language } from './format.js';

export type { CompareWords } from './compare-id.js';

export function compareWords(language: Language): CompareWords {
  return language === 'id' ? compareId : compareEn;
}
