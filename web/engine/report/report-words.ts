// SPDX-License-Identifier: Apache-2.0
// The words at hand while a report is written: names in the reader's language, clocks, figures with units, findings and events in sentences.
import { type Dictionary, fill, formatClock, formatElapsed, formatNumber, inLanguage, type Language, text } from '../../text/index.js';
import { type ReportWords, reportWords } from '../../text/report.js';
import { eventMessage } from '../event-message.js';
import type { EventView, ExerciseView, FindingView } from '../source.js';
import { type Text, tables } from '../tables.g.js';

export interface Words {
  readonly language: Language;
  readonly report: ReportWords;
  readonly all: Dictionary;
  readonly clock: (t: number) => string;
  readonly elapsed: (seconds: number) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly say: (name: Text | undefined) => string;
  readonly event: (event: EventView) => string;
  readonly rule: (id: string) => string;
  /** figures of a finding with their names and units */
  readonly values: (finding: FindingView) => string;
  readonly hint: (finding: FindingView) => string;
  readonly level: (index: number) => string;
}

export function wordsFor(exercise: ExerciseView, language: Language): Words {
  const all = text(language);
  const { scenario, doctrine } = exercise;
  const table = (names: Readonly<Record<string, string>>, code: string) => names[code] ?? code;
  const number = (value: number, digits = 2) => formatNumber(value, language, digits);
  return {
    language,
    report: reportWords(language),
    all,
    clock: (t) => formatClock(t, scenario.start),
    elapsed: formatElapsed,
    number,
    say: (name) => inLanguage(name, language),
    event: (event) => eventMessage(event, exercise, language).replace(/\.\.$/, '.'),
    rule: (id) => inLanguage(doctrine.rules.find((rule) => rule.id === id)?.name, language) || id,
    values: (finding) =>
      Object.entries(finding.values)
        .map(
          ([name, value]) =>
            `${table(all.findings.values, name)} ${name === 'act' ? table(all.names.Misconduct, tables.misconducts[value] ?? '') : number(value)}`,
        )
        .join(' · '),
    hint: (finding) => (finding.kept || finding.hint === '' ? '' : table(all.findings.hints, finding.hint)),
    level: (index) => inLanguage(doctrine.levels[index]?.name, language).split(/[:(]/)[0]?.trim() ?? '',
  };
}

export { fill };
