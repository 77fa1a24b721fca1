// SPDX-License-Identifier: Apache-2.0
// All words of one language in one dictionary. Indonesian is written first; tsc proves that English has the same keys.
import { commandLineEn } from './command-line-en.js';
import { type CommandLineWords, commandLineId } from './command-line-id.js';
import { eventsEn } from './events-en.js';
import { type EventSentences, eventsId } from './events-id.js';
import type { FieldWords } from './field-words.js';
import { fieldsCourseEn } from './fields-course-en.js';
import { fieldsCourseId } from './fields-course-id.js';
import { fieldsParametersEn } from './fields-parameters-en.js';
import { fieldsParametersId } from './fields-parameters-id.js';
import { fieldsPeopleEn } from './fields-people-en.js';
import { fieldsPeopleId } from './fields-people-id.js';
import { findingsEn } from './findings-en.js';
import { type FindingWords, findingsId } from './findings-id.js';
import type { Language } from './format.js';
import { issuesEn } from './issues-en.js';
import { type IssueSentences, issuesId } from './issues-id.js';
import { labelsEn } from './labels-en.js';
import { type Labels, labelsId } from './labels-id.js';
import { namesEn } from './names-en.js';
import { type Names, namesId } from './names-id.js';
import { placesEn } from './places-en.js';
import { type PlaceWords, placesId } from './places-id.js';
import { problemsEn } from './problems-en.js';
import { type Problems, problemsId } from './problems-id.js';
import { termsEn } from './terms-en.js';
import { type Terms, termsId } from './terms-id.js';
import { verificationEn } from './verification-en.js';
import { type NoteKey, type VerificationWords, verificationId } from './verification-id.js';

export interface Dictionary {
  readonly language: Language;
  /** short words of the page */
  readonly labels: Labels;
  /** names of closed choices, such as names.OrderKind.advance */
  readonly names: Names;
  readonly events: EventSentences;
  readonly issues: IssueSentences;
  readonly terms: Terms;
  readonly findings: FindingWords;
  readonly problems: Problems;
  readonly commandLine: CommandLineWords;
  readonly verification: VerificationWords;
  /** import of maps */
  readonly places: PlaceWords;
  /** by struct and key of the field table */
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldWords>>>>;
}

const dictionaries: Readonly<Record<Language, Dictionary>> = {
  id: {
    language: 'id',
    labels: labelsId,
    names: namesId,
    events: eventsId,
    issues: issuesId,
    terms: termsId,
    findings: findingsId,
    problems: problemsId,
    commandLine: commandLineId,
    verification: verificationId,
    places: placesId,
    fields: { ...fieldsPeopleId, ...fieldsCourseId, ...fieldsParametersId },
  },
  en: {
    language: 'en',
    labels: labelsEn,
    names: namesEn,
    events: eventsEn,
    issues: issuesEn,
    terms: termsEn,
    findings: findingsEn,
    problems: problemsEn,
    commandLine: commandLineEn,
    verification: verificationEn,
    places: placesEn,
    fields: { ...fieldsPeopleEn, ...fieldsCourseEn, ...fieldsParametersEn },
  },
};

/** The sentence of a note's key; '' if a row has none. */
export function noteOf(key: NoteKey | undefined, words: VerificationWords): string {
  return key === undefined ? '' : words.notes[key];
}

export const languages: readonly Language[] = ['id', 'en'];

export function text(language: Language): Dictionary {
  return dictionaries[language];
}

/** The reader's language by what a browser or a shell says ("id-ID", "in", "en_GB.UTF-8"); English for all others. */
export function languageOf(locale: string): Language {
  return /^(id|in|ms|jv|su)([-_.@]|$)/i.test(locale) ? 'id' : 'en';
}

/** A text in two languages, in this one; an empty one falls back to the other. */
export function inLanguage(words: { readonly id?: string; readonly en?: string } | undefined, language: Language): string {
  const [first, second] = language === 'id' ? [words?.id, words?.en] : [words?.en, words?.id];
  return first || second || '';
}
