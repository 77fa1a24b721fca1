// SPDX-License-Identifier: Apache-2.0
// The maps of a report: its worst moments and what the trainer marked, captioned, with the frame nearest to each.
import type { Language } from '../../text/index.js';
import type { Improvement, Note } from '../film/remarks.js';
import type { Frame } from '../frame.js';
import type { Course } from './course.js';
import type { ReportMap } from './report-input.js';
import { fill, wordsFor } from './report-words.js';
import { type WorstMoment, worstMoments } from './worst-moments.js';

export function captionOf(course: Course, moment: WorstMoment, language: Language): string {
  const words = wordsFor(course.exercise, language);
  const finding = moment.why === 'finding' ? course.findings[moment.value] : undefined;
  const value =
    finding === undefined ? words.number(moment.value, moment.why === 'density' ? 1 : 0) : `${finding.rule} ${words.rule(finding.rule)}`;
  return fill(words.report.why[moment.why], { value });
}

export async function reportMaps(
  course: Course,
  language: Language,
  frameAt: (t: number) => Frame | Promise<Frame>,
  notes: readonly Note[] = [],
): Promise<readonly ReportMap[]> {
  const maps: ReportMap[] = [];
  for (const moment of worstMoments(course))
    maps.push({ t: moment.t, at: moment.at, caption: captionOf(course, moment, language), frame: await frameAt(moment.t) });
  for (const { t, kind, text, at } of notes)
    if (kind === 'bookmark') maps.push({ t, at: at ?? null, caption: text, frame: await frameAt(t) });
  return maps.sort((a, b) => a.t - b.t);
}

/** The beginning of an improvement plan: what was broken, the gravest first, once a rule, with what would have helped. */
export function proposedImprovements(course: Course, language: Language, most = 8): readonly Improvement[] {
  const words = wordsFor(course.exercise, language);
  const broken = course.findings.filter(({ kept }) => !kept).sort((a, b) => a.severity - b.severity || a.t - b.t);
  const firsts = broken.filter((finding, index) => broken.findIndex(({ rule }) => rule === finding.rule) === index);
  return firsts.slice(0, most).map((finding) => ({
    what: `${finding.rule} ${words.rule(finding.rule)}. ${words.hint(finding)}`.trim(),
    owner: '',
    due: '',
  }));
}
