// SPDX-License-Identifier: Apache-2.0
// The list of injects (MSEL) as rows, in the order of their time, for print and for a spreadsheet.

import { csvCell } from '../../../engine/csv-cell.js';
import { at } from '../../../engine/json-edit.js';
import { capital, nameOf, put, say, words } from '../words.js';
import { inWords, nameOfAnything, nameOfItem, planClock } from './condition-words.js';
import { scenarioDraft } from './document.js';
import { courseOf } from './lanes.js';
import { planText } from './words.js';
import { itemsOf, textOf, wordOf } from './written.js';

export type MselKey = keyof (typeof planText)['value']['mselHead'];
export type MselRow = Readonly<Record<MselKey, string>>;

export function mselRows(): readonly MselRow[] {
  const plan = planText.value;
  const { items, phases } = courseOf(scenarioDraft.value);
  const kinds: Readonly<Record<string, string>> = words.value.names.InjectKind;
  const objectives = itemsOf(scenarioDraft.value?.objectives);
  const order = [...items].sort((a, b) => (a.seconds ?? Number.POSITIVE_INFINITY) - (b.seconds ?? Number.POSITIVE_INFINITY));
  return order.map(({ item, seconds, sure, lane }, index): MselRow => {
    const clock = seconds === null ? '' : planClock(seconds, true);
    const phase = seconds === null ? undefined : phases.filter((each) => (each.seconds ?? 0) <= seconds).at(-1);
    const objective = objectives.find((each) => each.item.id === item.objective)?.item;
    const place = wordOf(item.zone) || wordOf(item.gate);
    return {
      number: String(index + 1),
      id: wordOf(item.id),
      time: seconds === null ? plan.byHand : sure ? clock : put(plan.estimated, { clock }),
      phase: phase === undefined ? '' : nameOfItem(wordOf(phase.item.id), ['phases']),
      condition: inWords(item.when),
      lane: plan.lane[lane],
      place: place === '' ? '' : nameOfAnything(place),
      sender: nameOfAnything(wordOf(item.sender)),
      receiver: nameOfAnything(wordOf(item.receiver)),
      channel: wordOf(item.channel),
      text: say(textOf(item.text)) || capital(nameOf(kinds, wordOf(item.kind))),
      objective: objective === undefined ? '' : say(textOf(objective.name)) || wordOf(objective.id),
      expected: say(textOf(item.expected)),
      criterion: objective === undefined || at(objective, '/done') === undefined ? '' : inWords(at(objective, '/done')),
    };
  });
}

export function mselCsv(): string {
  const head = planText.value.mselHead;
  const keys = Object.keys(head) as MselKey[];
  const rows = [keys.map((key) => head[key]), ...mselRows().map((row) => keys.map((key) => row[key]))];
  return `${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
