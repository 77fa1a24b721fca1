// SPDX-License-Identifier: Apache-2.0
// A sweep: a room with doors of several widths, each played with the same seeds over all cores, so that differences are of the doors and not of
// chance. `ensemble` takes a `store` to go on after a stop, a `policy` to stop when it is sure, and `draws` for uncertain inputs.
import { ensemble, load, readPlan } from 'sispamkota';

const widths = [0.9, 1.2, 1.8]; // m
const seeds = 4;
const scenario = (width) => ({
  format: 'sispamkota/1',
  id: 'room',
  name: { id: 'Ruang', en: 'Room' },
  end: { measure: 'left', atLeast: 40 },
  limit: 300,
  site: {
    ground: [{ id: 'floor', polygon: rectangle(0, 0, 14, 8) }],
    walls: [
      {
        id: 'north',
        points: [
          [8, 8],
          [8, 4 + width / 2],
        ],
      },
      {
        id: 'south',
        points: [
          [8, 4 - width / 2],
          [8, 0],
        ],
      },
    ],
    exits: [{ id: 'out', polygon: rectangle(12, 0, 14, 8) }],
    zones: [{ id: 'room', polygon: rectangle(1, 1, 7, 7) }],
  },
  groups: [{ id: 'guests', count: 40, arrivals: { from: 'room' }, plan: [{ goal: 'out' }] }],
});

function rectangle(west, south, east, north) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

const engine = await load();
const plans = [];
for (const width of widths) plans.push(await readPlan(engine, { id: String(width), text: JSON.stringify(scenario(width)) }));
const { results } = await ensemble(engine, { plans, runs: seeds });
console.log('width,n,evacuationTime,low,high');
for (const { plan, measure, n, mean, low, high } of results.measures) {
  if (measure === 'evacuationTime') console.log([plan, n, mean, low, high].join(','));
}
