// SPDX-License-Identifier: Apache-2.0
// The words of the list of kept exercises, apart from the dictionary: the first load does not carry them.
import type { Language } from './format.js';
import { keptEn } from './kept-en.js';
import { type KeptWords, keptId } from './kept-id.js';

export type { KeptWords } from './kept-id.js';

export function keptWords(language: Language): KeptWords {
  return language === 'id' ? keptId : keptEn;
}
