// SPDX-License-Identifier: Apache-2.0
// What several chapters of a report are built of: facts, tables, names that may have to be hidden, headcounts.
import { type Paper, type Part, paper } from './paper.js';
import type { ReportInput } from './report-input.js';
import type { Words } from './report-words.js';

export function facts(rows: readonly (readonly [string, string])[]): Paper {
  const there = rows.filter(([, value]) => value !== '');
  return paper('dl', { class: 'paper-facts' }, ...there.map(([name, value]) => [paper('dt', {}, name), paper('dd', {}, value)]));
}

export function hide(input: ReportInput, words: Words, name: string): string {
  return input.withoutNames && name !== '' ? words.report.redacted : name;
}

/** People of units and others, as the exercise has them. */
export function headcount(input: ReportInput): { readonly personnel: number; readonly citizens: number } {
  const { unit } = input.course.exercise.people;
  const personnel = unit.reduce((sum, each) => sum + (each === 65535 ? 0 : 1), 0);
  return { personnel, citizens: unit.length - personnel };
}

export function table(heads: readonly string[], rows: readonly (readonly Part[])[], clockFirst = true): Paper {
  const cell = (tag: string, part: Part, index: number) => paper(tag, index === 0 && clockFirst ? { class: 'paper-clock' } : {}, part);
  return paper(
    'table',
    {},
    paper('thead', {}, paper('tr', {}, ...heads.map((head, index) => cell('th', head, index)))),
    paper('tbody', {}, ...rows.map((row) => paper('tr', {}, ...row.map((part, index) => cell('td', part, index))))),
  );
}
