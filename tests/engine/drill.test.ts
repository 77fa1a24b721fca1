// SPDX-License-Identifier: Apache-2.0
// The built-in drills as their authors mean them, run whole by the command line: what must happen happens because of what people
// do, never because a clock forces it, and other seeds give other runs.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { figures, pairedDifference } from '../../tools/paired.mjs';
import { sispamkotaProgram } from './built.js';

interface RunDocument {
  readonly hash: string;
  readonly seconds: number;
  readonly people: { readonly total: number; readonly present: number; readonly left: number; readonly arrested: number };
  readonly phases: readonly { readonly id: string; readonly from: number | null; readonly forced: boolean }[];
  readonly situation: readonly { readonly t: number; readonly level: string }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly kept: boolean;
    readonly severity: number;
    readonly at: readonly [number, number];
  }[];
  readonly measures: {
    readonly maxDensity: number;
    readonly quarantined: number;
    readonly eventsLost: number;
    readonly voting: { readonly voted: number; readonly turnedAway: Readonly<Record<string, number>> } | null;
    readonly stations: readonly { readonly id: string; readonly boxDelivered?: number | null }[];
  };
}

async function run(name: string, seed: number, commander?: string): Promise<RunDocument> {
  const orders = commander === undefined ? [] : ['--orders', commander];
  const ended = await sispamkotaProgram(['run', name, '--seed', String(seed), ...orders, '--json']);
  expect(ended.status, ended.err).toBe(0);
  return ended.json() as RunDocument;
}

/** Two at a time: the machine has two cores. */
async function runSeeds(name: string, seeds: readonly number[], commander?: string): Promise<RunDocument[]> {
  const runs: RunDocument[] = [];
  for (let k = 0; k < seeds.length; k += 2)
    runs.push(...(await Promise.all(seeds.slice(k, k + 2).map((seed) => run(name, seed, commander)))));
  return runs;
}

const drillSeeds = [1, 2, 3, 4, 5];
/** The drill as it is, under its own commander: two tests look at the same runs. */
let drillRuns: Promise<RunDocument[]> | undefined;
const drill = () => (drillRuns ??= runSeeds('probolinggo-2024', drillSeeds));

describe('built-in drills', () => {
  it('probolinggo-2024 goes hijau, kuning, merah and back in seeds 1 to 5, with no phase forced and five different hashes', async () => {
    const runs = await drill();
    for (const each of runs) {
      expect(each.phases.map((phase) => phase.id).length).toBe(9);
      expect(each.phases.filter((phase) => phase.from === null || phase.forced)).toEqual([]);
      const levels = each.situation.map((note) => note.level);
      expect(levels[0]).toBe('hijau');
      expect(levels).toContain('kuning');
      expect(levels).toContain('merah');
      expect(levels.at(-1)).toBe('hijau');
      expect(each.people.total).toBe(each.people.present + each.people.left + each.people.arrested);
      expect(each.people.total).toBeGreaterThanOrEqual(700);
      expect(each.measures.quarantined).toBe(0);
      expect(each.measures.eventsLost).toBe(0);
    }
    expect(new Set(runs.map((each) => each.hash)).size).toBe(5);
    // The drill's own commander is the good example: nothing that endangers a life, whatever the seed.
    for (const each of runs) expect(each.findings.filter((finding) => !finding.kept && finding.severity === 1)).toEqual([]);
  }, 900_000);

  // The long form, 50 pairs: node tools/commanders.mjs --runs 50
  it('in five paired seeds of probolinggo-2024 the graded commander has fewer hurt, fewer V1 and V2 broken and more who leave than the hard one', async () => {
    const graded = (await drill()).map(figures);
    const hard = (await runSeeds('probolinggo-2024', drillSeeds, 'hard')).map(figures);
    const difference = (name: keyof (typeof graded)[number]) =>
      pairedDifference(
        graded.map((each) => each[name]),
        hard.map((each) => each[name]),
      );
    // Injuries vary so much that the interval of five pairs is wide (tools/commanders.mjs has the long form): fewer in each pair, p = 1/32.
    for (const [k, each] of graded.entries()) expect(each.injuries, JSON.stringify({ graded, hard })).toBeLessThan(hard[k]?.injuries ?? 0);
    expect(difference('brokenV1V2').high).toBeLessThan(0);
    expect(difference('voluntaryDepartures').low).toBeGreaterThan(0);
  }, 900_000);

  it('a commander of the drill waits for no clock and for no phase', async () => {
    for (const name of ['graded', 'hard']) {
      const text = await readFile(new URL(`../../web/library/commanders/${name}.json`, import.meta.url), 'utf8');
      expect(text.match(/"(t|time|phase)":/g), name).toBeNull();
    }
  });

  it.each(['probolinggo-2023', 'serang-2025'])(
    '%s goes from hijau over merah back to hijau in seeds 1 to 3, every phase begun by what people do',
    async (name) => {
      for (const each of await runSeeds(name, [1, 2, 3])) {
        expect(each.phases.filter((phase) => phase.from === null || phase.forced)).toEqual([]);
        const levels = each.situation.map((note) => note.level);
        expect([levels[0], levels.at(-1)]).toEqual(['hijau', 'hijau']);
        expect(levels).toContain('merah');
        expect(each.people.arrested).toBeGreaterThan(0);
        expect(each.measures.quarantined).toBe(0);
      }
    },
    900_000,
  );

  it('quiet-rally stays hijau', async () => {
    const quiet = await run('quiet-rally', 1);
    expect(quiet.situation.map((note) => note.level)).toEqual(['hijau']);
    expect(quiet.findings.filter((finding) => !finding.kept)).toEqual([]);
  }, 300_000);

  it('tps-day takes its five phases unforced: who queues at closing votes, the objection is on the form, every box is brought', async () => {
    const day = await run('tps-day', 1);
    expect(day.phases.map((phase) => phase.forced)).toEqual([false, false, false, false, false]);
    expect(day.people.left).toBeGreaterThan(1100);
    expect(day.findings.filter((finding) => !finding.kept)).toEqual([]);
    for (const rule of ['R31', 'R32', 'R33', 'R34']) expect(day.findings.map((finding) => finding.rule)).toContain(rule);
    const { voting, stations } = day.measures;
    expect(voting).toMatchObject({ voters: 1140, voted: 1137, notServed: 3 });
    expect(voting?.turnedAway.notListed).toBe(3);
    for (const box of stations.filter((station) => station.id.startsWith('kotak'))) expect(box.boxDelivered).toBeGreaterThan(0);
  }, 900_000);

  it('gate-crush gets denser than 5.5 persons per square metre and says so where it happens', async () => {
    const crush = await run('gate-crush', 1);
    expect(crush.phases.map(({ forced }) => forced)).toEqual([false, false, false]);
    expect(crush.people.left).toBeGreaterThanOrEqual(295);
    expect(crush.measures.maxDensity).toBeGreaterThan(5.5);
    expect(crush.findings.filter((finding) => !finding.kept && finding.rule.startsWith('R25')).length).toBeGreaterThan(0);
  }, 300_000);
});
