// SPDX-License-Identifier: Apache-2.0
// The result of a run in lines for people.
import { formatClock, formatElapsed, formatNumber, inLanguage } from '../../text/index.js';
import type { RunSummary } from './summary.js';
import { table } from './table.js';
import type { Voice } from './voice.js';

export function summaryLines(summary: RunSummary, start: string, voice: Voice): readonly string[] {
  const { result, peopleLine } = voice.words.commandLine;
  const levels: Readonly<Record<string, string>> = voice.words.findings.levels;
  const clock = (t: number) => formatClock(t, start);
  const course = (notes: RunSummary['situation']) =>
    notes.map(({ t, level }) => `${clock(t)} ${levels[level] ?? level}`).join(' → ') || result.none;
  const broken = summary.findings.filter((finding) => !finding.kept);
  return [
    ...table([
      [result.scenario, summary.scenario],
      [result.seed, String(summary.seed)],
      [result.time, `${formatElapsed(summary.seconds)} (${clock(0)}–${clock(summary.seconds)})`],
      [result.hash, summary.hash],
      [result.people, voice.fill(peopleLine, summary.people)],
      [result.situation, course(summary.situation)],
      [result.declared, course(summary.declared)],
    ]),
    `${result.phases}:`,
    ...table(summary.phases.map((phase) => [`  ${clock(phase.from)}`, phase.id, phase.forced ? result.forced : ''])),
    `${result.findings}: ${broken.length} ${result.broken}, ${summary.findings.length - broken.length} ${result.kept}`,
    ...table(
      broken.map((finding) => [`  ${clock(finding.t)}`, finding.rule, severity(finding.severity, voice), hint(finding.hint, voice)]),
    ),
    ...notEvaluated(summary, voice),
    `${result.objectives}:`,
    ...table(summary.objectives.map((objective) => [`  ${objective.rating ?? '–'}`, objective.id])),
    ...(summary.cap.rating === null
      ? []
      : [`  ${voice.fill(result.cap, { rating: summary.cap.rating, rules: summary.cap.rules.join(', ') })}`]),
    `${result.measures}:`,
    ...table(measures(summary, voice)),
  ];
}

/** Rules of the pack that nothing in the model can break, with what is lacking. */
function notEvaluated(summary: RunSummary, voice: Voice): readonly string[] {
  if (summary.notEvaluated.length === 0) return [];
  const rows = summary.notEvaluated.map(({ rule, lacks }) => [`  ${rule}`, inLanguage(lacks, voice.language)]);
  return [`${voice.words.commandLine.result.notEvaluated}:`, ...table(rows)];
}

function severity(value: number, voice: Voice): string {
  const words: Readonly<Record<number, string>> = voice.words.findings.severities;
  return words[value] ?? String(value);
}

function hint(code: string, voice: Voice): string {
  const words: Readonly<Record<string, string>> = voice.words.findings.hints;
  return words[code] ?? code;
}

function measures(summary: RunSummary, voice: Voice): readonly (readonly string[])[] {
  const words: Readonly<Record<string, string>> = voice.words.findings.measures;
  const number = (value: number) => formatNumber(value, voice.language, 2);
  return Object.entries(summary.measures).flatMap(([name, value]) => {
    const label = `  ${words[name] ?? name}`;
    if (typeof value === 'number') return [[label, number(value)]];
    if (value === null) return [[label, voice.words.commandLine.result.none]];
    if (Array.isArray(value) || typeof value !== 'object' || 'at' in value) return []; // lists and places are for the document
    const parts = Object.entries(value)
      .filter(([, each]) => typeof each === 'number')
      .sort(byNumber);
    return parts.length === 0 ? [] : [[label, parts.map(([key, each]) => `${key}: ${number(each as number)}`).join(', ')]];
  });
}

/** Keys that are numbers in their order ("4", "5.5", "7"); others stay as they are. */
function byNumber([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a) - Number(b) || 0;
}
