// SPDX-License-Identifier: Apache-2.0
// What the timeline remembers of a run: when phases began, which level held from when, and how dense the worst place was. Values only grow;
// each step gives a new one, so that a signal notices.
import type { Frame } from '../../engine/frame.js';
import type { EventView } from '../../engine/source.js';

export interface Span {
  /** s from the start */
  readonly t: number;
  /** index of phase or level */
  readonly index: number;
  readonly forced: boolean;
}

export interface Sample {
  readonly t: number;
  /** greatest persons/m² since the sample before */
  readonly density: number;
}

/** One second of a film in numbers. */
export interface Measured {
  readonly tick: number;
  readonly density: number;
  readonly phase: number;
  readonly situation: number;
  readonly declared: number;
}

export interface History {
  readonly phases: readonly Span[];
  readonly levels: readonly Span[];
  readonly declared: readonly Span[];
  readonly density: readonly Sample[];
}

export const emptyHistory: History = { phases: [], levels: [], declared: [], density: [] };

/** s between samples of the curve */
export const SAMPLE_SECONDS = 5;
const TICKS_A_SECOND = 20;

export function addEvents(history: History, events: readonly EventView[]): History {
  const spans = (kind: string, forced: (event: EventView) => boolean) =>
    events
      .filter((event) => event.kind === kind)
      .map((event) => ({ t: event.tick / TICKS_A_SECOND, index: event.a, forced: forced(event) }));
  const phases = spans('phaseBegan', (event) => event.b === 1);
  const levels = spans('levelChanged', () => false);
  const declared = spans('levelDeclared', () => false);
  if (phases.length + levels.length + declared.length === 0) return history;
  return {
    ...history,
    phases: join(history.phases, phases),
    levels: join(history.levels, levels),
    declared: join(history.declared, declared),
  };
}

/** What a frame says that no event has said: the beginning, and a run joined in the middle. */
export function addFrame(history: History, frame: Frame): History {
  const last = history.density.at(-1);
  const slot = Math.floor(frame.seconds / SAMPLE_SECONDS) * SAMPLE_SECONDS;
  let density = history.density;
  if (last === undefined || slot > last.t) density = [...density, { t: slot, density: frame.counters.density }];
  else if (slot === last.t && frame.counters.density > last.density)
    density = [...density.slice(0, -1), { t: slot, density: frame.counters.density }];
  const now = (spans: readonly Span[], index: number) =>
    spans.at(-1)?.index === index ? spans : join(spans, [{ t: frame.seconds, index, forced: false }]);
  const phases = now(history.phases, frame.phase);
  const levels = now(history.levels, frame.situation);
  const declared = now(history.declared, frame.declared);
  if (density === history.density && phases === history.phases && levels === history.levels && declared === history.declared)
    return history;
  return { phases, levels, declared, density };
}

/** What the measures of a run say that is gone on with; when phases and levels began its events say more exactly. */
export function historyOf(measures: readonly Measured[], events: readonly EventView[]): History {
  const [first] = measures;
  if (first === undefined) return addEvents(emptyHistory, events);
  const begin = (index: number): readonly Span[] => [{ t: 0, index, forced: false }];
  const density = new Map<number, number>();
  for (const { tick, density: value } of measures) {
    const slot = Math.floor(tick / TICKS_A_SECOND / SAMPLE_SECONDS) * SAMPLE_SECONDS;
    density.set(slot, Math.max(density.get(slot) ?? 0, value));
  }
  const began = {
    phases: begin(first.phase),
    levels: begin(first.situation),
    declared: begin(first.declared),
    density: [...density].map(([t, value]) => ({ t, density: value })),
  };
  return addEvents(began, events);
}

/** What was remembered before this second. */
export function cut(history: History, t: number): History {
  const early = <T extends { readonly t: number }>(list: readonly T[]) => list.filter((each) => each.t < t || each.t === 0);
  return {
    phases: early(history.phases),
    levels: early(history.levels),
    declared: early(history.declared),
    density: early(history.density),
  };
}

function join(before: readonly Span[], more: readonly Span[]): readonly Span[] {
  let spans = before;
  for (const span of more) if (spans.at(-1)?.index !== span.index) spans = [...spans, span];
  return spans;
}
