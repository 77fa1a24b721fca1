// SPDX-License-Identifier: Apache-2.0
// Many polling days of one set-up: means with 95 % intervals, what nine days of ten stay within, the queue over the day, and beside it what
// the formula for M/M/c queues says.
import { meanInterval, type Share, shareOf } from '../ensemble/intervals.js';
import { erlangWait } from '../verification/queues.js';
import { mean, quantile } from '../verification/statistics.js';
import { type PollingDay, type PollingStage, pollingDay, pollingStages, type Voter } from './polling-day.js';
import { arrivalBins, earliest, type PollingSetup } from './polling-setup.js';

/** Over the days. */
export interface Spread {
  readonly mean: number;
  /** 95 % interval of the mean; null for one day */
  readonly low: number | null;
  readonly high: number | null;
  /** of the days */
  readonly p5: number;
  readonly p95: number;
}

/** A queueing formula: endless even arrivals, exponential services. */
export interface Formula {
  /** 1 and above: the queue grows as long as people come like that */
  readonly load: number;
  /** s; null where the load is 1 or above */
  readonly wait: number | null;
}

export interface StageEstimate {
  readonly stage: PollingStage;
  readonly servers: number;
  /** s in its queue, mean of all who were served there */
  readonly wait: Spread;
  /** of the polling hours, 0–1 a server; over 1 when work goes on after the closing */
  readonly utilisation: number;
  /** at the mean of the day, and in its first hour */
  readonly formula: Formula;
  readonly peakFormula: Formula;
}

export interface PollingEstimate {
  readonly days: number;
  readonly came: Spread;
  readonly voted: Spread;
  readonly gaveUp: Spread;
  /** s from coming to being called to the desk: mean, nine of ten, longest */
  readonly waitMean: Spread;
  readonly wait90: Spread;
  readonly waitMost: Spread;
  /** s from coming to leaving, of those who voted */
  readonly visit: Spread;
  /** people who have come and not voted at the closing */
  readonly atClosing: Spread;
  /** s after the closing until the last one has voted; 0 if nobody was left */
  readonly overtime: Spread;
  readonly someAtClosing: Share;
  /** days on which somebody waits longer than half an hour */
  readonly overHalfHour: Share;
  readonly stages: readonly StageEstimate[];
  /** people in the queue to check in at s from the opening: 5 %, middle, 95 % of the days */
  readonly queue: readonly { readonly t: number; readonly low: number; readonly middle: number; readonly high: number }[];
  /** mean of the days, half hour by half hour */
  readonly flow: readonly { readonly from: number; readonly came: number; readonly voted: number }[];
}

const markEvery = 300;
const flowEvery = 1800;
const halfHour = 1800;

export function pollingEstimate(setup: PollingSetup, days: number, firstSeed = 1): PollingEstimate {
  const all = Array.from({ length: days }, (_, k) => pollingDay(setup, firstSeed + k));
  const closing = setup.hours * 3600;
  const spread = (of: (day: PollingDay) => number) => spreadOf(all.map(of));
  const waits = (day: PollingDay) => day.voters.map(waitOf);
  const atClosing = (day: PollingDay) => day.voters.filter(({ arrived, left }) => arrived < closing && left > closing).length;
  const lastOut = ({ voters }: PollingDay) => voters.reduce((latest, { left }) => Math.max(latest, left), 0);
  const last = all.reduce((latest, day) => Math.max(latest, lastOut(day)), closing);
  const marks = range(-earliest + (earliest % markEvery), last + markEvery, markEvery);
  return {
    days,
    came: spread(({ voters }) => voters.length),
    voted: spread(({ voters }) => voters.filter(({ gaveUp }) => gaveUp === null).length),
    gaveUp: spread(({ voters }) => voters.filter(({ gaveUp }) => gaveUp !== null).length),
    waitMean: spread((day) => averaged(waits(day))),
    wait90: spread((day) => quantileOf(waits(day), 0.9)),
    waitMost: spread((day) => Math.max(0, ...waits(day))),
    visit: spread(({ voters }) => averaged(voters.filter(({ gaveUp }) => gaveUp === null).map(({ arrived, left }) => left - arrived))),
    atClosing: spread(atClosing),
    overtime: spread((day) => Math.max(0, lastOut(day) - closing)),
    someAtClosing: shareOf(all.filter((day) => atClosing(day) > 0).length, days),
    overHalfHour: shareOf(all.filter((day) => waits(day).some((wait) => wait > halfHour)).length, days),
    stages: pollingStages.map((stage, at) => stageEstimate(setup, stage, at, all)),
    queue: queueOf(all, marks),
    flow: flowOf(all, last),
  };
}

/** Who stands in the first queue at each mark; day by day, then over the days. */
function queueOf(days: readonly PollingDay[], marks: readonly number[]): PollingEstimate['queue'] {
  const [first = 0] = marks;
  const lengths = days.map(({ voters }) => {
    const changes = new Int32Array(marks.length + 1);
    for (const { arrived, began, gaveUp } of voters) {
      const [from, to] = [markAfter(arrived - first), markAfter((began[0] ?? gaveUp ?? arrived) - first)];
      changes[from] = (changes[from] ?? 0) + 1;
      changes[to] = (changes[to] ?? 0) - 1;
    }
    let now = 0;
    return marks.map((_, at) => {
      now += changes[at] ?? 0;
      return now;
    });
  });
  return marks.map((t, at) => {
    const here = lengths.map((day) => day[at] ?? 0);
    return { t, low: quantileOf(here, 0.05), middle: quantileOf(here, 0.5), high: quantileOf(here, 0.95) };
  });
}

/** The first mark at or after a time since the first mark. */
function markAfter(time: number): number {
  return Math.max(0, Math.ceil(time / markEvery));
}

function flowOf(days: readonly PollingDay[], last: number): PollingEstimate['flow'] {
  const begins = range(-flowEvery, last, flowEvery);
  const [came, voted] = [begins.map(() => 0), begins.map(() => 0)];
  const count = (into: number[], t: number) => {
    const at = Math.floor((t + flowEvery) / flowEvery);
    into[at] = (into[at] ?? 0) + 1 / days.length;
  };
  for (const { voters } of days) {
    for (const { arrived, left, gaveUp } of voters) {
      count(came, arrived);
      if (gaveUp === null) count(voted, left);
    }
  }
  return begins.map((from, at) => ({ from, came: came[at] ?? 0, voted: voted[at] ?? 0 }));
}

function stageEstimate(setup: PollingSetup, stage: PollingStage, at: number, days: readonly PollingDay[]): StageEstimate {
  const servers = stage === 'checkIn' ? setup.desks : stage === 'booth' ? setup.booths : 1;
  const closing = setup.hours * 3600;
  const wait = spreadOf(days.map(({ voters }) => averaged(voters.flatMap(({ waits }) => waits[at] ?? []))));
  const come = setup.voters * setup.turnout;
  const first = arrivalBins(setup)
    .filter(({ from }) => from < 3600)
    .reduce((sum, { share }) => sum + share, 0);
  return {
    stage,
    servers,
    wait,
    utilisation: mean(days.map(({ busy }) => busy[stage])) / (servers * closing),
    formula: formulaOf(servers, setup[stage], closing / come),
    peakFormula: formulaOf(servers, setup[stage], 3600 / (come * first)),
  };
}

export function formulaOf(servers: number, service: number, gap: number): Formula {
  const load = service / (servers * gap);
  return { load, wait: load < 1 ? erlangWait(servers, service, gap) : null };
}

function waitOf({ arrived, began, gaveUp }: Voter): number {
  return (began[0] ?? gaveUp ?? arrived) - arrived;
}

function spreadOf(values: readonly number[]): Spread {
  const { mean: middle, low, high } = meanInterval(values);
  return { mean: middle, low, high, p5: quantileOf(values, 0.05), p95: quantileOf(values, 0.95) };
}

function averaged(values: readonly number[]): number {
  return values.length === 0 ? 0 : mean(values);
}

function quantileOf(values: readonly number[], share: number): number {
  return values.length === 0 ? 0 : quantile(values, share);
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil((to - from) / step)) }, (_, k) => from + k * step);
}
