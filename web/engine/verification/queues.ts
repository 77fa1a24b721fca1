// SPDX-License-Identifier: Apache-2.0
// Stations against the exact M/M/c queue (Erlang C): 30 replications of 100,000 customers or more through the shipped serve() verb, exponential
// gaps and services. The exact mean wait must lie inside their 99 % interval, and that must be narrower than ±3 %.
import { exact } from './sampling.js';
import type { Run, Study, Variant } from './study.js';

interface Queue {
  readonly name: string;
  readonly servers: number;
  /** mean service, min */
  readonly service: number;
  /** voters in a polling day of six hours */
  readonly voters: number;
}

/** A polling day of six hours: one desk, and booths as the election organisers plan them. */
const queues: readonly Queue[] = [
  { name: '300-voters-1-desk-0.6-min', servers: 1, service: 0.6, voters: 300 },
  { name: '300-voters-4-booths-2.5-min', servers: 4, service: 2.5, voters: 300 },
  { name: '300-voters-4-booths-4-min', servers: 4, service: 4, voters: 300 },
  { name: '300-voters-6-booths-6.5-min', servers: 6, service: 6.5, voters: 300 },
  { name: '600-voters-4-booths-1-min', servers: 4, service: 1, voters: 600 },
  { name: '600-voters-5-booths-2.5-min', servers: 5, service: 2.5, voters: 600 },
  { name: '600-voters-8-booths-4-min', servers: 8, service: 4, voters: 600 },
];

const day = 6 * 60; // min

/** At a load of 0.90, and at 0.83 with eight servers, the waits of 100,000 are too alike their neighbours' for ±3 %. */
function customersOf(name: string): number {
  if (name.includes('6.5-min')) return 300_000;
  return name.includes('8-booths') ? 150_000 : 100_000;
}

/** Mean wait in the queue of M/M/c, in the unit of `service`; Erlang's B by recursion, then C. */
export function erlangWait(servers: number, service: number, gap: number): number {
  const offered = service / gap;
  let blocked = 1;
  for (let c = 1; c <= servers; c++) blocked = (offered * blocked) / (c + offered * blocked);
  const waiting = blocked / (1 - (offered / servers) * (1 - blocked));
  return (waiting * service) / (servers - offered);
}

function waitOf({ servers, service, voters }: Queue): number {
  return erlangWait(servers, service, day / voters);
}

export const stations: Study = {
  name: 'stations',
  section: 'H',
  source: 'Erlang 1917, the exact M/M/c queue; loads of Indonesian polling stations',
  variants: queues.map(({ name }): Variant => ({ name })),
  short: ['300-voters-4-booths-4-min'],
  seeds: 30,
  run: (engine, variant, seed, short) => {
    const { servers, service, voters } = queues.find((each) => each.name === variant.name) as Queue;
    const common = { servers, service: 60 * service, gap: (60 * day) / voters, warmUp: 2000 };
    // The short form has one seed: ten short replications in it give an interval, though a wide one.
    const customers = short ? 20_000 : customersOf(variant.name);
    const seeds = short ? Array.from({ length: 10 }, (_, k) => 1000 * seed + k) : [seed];
    return { waits: seeds.map((each) => engine.trials.queue({ ...common, seed: each, customers }) / 60), customers };
  },
  judge: (runs: readonly Run[]) =>
    queues.flatMap((queue) => {
      const own = runs.filter((each) => each.variant === queue.name);
      const waits = own.flatMap((each) => each.values.waits ?? []);
      if (waits.length === 0) return [];
      const widest = Number(own[0]?.values.customers) >= 100_000 ? 0.03 : Number.POSITIVE_INFINITY;
      const load = (queue.voters * queue.service) / (day * queue.servers);
      return [exact(`${queue.name}: mean wait at ρ ${load.toFixed(2)}, min`, waits, waitOf(queue), widest)];
    }),
};
