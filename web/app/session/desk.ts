// SPDX-License-Identifier: Apache-2.0
// The desk of an exercise: what belongs to it and is not the core's. Kept by the window that runs it; the others have a copy (windows/).
// A message that the instructor has written is told to the core when its second has come (`writeInject`), so the recording holds it.
import { batch, signal } from '@preact/signals';
import type { Issue, WrittenInject } from '../../engine/source.js';
import { addEntry, closeEntryHere, decisions } from './decisions.js';
import { type Deed, deskElsewhere, type Message } from './deed.js';
import { language } from './preferences.js';
import * as run from './run-state.js';

export interface Desk {
  readonly speed: number;
  readonly frozen: number | null;
  readonly decisions: typeof decisions.value;
  readonly skipped: ReadonlySet<string>;
  readonly delayed: ReadonlyMap<string, number>;
  readonly messages: readonly Message[];
}

export const messages = signal<readonly Message[]>([]);

export function deskNow(): Desk {
  return {
    speed: run.speed.value,
    frozen: run.frozen.value,
    decisions: decisions.value,
    skipped: run.skippedInjects.value,
    delayed: run.delayedInjects.value,
    messages: messages.value,
  };
}

export function takeDesk(desk: Desk): void {
  batch(() => {
    run.speed.value = desk.speed;
    run.frozen.value = desk.frozen;
    decisions.value = desk.decisions;
    run.skippedInjects.value = desk.skipped;
    run.delayedInjects.value = desk.delayed;
    messages.value = desk.messages;
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
      run.frozen.value = run.source.value?.frame.seconds ?? 0;
      addEntry({ kind: 'noDuff' }, run.frozen.value);
      return;
    case 'thaw':
      run.frozen.value = null;
      return;
    case 'closeEntry':
      closeEntryHere(deed.number, deed.words);
      return;
    case 'putInject':
      putInject(deed.id, deed.due, deed.skipped);
      return;
    case 'writeMessage':
      messages.value = [...messages.value, { ...deed.message, number: nextNumber(), state: 'waiting' }];
      sendDue(run.source.value?.frame.seconds ?? 0);
      return;
    case 'changeMessage':
      messages.value = messages.value.map((each) =>
        each.number === deed.number && each.state === 'waiting'
          ? { ...each, t: deed.t ?? each.t, state: deed.skipped ? 'skipped' : 'waiting' }
          : each,
      );
      sendDue(run.source.value?.frame.seconds ?? 0);
      return;
  }
}

/** Another way may lack messages in the middle; none gets the number of one that is there. */
const nextNumber = () => Math.max(0, ...messages.value.map(({ number }) => number)) + 1;

function putInject(id: string, due: number | null, skipped: boolean): void {
  const delayed = new Map(run.delayedInjects.value);
  const left = new Set(run.skippedInjects.value);
  delayed.delete(id);
  left.delete(id);
  if (due !== null) delayed.set(id, due);
  if (skipped) left.add(id);
  batch(() => {
    run.delayedInjects.value = delayed;
    run.skippedInjects.value = left;
  });
}

/** Injects that were put off and messages whose second has come; only the window that runs the exercise does this. */
export function sendDue(seconds: number): void {
  if (deskElsewhere.value !== null) return;
  for (const [id, t] of run.delayedInjects.value) {
    if (t > seconds) continue;
    putInject(id, null, false);
    run.source.value?.fireInject(id).catch((error: unknown) => console.warn(error));
  }
  const isDue = (each: Message) => each.state === 'waiting' && each.t <= seconds;
  const due = messages.value.filter(isDue);
  for (const each of due) void tellCore(each);
  if (due.length > 0) messages.value = messages.value.map((each) => (isDue(each) ? { ...each, t: seconds, state: 'sent' } : each));
}

/** What is wrong with it, by the core; nothing is written. */
export async function faultsOf(message: Omit<Message, 'number' | 'state'>): Promise<readonly Issue[]> {
  return (await run.source.value?.checkInject(injectOf({ ...message, number: nextNumber() }))) ?? [];
}

function injectOf(message: Omit<Message, 'state'>): WrittenInject {
  const { number, kind, values, told, sender, receiver, channel, text, objective, expected } = message;
  const worded = (words: string) => (language.value === 'en' ? { en: words } : { id: words });
  const way = told ? { sender, receiver, channel } : {};
  const optional = { ...(expected === '' ? {} : { expected: worded(expected) }), ...(objective === '' ? {} : { objective }) };
  return { id: `written-${number}`, kind, ...values, ...(text === '' ? {} : { text: worded(text) }), ...way, ...optional };
}

async function tellCore(message: Message): Promise<void> {
  const inject = injectOf(message);
  const issues = await run.source.value?.writeInject(inject).catch((error: unknown) => console.warn(error));
  if (issues) run.tell({ kind: 'refused', inject: inject.id, issues });
}
