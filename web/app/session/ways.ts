// SPDX-License-Identifier: Apache-2.0
// The ways this exercise has gone, side by side: the first and those that branched off it. What the screens know of a way is put away
// when another one is taken up, and brought back with it; the engine keeps the world (web/engine/futures.ts).
import { batch, signal } from '@preact/signals';
import { type AtDesk, deskOf } from '../../engine/film/at-desk.js';
import type { Frame } from '../../engine/frame.js';
import { type Decision, decisions } from './decisions.js';
import { deskNow, takeList } from './desk.js';
import { cut } from './history.js';
import * as run from './run-state.js';

/** What the screens know of one way. */
export interface Known {
  readonly frame: Frame | null;
  readonly events: typeof run.events.value;
  readonly findings: typeof run.findings.value;
  readonly history: typeof run.history.value;
  readonly firedInjects: typeof run.firedInjects.value;
  readonly ratings: typeof run.ratings.value;
  readonly decisions: readonly Decision[];
}

export interface Way {
  /** number of the future in the engine */
  readonly number: number;
  readonly parent: number | null;
  /** s at which it left its parent */
  readonly t: number;
  readonly known: Known;
  /** what the instructor's hand has done to its script */
  readonly desk: Omit<AtDesk, 'frozen'>;
}

/** Empty until something has branched. */
export const ways = signal<readonly Way[]>([]);
/** The second of the exercise that is being gone to; null when nothing moves. */
export const movingTo = signal<number | null>(null);
/** A second of the timeline that was pointed at, to branch from. */
export const timeMark = signal<number | null>(null);

const TICKS_A_SECOND = 20;

export function knownNow(): Known {
  const { frame, events, findings, history, firedInjects, ratings } = run;
  return {
    frame: frame.value,
    events: events.value,
    findings: findings.value,
    history: history.value,
    firedInjects: firedInjects.value,
    ratings: ratings.value,
    decisions: decisions.value,
  };
}

/** Only what was known before this second. */
export function knownBefore(known: Known, t: number): Known {
  const early = ({ tick }: { readonly tick: number }) => tick < t * TICKS_A_SECOND;
  return {
    frame: null,
    events: known.events.filter(early),
    findings: known.findings.filter((finding) => finding.t < t),
    history: cut(known.history, t),
    firedInjects: new Map([...known.firedInjects].filter(([, tick]) => tick < t * TICKS_A_SECOND)),
    ratings: new Map(),
    decisions: known.decisions.filter((entry) => entry.t < t),
  };
}

/** Shows what is known of a way. */
export function bring(known: Known): void {
  batch(() => {
    run.events.value = known.events;
    run.findings.value = known.findings;
    run.history.value = known.history;
    run.firedInjects.value = known.firedInjects;
    run.ratings.value = known.ratings;
    decisions.value = known.decisions;
    run.aim.value = null;
    run.draft.value = null;
  });
}

/** The list with what is known of the present way now. */
function putAway(present: number): readonly Way[] {
  const [known, desk] = [knownNow(), deskNow()];
  if (ways.value.length === 0) return [{ number: present, parent: null, t: 0, known, desk }];
  return ways.value.map((way) => (way.number === present ? { ...way, known, desk } : way));
}

/** Begins another way at this second of the present one, which stays in the list. True when it is there. A frozen exercise stays where it is. */
export async function branchAt(t: number): Promise<boolean> {
  const source = run.source.value;
  if (source === null || movingTo.value !== null || run.frozen.value !== null) return false;
  movingTo.value = t;
  try {
    await source.pause();
    const parent = source.future;
    const list = putAway(parent);
    const known = knownBefore(knownNow(), t);
    const tick = Math.min(Math.round(t * TICKS_A_SECOND), source.frame.tick);
    const desk = deskOf((await source.deeds()).filter((deed) => deed.tick < tick));
    bring(known);
    takeList(desk);
    ways.value = list;
    await source.branch(tick);
    ways.value = [...list, { number: source.future, parent, t, known, desk }];
    return true;
  } finally {
    movingTo.value = null;
    timeMark.value = null;
  }
}

/** Takes another way up where it was left. */
export async function takeUpWay(number: number): Promise<void> {
  const source = run.source.value;
  const to = ways.value.find((way) => way.number === number);
  if (source === null || to === undefined || movingTo.value !== null || run.frozen.value !== null || number === source.future) return;
  movingTo.value = to.known.frame?.seconds ?? to.t;
  try {
    await source.pause();
    ways.value = putAway(source.future);
    bring(to.known);
    takeList(to.desk);
    await source.takeUp(number);
  } finally {
    movingTo.value = null;
  }
}
