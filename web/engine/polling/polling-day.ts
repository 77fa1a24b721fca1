// SPDX-License-Identifier: Apache-2.0
// One polling day without walking: people come, check in, vote, drop the ballots, are inked; each step serves one after another, those with
// priority first. Who is in the queue at the closing still votes. It answers "how long" in milliseconds; the simulator answers "where".
import { shareFor } from '../ensemble/scatter.js';
import { type ArrivalBin, arrivalBins, assistedFactor, type PollingSetup, patience, serviceCv } from './polling-setup.js';

export const pollingStages = ['checkIn', 'booth', 'box', 'ink'] as const;
export type PollingStage = (typeof pollingStages)[number];

/** How long a step takes; exponential is for comparison with queueing theory. */
export type ServiceLaw = 'lognormal' | 'exponential';

/** Times in s from the opening. */
export interface Voter {
  readonly arrived: number;
  /** left the queue instead of voting */
  readonly gaveUp: number | null;
  /** when each stage began, and how long it was waited for */
  readonly began: readonly number[];
  readonly waits: readonly number[];
  readonly left: number;
}

export interface PollingDay {
  readonly voters: readonly Voter[];
  /** s of work in each stage */
  readonly busy: Readonly<Record<PollingStage, number>>;
}

interface Person {
  readonly number: number;
  readonly arrived: number;
  readonly first: boolean;
  readonly helped: boolean;
  readonly patience: number;
  /** when the person comes to the next stage */
  at: number;
  gaveUp: number | null;
  readonly began: number[];
  readonly waits: number[];
}

/** The same day for the same set-up and seed. */
export function pollingDay(setup: PollingSetup, seed: number, law: ServiceLaw = 'lognormal'): PollingDay {
  const bins = arrivalBins(setup);
  const people: Person[] = [];
  for (let number = 0; number < setup.voters; number++) {
    const draw = (purpose: number) => shareFor(seed, number, purpose);
    if (draw(0) >= setup.turnout) continue;
    const arrived = timeIn(bins, draw(1), draw(2));
    const limit = setup.impatient ? patience.min + draw(3) * (patience.max - patience.min) : Number.POSITIVE_INFINITY;
    const [first, helped] = [draw(4) < setup.priority, draw(5) < setup.assisted];
    people.push({ number, arrived, first, helped, patience: limit, at: arrived, gaveUp: null, began: [], waits: [] });
  }
  const servers = { checkIn: setup.desks, booth: setup.booths, box: 1, ink: 1 };
  const busy = { checkIn: 0, booth: 0, box: 0, ink: 0 };
  let coming = people;
  pollingStages.forEach((stage, at) => {
    const slow = stage === 'checkIn' || stage === 'booth';
    const service = (person: Person) => {
      const [u, v] = [shareFor(seed, person.number, 10 + 2 * at), shareFor(seed, person.number, 11 + 2 * at)];
      const time = law === 'exponential' ? -setup[stage] * Math.log(1 - u) : logNormal(setup[stage], serviceCv[stage], u, v);
      const whole = time * (slow && person.helped ? assistedFactor : 1);
      busy[stage] += whole;
      return whole;
    };
    serve(coming, servers[stage], service);
    coming = coming.filter((person) => person.gaveUp === null);
  });
  return {
    voters: people.map(({ arrived, gaveUp, began, waits, at }) => ({ arrived, gaveUp, began, waits, left: gaveUp ?? at })),
    busy,
  };
}

/** One stage for all who come to it; patience holds in the first one only, and nothing begins before the opening. */
function serve(people: readonly Person[], servers: number, service: (person: Person) => number): void {
  const coming = [...people].sort((a, b) => a.at - b.at || a.number - b.number);
  const free = Array.from({ length: servers }, () => 0); // s from the opening
  const lines: readonly [Person[], Person[]] = [[], []]; // with priority, without
  const heads: [number, number] = [0, 0];
  let next = 0;
  const isWaiting = () => heads[0] < lines[0].length || heads[1] < lines[1].length;
  while (next < coming.length || isWaiting()) {
    const server = free.indexOf(Math.min(...free));
    let time = Math.max(0, free[server] as number);
    if (!isWaiting()) time = Math.max(time, (coming[next] as Person).at);
    while (next < coming.length && (coming[next] as Person).at <= time) {
      const person = coming[next++] as Person;
      lines[person.first ? 0 : 1].push(person);
    }
    const person = called(lines, heads, time);
    if (person === null) continue;
    person.began.push(time);
    person.waits.push(time - person.at);
    person.at = time + service(person);
    free[server] = person.at;
  }
}

/** Who is called now; those whose patience has ended by then have gone. */
function called(lines: readonly [Person[], Person[]], heads: [number, number], time: number): Person | null {
  for (const line of [0, 1] as const) {
    while (heads[line] < lines[line].length) {
      const person = lines[line][heads[line]++] as Person;
      if (person.began.length > 0 || time - person.arrived <= person.patience) return person;
      person.gaveUp = person.arrived + person.patience;
    }
  }
  return null;
}

function timeIn(bins: readonly ArrivalBin[], which: number, where: number): number {
  let sum = 0;
  for (const { from, to, share } of bins) {
    sum += share;
    if (which < sum) return from + where * (to - from);
  }
  const last = bins.at(-1);
  return last === undefined ? 0 : last.from + where * (last.to - last.from);
}

function logNormal(mean: number, cv: number, u: number, v: number): number {
  const variance = Math.log(1 + cv * cv);
  const normal = Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
  return mean * Math.exp(Math.sqrt(variance) * normal - variance / 2);
}
