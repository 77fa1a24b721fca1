// SPDX-License-Identifier: Apache-2.0
// The built-in drills as their authors mean them, run whole by the command line: what must happen happens because of what people
// do, never because a clock forces it, and other seeds give other runs.
import { describe, expect, it } from 'vitest';
import { sispamkotaProgram } from './built.js';

interface RunDocument {
  readonly hash: string;
  readonly seconds: number;
  readonly people: { readonly total: number; readonly present: number; readonly left: number; readonly arrested: number };
  readonly phases: readonly { readonly id: string; readonly from: number | null; readonly forced: boolean }[];
  readonly situation: readonly { readonly t: number; readonly level: string }[];
  readonly findings: readonly { readonly rule: string; readonly kept: boolean; readonly at: readonly [number, number] }[];
  readonly measures: {
    readonly maxDensity: number;
    readonly quarantined: number;
    readonly eventsLost: number;
    readonly voting: { readonly voted: number; readonly turnedAway: Readonly<Record<string, number>> } | null;
    readonly stations: readonly { readonly id: string; readonly boxDelivered?: number | null }[];
  };
}

async function run(name: string, seed: number): Promise<RunDocument> {
  const ended = await sispamkotaProgram(['run', name, '--seed', String(seed), '--json']);
  expect(ended.status, ended.err).toBe(0);
  return ended.json() as RunDocument;
}

/** Two at a time: the machine has two cores. */
async function runSeeds(name: string, seeds: readonly number[]): Promise<RunDocument[]> {
  const runs: RunDocument[] = [];
  for (let k = 0; k < seeds.length; k += 2) runs.push(...(await Promise.all(seeds.slice(k, k + 2).map((seed) => run(name, seed)))));
  return runs;
}

describe('built-in drills', () => {
  it('probolinggo-2024 goes hijau, kuning, merah and back in seeds 1 to 5, with no phase forced and five different hashes', async () => {
    const runs = await runSeeds('probolinggo-2024', [1, 2, 3, 4, 5]);
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
  }, 900_000);

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
