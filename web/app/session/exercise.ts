// SPDX-License-Identifier: Apache-2.0
// Opens exercises and listens to the one that is open. Whoever opens again while something is still opening wins: the earlier one is
// given up. Every failure ends as a `problem` that a screen can word; none is swallowed.
import { batch, signal } from '@preact/signals';
import { InvalidExercise, SispamError } from '../../engine/errors.js';
import { deskOf } from '../../engine/film/at-desk.js';
import type { Past } from '../../engine/film/past.js';
import type { Frame } from '../../engine/frame.js';
import { listScenarios, type NameOrText } from '../../engine/library.js';
import { isNotable } from '../../engine/notable-event.js';
import { openLive } from '../../engine/open-live.js';
import { startPageWorker } from '../../engine/page-worker.js';
import type { EventView, Issue, Source, SourceListener } from '../../engine/source.js';
import { askedBy, decisions, decisionsOf } from './decisions.js';
import { deskElsewhere } from './deed.js';
import { messages, queued, sendDue, takeList } from './desk.js';
import { addEvents, addFrame, emptyHistory, historyOf } from './history.js';
import { giveQueued, reasonGiven } from './order-queue.js';
import * as run from './run-state.js';
import { tables } from './tables.js';
import { findingsOf, handRefused, ratingsOf } from './told-by-core.js';
import { bring, type Known, ways } from './ways.js';

/** What is open, as it can be opened again: with another seed, after a failure. */
export interface Opening {
  readonly scenario: NameOrText;
  /** name of the file or of the built-in scenario */
  readonly name: string;
  /** null: the scenario's own */
  readonly seed: number | null;
  /** orders instead of the scenario's commander */
  readonly orders?: NameOrText;
  /** name of the file of these orders: what is wrong is told of it, not of the scenario */
  readonly ordersFile?: string;
  /** where a recording stood, to go on from there */
  readonly past?: Past;
}

const PANEL_MS = 200;
const KEPT_EVENTS = 400;
const TICKS_A_SECOND = 20;

let current: { readonly opening: Opening; readonly abort: AbortController } | null = null;
let panelTimer: ReturnType<typeof setTimeout> | null = null;
let panelTime = 0;
let leave: () => void = () => undefined;
/** the open exercise was gone on with from a state it had: what is told of its rules comes from pieces until it is summed up */
let pieced = false;

export function opening(): Opening | null {
  return current?.opening ?? null;
}

export async function loadScenarios(): Promise<void> {
  run.scenarios.value = await listScenarios();
}

type KnownKey = 'events' | 'findings' | 'history' | 'firedInjects' | 'ratings' | 'skippedInjects' | 'delayedInjects' | 'frozen';

/** An exercise that another one has replaced, with all that was known of it. */
interface Aside {
  readonly source: Source;
  readonly opening: Opening;
  readonly warnings: typeof run.warnings.value;
  readonly known: { readonly [K in KnownKey]: (typeof run)[K]['value'] };
  readonly decisions: typeof decisions.value;
  readonly messages: typeof messages.value;
  readonly ways: typeof ways.value;
  /** settles when it stands still */
  readonly still: Promise<void>;
  /** what it told on its way to standing still, to be heard when it is taken back */
  readonly unheard: ((listener: SourceListener) => void)[];
  readonly stopHearing: () => void;
}

export const putAside = signal<Aside | null>(null);

/** Opens an exercise, ready and not started. True when it is open; false when it failed or was overtaken. */
export async function open(next: Opening): Promise<boolean> {
  setAside();
  close();
  const abort = new AbortController();
  current = { opening: next, abort };
  run.state.value = 'loading';
  try {
    const seed = next.seed === null ? {} : { seed: next.seed };
    const { past: _, ordersFile: __, ...again } = next;
    const past = next.past === undefined ? {} : { past: next.past };
    const orders = next.orders === undefined ? {} : { orders: next.orders };
    const progress = ({ done, of }: { readonly done: number; readonly of: number }) => {
      run.catchingUp.value = { done: done / TICKS_A_SECOND, of: of / TICKS_A_SECOND };
    };
    const source = await openLive({
      scenario: next.scenario,
      ...orders,
      ...seed,
      ...past,
      progress,
      worker: startPageWorker,
      signal: abort.signal,
    });
    if (abort.signal.aborted) {
      source.dispose();
      return false;
    }
    forgetUntouched();
    pieced = next.past?.kept !== undefined;
    current = { opening: again, abort }; // a restart begins at the beginning
    batch(() => {
      adopt(source, source.warnings);
      if (next.past === undefined) return;
      onEvents(source.happened.events);
      run.history.value = addFrame(historyOf(next.past.measures ?? [], source.happened.events), source.frame);
      run.findings.value = source.happened.findings;
      decisions.value = decisionsOf(next.past.remarks);
      const desk = deskOf(next.past.deeds);
      takeList(desk);
      // a recording of a frozen exercise is not the emergency
      if (next.past.kept !== undefined) run.frozen.value = desk.frozen;
    });
    return true;
  } catch (error) {
    if (!abort.signal.aborted) fail(error, next.ordersFile ?? next.name);
    return false;
  } finally {
    if (current?.abort === abort) run.catchingUp.value = null;
  }
}

export function fail(error: unknown, name: string): void {
  console.warn(error);
  const typed =
    error instanceof SispamError ? error : new SispamError('unexpected', error instanceof Error ? error.message : String(error));
  batch(() => {
    run.state.value = 'error';
    run.problem.value =
      typed instanceof InvalidExercise
        ? { kind: 'issues', name, issues: typed.issues }
        : { kind: 'failure', name, code: typed.code, values: typed.values, message: typed.message };
  });
}

/** Keeps the open exercise, paused, so that a restart by mistake or a file that cannot be opened costs nothing; only the last one is kept. */
function setAside(): void {
  if (run.source.value === null && putAside.value !== null) return; // what could not be opened is nothing to keep: the exercise before it is
  putAside.value?.source.dispose();
  putAside.value = null;
  const { source, warnings } = run;
  if (source.value === null || current === null || run.state.value === 'error') return;
  const kept = source.value;
  leave();
  const unheard: Aside['unheard'] = [];
  const later = (tell: (listener: SourceListener) => void) => void unheard.push(tell);
  const stopHearing = kept.listen({
    events: (more) => later((listener) => listener.events?.(more)),
    findings: (more) => later((listener) => listener.findings?.(more)),
    ended: (summary) => later((listener) => listener.ended?.(summary)),
    failed: (error) => later((listener) => listener.failed?.(error)),
  });
  const still =
    kept.playing || run.state.value === 'running' ? kept.pause().catch((error: unknown) => console.warn(error)) : Promise.resolve();
  putAside.value = {
    source: kept,
    still,
    unheard,
    stopHearing,
    opening: current.opening,
    warnings: warnings.value,
    known: {
      events: run.events.value,
      findings: run.findings.value,
      history: run.history.value,
      firedInjects: run.firedInjects.value,
      ratings: run.ratings.value,
      skippedInjects: run.skippedInjects.value,
      delayedInjects: run.delayedInjects.value,
      frozen: run.frozen.value,
    },
    decisions: decisions.value,
    messages: messages.value,
    ways: ways.value,
  };
  source.value = null; // so that close() leaves it alive
}

export async function takeBack(): Promise<void> {
  const aside = putAside.value;
  if (aside === null) return;
  await aside.still;
  if (putAside.value !== aside) return;
  aside.stopHearing();
  putAside.value = null;
  close();
  current = { opening: aside.opening, abort: new AbortController() };
  batch(() => {
    const { known } = aside;
    run.events.value = known.events;
    run.findings.value = known.findings;
    run.history.value = known.history;
    run.firedInjects.value = known.firedInjects;
    run.ratings.value = known.ratings;
    run.skippedInjects.value = known.skippedInjects;
    run.delayedInjects.value = known.delayedInjects;
    run.frozen.value = known.frozen;
    decisions.value = aside.decisions;
    messages.value = aside.messages;
    ways.value = aside.ways;
    const listener = adopt(aside.source, aside.warnings);
    for (const tell of aside.unheard) tell(listener);
  });
}

/** One that had not begun is kept only while it is not known whether the next one can be opened. */
function forgetUntouched(): void {
  if (putAside.value === null || putAside.value.source.frame.tick > 0) return;
  putAside.value.source.dispose();
  putAside.value = null;
}

/** Tells what is wrong with a file that was refused before the core saw it. */
export function refuse(issues: readonly Issue[], name: string): void {
  refuseFor(new InvalidExercise(issues), name);
}

/** The same of any other reason. */
export function refuseFor(error: unknown, name: string): void {
  setAside();
  close();
  fail(error, name);
}

function close(): void {
  current?.abort.abort();
  leave();
  if (panelTimer !== null) clearTimeout(panelTimer);
  panelTimer = null;
  run.source.value?.dispose();
  batch(() => {
    run.source.value = null;
    run.problem.value = null;
    run.warnings.value = [];
    run.frame.value = null;
    run.shown.value = null;
    run.events.value = [];
    run.findings.value = [];
    run.history.value = emptyHistory;
    run.firedInjects.value = new Map();
    run.ratings.value = new Map();
    run.lastOrders.value = [];
    run.selectedUnit.value = null;
    run.companions.value = [];
    run.lassoing.value = false;
    run.aim.value = null;
    run.draft.value = null;
    queued.value = [];
    decisions.value = [];
    ways.value = [];
    run.frozen.value = null;
    run.skippedInjects.value = new Set();
    run.delayedInjects.value = new Map();
    messages.value = [];
    run.notice.value = null;
    run.catchingUp.value = null;
  });
}

/** Shows an exercise that another window runs, with what is known of it there. */
export function openElsewhere(source: Source, known: Known): void {
  close();
  batch(() => {
    run.speed.value = source.speed;
    bring(known);
    adopt(source);
  });
}

/** Takes a source as the one the screens look at. */
function adopt(source: Source, warnings: typeof run.warnings.value = []): SourceListener {
  source.setSpeed(run.speed.value);
  const listener: SourceListener = {
    frame: (frame) => onFrame(source, frame),
    events: onEvents,
    findings: (more) => {
      run.findings.value = [...run.findings.value, ...more];
    },
    ended: (summary) => {
      run.ratings.value = ratingsOf(summary);
      // a way that branched or was taken up has been observed in pieces; its summary comes from one run of all of it
      if (ways.value.length > 0 || pieced) run.findings.value = findingsOf(summary);
      run.leftTab.value = 'report';
      onFrame(source, source.frame);
    },
    failed: (error) => fail(error, current?.opening.name ?? source.exercise.scenario.id),
  };
  leave = source.listen(listener);
  batch(() => {
    run.source.value = source;
    run.warnings.value = warnings;
    onFrame(source, source.frame);
  });
  return listener;
}

function onFrame(source: Source, frame: Frame): void {
  batch(() => {
    run.frame.value = frame;
    run.history.value = addFrame(run.history.value, frame);
    run.state.value = frame.over ? 'over' : source.playing ? 'running' : frame.tick === 0 ? 'ready' : 'paused';
    if (!source.playing || performance.now() - panelTime >= PANEL_MS) showPanels();
    else panelTimer ??= setTimeout(showPanels, PANEL_MS);
    sendDue(frame.seconds);
  });
}

function showPanels(): void {
  if (panelTimer !== null) clearTimeout(panelTimer);
  panelTimer = null;
  panelTime = performance.now();
  run.shown.value = run.frame.value;
}

function onEvents(more: readonly EventView[]): void {
  batch(() => {
    const refused = more.filter((event) => handRefused(event) !== undefined);
    const last = refused.at(-1);
    if (last !== undefined) {
      const order = handRefused(last) ?? null;
      const refusalOf = ({ c }: EventView) => tables.refusals[c] ?? 'unknown';
      if (refused.length === 1) run.tell({ kind: 'refused', refusal: refusalOf(last), order });
      else run.tell({ kind: 'refused', order, count: 0, unable: refused.map((event) => ({ unit: event.a, refusal: refusalOf(event) })) });
    }
    giveQueued(more);
    if (deskElsewhere.value === null) decisions.value = askedBy(decisions.value, more, reasonGiven);
    run.history.value = addEvents(run.history.value, more);
    const notable = more.filter(isNotable);
    if (notable.length > 0) run.events.value = [...run.events.value, ...notable].slice(-KEPT_EVENTS);
    const fired = more.filter((event) => event.kind === 'injectFired');
    if (fired.length > 0)
      run.firedInjects.value = new Map([...run.firedInjects.value, ...fired.map((event) => [event.a, event.tick] as const)]);
  });
}
