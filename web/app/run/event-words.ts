// SPDX-License-Identifier: Apache-2.0
// Events and findings in the reader's words: the numbers of the core are looked up in the exercise and put into the sentences of web/text.
import type { EventView, ExerciseView, FindingView } from '../../engine/source.js';
import { citationIn, inLanguage, sentence } from '../../text/index.js';
import { tables } from '../session/tables.js';
import { amount, capital, labels, nameOf, put, say, words } from '../session/words.js';

/** BreakCause of cpp/world/units.h, in its order. */
const breakCauses = ['load', 'displacement', 'gap', 'casualties'];

export interface FindingInWords {
  readonly title: string;
  readonly hint: string;
  readonly figures: string;
  readonly severity: string;
  readonly citation: string;
  readonly assumed: boolean;
}

function who(exercise: ExerciseView, row: number): string {
  const group = exercise.scenario.groups[exercise.people.group[row] ?? 65535];
  const unit = exercise.scenario.units[exercise.people.unit[row] ?? 65535];
  if (unit !== undefined) return capital(put(labels.value.memberOf, { unit: say(unit.name) }));
  return put(labels.value.who, { group: group === undefined ? '?' : capital(nameOf(words.value.names.GroupKind, group.kind)), row });
}

export function eventSentence(exercise: ExerciseView, event: EventView): string {
  const { scenario, doctrine } = exercise;
  const { names, findings } = words.value;
  const { a, b, c, kind } = event;
  const unitOf = (index: number) => say(scenario.units[index]?.name);
  const order = nameOf(names.OrderKind, tables.orderKinds[b] ?? '');
  const level = (index: number) => say(doctrine.levels[index]?.name);
  const unitFirst = !['seized', 'escaped', 'handedOver'].includes(kind);
  const reports = kind === 'egressForeseen' || kind === 'densityForeseen';
  const values = {
    phase: say(scenario.phases[a]?.name),
    forced: kind === 'phaseBegan' && b === 1 ? labels.value.phaseForced : '',
    level: level(a),
    before: level(b),
    inject: say(event.text ?? scenario.script[a]?.text).replace(/\.$/, ''),
    unit: unitFirst ? unitOf(a) : unitOf(c),
    order,
    refusal: nameOf(names.Refusal, tables.refusals[c] ?? ''),
    who: who(exercise, a),
    mode: nameOf(names.Mode, tables.modes[b] ?? ''),
    severity: nameOf(findings.injuries, String(b)),
    cause: kind === 'lineBroken' ? nameOf(findings.breaks, breakCauses[b] ?? '') : nameOf(names.InjuryCause, tables.injuryCauses[c] ?? ''),
    count: kind === 'quarrel' ? a : reports ? c : b,
    active: c,
    other: unitOf(b),
    zone: say(scenario.site.zones[a]?.name),
    all: c,
    group: say(scenario.groups[b]?.name),
    gate: say(scenario.site.gates[a]?.name),
    station: say(scenario.stations[b]?.name),
    act: nameOf(names.Misconduct, tables.misconducts[b] ?? ''),
    value: event.value < 1e6 ? Math.round(event.value * 10) / 10 : '∞',
  };
  return sentence(words.value.events, kind, values, words.value.language);
}

export function findingInWords(exercise: ExerciseView, finding: FindingView): FindingInWords {
  const rule = exercise.doctrine.rules.find((each) => each.id === finding.rule);
  const { findings, names, language } = words.value;
  const figures = Object.entries(finding.values)
    .map(
      ([name, value]) =>
        `${nameOf(findings.values, name)} ${name === 'act' ? nameOf(names.Misconduct, tables.misconducts[value] ?? '') : amount(value)}`,
    )
    .join(' · ');
  return {
    title: inLanguage(rule?.name, language) || finding.rule,
    hint: finding.kept ? '' : nameOf(findings.hints, finding.hint),
    figures,
    severity: nameOf(findings.severities, String(finding.severity)),
    citation: citationIn(finding.citation || (rule?.citation ?? ''), language),
    assumed: rule?.assumed ?? false,
  };
}
