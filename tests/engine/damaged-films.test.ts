// SPDX-License-Identifier: Apache-2.0
// Two hundred recordings with script and film, damaged in ways that happen: bits, holes, zeros, cuts, strangers' bytes, pieces in the wrong
// place. None crashes; each says the first wrong byte; what is whole of it is shown.
import { beforeAll, describe, expect, it } from 'vitest';
import { DamagedRecording, load, openLive, openRecording, SispamError } from '../../web/engine/index.js';
import { scene } from './built.js';

const engine = await load();
let good: Uint8Array;
let whole: { readonly frames: number; readonly seconds: number };

/** A small generator of numbers from a seed (mulberry32), so that a failure can be had again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const mutations: readonly ((bytes: Uint8Array, next: (below: number) => number) => Uint8Array)[] = [
  (bytes, next) => {
    const at = next(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    return bytes;
  },
  (bytes, next) => bytes.slice(0, next(bytes.length)),
  (bytes, next) => {
    const at = next(bytes.length);
    bytes.fill(0, at, at + 1 + next(5000));
    return bytes;
  },
  (bytes, next) => {
    const at = next(bytes.length);
    bytes.copyWithin(at, at + 1 + next(3000));
    return bytes.slice(0, bytes.length - 1 - next(3000));
  },
  (bytes, next) => {
    for (let at = next(bytes.length), left = 1 + next(300); left > 0; at++, left--) bytes[at % bytes.length] = next(256);
    return bytes;
  },
  (bytes, next) => {
    const [from, to, length] = [next(bytes.length), next(bytes.length), 1 + next(4000)];
    bytes.copyWithin(to, from, from + length);
    return bytes;
  },
];

beforeAll(async () => {
  const live = await openLive({ scenario: { text: await scene('line-and-crowd') }, seed: 3, worker: 'here' });
  await live.stepBy(450);
  good = await live.recording();
  live.dispose();
  const source = await openRecording(good);
  expect(source.damage).toBeNull();
  whole = { frames: source.film.groups.length, seconds: source.seconds };
});

/** The first byte in which two files differ. */
function firstChange(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return at;
  return Math.min(a.length, b.length);
}

describe('two hundred damaged recordings', () => {
  it('do not crash, name a byte, and are shown as far as they are whole', async () => {
    let [shown, refused, complete] = [0, 0, 0];
    for (let seed = 0; seed < 200; seed++) {
      const next = numbers(seed);
      const bytes = (mutations[seed % mutations.length] as (typeof mutations)[number])(good.slice(), next);
      if (bytes.length === good.length && firstChange(good, bytes) === bytes.length) continue;
      const told = `seed ${seed}`;
      const changed = firstChange(good, bytes);
      expect(engine.verifyRecording(bytes).kind, told).toBe('damaged');
      try {
        const source = await openRecording(bytes);
        const { damage } = source;
        expect(damage, told).not.toBeNull();
        // never after the first change by more than the checks can see, never before the chunk it is in
        expect(damage?.byte, told).toBeLessThanOrEqual(bytes.length);
        if (seed % mutations.length === 0) expect(damage?.byte, told).toBe(changed);
        for (const t of [0, whole.seconds / 2, whole.seconds]) {
          const frame = await source.seek(t);
          expect(frame.people.x.length, told).toBe(source.exercise.people.count);
          if (!frame.people.x.every(Number.isFinite)) throw new Error(`${told}: somebody is nowhere`);
        }
        if (source.film.groups.length === whole.frames) complete++;
        shown++;
        source.dispose();
      } catch (error) {
        if (!(error instanceof SispamError)) throw error;
        refused++;
        expect(['recording.damaged', 'recording.noFilm'], `${told}: ${error.message}`).toContain(error.code);
        if (error instanceof DamagedRecording) expect(Number(error.values.byte), told).toBeLessThanOrEqual(bytes.length);
      }
    }
    // what is lost is the piece that was hit: most files show all or nearly all
    expect({ shown: shown > 120, complete: complete > 60, refused: refused < 80 }, `${shown} ${complete} ${refused}`).toEqual({
      shown: true,
      complete: true,
      refused: true,
    });
  });

  it('and a foreign, an empty and a newer file are told apart', async () => {
    const of = (bytes: Uint8Array) => openRecording(bytes).catch((error: SispamError) => error.values);
    expect(await of(new Uint8Array())).toEqual({ damage: 'empty', byte: 0 });
    expect(await of(new TextEncoder().encode('{"format": "sispamkota/1"}'))).toEqual({ damage: 'foreign', byte: 0 });
    expect(await of(good.slice(0, 9))).toEqual({ damage: 'cut', byte: 9 });
  });

  it('that says it unpacks to far more than it does takes no memory for it', async () => {
    const { chunk, closed, header } = await import('../../web/engine/film/chunks.js');
    const { pack } = await import('../../web/engine/film/packed.js');
    const bomb = await pack(new Uint8Array(40_000_000));
    new DataView(bomb.buffer).setUint32(1, 1000, true);
    await expect(openRecording(closed([header(), chunk('film', bomb)]))).rejects.toMatchObject({ code: 'recording.damaged' });
  });
});
