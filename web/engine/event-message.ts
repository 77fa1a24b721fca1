// SPDX-License-Identifier: Apache-2.0
// An event in words: row, unit and group numbers become the names the scenario gives them.
import { fill, formatNumber, inLanguage, type Language, text } from '../text/index.js';
import type { EventView, ExerciseView } from './source.js';
import { type Text, tables } from './tables.g.js';

interface Named {
  readonly id?: string;
  readonly name?: Text;
}

/** BreakCause of cpp/world/units.h, in its order. */
const breakCauses = ['load', 'displacement', 'gap', 'casualties'];

export function eventMessage(event: EventView, exercise: ExerciseView, language: Language): string {
  const words = text(language);
  const { scenario, doctrine, people } = exercise;
  const named = (list: readonly Named[], index: number) => inLanguage(list[index]?.name, language) || (list[index]?.id ?? '');
  const choice = (table: Readonly<Record<string, string>>, names: readonly string[], index: number) => table[names[index] ?? ''] ?? '';
  const unit = (index: number) => named(scenario.units, index);
  const group = (index: number) => named(scenario.groups, index);
  const level = (index: number) => named(doctrine.levels, index);
  const order = (index: number) => choice(words.names.OrderKind, tables.orderKinds, index);
  const who = (row: number) => {
    const belongs = people.unit[row] === 65535 ? group(people.group[row] ?? 65535) : unit(people.unit[row] ?? 65535);
    return `${belongs} #${row}`;
  };
  const { a, b, c } = event;
  const values = (): Readonly<Record<string, string | number>> => {
    switch (event.kind) {
      case 'phaseBegan':
        return { phase: named(scenario.phases, a), forced: b === 1 ? words.labels.phaseForced : '' };
      case 'levelChanged':
        return { level: level(a), before: level(b) };
      case 'levelDeclared':
        return { level: level(a) };
      case 'injectFired':
        return { inject: inLanguage(event.text ?? scenario.script[a]?.text, language) || (scenario.script[a]?.id ?? '') };
      case 'orderGiven':
      case 'orderDone':
        return { unit: unit(a), order: order(b) };
      case 'orderRefused':
        return { unit: unit(a), order: order(b), refusal: choice(words.names.Refusal, tables.refusals, c) };
      case 'notPermitted':
        return { unit: unit(a), order: order(b), level: level(c) };
      case 'told':
        return { inject: inLanguage(event.text ?? scenario.script[a]?.text, language) || (scenario.script[a]?.id ?? ''), count: b, all: c };
      case 'modeChanged':
        return { who: who(a), mode: choice(words.names.Mode, tables.modes, b) };
      case 'injured':
        return {
          who: who(a),
          severity: choice(words.findings.injuries, ['0', '1', '2', '3'], b),
          cause: choice(words.names.InjuryCause, tables.injuryCauses, c),
        };
      case 'seized':
        return { who: who(a), count: b, unit: unit(c) };
      case 'handedOver':
        return { who: who(a), unit: unit(c) };
      case 'waterOn':
      case 'waterOff':
      case 'pushed':
        return { unit: unit(a) };
      case 'appeal':
        return { unit: unit(a), count: b, all: c };
      case 'talk':
      case 'talkEnded':
        return { unit: unit(a), group: group(b) };
      case 'gateOpened':
      case 'gateClosed':
        return { gate: named(scenario.site.gates, a) };
      case 'served':
        return { who: who(a), station: named(scenario.stations, b) };
      case 'objectionFiled':
        return { unit: unit(a), count: b };
      case 'turnedAway':
        return { who: who(a), station: named(scenario.stations, b), why: choice(words.names.TurnedAway, tables.turnedAways, c) };
      case 'stationOpened':
      case 'stationClosed':
        return { station: named(scenario.stations, a) };
      case 'countBegan':
      case 'counted':
        return { station: named(scenario.stations, a), count: b };
      case 'boxTaken':
      case 'boxLeft':
        return { station: named(scenario.stations, a), unit: unit(b) };
      case 'boxDelivered':
        return { station: named(scenario.stations, a), unit: unit(b), zone: named(scenario.site.zones, c) };
      case 'objection':
      case 'quarrelEnded':
        return { group: group(b) };
      case 'quarrel':
        return { count: a, group: group(b) };
      case 'hostageTaken':
        return { unit: unit(a), count: b };
      case 'misconduct':
      case 'misconductMissed':
        return { unit: unit(a), act: choice(words.names.Misconduct, tables.misconducts, b) };
      case 'lineBroken':
        return { unit: unit(a), cause: choice(words.findings.breaks, breakCauses, b) };
      case 'lineReformed':
      case 'requested':
      case 'unitArrived':
      case 'refilled':
        return { unit: unit(a), value: event.value };
      case 'relieved':
        return { unit: unit(a), other: unit(b), value: event.value };
      case 'irritantFired':
        return { unit: unit(a), count: b };
      case 'egressForeseen':
      case 'densityForeseen':
        return { unit: unit(a), order: order(b), count: c, value: event.value < 1e6 ? event.value : '∞' };
      case 'reported':
        return { unit: unit(a), count: b, active: c };
      case 'threatFound':
      case 'threatCleared':
        return { zone: named(scenario.site.zones, a) };
      case 'windChanged':
      case 'fireLit':
      case 'fireOut':
      case 'lost':
        return { value: event.value };
      default:
        return { who: who(a), value: event.value };
    }
  };
  const sentences: Readonly<Record<string, string>> = words.events;
  return fill(sentences[event.kind] ?? event.kind, values(), (value) =>
    typeof value === 'number' ? formatNumber(value, language, 1) : value,
  );
}
