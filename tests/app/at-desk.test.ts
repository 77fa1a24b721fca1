// SPDX-License-Identifier: Apache-2.0
// What the instructor's hand does to the script is in the recording: who goes on, branches or reviews finds the list as it stood then.
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { delayInject, fireInject, skipInject } from '../../web/app/actions/fire-inject.js';
import { atDesk, deskNow, messages, takeList } from '../../web/app/session/desk.js';
import { giveQueued } from '../../web/app/session/order-queue.js';
import { delayedInjects, frozen, skippedInjects, source } from '../../web/app/session/run-state.js';
import { branchAt, takeUpWay, ways } from '../../web/app/session/ways.js';
import { isDeskDeed, nextNumber, nothingAtDesk } from '../../web/engine/film/at-desk.js';
import { pastOf } from '../../web/engine/film/past.js';
import { type Deed, deskOf, type EventView, type LiveSource, load, openLive, readFilm } from '../../web/engine/index.js';
import { courseOfFilm } from '../../web/engine/report/course.js';
import { injectOutcomes } from '../../web/engine/report/inject-outcome.js';

const opened: LiveSource[] = [];
async function open(past?: Parameters<typeof openLive>[0]['past']): Promise<LiveSource> {
  const live = await openLive({ scenario: 'quiet-rally', seed: 1, worker: 'here', ...(past === undefined ? {} : { past }) });
  opened.push(live);
  source.value = live;
  return live;
}
afterEach(() => {
  takeList(nothingAtDesk);
  frozen.value = null;
  ways.value = [];
});
afterAll(() => {
  for (const live of opened) live.dispose();
});

const words = { kind: 'message', values: {}, told: true, sender: 'Kabagops', receiver: '', channel: 'radio', objective: '', expected: '' };
const write = (text: string, t: number) => atDesk({ do: 'writeMessage', message: { ...words, kind: 'message', text, t } });
const list = () => {
  const { messages: written, skipped, delayed, orders, frozen: since } = deskNow();
  return { messages: written, skipped, delayed, orders, frozen: since };
};

describe('what is done at the desk', () => {
  it('stands in the recording as it was, which replays to the same bits, and numbers go on after it', async () => {
    const live = await open();
    await write('later', 100);
    await write('now', 0);
    await write('never', 90);
    await atDesk({ do: 'changeMessage', number: 3, t: null, skipped: true });
    await live.stepBy(20);
    await skipInject.perform('pemberitahuan');
    await delayInject.perform('tuntutan');
    await fireInject.perform('jawaban-kpu');
    await atDesk({ do: 'freeze' });
    await live.stepBy(0);
    const before = list();
    expect(before.messages.map(({ number, state }) => [number, state])).toEqual([
      [1, 'waiting'],
      [2, 'sent'],
      [3, 'skipped'],
    ]);
    expect([[...before.skipped], [...before.delayed], before.frozen]).toEqual([['pemberitahuan'], [['tuntutan', 60]], 1]);
    const bytes = await live.recording();
    expect((await load()).verifyRecording(bytes)).toMatchObject({ kind: 'same' });
    const film = await readFilm(bytes);
    expect(deskOf(film.deeds)).toEqual(before);

    const again = await open(pastOf(film, Number.POSITIVE_INFINITY));
    expect([again.frame.tick, again.frame.hash]).toEqual([live.frame.tick, live.frame.hash]);
    takeList(deskOf(await again.deeds()));
    await write('after', 0);
    expect(messages.value.at(-1)?.number).toBe(4);
    await again.stepBy(20);
    const next = await readFilm(await again.recording());
    expect(next.deeds.filter(({ kind }) => kind === 'writeInject')).toMatchObject([
      { inject: { id: 'written-2' } },
      { inject: { id: 'written-4' } },
    ]);
    expect((await load()).verifyRecording(await again.recording())).toMatchObject({ kind: 'same' });
  });

  it('is an order that waits for the one before, too, until it is given or taken back', async () => {
    const live = await open();
    const order = { kind: 'fallBack', unit: 'dalmas-awal', distance: 10 } as const;
    await atDesk({ do: 'queueOrder', order });
    await atDesk({ do: 'queueOrder', order: { ...order, distance: 20 } });
    await atDesk({ do: 'queueOrder', order: { ...order, distance: 30 } });
    await atDesk({ do: 'unqueueOrder', number: 2 });
    await live.stepBy(20);
    const waiting = [
      { number: 1, order },
      { number: 3, order: { ...order, distance: 30 } },
    ];
    expect(deskNow().orders).toEqual(waiting);
    const film = await readFilm(await live.recording());
    expect(deskOf(film.deeds).orders).toEqual(waiting);
    giveQueued([
      { ...(film.events[0] as EventView), kind: 'orderDone', a: live.exercise.scenario.units.findIndex(({ id }) => id === order.unit) },
    ]);
    await live.stepBy(1);
    expect(deskNow().orders).toEqual(waiting.slice(1));
    const after = await readFilm(await live.recording());
    expect(deskOf(after.deeds).orders).toEqual(waiting.slice(1));
    expect(after.deeds.filter(({ kind }) => kind === 'give')).toMatchObject([{ order }]);
    expect((await load()).verifyRecording(await live.recording())).toMatchObject({ kind: 'same' });
  });

  it('is told in the review: what waits and what was left out', async () => {
    const live = await open();
    await write('later', 100);
    await skipInject.perform('pemberitahuan');
    await delayInject.perform('tuntutan');
    await live.stepBy(20);
    const course = courseOfFilm(await readFilm(await live.recording()));
    expect(injectOutcomes(course).map(({ index, waitsFor }) => [course.injects[index]?.id, waitsFor])).toEqual([
      ['pemberitahuan', null],
      ['tuntutan', 60],
      ['jawaban-kpu', undefined],
      ['ajakan-pulang', undefined],
      ['written-1', 100],
    ]);
  });

  it('holds on another way only where it was done before the way began', async () => {
    const live = await open();
    await write('early', 1000);
    await delayInject.perform('tuntutan');
    await live.stepBy(100);
    await skipInject.perform('tuntutan');
    await skipInject.perform('jawaban-kpu');
    await write('late', 1000);
    await atDesk({ do: 'changeMessage', number: 1, t: 1060, skipped: false });
    const first = list();
    await branchAt(3);
    expect([skippedInjects.value.size, [...delayedInjects.value], messages.value.map(({ text, t }) => [text, t])]).toEqual([
      0,
      [['tuntutan', 60]],
      [['early', 1000]],
    ]);
    expect(deskOf(await live.deeds())).toEqual(list());
    await takeUpWay(0);
    expect(list()).toEqual(first);
    expect(deskOf(await live.deeds())).toEqual(first);
  });

  it('holds a frozen exercise where it is', async () => {
    const live = await open();
    await live.stepBy(40);
    await atDesk({ do: 'freeze' });
    expect(await branchAt(1)).toBe(false);
    await atDesk({ do: 'thaw' });
    expect(await branchAt(1)).toBe(true);
  });
});

describe('recordings', () => {
  it('of before, which do not say what waited, tell what was left out and what was written', () => {
    const deeds: Deed[] = [
      { tick: 20, kind: 'skipInject', id: 'a' },
      { tick: 40, kind: 'writeInject', inject: { id: 'written-7', kind: 'wind', amount: 5, text: { en: 'Wind' } } },
      { tick: 60, kind: 'skipInject', id: 'b' },
      { tick: 80, kind: 'fireInject', id: 'b' },
    ];
    const desk = deskOf(deeds);
    expect([...desk.skipped]).toEqual(['a']);
    expect(desk.messages).toMatchObject([
      { number: 7, t: 2, kind: 'wind', values: { amount: 5 }, told: false, text: 'Wind', state: 'sent' },
    ]);
    expect(nextNumber(desk, [{ id: 'written-9' }, { id: 'written-x' }])).toBe(10);
  });

  it('are believed only where a deed is whole', () => {
    const message = { ...words, number: 1, t: 5, text: 'x' };
    expect(
      [{ do: 'freeze' }, { do: 'putInject', id: 'a', due: null, skipped: true }, { do: 'writeMessage', message }].every(isDeskDeed),
    ).toBe(true);
    const wrong = [
      null,
      { do: 'erase' },
      { do: 'putInject', id: 'a', due: -1, skipped: false },
      { do: 'changeMessage', number: 0, t: null, skipped: true },
      { do: 'writeMessage', message: { ...message, told: 1 } },
      { do: 'writeMessage', message: { ...message, values: [] } },
    ];
    expect(wrong.filter(isDeskDeed)).toEqual([]);
  });
});
