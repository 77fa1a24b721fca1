// SPDX-License-Identifier: Apache-2.0
// From a code and its values to a sentence. Codes inside values (a kind of thing, a kind of value) are worded too; what the user wrote
// is quoted as it is.
import { type FillValues, fill } from './fill.js';
import { formatNumber, type Language } from './format.js';
import { text } from './text.js';

/** Which values of which sentence are codes with words of their own (terms-*.ts). */
const codes: Readonly<Record<string, readonly string[]>> = {
  'type.wrong': ['expected', 'found'],
  'json.syntax': ['expected'],
  'range.low': ['unit'],
  'range.high': ['unit'],
  'reference.unknown': ['kind'],
  'reference.kind': ['expected'],
  'library.unknown': ['kind'],
};

/** The sentence of a code in one of the dictionary's tables, or the code itself if there is none. */
export function sentence(table: Readonly<Record<string, string>>, code: string, values: FillValues, language: Language): string {
  const template = table[code];
  if (template === undefined) return code;
  const terms: Readonly<Record<string, string>> = text(language).terms;
  return fill(template, values, (value, name) => {
    if (typeof value === 'number') return formatNumber(value, language, 6);
    return codes[code]?.includes(name) ? (terms[value] ?? value) : value;
  });
}

/** The sentence of an issue of the core. */
export function issueSentence(code: string, values: FillValues, language: Language): string {
  return sentence(text(language).issues, code, values, language);
}

/** The sentence of a typed error of the package. */
export function problemSentence(code: string, values: FillValues, language: Language): string {
  const { sentences, damage } = text(language).problems;
  const words: Readonly<Record<string, string>> = damage;
  const reasons: Readonly<Record<string, string>> = text(language).places.pbfReasons;
  if (code === 'place.pbf') values = { ...values, reason: reasons[values.reason ?? ''] ?? values.reason };
  const named = typeof values.damage === 'string' ? { ...values, damage: words[values.damage] ?? values.damage } : values;
  return sentence(sentences, code, named, language);
}
