// SPDX-License-Identifier: Apache-2.0
// The chapters of a report that judge: findings with their evidence, objectives P/S/M/U with the trainer's own rating beside the model's,
// injects expected against actual. Never one score.
import { citationIn } from '../../text/index.js';
import type { FindingView } from '../source.js';
import type { Objective } from '../tables.g.js';
import { ANSWER_SECONDS, type InjectOutcome, injectOutcomes } from './inject-outcome.js';
import { type Part, paper } from './paper.js';
import type { ReportInput } from './report-input.js';
import { table } from './report-parts.js';
import { fill, type Words } from './report-words.js';

export function findingsChapter(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { chapters, ...say } = words.report;
  const broken = course.findings.filter(({ kept }) => !kept);
  const severities: Readonly<Record<number, string>> = words.all.findings.severities;
  const groups = [1, 2, 3, 4].map((severity): Part => {
    const list = broken.filter((finding) => finding.severity === severity);
    return list.length === 0 ? null : [paper('h3', {}, severities[severity] ?? ''), list.map((finding) => one(input, words, finding))];
  });
  const brokenRules = new Set(broken.map(({ rule }) => rule)); // acts of officers are judged one by one: some may have been answered
  const kept = [...new Set(course.findings.map(({ rule }) => rule))].filter((rule) => !brokenRules.has(rule));
  const notJudged = course.summary?.notEvaluated ?? [];
  return [
    paper('h2', { class: 'paper-new-page' }, chapters.findings),
    broken.length === 0 ? paper('p', {}, say.noBroken) : groups,
    kept.length === 0 ? null : paper('p', {}, fill(say.kept, { rules: kept.join(', ') })),
    notJudged.length === 0
      ? null
      : [
          paper('h3', {}, say.notJudged),
          paper('ul', {}, ...notJudged.map(({ rule, lacks }) => paper('li', {}, `${rule} ${words.rule(rule)}: ${words.say(lacks)}`))),
        ],
  ];
}

function one({ course }: ReportInput, words: Words, finding: FindingView): Part {
  const rule = course.exercise.doctrine.rules.find(({ id }) => id === finding.rule);
  const [from, to] = finding.evidence;
  const span = to > from ? `${words.clock(from)}–${words.clock(to)}` : words.clock(finding.t);
  const basis = citationIn(finding.citation || (rule?.citation ?? ''), words.language);
  const citation = [basis, rule?.assumed ? words.report.assumed : ''].filter(Boolean).join(' · ');
  const [x, y] = finding.at;
  const hint = words.hint(finding);
  return paper(
    'div',
    { class: `paper-finding severity-${finding.severity}` },
    paper('p', {}, paper('b', {}, `${finding.rule} ${words.rule(finding.rule)}`)),
    paper(
      'p',
      { class: 'paper-small' },
      `${span} · ${words.report.columns.place} ${words.number(x, 0)}, ${words.number(y, 0)} · ${words.values(finding)}`,
    ),
    hint === '' ? null : paper('p', {}, hint),
    paper('p', { class: 'paper-small' }, `${words.report.columns.basis}: ${citation}`),
  );
}

/** What speaks for a rating: its time limit, its rules, and which of them were broken when. */
export function objectiveEvidence(input: Pick<ReportInput, 'course'>, words: Words, objective: Objective): string {
  const { report } = words;
  const broken = input.course.findings.filter(({ kept, rule }) => !kept && objective.rules.includes(rule));
  return [
    objective.within === undefined ? '' : fill(report.within, { elapsed: words.elapsed(objective.within) }),
    objective.rules.length === 0 ? '' : fill(report.guardedBy, { rules: objective.rules.join(', ') }),
    ...broken.slice(0, 4).map(({ rule, t }) => fill(report.brokenAt, { rule, clock: words.clock(t) })),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function objectivesChapter(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { chapters, columns, ...say } = words.report;
  const { objectives } = course.exercise.scenario;
  if (objectives.length === 0) return null;
  if (input.withoutRatings) return [paper('h2', {}, chapters.objectives), paper('p', {}, say.ratingsLeftOut)];
  const names: Readonly<Record<string, string>> = words.all.findings.ratings;
  const rows = objectives.map((objective): readonly Part[] => {
    const model = course.summary?.objectives?.find(({ id }) => id === objective.id)?.rating ?? null;
    const own = input.remarks.overrides.find((each) => each.objective === objective.id && each.reason !== '');
    const rating = own?.rating ?? model ?? '–';
    const byTrainer =
      own === undefined
        ? null
        : paper(
            'p',
            {},
            fill(say.byTrainer, { rating: own.rating, reason: own.reason }),
            ` (${fill(say.byModel, { rating: model ?? '–' })})`,
          );
    return [
      paper('span', { class: 'paper-rating' }, rating),
      [paper('b', {}, words.say(objective.name)), paper('p', { class: 'paper-small' }, names[rating] ?? '')],
      [byTrainer, paper('p', { class: 'paper-small' }, objectiveEvidence(input, words, objective))],
    ];
  });
  const cap = course.summary?.cap;
  return [
    paper('h2', {}, chapters.objectives),
    table([columns.rating, columns.objective, columns.evidence], rows),
    cap?.rating == null ? null : paper('p', {}, fill(say.capped, { rating: cap.rating, rules: cap.rules.join(', ') })),
  ];
}

export function injectsChapter(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { chapters, columns } = words.report;
  const { injects } = course;
  if (injects.length === 0) return null;
  const rows = injectOutcomes(course).map((outcome): readonly Part[] => [
    outcome.t === null ? '–' : words.clock(outcome.t),
    words.say(injects[outcome.index]?.text),
    words.say(injects[outcome.index]?.expected) || '–',
    outcomeInWords(words, outcome),
  ]);
  return [paper('h2', {}, chapters.injects), table([columns.clock, columns.inject, columns.expected, columns.actual], rows)];
}

export function outcomeInWords(words: Words, { t, waitsFor, after, answers }: InjectOutcome): string {
  const { report } = words;
  if (t === null) {
    if (waitsFor === undefined) return report.neverCame;
    return waitsFor === null ? report.leftOut : fill(report.stillWaits, { clock: words.clock(waitsFor) });
  }
  if (after === null) return fill(report.noAnswer, { minutes: ANSWER_SECONDS / 60 });
  return fill(report.answeredAfter, { elapsed: words.elapsed(after), what: answers.map(words.event).join(' ') });
}
