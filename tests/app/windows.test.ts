// SPDX-License-Identifier: Apache-2.0
// What a seat may see, and what stands in its address.
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../web/app/session/desk.js';
import { readSeat, writeSeat } from '../../web/app/session/windows/seat.js';
import { viewOf } from '../../web/app/session/windows/seen.js';
import type { Frame } from '../../web/engine/frame.js';
import type { EventView, ExerciseView } from '../../web/engine/source.js';
import { tables } from '../../web/engine/tables.g.js';

const unit = (id: string, service: string) => ({ id, service, name: {} });
const inject = (id: string, receiver: string) => ({ id, receiver, text: { id: 'rahasia' }, expected: { id: 'jawab' }, when: {} });
const exercise = {
  scenario: {
    units: [unit('dalmas', 'polri'), unit('kodim', 'tni')],
    groups: [{ id: 'massa' }],
    script: [inject('a', 'dalmas'), inject('b', 'massa'), inject('c', 'kodim')],
  },
  people: { count: 4, group: Uint16Array.of(65535, 0, 0, 65535), unit: Uint16Array.of(0, 65535, 65535, 1) },
} as unknown as ExerciseView;

/** A man of the line, somebody throwing near it, somebody far off, a soldier farther off. */
const frame = {
  people: {
    x: Float32Array.of(0, 20, 300, 500),
    y: new Float32Array(4),
    presence: Uint8Array.of(1, 1, 1, 1),
    mode: new Uint8Array(4).fill(tables.modes.indexOf('throwing')),
    injury: new Uint8Array(4),
    anger: new Uint8Array(4).fill(200),
    fear: new Uint8Array(4),
    force: new Uint8Array(4),
  },
  units: [
    { x: 0, y: 0, presence: 'there', strength: 1 },
    { x: 500, y: 0, presence: 'there', strength: 1 },
  ],
  fires: [{ x: 300, y: 0 }],
  stones: [],
  situation: 2,
  declared: 0,
  counters: { density: 6, densest: [300, 0], throwing: 2, present: 4, left: 9 },
} as unknown as Frame;
const event = (kind: string, a: number, at: readonly [number, number] = [0, 0]): EventView => ({
  kind,
  a,
  b: 0,
  c: 0,
  at,
  tick: 1,
  value: 0,
});

describe('a trainee', () => {
  const view = viewOf(exercise, { role: 'trainee', side: 'polri' });
  const seen = view.frame(frame);

  it('sees his own and what is near them, and takes the rest for granted', () => {
    expect([...seen.people.presence]).toEqual([1, 1, 0, 0]);
    expect(seen.counters.throwing).toBe(1);
    expect(seen.counters.density).toBe(0);
    expect(seen.fires).toEqual([]);
    expect([...frame.people.presence]).toEqual([1, 1, 1, 1]); // the truth is left alone
  });

  it('knows what was declared and not what is computed, and nothing of what people feel', () => {
    expect(seen.situation).toBe(0);
    expect(Math.max(...seen.people.anger)).toBe(0);
    expect(view.judges).toBe(false);
  });

  it('has the script only as far as it speaks to him, without the answer', () => {
    expect(view.exercise.scenario.script.map(({ text }) => text.id ?? '')).toEqual(['rahasia', '', '']);
    expect(JSON.stringify(view.exercise.scenario.script)).not.toContain('jawab');
    expect(view.exercise.scenario.script.some(({ when }) => when !== undefined)).toBe(false);
  });

  it('is told what his units do and see, not what happens elsewhere', () => {
    const told = view.events([
      event('orderDone', 0),
      event('orderDone', 1),
      event('levelChanged', 2),
      event('injectFired', 0),
      event('injectFired', 1),
      event('fireLit', 0, [30, 0]),
      event('fireLit', 0, [300, 0]),
      event('modeChanged', 1),
    ]);
    expect(told.map(({ kind, a, at }) => [kind, a, at[0]])).toEqual([
      ['orderDone', 0, 0],
      ['injectFired', 0, 0],
      ['fireLit', 0, 30],
    ]);
  });

  it('gets the messages that are sent to him and sees the orders that wait for his units', () => {
    const message = { number: 1, t: 0, told: true, sender: '', channel: 'radio', text: '', objective: 'x', expected: 'y' };
    const desk = {
      decisions: [],
      orders: ['dalmas', 'kodim'].map((unit, at) => ({ number: at + 1, order: { kind: 'hold', unit } })),
      messages: [
        { ...message, receiver: '', state: 'sent' },
        { ...message, receiver: 'dalmas', state: 'sent' },
        { ...message, receiver: 'dalmas', state: 'waiting' },
        { ...message, receiver: 'kodim', state: 'sent' },
        { ...message, receiver: '', state: 'sent', told: false },
      ],
    } as unknown as Desk;
    expect(view.desk(desk).orders.map(({ order }) => order.unit)).toEqual(['dalmas']);
    const mine = view.desk(desk).messages;
    expect(mine.map(({ receiver }) => receiver)).toEqual(['', 'dalmas']);
    expect(mine.every(({ expected }) => expected === '')).toBe(true);
  });
});

describe('instructor and wall', () => {
  it('read no message over the wall that is for one unit', () => {
    const message = { number: 1, t: 0, told: true, sender: '', channel: 'radio', text: '', objective: '', expected: '', state: 'sent' };
    const desk = { messages: [message, { ...message, receiver: 'dalmas' }].map((each) => ({ receiver: '', ...each })) } as unknown as Desk;
    expect(viewOf(exercise, { role: 'wall', side: null }).desk(desk).messages.length).toBe(1);
    expect(viewOf(exercise, { role: 'instructor', side: null }).desk(desk).messages.length).toBe(2);
  });

  it('see all', () => {
    for (const role of ['instructor', 'wall'] as const) expect(viewOf(exercise, { role, side: null }).frame(frame)).toBe(frame);
  });
});

describe('a seat', () => {
  it('is read from the address as it was written there', () => {
    for (const seat of [{ role: 'trainee', side: 'tni' } as const, { role: 'wall', side: null } as const])
      expect(readSeat(writeSeat(seat, 'abc'))).toEqual({ seat, owner: 'abc' });
    expect(readSeat('?role=king')).toBeNull();
    expect(readSeat('?role=wall&side=tni')).toEqual({ seat: { role: 'wall', side: null }, owner: null });
  });
});
