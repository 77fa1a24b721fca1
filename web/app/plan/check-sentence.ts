// SPDX-License-Identifier: Apache-2.0
// A check of the plan as a sentence, with the names of things instead of their ids.
import type { PlanCheck } from '../../engine/checks/plan-checks.js';
import { nameOfAnything } from '../session/plan/condition-words.js';
import { checkText } from '../session/plan/words.js';
import { amount, put } from '../session/words.js';

export function checkSentence({ code, values, names = {} }: PlanCheck): string {
  const sentences: Readonly<Record<string, string>> = checkText.value.sentences;
  const worded = Object.entries(values).map(([key, value]) => {
    const id = names[key];
    return [key, id === undefined ? (typeof value === 'number' ? amount(value) : value) : nameOfAnything(id)] as const;
  });
  return put(sentences[code] ?? code, Object.fromEntries(worded));
}
