// SPDX-License-Identifier: Apache-2.0
// What a hand has done beside the core: injects written for later, put off, left out, orders that wait for the one before, and the freeze.
// The world does not know of it until the moment has come (then it is a command of the core); the deeds of the film say it all, so that who
// goes on, branches or reviews finds the list as it stood.
import type { WrittenInject } from '../source.js';
import type { Order } from '../tables.g.js';
import { ticksPerSecond } from './frame-code.js';
import type { Deed } from './tape.js';

/** An inject that no script has, by the instructor's hand. What it is in the world is its kind and `values`; its words reach the log, the recording and whom they are told to. */
export interface DeskMessage {
  readonly number: number;
  /** s from the start at which it is given */
  readonly t: number;
  readonly kind: WrittenInject['kind'];
  /** what the kind asks for: whom it is about, where, how much */
  readonly values: Omit<WrittenInject, 'id' | 'kind' | 'text' | 'sender' | 'receiver' | 'channel' | 'objective' | 'expected'>;
  /** false: it happens and no trainee is told */
  readonly told: boolean;
  readonly sender: string;
  /** id of a unit, or words of the instructor's own; '' is everybody */
  readonly receiver: string;
  readonly channel: string;
  readonly text: string;
  /** id of an objective, or '' */
  readonly objective: string;
  readonly expected: string;
  readonly state: 'waiting' | 'sent' | 'skipped';
}

/** An order that is given when its unit has done the one before. */
export interface QueuedOrder {
  readonly number: number;
  readonly order: Order;
}

export type DeskDeed =
  | { readonly do: 'freeze' }
  | { readonly do: 'thaw' }
  /** an inject of the script is given at `due`, s, instead; where that is null it is left out or comes as it did */
  | { readonly do: 'putInject'; readonly id: string; readonly due: number | null; readonly skipped: boolean }
  | { readonly do: 'writeMessage'; readonly message: Omit<DeskMessage, 'state'> }
  /** one that waits is given at `t`, s, instead, or left out */
  | { readonly do: 'changeMessage'; readonly number: number; readonly t: number | null; readonly skipped: boolean }
  | { readonly do: 'queueOrder'; readonly number: number; readonly order: Order }
  /** it is given now, or taken back */
  | { readonly do: 'unqueueOrder'; readonly number: number };

/** The list as it stands. */
export interface AtDesk {
  readonly messages: readonly DeskMessage[];
  /** ids of the script's injects that do not come by themselves any more */
  readonly skipped: ReadonlySet<string>;
  /** s at which they are given instead */
  readonly delayed: ReadonlyMap<string, number>;
  /** in the order in which they were asked for */
  readonly orders: readonly QueuedOrder[];
  /** s at which it was frozen */
  readonly frozen: number | null;
}

export const nothingAtDesk: AtDesk = { messages: [], skipped: new Set(), delayed: new Map(), orders: [], frozen: null };

/** The id by which the core and the recording know a written inject. */
export const writtenId = (number: number) => `written-${number}`;

function numberOf(id: unknown): number | null {
  const found = /^written-(\d{1,9})$/.exec(String(id));
  return found === null ? null : Number(found[1]);
}

/** A number that no written inject has, nor one of the script with such a name. */
export function nextNumber({ messages }: AtDesk, script: readonly { readonly id: string }[]): number {
  return Math.max(0, ...messages.map(({ number }) => number), ...script.map(({ id }) => numberOf(id) ?? 0)) + 1;
}

/** A number that no order in the queue has. */
export const nextQueued = ({ orders }: Pick<AtDesk, 'orders'>) => Math.max(0, ...orders.map(({ number }) => number)) + 1;

function put(desk: AtDesk, id: string, due: number | null, skip: boolean): AtDesk {
  const [delayed, skipped] = [new Map(desk.delayed), new Set(desk.skipped)];
  delayed.delete(id);
  skipped.delete(id);
  if (due !== null) delayed.set(id, due);
  if (skip) skipped.add(id);
  return { ...desk, delayed, skipped };
}

/** `seconds`: of the exercise, when it was done. */
export function afterHand(desk: AtDesk, deed: DeskDeed, seconds: number): AtDesk {
  switch (deed.do) {
    case 'freeze':
      return { ...desk, frozen: seconds };
    case 'thaw':
      return { ...desk, frozen: null };
    case 'putInject':
      return put(desk, deed.id, deed.due, deed.skipped);
    case 'writeMessage':
      if (desk.messages.some(({ number }) => number === deed.message.number)) return desk;
      return { ...desk, messages: [...desk.messages, { ...deed.message, state: 'waiting' }] };
    case 'changeMessage': {
      const { number, t, skipped } = deed;
      const messages = desk.messages.map(
        (each): DeskMessage =>
          each.number === number && each.state === 'waiting' ? { ...each, t: t ?? each.t, state: skipped ? 'skipped' : each.state } : each,
      );
      return { ...desk, messages };
    }
    case 'queueOrder': {
      const { number, order } = deed;
      return { ...desk, orders: [...desk.orders.filter((each) => each.number !== number), { number, order }] };
    }
    case 'unqueueOrder':
      return { ...desk, orders: desk.orders.filter(({ number }) => number !== deed.number) };
  }
}

/** The core has taken a written inject. One of a recording that does not say who waited is known from then on. */
function afterWriting(desk: AtDesk, inject: unknown, t: number): AtDesk {
  const written = inject as WrittenInject;
  const number = numberOf(written.id);
  if (number === null) return desk;
  const known = desk.messages.find((each) => each.number === number);
  const message = known ?? messageOf(written, number);
  const sent: DeskMessage = { ...message, t, state: 'sent' };
  const messages = known === undefined ? [...desk.messages, sent] : desk.messages.map((each) => (each === known ? sent : each));
  return { ...desk, messages };
}

function messageOf(inject: WrittenInject, number: number): Omit<DeskMessage, 't' | 'state'> {
  const { id: _, kind, text, sender = '', receiver = '', channel = '', objective = '', expected, ...values } = inject;
  const told = [sender, receiver, channel].some((each) => each !== '');
  const words = (of: typeof text) => of?.id || of?.en || '';
  return { number, kind, values, told, sender, receiver, channel, text: words(text), objective, expected: words(expected) };
}

/** The list after one more deed of the film, which must come in their order. */
export function afterDeed(desk: AtDesk, deed: Deed): AtDesk {
  switch (deed.kind) {
    case 'desk':
      return afterHand(desk, deed.deed, deed.tick / ticksPerSecond);
    case 'skipInject':
      return put(desk, deed.id, null, true);
    case 'fireInject':
      return put(desk, deed.id, null, false);
    case 'writeInject':
      return afterWriting(desk, deed.inject, deed.tick / ticksPerSecond);
    case 'give':
    case 'log':
      return desk;
  }
}

/** The list as it stands after these deeds. */
export function deskOf(deeds: readonly Deed[]): AtDesk {
  return deeds.reduce(afterDeed, nothingAtDesk);
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isNumber = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

function isMessage(value: unknown): boolean {
  if (!isFields(value) || !isNumber(value.number) || !isTime(value.t) || !isFields(value.values) || typeof value.told !== 'boolean')
    return false;
  const { kind, sender, receiver, channel, text, objective, expected } = value;
  return [kind, sender, receiver, channel, text, objective, expected].every((each) => typeof each === 'string');
}

/** Whether a value read from a file is such a deed. */
export function isDeskDeed(value: unknown): value is DeskDeed {
  if (!isFields(value)) return false;
  switch (value.do) {
    case 'freeze':
    case 'thaw':
      return true;
    case 'putInject':
      return typeof value.id === 'string' && (value.due === null || isTime(value.due)) && typeof value.skipped === 'boolean';
    case 'writeMessage':
      return isMessage(value.message);
    case 'changeMessage':
      return isNumber(value.number) && (value.t === null || isTime(value.t)) && typeof value.skipped === 'boolean';
    case 'queueOrder':
      return (
        isNumber(value.number) && isFields(value.order) && typeof value.order.kind === 'string' && typeof value.order.unit === 'string'
      );
    case 'unqueueOrder':
      return isNumber(value.number);
    default:
      return false;
  }
}
