// SPDX-License-Identifier: Apache-2.0
// Recordings that are not what was written: any bit flipped, cut anywhere, empty, foreign. Each is refused with a place, none crashes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { completeTexts, load } from '../../web/engine/index.js';
import { scene, sispamkotaProgram } from './built.js';

const engine = await load();
const { texts } = await completeTexts({ scenario: { text: await scene('two-people') } });
const simulation = engine.open(texts, 9);
while (!simulation.over) simulation.advance(50);
const good = simulation.recording();
simulation.dispose();

const folder = await mkdtemp(join(tmpdir(), 'sispamkota-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a recording', () => {
  it('as written replays to the same hash', () => {
    expect(engine.verifyRecording(good).kind).toBe('same');
  });

  it('with any one bit flipped is damaged, and the place is near the bit', () => {
    const step = Math.max(1, Math.floor(good.length / 400));
    for (let byte = 0; byte < good.length; byte += step) {
      const bad = good.slice();
      bad[byte] = (bad[byte] ?? 0) ^ (1 << (byte % 8));
      const found = engine.verifyRecording(bad);
      expect(found.kind, `byte ${byte}`).not.toBe('same');
      expect(found.damage?.byte ?? 0, `byte ${byte}`).toBeLessThanOrEqual(good.length);
    }
  });

  it('cut anywhere is damaged', () => {
    const step = Math.max(1, Math.floor(good.length / 200));
    for (let length = 0; length < good.length; length += step) {
      expect(engine.verifyRecording(good.slice(0, length)), `${length} bytes`).toMatchObject({
        kind: 'damaged',
        damage: { kind: length === 0 ? 'empty' : expect.any(String) },
      });
    }
  });

  it('with bytes after its end, or of something else, is damaged', () => {
    expect(engine.verifyRecording(Uint8Array.from([...good, 0])).kind).toBe('damaged');
    expect(engine.verifyRecording(new TextEncoder().encode('{"format": "sispamkota/1"}'))).toMatchObject({
      kind: 'damaged',
      damage: { kind: 'foreign' },
    });
  });

  it('replay says so with exit 1, the first bad byte and one document', async () => {
    const flipped = good.slice();
    flipped[100] = (flipped[100] ?? 0) ^ 4;
    for (const [name, bytes] of [
      ['flipped', flipped],
      ['cut', good.slice(0, 50)],
      ['empty', new Uint8Array()],
    ] as const) {
      const file = join(folder, `${name}.spk`);
      await writeFile(file, bytes);
      const { status, json, err } = await sispamkotaProgram(['replay', file, '--verify', '--json']);
      expect([status, err.includes(file)]).toEqual([1, true]);
      expect(json()).toMatchObject({ kind: 'damaged', damage: { byte: expect.any(Number) }, message: expect.any(String) });
    }
    expect((await sispamkotaProgram(['replay', join(folder, 'nothing.spk'), '--json'])).status).toBe(1);
    expect((await sispamkotaProgram(['replay', folder])).status).toBe(1);
  });
});
