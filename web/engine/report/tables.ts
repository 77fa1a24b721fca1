// SPDX-License-Identifier: Apache-2.0
// A course as tables for a spreadsheet (RFC 4180): what happened, what was found.
import type { Language } from '../../text/index.js';
import { csvText, placeCells } from '../csv.js';
import { type Course, TICKS_A_SECOND } from './course.js';
import { wordsFor } from './report-words.js';

function csv(rows: readonly (readonly unknown[])[]): string {
  return csvText(rows);
}

export function eventsCsv(course: Course, language: Language): string {
  const words = wordsFor(course.exercise, language);
  const rows = course.events.map((event) => {
    const t = event.tick / TICKS_A_SECOND;
    return [t, words.clock(t), event.kind, words.event(event), ...placeCells(event.at)];
  });
  return csv([['t', 'clock', 'kind', 'text', 'x', 'y'], ...rows]);
}

export function courseFindingsCsv(course: Course, language: Language): string {
  const words = wordsFor(course.exercise, language);
  const head = ['rule', 'name', 'kept', 'severity', 't', 'clock', 'x', 'y', 'evidenceFrom', 'evidenceTo', 'values', 'hint', 'citation'];
  const rows = course.findings.map((f) => {
    const values = Object.entries(f.values).map(([name, value]) => `${name}=${value}`);
    const place = [...placeCells(f.at), f.evidence[0], f.evidence[1]];
    return [f.rule, words.rule(f.rule), f.kept, f.severity, f.t, words.clock(f.t), ...place, values.join(' '), words.hint(f), f.citation];
  });
  return csv([head, ...rows]);
}
