// SPDX-License-Identifier: Apache-2.0
// The other built-in drills, run whole; as drill.test.ts, and beside it, because both take minutes.
import { describe, expect, it } from 'vitest';
import { run, runSeeds } from './drill-runs.js';

describe('built-in drills', () => {
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
