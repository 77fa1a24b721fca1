// SPDX-License-Identifier: Apache-2.0
// The words of the TPS screen in one of the languages; apart from the dictionary so that the page's first load does not carry them.
import type { Language } from './format.js';
import { tpsEn } from './tps-en.js';
import { type TpsWords, tpsId } from './tps-id.js';

export type { TpsWords } from './tps-id.js';

export function tpsWords(language: Language): TpsWords {
  return language === 'id' ? tpsId : tpsEn;
}
