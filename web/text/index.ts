// SPDX-License-Identifier: Apache-2.0
// The public face of the words: dictionaries, formats and sentences.
export { fill, type FillValue, type FillValues, holesOf } from './fill.js';
export { formatClock, formatDate, formatElapsed, formatFixed, formatNumber, type Language } from './format.js';
export type { FieldWords } from './field-words.js';
export { issueSentence, problemSentence, sentence } from './sentence.js';
export { type Dictionary, inLanguage, languageOf, languages, text } from './text.js';
