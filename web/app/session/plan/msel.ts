// SPDX-License-Identifier: Apache-2.0
// The list of injects (MSEL) as rows, in the order of their time, for print and for a spreadsheet.

import { csvText } from '../../../engine/csv.js';
import { at } from '../../../engine/json-edit.js';
import { channelName } from '../channels.js';
import { language } from '../preferences.js';
import { capital, nameOf, put, say, words } from '../words.js';
import { inWords, nameOfAnything, nameOfItem, planClock } from './condition-words.js';
import { scenarioDraft } from './document.js';
import { courseOf } from './lanes.js';
import { planText } from './words.js';
import { isRecord, itemsOf, textOf, wordOf } from './written.js';

export type MselKey = keyof (typeof planText)['value']['mselHead'];
export type MselRow = Readonly<Record<MselKey, string>>;

export function mselRows(): readonly MselRow[] {
  const plan = planText.value;
  const { items, phases } = courseOf(scenarioDraft.value);
  const kinds: Readonly<Record<string, string>> = words.value.names.InjectKind;
  /** The phase that its condition names; else the one that is likely to run then, marked as its time is. */
  const phaseOf = (when: unknown, seconds: number | null, sure: boolean): string => {
    const named = phaseIn(when);
    if (named !== null) return nameOfItem(named, ['phases']);
    const likely = seconds === null ? undefined : phases.filter((each) => (each.seconds ?? 0) <= seconds).at(-1);
    if (likely === undefined) return '';
    const name = nameOfItem(wordOf(likely.item.id), ['phases']);
    return sure ? name : put(plan.estimated, { clock: name });
  };
  const objectives = itemsOf(scenarioDraft.value?.objectives);
  const order = [...items].sort((a, b) => (a.seconds ?? Number.POSITIVE_INFINITY) - (b.seconds ?? Number.POSITIVE_INFINITY));
  return order.map(({ item, seconds, sure, lane }, index): MselRow => {
    const clock = seconds === null ? '' : planClock(seconds, true);
    const objective = objectives.find((each) => each.item.id === item.objective)?.item;
    const place = wordOf(item.zone) || wordOf(item.gate);
    return {
      number: String(index + 1),
      id: wordOf(item.id),
      time: seconds === null ? plan.byHand : sure ? clock : put(plan.estimated, { clock }),
      phase: phaseOf(item.when, seconds, sure),
      condition: inWords(item.when),
      lane: plan.lane[lane],
      place: place === '' ? '' : nameOfAnything(place),
      sender: nameOfAnything(wordOf(item.sender)),
      receiver: nameOfAnything(wordOf(item.receiver)),
      channel: channelName(wordOf(item.channel)),
      text: say(textOf(item.text)) || capital(nameOf(kinds, wordOf(item.kind))),
      objective: objective === undefined ? '' : say(textOf(objective.name)) || wordOf(objective.id),
      expected: say(textOf(item.expected)),
      criterion: objective === undefined || at(objective, '/done') === undefined ? '' : inWords(at(objective, '/done')),
    };
  });
}

/** The phase that must have begun for a condition, where it says so. */
function phaseIn(when: unknown): string | null {
  if (!isRecord(when)) return null;
  if (typeof when.phase === 'string') return when.phase;
  return Array.isArray(when.all) ? (when.all.map(phaseIn).find((each) => each !== null) ?? null) : null;
}

/**
 * A spreadsheet splits a CSV at the list separator of its country: in Indonesia, where the comma stands in numbers, that is the semicolon. With
 * the other sign all columns would stand in one.
 */
export function mselCsv(): string {
  const separator = language.value === 'id' ? ';' : ',';
  const head = planText.value.mselHead;
  const keys = Object.keys(head) as MselKey[];
  const rows = [keys.map((key) => head[key]), ...mselRows().map((row) => keys.map((key) => row[key]))];
  return csvText(rows, separator);
}
