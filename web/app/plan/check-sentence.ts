// SPDX-License-Identifier: Apache-2.0
// A check of the plan as a sentence, with the names of things instead of their ids.
import type { PlanCheck } from '../../engine/checks/plan-checks.js';
import { nameOfAnything } from '../session/plan/condition-words.js';
import { checkText } from '../session/plan/words.js';
import { amount, put } from '../session/words.js';

/** Below a minute in seconds: nobody reads "0.03 minutes". */
function timeOf(minutes: number): string {
  const { seconds, minutes: many } = checkText.value.time;
  return minutes < 1 ? put(seconds, { count: amount(Math.ceil(minutes * 60)) }) : put(many, { count: amount(minutes) });
}

/** Where the figure of a check comes from: rules of the doctrine by their numbers are said to be that. */
export function checkSource({ source }: PlanCheck): string {
  if (source === '') return '';
  return put(/^R\d/.test(source) ? checkText.value.ruleSource : checkText.value.source, { source });
}

export function checkSentence({ code, values, names = {} }: PlanCheck): string {
  const sentences: Readonly<Record<string, string>> = checkText.value.sentences;
  const worded = Object.entries(values).map(([key, value]) => {
    const id = names[key];
    if (id !== undefined) return [key, nameOfAnything(id)] as const;
    if (typeof value !== 'number') return [key, value] as const;
    return [key, key === 'minutes' ? timeOf(value) : amount(value)] as const;
  });
  return put(sentences[code] ?? code, Object.fromEntries(worded));
}
