// SPDX-License-Identifier: Apache-2.0
// One page for the public: what was practised, how safe it was, what was learned. No orders, no positions, no units, no places and no
// names: nothing that tells how officers would act.
import { formatDate } from '../../text/index.js';
import { type Paper, paper } from './paper.js';
import type { ReportInput } from './report-input.js';
import { facts, headcount } from './report-parts.js';
import { fill, wordsFor } from './report-words.js';

/** persons/m² above which a crowd is in danger */
const DANGER = 5.5;
const MOST_LESSONS = 4;

export function publicSummaryOf(input: ReportInput): Paper {
  const { course } = input;
  const { scenario } = course.exercise;
  const words = wordsFor(course.exercise, input.language);
  const { summary, facts: names, ...say } = words.report;
  const last = course.moments.at(-1);
  // as the full report has it: held for a second, where the run was measured
  const held = course.summary?.measures?.maxDensity;
  const density = typeof held === 'number' ? held : course.moments.reduce((most, moment) => Math.max(most, moment.density), 0);
  const broken = course.findings.filter(({ kept }) => !kept);
  const kept = new Set(course.findings.filter((finding) => finding.kept).map(({ rule }) => rule));
  for (const { rule } of broken) kept.delete(rule);
  const count = (value: number | undefined) => words.number(value ?? 0);
  // only rules of safety and rights, by their own words: the others would tell procedure
  const lessons = [...new Set(broken.filter(({ severity }) => severity <= 2).map(words.hint))].filter(Boolean).slice(0, MOST_LESSONS);
  const { personnel, citizens } = headcount(input);
  return paper(
    'article',
    { class: 'paper', lang: input.language },
    paper('p', { class: 'paper-kind' }, say.publicTitle),
    paper('h1', {}, words.say(scenario.name) || scenario.id),
    facts([
      [names.date, scenario.date ? formatDate(scenario.date, words.language) : ''],
      [names.madeOn, input.madeOn === '' ? '' : formatDate(input.madeOn, words.language)],
    ]),
    paper('p', {}, fill(summary.intro, { personnel: count(personnel), citizens: count(citizens) })),
    paper('p', {}, summary.aim),
    paper('h2', {}, summary.results),
    paper(
      'ul',
      {},
      paper(
        'li',
        {},
        fill(summary.density, { density: words.number(density, 1), word: density >= DANGER ? summary.unsafe : summary.safe }),
      ),
      paper('li', {}, fill(summary.hurt, { citizens: count(last?.injuredCitizens), officers: count(last?.injuredOfficers) })),
      paper('li', {}, fill(summary.kept, { kept: kept.size, broken: new Set(broken.map(({ rule }) => rule)).size })),
    ),
    lessons.length === 0 ? null : [paper('h2', {}, summary.learned), paper('ul', {}, ...lessons.map((lesson) => paper('li', {}, lesson)))],
    paper('p', { class: 'paper-say' }, summary.path),
    paper('p', { class: 'paper-small' }, `${say.oneOfMany} ${say.forTraining}`),
  );
}
