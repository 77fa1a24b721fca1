// SPDX-License-Identifier: Apache-2.0
// Where everybody went, as closely as a researcher asks for it: of a recording, with what was done by hand, and of any run of an ensemble.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Arguments, parse } from '../../web/engine/command-line/arguments.js';
import { drawFrom } from '../../web/engine/command-line/design.js';
import { exportFile } from '../../web/engine/command-line/export.js';
import { Voice } from '../../web/engine/command-line/voice.js';
import {
  type Design,
  drawsOf,
  ensemble,
  handHere,
  load,
  openLive,
  type RunToFollow,
  readFilm,
  readPlan,
  runOfRecording,
  trajectoriesOfRun,
} from '../../web/engine/index.js';
import { writeWkt } from '../../web/engine/places/index.js';
import { trajectoriesOf } from '../../web/engine/report/trajectories.js';
import { sispamkotaProgram as program, root, scene } from './built.js';

const engine = await load();

async function linesOf(pieces: AsyncIterable<{ readonly text: string }>): Promise<readonly string[]> {
  const parts: string[] = [];
  for await (const { text } of pieces) parts.push(text);
  return parts.join('').trimEnd().split('\n');
}
const numbersOf = (line: string) => line.split(' ').map(Number) as [id: number, frame: number, x: number, y: number, z: number];

describe('a recording that was commanded by hand', () => {
  let bytes: Uint8Array;
  let run: RunToFollow;
  beforeAll(async () => {
    const live = await openLive({ scenario: { text: await scene('line-and-crowd') }, seed: 3, worker: 'here' });
    await live.stepBy(95);
    expect(await live.give({ unit: live.exercise.scenario.units[0]?.id ?? '', kind: 'fallBack', distance: 3 })).toBeNull();
    await live.stepBy(305);
    bytes = await live.recording();
    live.dispose();
    run = await runOfRecording(bytes, engine.resultsVersion);
  });

  it('goes through the places of its film, to the millimetre and ten times a second', async () => {
    const film = await linesOf(trajectoriesOf(await readFilm(bytes)));
    const again = await linesOf(trajectoriesOfRun(engine, run, { rate: 10 }));
    expect(again.slice(0, 2)).toEqual(['# framerate: 10.0', '# id frame x/m y/m z/m']);
    const places = new Map(again.slice(2).map((line) => [line.split(' ', 2).join(' '), numbersOf(line)]));
    const rows = film.slice(2).map(numbersOf);
    expect(rows.length).toBeGreaterThan(1000);
    for (const [id, frame, x, y] of rows) {
      const [, , ax = Number.NaN, ay = Number.NaN] = places.get(`${id} ${frame * 5}`) ?? [];
      expect(Math.hypot(ax - x, ay - y), `${id} ${frame}`).toBeLessThan(0.011);
    }
    expect(new Set([...places.values()].map(([, frame]) => frame)).size).toBe(201);
  });

  it('can be followed for a while only, with the frames of the whole', async () => {
    const part = await linesOf(trajectoriesOfRun(engine, run, { rate: 20, from: 2, until: 3 }));
    const frames = [...new Set(part.slice(2).map((line) => numbersOf(line)[1]))];
    expect([frames[0], frames.at(-1), frames.length]).toEqual([40, 60, 21]);
  });

  it('is refused when what it holds does not lead where it says', async () => {
    const other = { ...run, deeds: [] };
    await expect(linesOf(trajectoriesOfRun(engine, other, { rate: 2 }))).rejects.toMatchObject({ code: 'recording.otherHash' });
    await expect(runOfRecording(bytes, engine.resultsVersion + 1)).rejects.toMatchObject({ code: 'recording.otherVersion' });
  });
});

it('the ground of a site is one polygon without what stands on it, as PedPy takes it', () => {
  const square = (west: number, south: number, side: number) =>
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
    ] as const;
  const { walkable, areas, lines } = writeWkt(
    {
      ground: [
        { id: 'a', polygon: square(0, 0, 10) },
        { id: 'b', polygon: [...square(10, 0, 10)].reverse() },
        { id: 'far', polygon: square(40, 0, 2) },
      ],
      buildings: [{ id: 'house', polygon: square(4, 4, 2) }],
      gates: [{ id: 'shut', a: [10, 0], b: [10, 5], open: false }],
    },
    { lines: [{ id: 'l', a: [1, 2], b: [3, 4] }], areas: [{ id: 'm', polygon: square(1, 1, 2), window: ['10:01', 90] }] },
    (time) => (typeof time === 'number' ? time : 60),
  );
  expect(walkable).toHaveLength(2);
  expect(walkable[0]).toMatch(/^POLYGON \(\([^)]+\), \(4 4|^POLYGON \(\([^)]+\), \([^)]+\)\)$/);
  expect(walkable[1]).toContain('40 0');
  expect(areas).toEqual([{ id: 'm', wkt: 'POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))', window: [60, 90] }]);
  expect(lines).toEqual([{ id: 'l', wkt: 'LINESTRING (1 2, 3 4)' }]);
});

describe('any run of an ensemble', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sispamkota-follow-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is played again from its plan, draw and seed to the same hash, and followed at any rate', async () => {
    await writeFile(at('room-exit.json'), await readFile(join(root, 'tests/scenes/room-exit.json')));
    const plan = {
      format: 'sispamkota-plan/1',
      base: 'room-exit',
      name: { en: 'Longer' },
      patch: [{ op: 'replace', path: '/limit', value: 130 }],
    };
    const ranges = [{ path: '/parameters/movement/timeGap', min: 0.8, max: 1.2 }];
    const design: Design = { format: 'sispamkota-design/1', method: 'latin-hypercube', draws: 2, ranges };
    await writeFile(at('longer.json'), JSON.stringify(plan));
    await writeFile(at('design.json'), JSON.stringify(design));
    const input = { id: 'longer', text: JSON.stringify(plan) };
    const plans = [await readPlan(engine, input, { baseText: () => scene('room-exit') })];
    const { rows } = await ensemble(engine, { plans, runs: 1, seed: 7, draws: drawsOf(design), start: handHere, workers: 1 });
    expect(rows[0]?.hash).not.toBe(rows[1]?.hash);
    const options = ['--seed', '7', '--design', at('design.json'), '--draw', '1', '--record', at('run.spk'), '--json'];
    const { hash } = (await program(['run', at('longer.json'), ...options])).json() as { readonly hash: string };
    expect(hash).toBe(rows[1]?.hash);
    const words = ['export', at('run.spk'), '--to', 'trajectories', '--rate', '20', '--until', '4'];
    const { status, out } = await program(words);
    const [head, , ...lines] = out.trimEnd().split('\n');
    expect([status, head, new Set(lines.map((line) => numbersOf(line)[1])).size]).toEqual([0, '# framerate: 20.0', 81]);
    const wkt = await program(['export', at('run.spk'), '--to', 'wkt']);
    expect((wkt.json() as { readonly walkable: readonly string[] }).walkable[0]).toMatch(/^POLYGON/);
  });

  it('a rate that ticks do not allow, and options of other forms, are wrong usage', async () => {
    const wrong = (...words: string[]) => exportFile(new Voice('en', true), (parse(['export', ...words]) as { given: Arguments }).given);
    await expect(wrong('x.spk', '--to', 'trajectories', '--rate', '25')).rejects.toMatchObject({ code: 'rate' });
    await expect(wrong('x.spk', '--to', 'csv', '--rate', '10')).rejects.toMatchObject({ code: 'onlyTrajectories' });
    await expect(drawFrom((parse(['run', 'x', '--draw', '1']) as { given: Arguments }).given)).rejects.toMatchObject({
      code: 'withoutDesign',
    });
  });
});
