// SPDX-License-Identifier: Apache-2.0
// The words of the Review screen, apart from the dictionary: the first load does not carry them.
import type { Language } from './format.js';
import { reviewEn } from './review-en.js';
import { type ReviewWords, reviewId } from './review-id.js';

export type { ReviewWords } from './review-id.js';

export function reviewWords(language: Language): ReviewWords {
  return language === 'id' ? reviewId : reviewEn;
}
