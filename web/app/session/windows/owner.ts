// SPDX-License-Identifier: Apache-2.0
// The window that runs an exercise, towards the other windows of this browser: it answers, tells what happens, and keeps the desk. A lock
// of the browser says that it lives; a duplicated tab finds the lock taken and gets a name of its own.
import { effect, signal } from '@preact/signals';
import { EngineClosed, toPlain } from '../../../engine/errors.js';
import type { Frame } from '../../../engine/frame.js';
import type { Question, Reply } from '../../../engine/protocol.js';
import type { Outlook, Source } from '../../../engine/source.js';
import type { Order } from '../../../engine/tables.g.js';
import type { Deed } from '../deed.js';
import { deskNow, doHere, queued } from '../desk.js';
import * as run from '../run-state.js';
import { knownNow } from '../ways.js';
import { askable, LOBBY, type LobbyWord, lockName, type Running, roomName, type Said, type Told, type Welcome } from './channel-words.js';
import { hold, newName, whenGone } from './locks.js';
import { type Seat, seatName } from './seat.js';
import { type View, viewOf } from './seen.js';

/** The other windows of this exercise, by their own names. */
export const guests = signal<ReadonlyMap<string, Seat>>(new Map());
/** Exercises that other windows of this browser run. */
export const neighbours = signal<ReadonlyMap<string, Running>>(new Map());
/** The name of this window's exercise for the others; '' until it runs one. */
export const ownName = signal('');

/** ms between two frames told while time runs: other windows glide between them */
const PACE = 90;
const KEPT_NAME = 'sispamkota-window';

interface Room {
  readonly seat: Seat;
  readonly channel: BroadcastChannel;
  view: View | null;
}

const rooms = new Map<string, Room>();
let lobby: BroadcastChannel | null = null;
let source: Source | null = null;
let leave: () => void = () => undefined;
let told = 0;
let future = 0;

/** Begins to answer other windows; where the browser has no channels there are none. */
export async function answerOtherWindows(): Promise<void> {
  if (typeof BroadcastChannel === 'undefined') return;
  ownName.value = await nameOfThisWindow();
  lobby = new BroadcastChannel(LOBBY);
  lobby.onmessage = ({ data }: MessageEvent<LobbyWord>) => {
    if (data.say === 'who') sayHere();
    else if (data.say === 'here') meet(data);
    else if (data.say === 'hello' && data.owner === ownName.value) welcome(data.from, data.seat);
    else if (data.say === 'bye') part(data.from);
  };
  addEventListener('pagehide', () => lobby?.postMessage({ say: 'bye', from: ownName.value } satisfies LobbyWord));
  addEventListener('pageshow', (event) => {
    if (event.persisted) sayHere();
  });
  lobby.postMessage({ say: 'who' } satisfies LobbyWord);
  effect(() => serve(run.source.value));
  effect(() => {
    const desk = deskNow();
    for (const room of rooms.values()) if (room.view !== null) post(room, { to: null, desk: room.view.desk(desk) });
  });
}

async function nameOfThisWindow(): Promise<string> {
  let name = newName();
  try {
    name = sessionStorage.getItem(KEPT_NAME) ?? name;
  } catch {
    // forbidden: a reload gives another name
  }
  if (!(await hold(lockName(name)))) {
    name = newName();
    await hold(lockName(name));
  }
  try {
    sessionStorage.setItem(KEPT_NAME, name);
  } catch {
    // as above
  }
  return name;
}

function serve(next: Source | null): void {
  leave();
  source = next;
  for (const room of rooms.values()) {
    room.view = null;
    if (next !== null) post(room, { to: null, again: true });
  }
  if (next === null) return;
  future = next.future;
  leave = next.listen({
    frame: (frame) => tellFrame(frame),
    events: (events) => {
      for (const room of rooms.values()) {
        const seen = room.view?.events(events) ?? [];
        if (seen.length > 0) post(room, { to: null, reply: { notice: 'events', value: seen } });
      }
    },
    findings: (findings) => judged({ notice: 'findings', value: findings }),
    ended: (summary) => judged({ notice: 'ended', value: summary }),
    failed: (error) => {
      for (const room of rooms.values()) post(room, { to: null, reply: { notice: 'failed', value: toPlain(error) } });
    },
  });
  sayHere();
}

function tellFrame(frame: Frame): void {
  if (source === null) return;
  const now = performance.now();
  if (source.playing && now - told < PACE) return;
  told = now;
  const moved = source.future !== future;
  future = source.future;
  for (const room of rooms.values()) {
    if (room.view === null) continue;
    if (moved) post(room, { to: null, run: runNow(), known: room.view.known(knownNow()) });
    post(room, { to: null, run: runNow(), reply: { notice: 'frame', value: room.view.frame(frame) } });
  }
}

function judged(reply: Reply): void {
  for (const room of rooms.values()) if (room.view?.judges) post(room, { to: null, reply });
}

function runNow(): NonNullable<Told['run']> {
  return { playing: source?.playing ?? false, speed: source?.speed ?? 1, future: source?.future ?? 0 };
}

function sayHere(): void {
  if (source === null) return;
  const { name } = source.exercise.scenario;
  const here = { say: 'here', owner: ownName.value, name, seed: source.exercise.seed, seconds: source.frame.seconds } as const;
  lobby?.postMessage(here satisfies LobbyWord);
}

function meet(running: Running): void {
  const { owner, name, seed, seconds } = running;
  if (!neighbours.value.has(owner)) whenGone(lockName(owner), () => part(owner));
  neighbours.value = new Map([...neighbours.value, [owner, { owner, name, seed, seconds }]]);
}

function part(name: string): void {
  neighbours.value = new Map([...neighbours.value].filter(([owner]) => owner !== name));
  guests.value = new Map([...guests.value].filter(([guest]) => guest !== name));
  for (const [key, room] of rooms) {
    if ([...guests.value.values()].some((seat) => seatName(seat) === key)) continue;
    room.channel.close();
    rooms.delete(key);
  }
}

function welcome(from: string, seat: Seat): void {
  if (source === null) return;
  const key = seatName(seat);
  let room = rooms.get(key);
  if (room === undefined) {
    room = { seat, channel: new BroadcastChannel(roomName(ownName.value, key)), view: null };
    rooms.set(key, room);
    const made = room;
    room.channel.onmessage = ({ data }: MessageEvent<Said>) => void hear(made, data);
  }
  room.view ??= viewOf(source.exercise, seat);
  if (!guests.value.has(from)) whenGone(lockName(from), () => part(from));
  guests.value = new Map([...guests.value, [from, seat]]);
  const { view } = room;
  const present: Welcome = {
    exercise: view.exercise,
    frame: view.frame(source.frame),
    warnings: [],
    known: view.known(knownNow()),
    desk: view.desk(deskNow()),
  };
  post(room, { to: from, run: runNow(), welcome: present });
}

async function hear(room: Room, said: Said): Promise<void> {
  if ('left' in said) part(said.from);
  else if ('deed' in said) {
    if (mayDo(room.seat, said.deed)) await doHere(said.deed);
  } else if (!('cancel' in said.question)) {
    const { id } = said.question;
    try {
      const output = await answer(room, said.question);
      post(room, { to: said.from, run: runNow(), reply: { id, output } as Reply });
    } catch (error) {
      post(room, { to: said.from, reply: { id, error: toPlain(error) } });
    }
  }
}

function mayDo(seat: Seat, deed: Deed): boolean {
  if (seat.role !== 'trainee') return seat.role === 'instructor';
  if (deed.do === 'queueOrder') return commands(seat, deed.order.unit);
  if (deed.do === 'unqueueOrder') return commands(seat, queued.value.find(({ number }) => number === deed.number)?.order.unit);
  return deed.do === 'freeze' || deed.do === 'closeEntry';
}

/** The unit is of the seat's side. */
function commands({ side }: Seat, id: string | undefined): boolean {
  const unit = source?.exercise.scenario.units.find((each) => each.id === id);
  return unit !== undefined && (side === null || unit.service === side);
}

function mayAsk(seat: Seat, question: Exclude<Question, { readonly cancel: number }>): boolean {
  if (seat.role === 'wall' || !askable.some((each) => each === question.kind)) return false;
  if (seat.role === 'instructor') return true;
  if (question.kind !== 'give' && question.kind !== 'outlook') return false;
  const order: Order = question.input;
  return order.kind === 'declareLevel' || commands(seat, order.unit);
}

async function answer(room: Room, question: Exclude<Question, { readonly cancel: number }>): Promise<unknown> {
  const at = source;
  if (at === null || room.view === null || !mayAsk(room.seat, question)) throw new EngineClosed('this window may not ask that');
  switch (question.kind) {
    case 'play':
      if (run.frozen.value === null) at.play();
      return null;
    case 'pause':
      await at.pause();
      return room.view.frame(at.frame);
    case 'setSpeed':
      run.speed.value = question.input.speed;
      at.setSpeed(question.input.speed);
      return null;
    case 'stepBy':
      return room.view.frame(await at.stepBy(question.input.ticks));
    case 'give':
      return at.give(question.input);
    case 'outlook':
      return room.seat.role === 'trainee' ? withoutSituation(await at.outlook(question.input)) : at.outlook(question.input);
    case 'fireInject':
      return at.fireInject(question.input.id);
    case 'skipInject':
      return at.skipInject(question.input.id);
    case 'writeInject':
      return at.writeInject(question.input);
    case 'checkInject':
      return at.checkInject(question.input);
    case 'log':
      return at.log(question.input.number);
    case 'remark':
      return at.remark(question.input);
    case 'summary':
      return at.summary();
    case 'recording':
      return at.recording(question.input);
    default:
      throw new EngineClosed('this window may not ask that');
  }
}

/** A trainee is warned of what the doctrine does not permit, and not told the computed situation. */
function withoutSituation(outlook: Outlook): Outlook {
  return { ...outlook, warnings: outlook.warnings.map((warning) => ({ ...warning, level: '' })) };
}

function post(room: Room, word: Told): void {
  room.channel.postMessage(word);
}
