// SPDX-License-Identifier: Apache-2.0
// The words of this screen in the reader's language, the names of measures and plans, and numbers with as many digits as they are worth.
import { computed } from '@preact/signals';
import type { Interval } from '../../engine/ensemble/intervals.js';
import { compareWords } from '../../text/compare.js';
import { formatNumber } from '../../text/index.js';
import type { Shown } from '../session/comparison.js';
import { language } from '../session/preferences.js';
import { put, say, words } from '../session/words.js';

export const said = computed(() => compareWords(language.value));

/** Three digits that mean something. */
export function neat(value: number): string {
  const size = Math.abs(value);
  const digits = size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  return formatNumber(value, language.value, digits);
}

export function percent(share: number): string {
  const of100 = 100 * share;
  return `${formatNumber(of100, language.value, of100 > 0 && of100 < 10 ? 1 : 0)} %`;
}

/** A chance that is itself estimated: never told as certain or impossible. */
export function chance(share: number): string {
  if (share > 0.995) return `> ${formatNumber(99.5, language.value, 1)} %`;
  return share < 0.005 ? `< ${formatNumber(0.5, language.value, 1)} %` : percent(share);
}

export function rangeOf({ low, high }: Pick<Interval, 'low' | 'high'>): string {
  return low === null || high === null ? '–' : `${neat(low)} … ${neat(high)}`;
}

export function measureName(measure: string): string {
  const own: Readonly<Record<string, string>> = said.value.measures;
  const known: Readonly<Record<string, string>> = words.value.findings.measures;
  const direct = own[measure] ?? known[measure];
  if (direct !== undefined) return direct;
  const [top = '', ...rest] = measure.split('.');
  return `${known[top] ?? top} · ${partsOf(rest)}`;
}

/** What of a measure: its parts in words, a density with its unit; ids of lines, areas and stations stay as they are. */
function partsOf(rest: readonly string[]): string {
  const density = Number(rest.join('.'));
  if (rest.length > 0 && Number.isFinite(density)) return put(said.value.aboveDensity, { density: formatNumber(density, language.value) });
  const { measureParts } = said.value;
  const { InjuryCause, TurnedAway } = words.value.names;
  const named: Readonly<Record<string, string>> = { ...InjuryCause, ...TurnedAway, ...measureParts };
  return rest.map((each) => named[each] ?? each).join(', ');
}

/** What a plan is called: its own name, with its id where two have the same one. */
export function planName({ plans }: Pick<Shown, 'plans'>, id: string): string {
  const plan = plans.find((each) => each.id === id);
  const name = say(plan?.name) || id;
  const twin = plans.some((each) => each.id !== id && (say(each.name) || each.id) === name);
  return twin ? `${name} (${id})` : name;
}
