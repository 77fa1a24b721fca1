// SPDX-License-Identifier: Apache-2.0
// What a seat may see. A trainee gets what his units see and are told, not what is: people out of their sight, feelings, the computed
// situation, findings and the script are taken out before anything is sent to his window. Instructor and wall see all.
import type { Counters, Frame } from '../../../engine/frame.js';
import type { EventView, ExerciseView } from '../../../engine/source.js';
import type { EventKindName } from '../../../engine/tables.g.js';
import type { Desk } from '../desk.js';
import { tables } from '../tables.js';
import type { Known } from '../ways.js';
import type { Seat } from './seat.js';

/** m within which officers see what people do (assumed; walls are not reckoned) */
const SIGHT = 60;
/** m, side of the cells that are seen or not */
const CELL = 10;
const PRESENT = 1;
const NOBODY = 65535;

const ofHisUnits: ReadonlySet<string> = new Set<EventKindName>([
  ...(['orderGiven', 'orderRefused', 'orderDone', 'waterOn', 'waterOff', 'appeal', 'talk', 'talkEnded', 'pushed'] as const),
  ...(['lineBroken', 'lineReformed', 'relieved', 'irritantFired', 'requested', 'unitArrived', 'reported', 'refilled'] as const),
  ...(['egressForeseen', 'densityForeseen', 'objectionFiled'] as const),
]);
/** what somebody who stands near sees happen */
const inSight: ReadonlySet<string> = new Set<EventKindName>([
  ...(['thrown', 'hit', 'injured', 'aidGiven', 'seized', 'handedOver', 'fireLit', 'fireOut', 'gateOpened', 'gateClosed'] as const),
  ...(['objection', 'quarrel', 'quarrelEnded', 'fell', 'struck', 'boxTaken', 'boxLeft', 'boxDelivered', 'threatFound'] as const),
  ...(['threatCleared', 'hostageTaken', 'hostageFreed', 'misconduct'] as const),
]);

export interface View {
  readonly exercise: ExerciseView;
  /** truth seen from this seat; call it before `events` of the same moment */
  frame(frame: Frame): Frame;
  events(events: readonly EventView[]): readonly EventView[];
  known(known: Known): Known;
  desk(desk: Desk): Desk;
  /** findings, ratings and the summary are for this seat */
  readonly judges: boolean;
}

export function viewOf(exercise: ExerciseView, seat: Seat): View {
  if (seat.role !== 'trainee') {
    const all = { exercise, frame: same<Frame>, events: same<readonly EventView[]>, known: same<Known>, desk: same<Desk> };
    if (seat.role === 'instructor') return { ...all, judges: true };
    const toAll = (desk: Desk): Desk => ({
      ...desk,
      messages: desk.messages.filter(({ told, receiver, state }) => told && receiver === '' && state === 'sent'),
      orders: [],
    });
    return { ...all, desk: toAll, judges: false };
  }
  const his = exercise.scenario.units.map((unit) => seat.side === null || unit.service === seat.side);
  const told = exercise.scenario.script.map(({ receiver }) => isFor(exercise, his, receiver));
  let sight: ReadonlySet<number> = new Set();
  const events = (list: readonly EventView[]) =>
    list.filter(({ kind, a, at }) => {
      if (kind === 'levelDeclared' || kind === 'phaseBegan' || kind === 'windChanged') return true;
      if (kind === 'injectFired') return told[a] === true;
      return ofHisUnits.has(kind) ? his[a] === true : inSight.has(kind) && sight.has(cellOf(at[0], at[1]));
    });
  const frame = (truth: Frame) => {
    sight = cellsInSight(truth, his);
    return seenFrame(exercise, truth, his, sight);
  };
  return {
    exercise: withoutScript(exercise, told),
    frame,
    events,
    known: (known) => ({
      frame: known.frame === null ? null : frame(known.frame),
      events: events(known.events.filter(({ kind }) => !inSight.has(kind))),
      findings: [],
      history: { ...known.history, levels: known.history.declared, density: [] },
      firedInjects: new Map([...known.firedInjects].filter(([index]) => told[index] === true)),
      ratings: new Map(),
      decisions: known.decisions.filter(({ cause }) => cause.kind !== 'level'),
    }),
    desk: (desk) => ({
      ...desk,
      decisions: desk.decisions.filter(({ cause }) => cause.kind !== 'level'),
      skipped: new Set(),
      delayed: new Map(),
      orders: desk.orders.filter(({ order }) => his[exercise.scenario.units.findIndex(({ id }) => id === order.unit)] === true),
      messages: desk.messages
        .filter(({ told, state, receiver }) => told && state === 'sent' && (receiver === '' || isFor(exercise, his, receiver)))
        .map((message) => ({ ...message, values: {}, expected: '', objective: '' })),
    }),
    judges: false,
  };
}

const same = <T>(it: T): T => it;

/** A line of the script goes to one of his units, to somebody of his service's command, or to everybody. */
export function isFor(exercise: ExerciseView, his: readonly boolean[], receiver: string): boolean {
  const { units, groups } = exercise.scenario;
  const unit = units.findIndex((each) => each.id === receiver);
  if (unit >= 0) return his[unit] === true;
  return receiver !== '' && !groups.some((group) => group.id === receiver);
}

function withoutScript(exercise: ExerciseView, told: readonly boolean[]): ExerciseView {
  const { scenario } = exercise;
  const script = scenario.script.map(({ when: _, ...inject }, index) =>
    told[index]
      ? { ...inject, expected: {} }
      : { ...inject, text: {}, expected: {}, sender: '', receiver: '', group: '', unit: '', zone: '' },
  );
  return { ...exercise, scenario: { ...scenario, script } };
}

function cellOf(x: number, y: number): number {
  return (Math.floor(y / CELL) + 32_768) * 65_536 + Math.floor(x / CELL) + 32_768;
}

function cellsInSight({ units }: Frame, his: readonly boolean[]): ReadonlySet<number> {
  const cells = new Set<number>();
  units.forEach((unit, index) => {
    if (!his[index] || unit.presence !== 'there' || unit.strength === 0) return;
    for (let dx = -SIGHT; dx <= SIGHT; dx += CELL)
      for (let dy = -SIGHT; dy <= SIGHT; dy += CELL) if (Math.hypot(dx, dy) <= SIGHT) cells.add(cellOf(unit.x + dx, unit.y + dy));
  });
  return cells;
}

function seenFrame(exercise: ExerciseView, truth: Frame, his: readonly boolean[], sight: ReadonlySet<number>): Frame {
  const { x, y, mode, injury } = truth.people;
  const presence = truth.people.presence.slice();
  const seen = { present: 0, active: 0, throwing: 0, injuredCitizens: 0, injuredOfficers: 0 };
  const isActive = tables.modes.map((name) => ['chant', 'press', 'push', 'throwing', 'attack'].includes(name));
  const isThrowing = tables.modes.map((name) => name === 'throwing' || name === 'attack');
  for (let row = 0; row < presence.length; ++row) {
    if (presence[row] !== PRESENT) {
      presence[row] = presence[row] === 0 ? 0 : 2;
      continue;
    }
    const unit = exercise.people.unit[row] ?? NOBODY;
    if (his[unit] !== true && !sight.has(cellOf(x[row] ?? 0, y[row] ?? 0))) {
      presence[row] = 0;
      continue;
    }
    const now = mode[row] ?? 0;
    seen.present += 1;
    if (isActive[now] && unit === NOBODY) seen.active += 1;
    if (isThrowing[now] && unit === NOBODY) seen.throwing += 1;
    if ((injury[row] ?? 0) > 0) seen[unit === NOBODY ? 'injuredCitizens' : 'injuredOfficers'] += 1;
  }
  const near = ({ x: atX, y: atY }: { readonly x: number; readonly y: number }) => sight.has(cellOf(atX, atY));
  const worst = sight.has(cellOf(...truth.counters.densest));
  const counters: Counters = {
    ...truth.counters,
    ...seen,
    total: exercise.people.count,
    left: 0,
    density: worst ? truth.counters.density : 0,
    densest: worst ? truth.counters.densest : [0, 0],
    force: 0,
  };
  const nothing = new Uint8Array(presence.length);
  return {
    ...truth,
    people: { ...truth.people, presence, anger: nothing, fear: nothing, force: nothing },
    fires: truth.fires.filter(near),
    stones: truth.stones.filter(near),
    situation: truth.declared,
    counters,
  };
}
