// SPDX-License-Identifier: Apache-2.0
// The built package with its worker, as a program in Node has it: same bits as in this thread, answers that always come, an end.
import { describe, expect, it } from 'vitest';
import type { EventView, Frame, LiveSource } from '../../web/engine/index.js';
import { scene, sispamkota } from './built.js';

const { completeTexts, CoreUnavailable, EngineClosed, InvalidExercise, load, openLive } = sispamkota;

async function hashHere(name: string, seed: number): Promise<string> {
  const { texts } = await completeTexts({ scenario: { text: await scene(name) } });
  const simulation = (await load()).open(texts, seed);
  while (!simulation.over) simulation.advance(50);
  const { hash } = simulation;
  simulation.dispose();
  return hash;
}

async function played(source: LiveSource): Promise<{ frames: Frame[]; events: EventView[]; summary: unknown }> {
  const frames: Frame[] = [];
  const events: EventView[] = [];
  const summary = await new Promise<unknown>((resolve, reject) => {
    source.listen({ frame: (frame) => frames.push(frame), events: (more) => events.push(...more), ended: resolve, failed: reject });
    source.setSpeed(50);
    source.play();
  });
  return { frames, events, summary };
}

describe.each(['a worker', 'this thread'])('a live source in %s', (place) => {
  const where = place === 'this thread' ? ({ worker: 'here' } as const) : {};

  it('plays to the end with the same hash as a simulation here', async () => {
    const source = await openLive({ scenario: { text: await scene('two-people') }, seed: 7, ...where });
    expect([source.kind, source.frame.tick, source.frame.hash?.length]).toEqual(['live', 0, 16]);
    const { frames, events, summary } = await played(source);
    expect(source.frame.over).toBe(true);
    expect(source.frame.hash).toBe(await hashHere('two-people', 7));
    expect(source.playing).toBe(false);
    expect((summary as { hash: string }).hash).toBe(source.frame.hash);
    expect(frames.map((frame) => frame.tick)).toEqual([...frames.map((frame) => frame.tick)].sort((a, b) => a - b));
    expect(events.filter((event) => event.kind === 'left')).toHaveLength(2);
    source.dispose();
  });

  it('pauses with a hash, steps by ticks, and goes on', async () => {
    const source = await openLive({ scenario: { text: await scene('two-people') }, seed: 7, ...where });
    expect((await source.stepBy(30)).tick).toBe(30);
    expect(source.frame.hash).toMatch(/^[0-9a-f]{16}$/);
    source.play();
    await source.pause();
    expect(source.frame.tick).toBeGreaterThanOrEqual(30);
    expect(source.frame.hash).not.toBeNull();
    source.dispose();
  });

  it('shows no frame of a running clock once it was asked to pause', async () => {
    const source = await openLive({ scenario: 'quiet-rally', ...where });
    const after: (string | null)[] = [];
    source.listen({ frame: (frame) => source.playing || after.push(frame.hash) });
    source.setSpeed(8);
    source.play();
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const end = performance.now() + 200; performance.now() < end; ); // frames are told meanwhile and wait to be heard
    const pausing = source.pause();
    expect(source.playing).toBe(false);
    await pausing;
    expect(after).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/)]);
    source.dispose();
  });

  it('keeps a speed of about real time when asked to', async () => {
    const source = await openLive({ scenario: { text: await scene('two-people') }, seed: 7, ...where });
    source.setSpeed(2);
    source.play();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await source.pause();
    expect(source.frame.seconds).toBeGreaterThan(1);
    expect(source.frame.seconds).toBeLessThan(3);
    source.dispose();
  });

  it('gives a recording that replays, and a snapshot that brings the state back', async () => {
    const source = await openLive({ scenario: { text: await scene('two-people') }, seed: 7, ...where });
    const early = (await source.stepBy(40)).hash;
    const snapshot = await source.snapshot();
    await source.stepBy(40);
    expect((await load()).verifyRecording(await source.recording()).kind).toBe('same');
    expect((await source.restore(snapshot)).hash).toBe(early);
    source.dispose();
  });

  it('answers orders and injects that make no sense with issues', async () => {
    const source = await openLive({ scenario: { text: await scene('two-people') }, ...where });
    expect((await source.give({ kind: 'hold', unit: 'nobody' }))?.[0]?.code).toBe('reference.unknown');
    expect((await source.fireInject('nothing'))?.[0]?.code).toBe('reference.unknown');
    source.dispose();
  });

  it('throws every issue of a scenario that cannot be run', async () => {
    const opening = openLive({ scenario: { text: '{"format": "sispamkota/1"}' }, ...where });
    await expect(opening).rejects.toBeInstanceOf(InvalidExercise);
    await expect(opening).rejects.toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ code: 'key.missing' })]) });
  });

  it('after dispose every question fails with EngineClosed, also one that is on its way', async () => {
    const source = await openLive({ scenario: { text: await scene('two-people') }, ...where });
    const underWay = source.stepBy(1_000_000);
    source.dispose();
    source.dispose();
    await expect(underWay).rejects.toBeInstanceOf(EngineClosed);
    await expect(source.summary()).rejects.toBeInstanceOf(EngineClosed);
    source.play();
    expect(source.playing).toBe(false);
  });

  it('a long way can be given up by a signal', async () => {
    const source = await openLive({ scenario: 'probolinggo-2024', ...where });
    const stop = new AbortController();
    const long = source.stepBy(100_000, stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(long).rejects.toThrow('enough');
    expect(await source.summary()).toMatchObject({ scenario: 'probolinggo-2024' });
    source.dispose();
  });
});

describe('a worker that dies or never starts', () => {
  it('ends every question with a typed error and tells the listeners', async () => {
    const { LiveSource } = sispamkota;
    const { Worker } = await import('node:worker_threads');
    const thread = new Worker('const { parentPort } = require("node:worker_threads"); parentPort.on("message", () => process.exit(3));', {
      eval: true,
    });
    const waiting = LiveSource.open(
      {
        post: (message, transfer) => thread.postMessage(message, [...transfer]),
        receive: (listener) => void thread.on('message', listener),
        died: (listener) => void thread.on('exit', (code) => listener(`exit ${code}`)),
        close: () => void thread.terminate(),
      },
      { scenario: '', doctrine: '', orders: '', seed: null, wasmUrl: null, past: null },
    );
    await expect(waiting).rejects.toMatchObject({ name: 'EngineClosed', values: { reason: 'exit 3' } });
  });

  it('a core that is not where it was said to be is CoreUnavailable', async () => {
    await expect(openLive({ scenario: 'quiet-rally', wasmUrl: 'file:///nowhere/core.wasm' })).rejects.toBeInstanceOf(CoreUnavailable);
  });
});
