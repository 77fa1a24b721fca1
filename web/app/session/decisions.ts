// SPDX-License-Identifier: Apache-2.0
// The decision log: who decided what, when, why, what else was possible and by which authority. An entry is asked for at each change of
// level and each use of force of stage 4 and more; one that is skipped stays, as skipped. Its words stay in the page; the recording
// holds when each entry was closed.
import { signal } from '@preact/signals';
import type { Remarks } from '../../engine/film/remarks.js';
import type { EventView } from '../../engine/source.js';
import type { OrderKindName } from '../../engine/tables.g.js';
import { source } from './run-state.js';
import { tables } from './tables.js';

export type Cause =
  | { readonly kind: 'level'; readonly level: number; readonly before: number }
  | { readonly kind: 'declared'; readonly level: number }
  | { readonly kind: 'force'; readonly order: OrderKindName; readonly unit: number; readonly stage: number }
  | { readonly kind: 'noDuff' };

export interface DecisionWords {
  readonly who: string;
  readonly why: string;
  readonly alternatives: string;
  readonly authority: string;
}

export interface Decision extends DecisionWords {
  readonly number: number;
  /** s from the start */
  readonly t: number;
  readonly cause: Cause;
  readonly state: 'open' | 'written' | 'skipped';
}

export const decisions = signal<readonly Decision[]>([]);

/** Stage of force that an order begins (cpp/step: useStage), where it is 4 or more. */
const stageOf: Readonly<Partial<Record<OrderKindName, number>>> = { advance: 4, arrest: 4, water: 5, irritant: 5 };
/** s within which the same order to the same unit is the same decision */
const SAME = 60;
const TICKS_A_SECOND = 20;

function causeOf(event: EventView): Cause | null {
  if (event.kind === 'levelChanged') return { kind: 'level', level: event.a, before: event.b };
  if (event.kind === 'levelDeclared') return { kind: 'declared', level: event.a };
  const order = event.kind === 'orderGiven' ? tables.orderKinds[event.b] : undefined;
  const stage = order === undefined ? undefined : stageOf[order];
  return order === undefined || stage === undefined ? null : { kind: 'force', order, unit: event.a, stage };
}

function isSame(a: Cause, b: Cause): boolean {
  return a.kind === 'force' && b.kind === 'force' && a.order === b.order && a.unit === b.unit;
}

/** The reason that came with an order given by hand, which is then a written entry; '' if none came. */
export type ReasonOf = (order: OrderKindName, unit: number) => string;

/** The entries with those that these events ask for. */
export function askedBy(before: readonly Decision[], events: readonly EventView[], reasonOf: ReasonOf = () => ''): readonly Decision[] {
  let entries = before;
  for (const event of events) {
    const cause = causeOf(event);
    const t = event.tick / TICKS_A_SECOND;
    if (cause === null || entries.some((entry) => t - entry.t < SAME && isSame(entry.cause, cause))) continue;
    entries = withEntry(entries, cause, t);
    const why = cause.kind === 'force' && event.value > 0 ? reasonOf(cause.order, cause.unit) : '';
    const asked = entries.at(-1);
    if (why !== '' && asked !== undefined) entries = [...entries.slice(0, -1), { ...asked, why, state: 'written' }];
  }
  return entries;
}

/** The entries that a recording holds; what is not one of this page's is left out. */
export function decisionsOf(remarks: Remarks): readonly Decision[] {
  return remarks.decisions.filter((entry): entry is Decision => {
    const cause = entry.cause as Readonly<Record<string, unknown>>;
    const numbers = { level: ['level', 'before'], declared: ['level'], force: ['unit', 'stage'], noDuff: [] }[String(cause.kind)];
    return numbers?.every((name) => Number.isInteger(cause[name])) ?? false;
  });
}

/** Who decided last will often decide again. */
function lastWho(entries: readonly Decision[]): string {
  return entries.reduce((who, entry) => entry.who || who, '');
}

function withEntry(entries: readonly Decision[], cause: Cause, t: number): readonly Decision[] {
  const number = (entries.at(-1)?.number ?? 0) + 1;
  return [...entries, { number, t, cause, state: 'open', who: lastWho(entries), why: '', alternatives: '', authority: '' }];
}

export function addEntry(cause: Cause, t: number): void {
  decisions.value = withEntry(decisions.value, cause, t);
}

/** Closes an entry: written with these words, or skipped for good when there are none. At the desk; others ask for it (desk.ts). */
export function closeEntryHere(number: number, words: DecisionWords | null): void {
  decisions.value = decisions.value.map((entry) =>
    entry.number === number && entry.state === 'open'
      ? { ...entry, ...(words ?? { who: '' }), state: words === null ? 'skipped' : 'written' }
      : entry,
  );
  source.value?.log(number).catch(() => undefined);
}
