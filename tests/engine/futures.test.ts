// SPDX-License-Identifier: Apache-2.0
// Branching: another future is the same up to its beginning, the one it left stays as it was, and what is told of a future is as if it
// had been run in one piece. With the real core, in this thread.
import { describe, expect, it } from 'vitest';
import { load, openLive } from '../../web/engine/index.js';
import { scene } from './built.js';

const open = async () => openLive({ scenario: { text: await scene('line-and-crowd') }, seed: 3, worker: 'here' });

describe('a future that branches', () => {
  it('is bit for bit the one it left, as long as nobody does anything else', async () => {
    const source = await open();
    await source.stepBy(1400);
    const straight = source.frame.hash;
    const frame = await source.branch(1300);
    expect([frame.tick, source.future, source.playing]).toEqual([1300, 1, false]);
    await source.stepBy(100);
    expect(source.frame.hash).toBe(straight);
    source.dispose();
  });

  it('goes another way by another order, and the one it left is taken up as it was', async () => {
    const source = await open();
    const unit = source.exercise.scenario.units[0]?.id ?? '';
    await source.stepBy(200);
    await source.give({ unit, kind: 'fallBack', distance: 3 });
    await source.stepBy(100);
    const first = source.frame.hash;
    await source.branch(150);
    await source.give({ unit, kind: 'advance', distance: 2 });
    await source.stepBy(150);
    const second = source.frame.hash;
    expect(second).not.toBe(first);
    await source.takeUp(0);
    expect([source.future, source.frame.tick, source.frame.hash]).toEqual([0, 300, first]);
    await source.takeUp(1);
    expect([source.frame.tick, source.frame.hash]).toEqual([300, second]);
    expect((await load()).verifyRecording(await source.recording())).toMatchObject({ kind: 'same', ticks: 300 });
    source.dispose();
  });

  it('has the summary of a run in one piece, though it was watched in pieces', async () => {
    const [whole, branched] = [await open(), await open()];
    await whole.stepBy(400);
    await branched.stepBy(300);
    await branched.branch(250);
    await branched.stepBy(150);
    expect(await branched.summary()).toEqual(await whole.summary());
    whole.dispose();
    branched.dispose();
  });

  it('answers nobody from somewhere on the way to it', async () => {
    const source = await open();
    await source.stepBy(300);
    const moved = source.branch(260);
    const [stood] = await Promise.all([source.stepBy(0), moved]);
    expect(stood.tick).toBe(260);
    source.dispose();
  });

  it('tells no event twice and none of the other future', async () => {
    const source = await open();
    const ticks: number[] = [];
    await source.stepBy(300);
    source.listen({ events: (events) => ticks.push(...events.map((event) => event.tick)) });
    await source.branch(200);
    await source.stepBy(50);
    expect(ticks.every((tick) => tick >= 200 && tick < 250)).toBe(true);
    source.dispose();
  });

  it('asks for what would become of an order without doing it', async () => {
    const source = await open();
    const unit = source.exercise.scenario.units[0]?.id ?? '';
    await source.stepBy(20);
    const { hash } = source.frame;
    const outlook = await source.outlook({ unit, kind: 'irritant', at: [1, 1] });
    expect(outlook.issues.map((issue) => issue.code)).toContain('order.kit');
    expect(await source.outlook({ unit, kind: 'hold' })).toEqual({ issues: [], refusal: null, foreseen: null, warnings: [] });
    expect((await source.stepBy(0)).hash).toBe(hash);
    source.dispose();
  });
});
