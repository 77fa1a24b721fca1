// SPDX-License-Identifier: Apache-2.0
// The film: what a live run looked like is what its recording shows, in one file that replay still verifies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crc32 } from '../../web/engine/film/crc32.js';
import { xxh64 } from '../../web/engine/film/xxh64.js';
import { type Frame, type LiveSource, load, openLive, openRecording, type RecordingSource, readFilm } from '../../web/engine/index.js';
import { scene } from './built.js';

const engine = await load();
let live: LiveSource;
let bytes: Uint8Array;
let recording: RecordingSource;
const seen = new Map<number, Frame>();

beforeAll(async () => {
  live = await openLive({ scenario: { text: await scene('line-and-crowd') }, seed: 3, worker: 'here' });
  const unit = live.exercise.scenario.units[0]?.id ?? '';
  for (let step = 0; step < 60; step++) {
    if (step === 20) await live.give({ unit, kind: 'fallBack', distance: 3 });
    if (step === 10)
      await live.writeInject({ id: 'w', kind: 'counterMessage', group: 'crowd', amount: 0.2, text: { en: 'All votes are counted' } });
    const frame = await live.stepBy(13);
    seen.set(frame.tick, frame);
  }
  const entry = {
    number: 1,
    t: 12,
    cause: { kind: 'noDuff' },
    state: 'written',
    who: 'Rajawali 1',
    why: 'x',
    alternatives: '',
    authority: '',
  } as const;
  await live.remark({ decisions: [entry], notes: [], overrides: [], improvements: [] });
  bytes = await live.recording();
  recording = await openRecording(bytes);
});
afterAll(() => {
  live.dispose();
  recording.dispose();
});

describe('checksums', () => {
  it('are those of the core', () => {
    const text = (words: string) => new TextEncoder().encode(words);
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    const hex = (hash: Uint8Array) =>
      [...hash]
        .reverse()
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    // vectors of the xxHash reference implementation
    expect(hex(xxh64(text('')))).toBe('ef46db3751d8e999');
    expect(hex(xxh64(text('a')))).toBe('d24ec4f1a98c6e5b');
    expect(hex(xxh64(text('Nobody inspects the spammish repetition')))).toBe('fbcea83c8a378bf1');
  });
});

describe('a recording with its film', () => {
  it('is still a script that replays to the same hash', () => {
    expect(engine.verifyRecording(bytes)).toMatchObject({ kind: 'same', ticks: 780 });
  });

  it('has the words of an inject that was written during the run', async () => {
    const { events } = await readFilm(bytes);
    expect(events.find((event) => event.kind === 'injectFired')).toMatchObject({
      tick: 130,
      a: 0,
      text: { id: '', en: 'All votes are counted' },
    });
  });

  it('shows at every second what was seen then, to the centimetre', async () => {
    let compared = 0;
    for (const [tick, frame] of seen) {
      if (tick % 10 !== 0) continue;
      const shown = await recording.seek(tick / 20);
      compared++;
      expect(shown.tick).toBe(tick);
      for (const name of ['presence', 'mode', 'injury', 'anger', 'fear', 'force'] as const)
        expect(shown.people[name]).toEqual(frame.people[name]);
      for (const axis of ['x', 'y'] as const)
        for (let row = 0; row < frame.people.x.length; row++)
          expect(Math.abs((shown.people[axis][row] ?? 0) - (frame.people[axis][row] ?? 0))).toBeLessThan(0.00501);
      expect(shown.units.map(({ x, y, heading, tank, ...unit }) => ({ ...unit, to: [] }))).toEqual(
        frame.units.map(({ x, y, heading, tank, ...unit }) => ({ ...unit, to: [] })),
      );
      expect(shown.counters.present).toBe(frame.counters.present);
      if (tick % 20 === 0) expect(shown.hash).toBe(frame.hash);
    }
    expect(compared).toBeGreaterThan(4);
  });

  it('goes straight between two frames and never beyond the last', async () => {
    const [a, b, middle] = [await recording.seek(10), await recording.seek(10.5), await recording.seek(10.25)];
    for (let row = 0; row < a.people.x.length; row++) {
      const [low, high] = [a.people.x[row] ?? 0, b.people.x[row] ?? 0].sort((p, q) => p - q) as [number, number];
      expect(middle.people.x[row]).toBeGreaterThanOrEqual(low - 1e-3);
      expect(middle.people.x[row]).toBeLessThanOrEqual(high + 1e-3);
    }
    expect((await recording.seek(1e9)).seconds).toBe(recording.seconds);
    expect((await recording.seek(-5)).tick).toBe(0);
  });

  it('plays, pauses and tells what happened on the way', async () => {
    await recording.seek(0);
    const ticks: number[] = [];
    const heard: string[] = [];
    const leave = recording.listen({
      frame: ({ tick }) => ticks.push(tick),
      events: (events) => heard.push(...events.map(({ kind }) => kind)),
    });
    recording.setSpeed(50);
    recording.play();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await recording.pause();
    leave();
    expect(recording.playing).toBe(false);
    expect(ticks.length).toBeGreaterThan(3);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
    expect(recording.frame.seconds).toBeGreaterThan(5);
    expect(heard).toContain('modeChanged');
  });

  it('holds what was done, written and measured', () => {
    const { deeds, measures, remarks, events, over } = recording.film;
    expect(deeds).toMatchObject([
      { tick: 130, kind: 'writeInject', inject: { id: 'w' } },
      { tick: 260, kind: 'give', order: { kind: 'fallBack' } },
    ]);
    expect(measures.map(({ tick }) => tick)).toEqual(Array.from({ length: 40 }, (_, second) => second * 20));
    expect(remarks.decisions[0]?.who).toBe('Rajawali 1');
    expect(events.length).toBeGreaterThan(10);
    expect(over).toBe(false);
  });

  it('refuses orders with a code', async () => {
    expect((await recording.give({ kind: 'hold', unit: 'x' }))?.[0]?.code).toBe('recording.readOnly');
    await expect(recording.branch(3)).rejects.toMatchObject({ code: 'recording.readOnly' });
  });

  it('is gone on with from any second, bit for bit, as long as nobody does anything else', async () => {
    const again = await openLive({ past: recording.past(30), worker: 'here', scenario: '' });
    expect(again.frame.tick).toBe(600);
    expect(again.happened.events.length).toBeGreaterThan(10);
    await again.stepBy(180);
    expect(again.frame.hash).toBe(seen.get(780)?.hash);
    expect(engine.verifyRecording(await again.recording()).kind).toBe('same');
    again.dispose();
  });

  it('of another results version plays, and is not gone on with, for the reason', async () => {
    const past = { ...recording.past(30), resultsVersion: 1 };
    await expect(openLive({ past, worker: 'here', scenario: '' })).rejects.toMatchObject({
      code: 'recording.otherVersion',
      values: { found: 1, ours: engine.resultsVersion },
    });
  });

  it('is given out without names and ratings when asked for', async () => {
    for (const from of [live, recording]) {
      const file = await from.recording({ redact: true });
      expect(engine.verifyRecording(file).kind).toBe('same');
      const other = await openRecording(file);
      expect(other.remarks.decisions[0]).toMatchObject({ who: '', why: 'x' });
      expect(JSON.stringify(other.film.summary)).not.toContain('"rating":"');
    }
    expect((await openRecording(await live.recording())).remarks.decisions[0]?.who).toBe('Rajawali 1');
  });

  it('keeps to its way when the run has branched', async () => {
    await live.branch(300);
    await live.stepBy(95);
    const other = await openRecording(await live.recording());
    expect(other.seconds).toBe(19.5);
    expect(other.film.deeds).toHaveLength(2);
    expect((await other.seek(10)).people.x).toEqual((await recording.seek(10)).people.x);
    expect((await other.seek(19)).hash).toBe(await hashAt(380));
  });
});

/** Hash of the first way at a tick, run in one piece. */
async function hashAt(tick: number): Promise<string | null> {
  const again = await openLive({ past: recording.past(tick / 20), worker: 'here', scenario: '' });
  const { hash } = again.frame;
  again.dispose();
  return hash;
}
