// SPDX-License-Identifier: Apache-2.0
// The same what-if as an exercise for the simulator: one polling station on its own small ground, with people who walk. The ground is our own
// sketch, no smaller than the 10 m × 8 m a station needs, with separate ways in and out; the tasks of the seven KPPS are those of the law.
import { arrivalBins, assistedFactor, type PollingSetup, patience, serviceCv } from './polling-setup.js';

type Point = readonly [number, number];

/** s from the start of the exercise to the opening */
export const beforeOpening = 1200;
const hour = 3600;

/** The text of a scenario; its exercise begins at 06:40, the station opens at 07:00. */
export function pollingScenario(setup: PollingSetup): string {
  const { desks, booths, hours, checkIn, booth, box, ink, priority, assisted, impatient } = setup;
  const come = Math.round(setup.voters * setup.turnout);
  const voting = { priority, assisted, ...(impatient ? { patience } : {}) };
  const width = Math.max(12, 6.6 + 1.4 * booths);
  const right = 8 + width;
  const spread = (count: number, from: number, to: number, y: number): readonly Point[] =>
    Array.from({ length: count }, (_, k) => [round(count === 1 ? from : from + ((to - from) * k) / (count - 1)), y]);
  const groups = arrivalBins(setup).map(({ from, to }, at, bins) => ({
    id: `pemilih-${at}`,
    name: at === 0 ? { id: 'Menunggu buka', en: 'Waiting for the opening' } : { id: `Pukul ${6 + at}`, en: `${6 + at} o’clock` },
    kind: 'voters',
    count: countOf(come, bins, at),
    arrivals: { pattern: 'poisson', from: at % 2 === 0 ? 'barat' : 'timur', when: { time: beforeOpening + from }, over: to - from },
    plan: [{ goal: 'daftar' }, { goal: at % 2 === 0 ? 'barat' : 'timur' }],
    temper: { legitimacy: 0.93 },
    voting,
  }));
  const service = (mean: number, cv: number) => ({ law: 'lognormal', mean, cv });
  const slow = (mean: number, cv: number) => ({ ...service(mean, cv), assisted: assistedFactor });
  const scenario = {
    format: 'sispamkota/1',
    id: 'tps',
    name: { id: 'Satu TPS', en: 'One polling station' },
    notes: {
      id: 'Dibuat di layar TPS. Denah skematis buatan kami; lama layanan dan kedatangan anggapan.',
      en: 'Made on the TPS screen. Our own sketch; service times and arrivals are assumed.',
    },
    start: '06:40',
    compression: 1,
    end: { all: [{ time: beforeOpening + hours * hour }, { measure: 'queued', atMost: 0, held: 30 }] },
    limit: beforeOpening + (hours + 6) * hour,
    site: {
      schematic: true,
      name: { id: 'TPS (denah skematis)', en: 'Polling station (schematic)' },
      ground: [{ id: 'lapangan', polygon: box4(-14, 14, right + 22, 54) }],
      walls: [
        {
          id: 'tali-a',
          points: [
            [8.5, 40],
            [8, 40],
            [8, 50],
            [right, 50],
            [right, 48.6],
          ],
        },
        {
          id: 'tali-b',
          points: [
            [right, 46.2],
            [right, 40],
            [10.9, 40],
          ],
        },
      ],
      exits: [
        { id: 'barat', name: { id: 'Jalan ke barat', en: 'Road west' }, polygon: box4(-14, 14, -11, 20) },
        { id: 'timur', name: { id: 'Jalan ke timur', en: 'Road east' }, polygon: box4(right + 19, 14, right + 22, 20) },
      ],
      zones: [
        {
          id: 'tps',
          name: { id: 'TPS', en: 'Polling station' },
          kind: 'tps',
          vulnerability: 'kurangRawan',
          polygon: box4(8, 40, right, 50),
        },
      ],
    },
    groups: groups.filter(({ count }) => count > 0),
    units: [
      unit('kpps', 'KPPS', 'KPPS', 'kpps', 7, [right - 3.7, 41], 90),
      unit('linmas', 'Linmas', 'Linmas', 'linmas', 2, [6.8, 38], 270),
      unit('ptps', 'PTPS', 'Supervisor', 'ptps', 1, [right - 1, 44.4], 180),
    ],
    stations: [
      {
        ...{
          id: 'daftar',
          name: { id: 'Meja daftar hadir', en: 'Check-in' },
          kind: 'checkIn',
          servers: spread(desks, 9.2, 9.2 + 1.5 * (desks - 1), 42.2),
        },
        ...{
          queue: [
            [9.7, 40.7],
            [9.7, 22],
          ],
          service: slow(checkIn, serviceCv.checkIn),
          next: 'bilik',
        },
        ...{ opens: { time: beforeOpening }, closes: { time: beforeOpening + hours * hour } },
      },
      {
        ...{ id: 'bilik', name: { id: 'Bilik suara', en: 'Booths' }, kind: 'booth', servers: spread(booths, 10, right - 4.6, 49) },
        ...{
          queue: [
            [12.7, 46.9],
            [12.7, 43.6],
            [right - 2.5, 43.6],
          ],
          service: slow(booth, serviceCv.booth),
          next: 'kotak',
        },
      },
      {
        ...{ id: 'kotak', name: { id: 'Kotak suara', en: 'Ballot boxes' }, kind: 'box', servers: [[right - 2.3, 47.5]] },
        ...{
          queue: [
            [right - 3.4, 47.4],
            [right - 5, 46.6],
            [right - 5, 45],
          ],
          service: service(box, serviceCv.box),
          next: 'tinta',
        },
      },
      {
        ...{ id: 'tinta', name: { id: 'Tinta', en: 'Ink' }, kind: 'ink', servers: [[right - 0.9, 47.5]] },
        ...{
          queue: [
            [right - 1.4, 46.5],
            [right - 2.8, 45.4],
          ],
          service: service(ink, serviceCv.ink),
        },
      },
    ],
  };
  return JSON.stringify(scenario, null, 1);

  function unit(id: string, idName: string, enName: string, kind: string, strength: number, at: Point, heading: number) {
    const formation = { kind: 'line', ranks: 1, spacing: 0.9 };
    const service = kind === 'linmas' ? 'linmas' : 'organiser';
    return { id, name: { id: idName, en: enName }, service, kind, strength, kit: [], formation, at, heading };
  }
}

/** Whole people for each bin; what rounding leaves goes where the sum passes the next whole number. */
function countOf(come: number, bins: readonly { readonly share: number }[], at: number): number {
  const upTo = (last: number) => Math.round(come * bins.slice(0, last).reduce((sum, { share }) => sum + share, 0));
  return upTo(at + 1) - upTo(at);
}

function box4(left: number, bottom: number, right: number, top: number): readonly Point[] {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
