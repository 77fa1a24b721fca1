// SPDX-License-Identifier: Apache-2.0
// A condition of the script as a sentence a person can read: who, where, how much, for how long, with the names things have.
import { at } from '../../../engine/json-edit.js';
import type { Text } from '../../../engine/tables.g.js';
import { formatClock } from '../../../text/index.js';
import { language } from '../preferences.js';
import { amount, callSign, nameOf, put, say, words } from '../words.js';
import { scenarioDraft } from './document.js';
import { planText } from './words.js';
import { isRecord, itemsOf, type PlanList, planLists, textOf, wordOf } from './written.js';

export const conditionKinds = [
  'all',
  'any',
  'none',
  'time',
  'phase',
  'inject',
  'level',
  'below',
  'open',
  'shut',
  'objective',
  'measure',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

export function kindOf(condition: unknown): ConditionKind | null {
  return isRecord(condition) ? (conditionKinds.find((kind) => condition[kind] !== undefined) ?? null) : null;
}

/** The name of a thing of the draft, or its id. */
export function nameOfItem(id: string, lists: readonly PlanList[]): string {
  for (const list of lists) {
    const found = itemsOf(at(scenarioDraft.value, planLists[list].path)).find(({ item }) => item.id === id);
    const name: Text = textOf(found?.item.name);
    if (found !== undefined) return say(name) || id;
  }
  return callSign(id);
}

const anything: readonly PlanList[] = ['groups', 'units', 'stations', 'zones', 'exits', 'gates', 'phases', 'objectives'];

export function nameOfAnything(id: string): string {
  return nameOfItem(id, anything);
}

/** Seconds of a time as it is written; null where it is none. */
export function secondsOf(time: unknown): number | null {
  if (typeof time === 'number') return time;
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(wordOf(time)) ?? [];
  const [, startHours = '8', startMinutes = '0'] = /^(\d{1,2}):(\d{2})$/.exec(wordOf(scenarioDraft.value?.start) || '08:00') ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return (Number(hours) - Number(startHours)) * 3600 + (Number(minutes) - Number(startMinutes)) * 60;
}

/** The clock of the drill's day at a second of it. */
export function planClock(seconds: number, withSeconds = false): string {
  const clock = formatClock(seconds, wordOf(scenarioDraft.value?.start) || '08:00');
  return withSeconds ? clock : clock.slice(0, 5);
}

export function conditionWords(condition: unknown): string {
  const plan = planText.value;
  if (!isRecord(condition)) return plan.byHand;
  const list = (key: string) => (Array.isArray(condition[key]) ? (condition[key] as readonly unknown[]).map(conditionWords) : []);
  const what = sentence();
  const held = condition.held;
  return typeof held === 'number' && held > 0 ? put(plan.heldFor, { what, seconds: amount(held) }) : what;

  function sentence(): string {
    switch (kindOf(condition)) {
      case 'all':
        return list('all').join(plan.and);
      case 'any':
        return list('any').join(plan.or);
      case 'none':
        return put(plan.notAny, { what: list('none').join(plan.or) });
      case 'time': {
        const seconds = secondsOf(isRecord(condition) ? condition.time : undefined);
        return put(plan.atTime, { clock: seconds === null ? '?' : planClock(seconds, true) });
      }
      case 'phase':
        return put(plan.inPhase, { name: nameOfItem(wordOf(get('phase')), ['phases']) });
      case 'inject':
        return put(plan.afterInject, { name: wordOf(get('inject')) });
      case 'objective':
        return put(plan.afterObjective, { name: nameOfItem(wordOf(get('objective')), ['objectives']) });
      case 'level':
        return put(plan.atLevel, { name: levelName(wordOf(get('level'))) });
      case 'below':
        return put(plan.belowLevel, { name: levelName(wordOf(get('below'))) });
      case 'open':
        return put(plan.gateOpen, { name: nameOfItem(wordOf(get('open')), ['gates']) });
      case 'shut':
        return put(plan.gateShut, { name: nameOfItem(wordOf(get('shut')), ['gates']) });
      case 'measure':
        return measured();
      default:
        return plan.empty;
    }
  }
  function get(key: string): unknown {
    return isRecord(condition) ? condition[key] : undefined;
  }
  function measured(): string {
    const optional = (key: string, name: (id: string) => string) => {
      const value = get(key);
      return value === undefined ? undefined : typeof value === 'number' ? amount(value) : name(wordOf(value));
    };
    const values = {
      measure: nameOf(words.value.names.Measure, wordOf(get('measure'))),
      order: optional('order', (kind) => nameOf(words.value.names.OrderKind, kind)),
      of: optional('of', nameOfAnything),
      in: optional('in', nameOfAnything),
      least: optional('atLeast', String),
      most: optional('atMost', String),
    };
    return put(
      plan.measured,
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, string>,
    );
  }
}

export function levelName(id: string): string {
  const names: Readonly<Record<string, string>> = words.value.findings.levels ?? {};
  return names[id] ?? id;
}

/** A sentence that follows the language. */
export function inWords(condition: unknown): string {
  void language.value;
  return conditionWords(condition);
}
