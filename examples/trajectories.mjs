// SPDX-License-Identifier: Apache-2.0
// Trajectories as plain text that PedPy reads: ten frames a second, a line a person and frame. Only those who are on the ground are written.
import { writeFileSync } from 'node:fs';
import { load, loadText, readPlan } from 'sispamkota';

const framesPerSecond = 10;
const ticksPerFrame = 20 / framesPerSecond; // a tick is 0.05 s
const present = 1; // Presence: 0 expected, 1 present, 2 left, 3 arrested
const seconds = 20;

const engine = await load();
const { texts } = await readPlan(engine, { id: 'drill', text: await loadText('scenarios', 'quiet-rally') });
const simulation = engine.open(texts, 1);
const lines = [`# framerate: ${framesPerSecond}`, '# id frame x/m y/m z/m'];
for (let frame = 0; frame < seconds * framesPerSecond && !simulation.over; frame++) {
  simulation.advance(ticksPerFrame);
  const { x, y, presence } = simulation.frame(false).people;
  presence.forEach((each, person) => {
    if (each === present) lines.push(`${person} ${frame} ${x[person].toFixed(3)} ${y[person].toFixed(3)} 0`);
  });
}
simulation.dispose();
const text = `${lines.join('\n')}\n`;
const [, , file] = process.argv;
if (file === undefined) process.stdout.write(text);
else writeFileSync(file, text);
