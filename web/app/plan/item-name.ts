// SPDX-License-Identifier: Apache-2.0
// What a list item is called on the Plan screen: its name, else the beginning of its text, else its id.
import { valueAt } from '../session/plan/document.js';
import { isRecord, textOf, wordOf } from '../session/plan/written.js';
import { say } from '../session/words.js';

const LONGEST = 60;

export function nameOfItem(item: unknown): string {
  if (!isRecord(item)) return '?';
  const words = say(textOf(item.name)) || say(textOf(item.text)) || wordOf(item.id);
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}

export function nameOfOwner(path: string): string {
  return nameOfItem(valueAt(path));
}
