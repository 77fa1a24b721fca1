// SPDX-License-Identifier: Apache-2.0
// The drill as its authors mean it, run whole by the command line: what must happen happens because of what people do, never because a
// clock forces it, and other seeds give other runs.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { figures, pairedDifference } from '../../tools/paired.mjs';
import { type RunDocument, runSeeds } from './drill-runs.js';

const drillSeeds = [1, 2, 3, 4, 5];
/** The drill as it is, under its own commander: two tests look at the same runs. */
let drillRuns: Promise<RunDocument[]> | undefined;
const drill = () => (drillRuns ??= runSeeds('probolinggo-2024', drillSeeds));

describe('probolinggo-2024', () => {
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
});
