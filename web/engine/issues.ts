// SPDX-License-Identifier: Apache-2.0
// Issues and typed errors in words. The core and the package speak codes and numbers; the sentences stand in web/text.
import { inLanguage, issueSentence, type Language, problemSentence, text } from '../text/index.js';
import { InvalidExercise, SispamError } from './errors.js';
import type { Issue } from './source.js';

/** An issue as `sispamkota check --json` prints it. */
export interface WordedIssue extends Issue {
  readonly message: string;
}

/** Issues that this package finds itself, beside `issueCodes()` of the core. */
export const packageIssueCodes = [
  { code: 'plan.patchFailed', severity: 'error', values: ['step', 'path'] },
  { code: 'plan.testFailed', severity: 'error', values: ['path', 'expected', 'found'] },
] as const;

export function worded(issue: Issue, language: Language): WordedIssue {
  return { ...issue, message: issueMessage(issue, language) };
}

export function issueMessage(issue: Issue, language: Language): string {
  if (issue.code in text(language).issues) return issueSentence(issue.code, issue.values, language);
  return problemSentence(issue.code, issue.values, language);
}

/** What to tell a person about anything thrown by this package. */
export function errorMessage(error: unknown, language: Language): string {
  if (error instanceof InvalidExercise && error.issues[0] !== undefined) return issueMessage(error.issues[0], language);
  if (error instanceof SispamError) return problemSentence(error.code, error.values, language);
  return error instanceof Error ? error.message : String(error);
}

export { inLanguage };
