// SPDX-License-Identifier: Apache-2.0
// The desk of an exercise: what belongs to it and is not the core's. Kept by the window that runs it; the others have a copy (windows/).
// Each deed goes into the recording (engine: film/at-desk.ts), from which the list is made again. An inject that the instructor has written is
// told to the core when its second has come (`writeInject`).
import { batch, signal } from '@preact/signals';
import {
  type AtDesk,
  afterHand,
  type DeskDeed,
  type DeskMessage,
  deskOf,
  nextNumber,
  nextQueued,
  type QueuedOrder,
  writtenId,
} from '../../engine/film/at-desk.js';
import type { Issue, WrittenInject } from '../../engine/source.js';
import { addEntry, closeEntryHere, decisions } from './decisions.js';
import { type Deed, deskElsewhere } from './deed.js';
import { language } from './preferences.js';
import * as run from './run-state.js';

export interface Desk extends AtDesk {
  readonly speed: number;
  readonly decisions: typeof decisions.value;
}

export const messages = signal<readonly DeskMessage[]>([]);
/** Orders that wait until their unit has done the one before; order-queue.ts gives them. */
export const queued = signal<readonly QueuedOrder[]>([]);

function atDeskNow(): AtDesk {
  return {
    messages: messages.value,
    skipped: run.skippedInjects.value,
    delayed: run.delayedInjects.value,
    orders: queued.value,
    frozen: run.frozen.value,
  };
}

/** Shows this list, of another way or another time; whether the exercise is frozen stays as it is. */
export function takeList({ messages: written, skipped, delayed, orders }: Omit<AtDesk, 'frozen'>): void {
  batch(() => {
    messages.value = written;
    run.skippedInjects.value = skipped;
    run.delayedInjects.value = delayed;
    queued.value = orders;
  });
}

function takeAtDesk(desk: AtDesk): void {
  batch(() => {
    takeList(desk);
    run.frozen.value = desk.frozen;
  });
}

export function deskNow(): Desk {
  return { ...atDeskNow(), speed: run.speed.value, decisions: decisions.value };
}

export function takeDesk(desk: Desk): void {
  batch(() => {
    run.speed.value = desk.speed;
    decisions.value = desk.decisions;
    takeAtDesk(desk);
  });
}

/** Does it at the desk, wherever that is. */
export async function atDesk(deed: Deed): Promise<void> {
  if (deskElsewhere.value !== null) deskElsewhere.value(deed);
  else await doHere(deed);
}

export async function doHere(deed: Deed): Promise<void> {
  switch (deed.do) {
    case 'freeze':
      if (run.frozen.value !== null) return;
      run.frozen.value = run.shown.value?.seconds ?? 0;
      await run.source.value?.pause();
      change(deed);
      addEntry({ kind: 'noDuff' }, now());
      return;
    case 'closeEntry':
      closeEntryHere(deed.number, deed.words);
      return;
    case 'thaw':
    case 'putInject':
    case 'unqueueOrder':
      change(deed);
      return;
    case 'queueOrder':
      change({ ...deed, number: nextQueued(atDeskNow()) });
      return;
    case 'writeMessage':
      change({ do: 'writeMessage', message: { ...deed.message, number: newNumber() } });
      sendDue(now());
      return;
    case 'changeMessage':
      change(deed);
      sendDue(now());
      return;
  }
}

const now = () => run.source.value?.frame.seconds ?? 0;
const newNumber = () => nextNumber(atDeskNow(), run.scenario.value?.script ?? []);

/** Changes the list, and the recording with it. */
function change(deed: DeskDeed): void {
  takeAtDesk(afterHand(atDeskNow(), deed, now()));
  run.source.value?.atDesk(deed).catch((error: unknown) => console.warn(error));
}

/** Injects that were put off and messages whose second has come; only the window that runs the exercise does this. That they have been given, the core's own deeds say. */
export function sendDue(seconds: number): void {
  if (deskElsewhere.value !== null) return;
  for (const [id, t] of run.delayedInjects.value) {
    if (t > seconds) continue;
    takeList(afterHand(atDeskNow(), { do: 'putInject', id, due: null, skipped: false }, seconds));
    run.source.value?.fireInject(id).catch((error: unknown) => console.warn(error));
  }
  const isDue = (each: DeskMessage) => each.state === 'waiting' && each.t <= seconds;
  const due = messages.value.filter(isDue);
  for (const each of due) void tellCore(each);
  if (due.length > 0) messages.value = messages.value.map((each) => (isDue(each) ? { ...each, t: seconds, state: 'sent' } : each));
}

/** What is wrong with it, by the core; nothing is written. */
export async function faultsOf(message: Omit<DeskMessage, 'number' | 'state'>): Promise<readonly Issue[]> {
  return (await run.source.value?.checkInject(injectOf({ ...message, number: newNumber() }))) ?? [];
}

function injectOf(message: Omit<DeskMessage, 'state'>): WrittenInject {
  const { number, kind, values, told, sender, receiver, channel, text, objective, expected } = message;
  const worded = (words: string) => (language.value === 'en' ? { en: words } : { id: words });
  const way = told ? { sender, receiver, channel } : {};
  const optional = { ...(expected === '' ? {} : { expected: worded(expected) }), ...(objective === '' ? {} : { objective }) };
  return { id: writtenId(number), kind, ...values, ...(text === '' ? {} : { text: worded(text) }), ...way, ...optional };
}

async function tellCore(message: DeskMessage): Promise<void> {
  const inject = injectOf(message);
  const told = run.source.value;
  const issues = await told?.writeInject(inject).catch((error: unknown) => console.warn(error));
  if (told === null || told !== run.source.value) return;
  if (!issues) {
    // while time runs the core took it a moment after it was due; the list says when, as the recording does
    const done = await told.deeds().catch((error: unknown) => {
      console.warn(error);
      return [];
    });
    const taken = deskOf(done).messages.find(({ number, state }) => number === message.number && state === 'sent');
    if (taken !== undefined && told === run.source.value)
      messages.value = messages.value.map((each) => (each.number === taken.number ? { ...each, t: taken.t } : each));
    return;
  }
  run.tell({ kind: 'refused', inject: inject.id, issues });
  batch(() => {
    // it has not come: left out, here and for who goes on
    messages.value = messages.value.map((each) => (each.number === message.number ? message : each));
    change({ do: 'changeMessage', number: message.number, t: null, skipped: true });
  });
}
