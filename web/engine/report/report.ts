// SPDX-License-Identifier: Apache-2.0
// The report after an exercise, as a tree: cover, course of events, maps, findings, objectives, injects, decisions, improvement plan,
// assumptions with versions and hash. What it says comes from the course; what people added stands as they wrote it.
import { formatDate } from '../../text/index.js';
import { spansOf } from './course.js';
import { courseFigure } from './curves.js';
import { causeInWords } from './decision-cause.js';
import { findingsChapter, injectsChapter, objectivesChapter } from './judgement.js';
import { momentMap } from './moment-map.js';
import { type Paper, type Part, paper } from './paper.js';
import type { ReportInput } from './report-input.js';
import { facts, headcount, hide, table } from './report-parts.js';
import { fill, type Words, wordsFor } from './report-words.js';

/** rows of the course of events; what is over goes into the CSV */
const MOST_EVENTS = 90;
/** what the course of events tells; the rest would bury it */
const toldKinds: ReadonlySet<string> = new Set([
  'phaseBegan',
  'levelChanged',
  'levelDeclared',
  'injectFired',
  'orderRefused',
  'notPermitted',
  'appeal',
  'talk',
  'lineBroken',
  'fireLit',
  'waterOn',
  'irritantFired',
  'seized',
  'objection',
  'objectionFiled',
  'quarrel',
  'relieved',
  'requested',
  'unitArrived',
  'threatFound',
  'threatCleared',
  'hostageTaken',
  'hostageFreed',
  'misconduct',
  'misconductMissed',
  'boxTaken',
  'boxDelivered',
  'counted',
]);

export function reportOf(input: ReportInput): Paper {
  const words = wordsFor(input.course.exercise, input.language);
  return paper(
    'article',
    { class: 'paper', lang: input.language },
    cover(input, words),
    courseChapter(input, words),
    mapsChapter(input, words),
    findingsChapter(input, words),
    objectivesChapter(input, words),
    injectsChapter(input, words),
    decisionsChapter(input, words),
    notesChapter(input, words),
    improvementChapter(input, words),
    measuresChapter(input, words),
    assumptionsChapter(input, words),
  );
}

function cover(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { scenario, doctrine, seed } = course.exercise;
  const { facts: names, ...say } = words.report;
  const { personnel, citizens } = headcount(input);
  const time = fill(say.timeFromTo, {
    from: words.clock(0).slice(0, 5),
    to: words.clock(course.seconds).slice(0, 5),
    elapsed: words.elapsed(course.seconds),
  });
  return [
    paper('p', { class: 'paper-kind' }, say.title),
    paper('h1', {}, words.say(scenario.name) || scenario.id),
    paper('p', { class: 'paper-small' }, say.forTraining),
    facts([
      [names.site, words.say(scenario.site.name)],
      [names.date, scenario.date ? formatDate(scenario.date, words.language) : ''],
      [names.time, time],
      [names.doctrine, words.say(doctrine.name) || doctrine.id],
      [names.personnel, words.number(personnel)],
      [names.citizens, words.number(citizens)],
      [names.trainees, hide(input, words, input.trainees)],
      [names.seed, String(seed)],
      [names.madeOn, input.madeOn === '' ? '' : formatDate(input.madeOn, words.language)],
    ]),
    course.over ? null : paper('p', { class: 'paper-important' }, fill(say.notOver, { clock: words.clock(course.seconds) })),
    paper('p', { class: 'paper-say' }, say.oneOfMany),
    mainFigures(input, words),
  ];
}

function mainFigures(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { figures } = words.report;
  const last = course.moments.at(-1);
  const measured = (name: string) => {
    const value = course.summary?.measures?.[name];
    return typeof value === 'number' ? value : null;
  };
  const most = (key: 'density' | 'force') => course.moments.reduce((value, moment) => Math.max(value, moment[key]), 0);
  const held = measured('maxDensity');
  const atOnce = words.number(most('density'), 1);
  const broken = course.findings.filter(({ kept }) => !kept);
  const { levels } = spansOf(course);
  const rank = (index: number) => course.exercise.doctrine.levels[index]?.rank ?? 0;
  const worst = levels.reduce((value, { index }) => (rank(index) > rank(value) ? index : value), levels[0]?.index ?? 0);
  const bySeverity = [1, 2, 3, 4]
    .map((severity) => `V${severity}: ${broken.filter((each) => each.severity === severity).length}`)
    .join(' · ');
  const rows: readonly (readonly [string, string, string])[] = [
    [figures.hurtCitizens, words.number(last?.injuredCitizens ?? 0), ''],
    [figures.hurtOfficers, words.number(last?.injuredOfficers ?? 0), ''],
    held === null
      ? [figures.densityOfMoment, atOnce, words.report.curveDensity]
      : [figures.densityHeld, words.number(held, 1), fill(figures.ofMoment, { value: atOnce })],
    [figures.force, words.number(measured('maxContactForce') ?? most('force'), 0), 'N'],
    [figures.arrested, words.number(last?.arrested ?? 0), ''],
    [figures.broken, words.number(broken.length), bySeverity],
    [figures.worst, words.level(worst), ''],
    [figures.lag, words.elapsed(longestLag(input)), ''],
  ];
  return [
    paper('h2', {}, figures.title),
    paper(
      'dl',
      { class: 'paper-figures' },
      ...rows.map(([name, value, unit]) =>
        paper(
          'div',
          { class: 'paper-figure' },
          paper('dt', {}, name),
          paper('dd', {}, value, unit === '' ? null : paper('small', {}, ` ${unit}`)),
        ),
      ),
    ),
    paper('p', { class: 'paper-small' }, figures.note),
  ];
}

/** s for which the declared level stayed another than the computed one, at the longest. */
function longestLag({ course }: ReportInput): number {
  let longest = 0;
  let since: number | null = null;
  for (const { t, situation, declared } of [...course.moments, { t: course.seconds, situation: 0, declared: 0 }]) {
    if (situation === declared) since = null;
    else since ??= t;
    if (since !== null) longest = Math.max(longest, t - since);
  }
  return longest;
}

function courseChapter(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { chapters, columns, ...say } = words.report;
  const told = course.events.filter(({ kind }) => toldKinds.has(kind));
  const grave: ReadonlySet<string> = new Set(['phaseBegan', 'levelChanged', 'levelDeclared', 'injectFired']);
  // when there are too many, the marks of the course stay and the rest is thinned from the end
  const room = MOST_EVENTS - told.filter(({ kind }) => grave.has(kind)).length;
  let others = 0;
  const shown = told.filter(({ kind }) => grave.has(kind) || others++ < room);
  const names = {
    name: say.figure,
    density: say.curveDensity,
    hurt: say.curveHurt,
    situation: say.curveSituation,
    declared: say.curveDeclared,
    broken: say.curveBroken,
  };
  return [
    paper('h2', { class: 'paper-new-page' }, chapters.course),
    paper('figure', {}, courseFigure(course, words.language, names), paper('figcaption', {}, `${say.figure}. ${say.figureNote}`)),
    table(
      [columns.clock, columns.event],
      shown.map((event) => {
        const sentence = words.event(event);
        return [words.clock(event.tick / 20), grave.has(event.kind) ? paper('b', {}, sentence) : sentence];
      }),
    ),
    shown.length < course.events.length
      ? paper('p', { class: 'paper-small' }, fill(say.moreEvents, { count: course.events.length - shown.length }))
      : null,
  ];
}

function mapsChapter(input: ReportInput, words: Words): Part {
  if (input.maps.length === 0) return null;
  const { site } = input.course.exercise.scenario;
  const figures = input.maps.map(({ t, at, caption, frame }) => {
    const name = `${words.clock(t)} · ${caption}`;
    return paper(
      'figure',
      {},
      momentMap(input.course.exercise, frame, { language: words.language, name, at }),
      paper('figcaption', {}, paper('b', {}, words.clock(t)), ` ${caption}`),
    );
  });
  return [
    paper('h2', { class: 'paper-new-page' }, words.report.chapters.moments),
    paper('p', { class: 'paper-small' }, words.report.mapKey),
    figures,
    !site.attribution ? null : paper('p', { class: 'paper-small' }, fill(words.report.mapData, { attribution: site.attribution })),
  ];
}

function decisionsChapter(input: ReportInput, words: Words): Part {
  const { decisions } = input.remarks;
  if (decisions.length === 0) return null;
  const { chapters, columns, skipped } = words.report;
  const rows = decisions.map((entry) => {
    const more = [entry.why, entry.alternatives, entry.authority].filter(Boolean).join(' · ');
    const cause = causeInWords(entry.cause, input.course.exercise, words);
    return [words.clock(entry.t), cause, hide(input, words, entry.who), entry.state === 'written' ? more : skipped];
  });
  return [paper('h2', {}, chapters.decisions), table([columns.clock, columns.decision, columns.who, columns.why], rows)];
}

function notesChapter(input: ReportInput, words: Words): Part {
  const notes = input.remarks.notes.filter(({ kind }) => kind === 'note');
  if (notes.length === 0) return null;
  const { chapters, columns } = words.report;
  const rows = notes.map(({ t, text, by }) => [words.clock(t), text, hide(input, words, by)]);
  return [paper('h2', {}, chapters.notes), table([columns.clock, columns.note, columns.who], rows)];
}

function improvementChapter(input: ReportInput, words: Words): Part {
  const { chapters, columns, toFill, nothing } = words.report;
  const blank = (value: string) => (value === '' ? paper('span', { class: 'paper-blank' }, toFill) : value);
  const rows = input.remarks.improvements.map(({ what, owner, due }) => [
    what,
    blank(hide(input, words, owner)),
    blank(due === '' ? '' : formatDate(due, words.language)),
  ]);
  return [
    paper('h2', {}, chapters.improvement),
    rows.length === 0 ? paper('p', {}, nothing) : table([columns.what, columns.owner, columns.due], rows, false),
  ];
}

/** Measures that tell a trainer something; the rest is in the document of `sispamkota run`. */
const toldMeasures: ReadonlySet<string> = new Set([
  'maxDensity',
  'secondsOverDensity',
  'maxCrowdPressure',
  'secondsTurbulent',
  'maxContactForce',
  'crushDoseMax',
  'maxWallLoad',
  'evacuationTime',
  'falls',
  'thrown',
  'hits',
  'fires',
  'seized',
  'objections',
  'appeals',
  'appealsHeard',
  'forceActions',
  'appealsPerForceAction',
  'talkMinutes',
  'askedToLeave',
  'leftAfterAppeal',
  'secondsAtLevel',
  'served',
]);

function measuresChapter(input: ReportInput, words: Words): Part {
  const { chapters, columns } = words.report;
  const names: Readonly<Record<string, string>> = words.all.findings.measures;
  const levels: Readonly<Record<string, string>> = words.all.findings.levels;
  const measures = Object.entries(input.course.summary?.measures ?? {}).filter(([key]) => toldMeasures.has(key));
  const rows = measures.flatMap(([key, value]): (readonly Part[])[] => {
    const name = names[key] ?? key;
    if (typeof value === 'number') return [[name, words.number(value)]];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const parts = Object.entries(value).filter(([, each]) => typeof each === 'number');
    parts.sort(([a], [b]) => Number(a) - Number(b) || 0);
    return [[name, parts.map(([part, each]) => `${levels[part] ?? part}: ${words.number(each as number)}`).join(' · ')]];
  });
  return rows.length === 0 ? null : [paper('h2', {}, chapters.measures), table([columns.measure, columns.value], rows, false)];
}

function assumptionsChapter(input: ReportInput, words: Words): Part {
  const { course } = input;
  const { scenario, doctrine, seed } = course.exercise;
  const { assumptions, versions, ...say } = words.report;
  const assumed = doctrine.rules.filter((rule) => rule.assumed).map(({ id }) => id);
  const lines = [
    scenario.compression > 1 ? fill(assumptions.compression, { factor: words.number(scenario.compression) }) : '',
    scenario.site.schematic ? assumptions.schematic : '',
    assumptions.model,
    assumptions.injuries,
    assumed.length > 0 ? `${assumptions.rules} (${assumed.join(', ')})` : '',
    words.say(scenario.notes),
  ].filter(Boolean);
  return [
    paper('h2', {}, say.chapters.assumptions),
    paper('ul', {}, ...lines.map((line) => paper('li', {}, line))),
    facts([
      [versions.package, `sispamkota ${input.packageVersion}`.trim()],
      [versions.results, course.resultsVersion === null ? '' : String(course.resultsVersion)],
      [versions.scenario, scenario.id],
      [versions.doctrine, doctrine.id],
      [versions.seed, String(seed)],
      [versions.hash, course.hash ?? ''],
    ]),
    paper('p', { class: 'paper-small' }, say.hashNote),
    !scenario.site.attribution ? null : paper('p', { class: 'paper-small' }, fill(say.mapData, { attribution: scenario.site.attribution })),
  ];
}
