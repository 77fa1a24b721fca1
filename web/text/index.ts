// SPDX-License-Identifier: Apache-2.0
// The public face of the words: dictionaries, formats and sentences.

export { citationIn } from './citations-en.js';
export type { FieldWords } from './field-words.js';
export { type FillValue, type FillValues, fill, holesOf } from './fill.js';
export { formatClock, formatDate, formatElapsed, formatFixed, formatNumber, type Language } from './format.js';
export { issueSentence, problemSentence, sentence } from './sentence.js';
export { type Dictionary, inLanguage, languageOf, languages, noteOf, text } from './text.js';
export type { NoteKey, VerificationWords } from './verification-id.js';
