// SPDX-License-Identifier: Apache-2.0
// Trajectories as plain text that PedPy reads: ten frames a second, a line a person and frame, only those who are on the ground. Any run of an
// ensemble is followed the same way: its plan, its seed, and with a design the texts of its draw. With a folder, what they are measured against is
// written beside them: ground, measuring areas and counting lines as WKT in metres (measure_trajectories.py goes on from there).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, loadText, readPlan, trajectoriesOfRun } from 'sispamkota';
import { writeWkt } from 'sispamkota/places';

const [, , folder] = process.argv;
const [seed, seconds, ticksPerSecond] = [1, 60, 20];

// A built-in drill with a line across the forecourt, northwards over it, and an area behind; a scenario of your own has its `observe` already.
const scenario = JSON.parse(await loadText('scenarios', 'gate-crush'));
scenario.observe = {
  lines: [{ id: 'forecourt', a: [60, 15], b: [10, 15] }],
  areas: [
    {
      id: 'behind',
      polygon: [
        [20, 16],
        [50, 16],
        [50, 26],
        [20, 26],
      ],
      window: [0, seconds],
    },
  ],
};

const engine = await load();
const { texts } = await readPlan(engine, { id: 'drill', text: JSON.stringify(scenario) });
const run = { texts, seed, tick: seconds * ticksPerSecond, deeds: [], hash: null }; // of a recording: await runOfRecording(bytes, engine.resultsVersion)
const lines = [];
for await (const { text } of trajectoriesOfRun(engine, run, { rate: 10, until: seconds - 0.05 })) lines.push(text);
if (folder === undefined) process.stdout.write(lines.join(''));
else {
  writeFileSync(join(folder, 'trajectories.txt'), lines.join(''));
  const geometry = writeWkt(scenario.site, scenario.observe);
  writeFileSync(join(folder, 'geometry.json'), JSON.stringify(geometry, null, 1));
}
