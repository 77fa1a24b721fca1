// SPDX-License-Identifier: Apache-2.0
// Going on with a run that was kept as it went and then killed: from the newest state it wrote down, in seconds, and still bit for bit the same.
import { beforeAll, describe, expect, it } from 'vitest';
import { joined } from '../../web/engine/film/chunks.js';
import { framesOf, readFilm } from '../../web/engine/film/film-file.js';
import { type Past, pastOf } from '../../web/engine/film/past.js';
import { load, openLive } from '../../web/engine/index.js';
import type { LiveSource } from '../../web/engine/live-source.js';
import { scene } from './built.js';

const until = 5400;
const ordered = 5000;
let scenario = '';
let bytes: Uint8Array = new Uint8Array();
let past: Past;

/** Collects what the run tells to be written down; the returned function waits until all up to now has been told. */
function keep(source: LiveSource): (tick: number) => Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let told = 0;
  source.listen({
    fresh: (fresh) => {
      parts.push(fresh.bytes);
      told = fresh.tick;
    },
  });
  void source.keep(50);
  return async (tick) => {
    while (told < tick) await new Promise((resume) => setTimeout(resume, 20));
    return joined(parts);
  };
}

/** Opens it where it stood; `begun` is the first tick that was run again. */
async function goneOn(from: Past): Promise<{ source: LiveSource; begun: number }> {
  let begun = Number.POSITIVE_INFINITY;
  const progress = ({ done }: { readonly done: number }) => {
    begun = Math.min(begun, done);
  };
  return { source: await openLive({ past: from, progress, worker: 'here', scenario: '' }), begun };
}

beforeAll(async () => {
  const plain = JSON.parse(await scene('line-and-crowd')) as Record<string, unknown>;
  scenario = JSON.stringify({ ...plain, end: { time: 400 }, limit: 400 });
  const source = await openLive({ scenario: { text: scenario }, seed: 3, worker: 'here' });
  const told = keep(source);
  await source.stepBy(ordered);
  await source.give({ unit: source.exercise.scenario.units[0]?.id ?? '', kind: 'fallBack', distance: 3 });
  await source.atDesk({ do: 'putInject', id: 'some', due: 300, skipped: false });
  source.setSpeed(4);
  await source.stepBy(until - ordered);
  bytes = await told(until);
  source.dispose(); // killed
  past = { ...pastOf(await readFilm(bytes, true), Number.POSITIVE_INFINITY), kept: bytes };
}, 60_000);

describe('a run that was kept as it went', () => {
  it('is gone on with from a state it had two minutes before, to the same bits as from its beginning', async () => {
    const { kept: _, ...withoutKept } = past;
    const [short, long] = [await goneOn(past), await goneOn(withoutKept)];
    expect(past.tick).toBe(until);
    expect(past.speed).toBe(4);
    expect(past.deeds.map(({ tick, kind }) => [tick, kind])).toEqual([
      [ordered, 'give'],
      [ordered, 'desk'],
    ]);
    expect(long.begun).toBeLessThan(400);
    expect(short.begun).toBeGreaterThan(2400);
    expect(short.source.frame.hash).toBe(long.source.frame.hash);
    for (const { source } of [short, long]) await source.stepBy(200);
    expect(short.source.frame.hash).toBe(long.source.frame.hash);
    expect(await short.source.summary()).toEqual(await long.source.summary());
    const recordings = [await short.source.recording(), await long.source.recording()] as const;
    expect((await load()).verifyRecording(recordings[0])).toMatchObject({ kind: 'same', ticks: until + 200 });
    const films = await Promise.all(recordings.map((each) => readFilm(each)));
    expect(films[0]?.groups.map(({ first, last }) => [first, last])).toEqual(films[1]?.groups.map(({ first, last }) => [first, last]));
    expect(films[0]?.measures).toEqual(films[1]?.measures);
    expect(films[0]?.deeds).toEqual(films[1]?.deeds);
    const middle = films.map((film) => film.groups[10]);
    const frames = await Promise.all(films.map((film, at) => framesOf(film, middle[at] as never)));
    expect(frames[0]?.frames.map(({ people }) => people.x)).toEqual(frames[1]?.frames.map(({ people }) => people.x));
    short.source.dispose();
    long.source.dispose();
  }, 60_000);

  it('can be killed again at once: what it writes down anew holds film and states', async () => {
    const { source } = await goneOn(past);
    const told = keep(source);
    await source.stepBy(20);
    const again = await told(until + 20);
    const hash = source.frame.hash;
    source.dispose();
    const film = await readFilm(again, true);
    expect(film.groups[0]?.first).toBe(0);
    const next = await goneOn({ ...pastOf(film, Number.POSITIVE_INFINITY), kept: again });
    expect(next.begun).toBeGreaterThan(2400);
    expect([next.source.frame.tick, next.source.frame.hash]).toEqual([until + 20, hash]);
    expect(next.source.happened.events.length).toBeGreaterThan(0);
    next.source.dispose();
  }, 60_000);

  it('is run again from its beginning where its states are lost or torn', async () => {
    const torn = bytes.slice();
    const { snapshots } = await readFilm(bytes, true);
    expect(snapshots.map(({ tick }) => Math.round(tick / 2400))).toEqual([1, 2]);
    const at = (snapshots[0]?.packed.byteOffset ?? 0) + 1000 - bytes.byteOffset;
    torn[at] = (torn[at] ?? 0) ^ 255;
    const { source, begun } = await goneOn({ ...past, kept: torn });
    expect(begun).toBeLessThan(400);
    expect(source.frame.hash).toBe(past.hash);
    source.dispose();
  }, 60_000);
});
