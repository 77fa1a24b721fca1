// SPDX-License-Identifier: Apache-2.0
// The words of the report, apart from the dictionary: whoever only runs an exercise does not load them.
import type { Language } from './format.js';
import { reportEn } from './report-en.js';
import { type ReportWords, reportId } from './report-id.js';

export type { ReportWords } from './report-id.js';

export function reportWords(language: Language): ReportWords {
  return language === 'id' ? reportId : reportEn;
}
