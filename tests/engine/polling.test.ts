// SPDX-License-Identifier: Apache-2.0
// Polling days: against queueing theory, against the simulator with people who walk, and at the closing.
import { describe, expect, it } from 'vitest';
import { completeTexts } from '../../web/engine/library.js';
import { load } from '../../web/engine/load.js';
import { pollingDay } from '../../web/engine/polling/polling-day.js';
import { pollingEstimate } from '../../web/engine/polling/polling-estimate.js';
import { beforeOpening, pollingScenario } from '../../web/engine/polling/polling-scenario.js';
import { arrivalBins, type PollingSetup, usualPolling } from '../../web/engine/polling/polling-setup.js';
import { erlangWait } from '../../web/engine/verification/queues.js';
import { deviation, mean } from '../../web/engine/verification/statistics.js';

const even = { turnout: 1, peak: 1, early: 0, priority: 0, assisted: 0, impatient: false } as const;

describe('a polling day', () => {
  it('waits as long as Erlang says where people come evenly and services are exponential', () => {
    for (const [desks, checkIn, gap] of [
      [1, 36, 72],
      [4, 200, 72],
    ] as const) {
      const voters = 6000;
      const setup: PollingSetup = { ...usualPolling, ...even, voters, desks, checkIn, booths: 8, booth: 1, hours: (voters * gap) / 3600 };
      const means = Array.from({ length: 12 }, (_, seed) =>
        mean(pollingDay(setup, seed, 'exponential').voters.map(({ waits: [first = 0] }) => first)),
      );
      const [expected, error] = [erlangWait(desks, checkIn, gap), deviation(means) / Math.sqrt(means.length)];
      expect(Math.abs(mean(means) - expected), `${desks} desks: ${mean(means)} s, Erlang ${expected} s`).toBeLessThan(3 * error);
      expect(error / expected).toBeLessThan(0.07);
    }
  });

  it('lets everybody who stands in the queue at the closing vote, and nobody come after it', () => {
    const setup = { ...usualPolling, desks: 1, checkIn: 55, impatient: false };
    const { voters } = pollingDay(setup, 3);
    const closing = setup.hours * 3600;
    expect(Math.max(...voters.map(({ arrived }) => arrived))).toBeLessThan(closing);
    expect(voters.every(({ gaveUp, began }) => gaveUp === null && began.length === 4)).toBe(true);
    expect(voters.some(({ left }) => left > closing)).toBe(true);
  });

  it('calls people with priority first and loses the impatient', () => {
    const setup = { ...usualPolling, desks: 1, checkIn: 60, priority: 0.2 };
    const { voters } = pollingDay(setup, 5);
    const gone = voters.filter(({ gaveUp }) => gaveUp !== null);
    expect(gone.length).toBeGreaterThan(5);
    for (const { arrived, gaveUp } of gone) expect((gaveUp ?? 0) - arrived).toBeGreaterThanOrEqual(1800);
    const without = pollingDay({ ...setup, impatient: false }, 5).voters;
    const all = pollingDay({ ...setup, impatient: false, priority: 1 }, 5).voters;
    expect(mean(without.map(({ waits: [first = 0] }) => first))).toBeCloseTo(mean(all.map(({ waits: [first = 0] }) => first)), -1.5);
  });

  it('spreads arrivals so that the first hour has the peak asked for', () => {
    for (const peak of [1, 1.5, 2.5]) {
      const bins = arrivalBins({ ...usualPolling, peak });
      expect(bins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect((bins[0]?.share ?? 0) + (bins[1]?.share ?? 0)).toBeCloseTo(peak / 6, 6);
    }
  });
});

describe('the estimate', () => {
  it('gets shorter waits from a second desk, with intervals that narrow as days are added', () => {
    const [few, many] = [pollingEstimate(usualPolling, 10), pollingEstimate(usualPolling, 80)];
    const one = pollingEstimate({ ...usualPolling, desks: 1 }, 80);
    const width = ({ low, high }: { low: number | null; high: number | null }) => (high ?? 0) - (low ?? 0);
    expect(width(many.waitMean)).toBeLessThan(width(few.waitMean));
    expect(one.waitMean.low).toBeGreaterThan(many.waitMean.high ?? 0);
    expect(one.stages[0]?.formula.load).toBeCloseTo((547 * 0.76 * 35) / 21_600, 6);
    const slow = { ...usualPolling, checkIn: 55, impatient: false };
    const [slowOne, slowTwo] = [pollingEstimate({ ...slow, desks: 1 }, 40), pollingEstimate(slow, 40)];
    expect(slowOne.someAtClosing.low).toBeGreaterThan(slowTwo.someAtClosing.high);
    expect(slowOne.overtime.low).toBeGreaterThan(slowTwo.overtime.high ?? 0);
    expect(slowOne.stages[0]?.formula).toMatchObject({ wait: null });
  });

  it('holds the simulator’s own hour at the desk, where people walk', async () => {
    const setup = { ...usualPolling, voters: 60, turnout: 1, desks: 1, checkIn: 50, hours: 1, peak: 1, early: 0.2 };
    const engine = await load();
    const { texts } = await completeTexts({ scenario: { text: pollingScenario(setup) } });
    using simulation = engine.open(texts, 1);
    while (!simulation.over) simulation.advance(1200);
    const { measures, seconds } = simulation.summary() as {
      readonly seconds: number;
      readonly measures: { readonly stations: readonly { readonly id: string; readonly served: number; readonly waitMean: number }[] };
    };
    const desk = measures.stations.find(({ id }) => id === 'daftar');
    const estimate = pollingEstimate(setup, 200);
    expect(desk?.served).toBe(60);
    expect(desk?.waitMean).toBeGreaterThan(estimate.waitMean.p5);
    expect(desk?.waitMean).toBeLessThan(estimate.waitMean.p95);
    expect(seconds).toBeLessThan(beforeOpening + 3600 + estimate.overtime.p95 + 300);
  }, 240_000);

  it('makes scenarios the core accepts, from one desk and two booths to four and eight', async () => {
    const engine = await load();
    for (const [desks, booths] of [
      [1, 2],
      [2, 4],
      [4, 8],
    ] as const) {
      const { texts } = await completeTexts({ scenario: { text: pollingScenario({ ...usualPolling, desks, booths }) } });
      using simulation = engine.open(texts, 1);
      expect(simulation.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
    }
  });
});
