// SPDX-License-Identifier: Apache-2.0
// The fundamental diagram of a corridor 4 m wide: it is filled at several densities, and a measuring area in its middle tells density, speed and
// specific flow of the seconds 5 to 10 (Voronoi cells). More densities, seeds and longer corridors make a study of it.
import { load, readPlan } from 'sispamkota';

const width = 4; // m
const scenario = (density) => ({
  format: 'sispamkota/1',
  id: 'corridor',
  name: { id: 'Lorong', en: 'Corridor' },
  end: { time: 10 },
  limit: 10,
  site: {
    ground: [{ id: 'floor', polygon: rectangle(-24, 26) }],
    exits: [{ id: 'out', polygon: rectangle(24, 26) }],
    zones: [{ id: 'filled', polygon: rectangle(-22, 14) }],
  },
  groups: [{ id: 'people', density, arrivals: { from: 'filled' }, plan: [{ goal: 'out' }] }],
  observe: { areas: [{ id: 'middle', polygon: rectangle(-1, 1), window: [5, 10] }] },
});

function rectangle(west, east) {
  return [
    [west, 0],
    [east, 0],
    [east, width],
    [west, width],
  ];
}

const engine = await load();
console.log('filled,density,speed,specificFlow');
for (const filled of [0.5, 1, 2, 3]) {
  const { texts } = await readPlan(engine, { id: 'corridor', text: JSON.stringify(scenario(filled)) });
  const simulation = engine.open(texts, 1); // the seed
  while (!simulation.over) simulation.advance(200); // ticks of 0.05 s
  const { density, speed, specificFlow } = simulation.summary().measures.areas[0];
  console.log([filled, density, speed, specificFlow].join(','));
  simulation.dispose();
}
