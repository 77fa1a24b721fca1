// SPDX-License-Identifier: Apache-2.0
// What asked for an entry of the decision log, in words. The cause comes from a file and may be of a newer page: what is not known is
// passed over.
import { fill } from '../../text/index.js';
import type { ExerciseView } from '../source.js';
import type { Words } from './report-words.js';

export function causeInWords(cause: unknown, exercise: ExerciseView, words: Words): string {
  const { kind, level, before, unit, order, stage } = (typeof cause === 'object' && cause !== null ? cause : {}) as Readonly<
    Record<string, unknown>
  >;
  const { labels, names } = words.all;
  const levelOf = (index: unknown) => words.level(typeof index === 'number' ? index : -1);
  const orders: Readonly<Record<string, string>> = names.OrderKind;
  switch (kind) {
    case 'level':
      return fill(labels.causeLevel, { level: levelOf(level), before: levelOf(before) });
    case 'declared':
      return fill(labels.causeDeclared, { level: levelOf(level) });
    case 'force':
      return fill(labels.causeForce, {
        unit: words.say(exercise.scenario.units[typeof unit === 'number' ? unit : -1]?.name),
        order: orders[String(order)] ?? String(order),
        stage: Number(stage),
      });
    case 'noDuff':
      return labels.noDuff;
    default:
      return '';
  }
}
