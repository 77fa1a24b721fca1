// SPDX-License-Identifier: Apache-2.0
// What the compare screen draws: distributions, comparisons with their verdict, rankings and where people were hurt, on made-up rows whose
// answer is known and on one run of the core.
import { describe, expect, it } from 'vitest';
import { compared, doubt } from '../../web/engine/ensemble/comparison.js';
import { distributionOf, steps } from '../../web/engine/ensemble/distribution.js';
import { type Harm, harmList, harmMap, noteHarm } from '../../web/engine/ensemble/harm.js';
import { pairedDifference } from '../../web/engine/ensemble/intervals.js';
import { ranking, surenessOf } from '../../web/engine/ensemble/ranking.js';
import type { Row } from '../../web/engine/ensemble/row.js';
import { shareFor } from '../../web/engine/ensemble/scatter.js';
import { scene, sispamkota } from './built.js';

/** A standard normal number for these keys (Box and Muller). */
function normal(...keys: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - shareFor(...keys, 1)));
  return radius * Math.cos(2 * Math.PI * shareFor(...keys, 2));
}
const times = <T>(n: number, make: (k: number) => T) => Array.from({ length: n }, (_, k) => make(k));
const row = (plan: string, draw: number, seed: number, x: number | null, harm: readonly Harm[] = []): Row => ({
  ...{ plan, draw, seed, hash: '0', values: { x }, broken: {}, ratings: {}, harm },
});

describe('a distribution', () => {
  it("has R's quantiles, counts runs without the number, and is null where there are none", () => {
    const rows = [...[8, 1, 5, 3].map((x, seed) => row('a', 0, seed, x)), row('a', 0, 4, null)];
    expect(distributionOf(rows, 'a', 'x')).toMatchObject({
      ...{ n: 4, missing: 1, mean: 4.25, least: 1, p5: 1.3, p25: 2.5, median: 4, p75: 5.75, most: 8, values: [1, 3, 5, 8] },
    });
    expect([distributionOf(rows, 'b', 'x'), distributionOf(rows, 'a', 'y')]).toEqual([null, null]);
  });

  it('goes up by steps, equal values in one, inside its band', () => {
    expect(steps([2, 1, 2, 4]).map(({ value, share }) => [value, share])).toEqual([
      [1, 0.25],
      [2, 0.75],
      [4, 1],
    ]);
    const [middle] = steps(times(200, (k) => k)).filter(({ value }) => value === 99);
    expect([middle?.low, middle?.high].map((each) => Math.round((each ?? 0) * 1000))).toEqual([404, 596]); // √(ln 40 / 400) = 0.0960
  });

  it('has a band that holds the whole curve in at least 94 of 100 samples', () => {
    const whole = times(2000, (repetition) => {
      const found = steps(times(40, (k) => shareFor(61, repetition, k)));
      // the truth is share = value; just before a step the curve still has the height of the one before
      return Number(found.every(({ value, low, high }, at) => low <= value && value <= high && value <= (found[at - 1]?.high ?? high)));
    });
    expect(whole.reduce((sum, each) => sum + each, 0) / 2000).toBeGreaterThanOrEqual(0.94);
  });
});

describe('a comparison', () => {
  const nested = (plan: string, draws: number, value: (draw: number, seed: number) => number) =>
    times(draws, (draw) => times(6, (seed) => row(plan, draw, seed, value(draw, seed)))).flat();

  it('calls a plan better only if it wins in 90 % of the outer draws, however narrow the interval is', () => {
    const a = nested('a', 10, (_, seed) => seed);
    const against = (lost: number) => [...a, ...nested('b', 10, (draw, seed) => seed + (draw < lost ? 1 : -3) + seed / 100)];
    expect(compared(against(1), 'b', 'a', 'x')).toMatchObject({
      verdict: 'better',
      because: null,
      wins: { hits: 9, of: 10 },
      losses: { hits: 1 },
    });
    const open = compared(against(2), 'b', 'a', 'x');
    expect(open).toMatchObject({ verdict: 'open', because: 'draws', wins: { share: 0.8 } });
    expect(open?.high).toBeLessThan(0);
    expect(compared(against(1), 'b', 'a', 'x', { higher: true })).toMatchObject({ verdict: 'worse', wins: { hits: 1 } });
  });

  it('stays open where the interval holds 0 and where there is one seed, and is null without a common one', () => {
    const rows = [...times(6, (seed) => row('a', 0, seed, 0)), ...times(6, (seed) => row('b', 0, seed, seed % 2 === 0 ? 1 : -1))];
    expect(compared(rows, 'b', 'a', 'x')).toMatchObject({ verdict: 'open', because: 'interval', wins: null });
    expect(compared([row('a', 0, 1, 2), row('b', 0, 1, 1)], 'b', 'a', 'x')).toMatchObject({
      verdict: 'open',
      because: 'fewSeeds',
      mean: -1,
    });
    expect(compared([row('a', 0, 1, 2), row('b', 0, 2, 1)], 'b', 'a', 'x')).toBeNull();
  });

  it('has intervals of paired differences that cover the truth in 93 to 97 of 100 ensembles', () => {
    const hits = times(2000, (repetition) => {
      const common = times(15, (k) => 2 * normal(62, repetition, k));
      const [a, b] = [0.4, 0].map((shift, plan) => common.map((each, k) => each + shift + normal(63, repetition, plan, k)));
      const { low, high } = pairedDifference(a ?? [], b ?? []);
      return Number((low ?? 9) <= 0.4 && 0.4 <= (high ?? -9));
    });
    const covered = hits.reduce((sum, each) => sum + each, 0) / 2000;
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it("doubts as a one-sided paired t test does (Student's sleep data: p = 0.001416)", () => {
    const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    expect(doubt(differences)).toBeCloseTo(0.001416, 6);
    expect(doubt(differences.map((each) => -each))).toBeCloseTo(1 - 0.001416, 6);
    expect([doubt([1]), doubt([2, 2]), doubt([0, 0])]).toEqual([1, 0, 1]);
  });
});

describe('a ranking', () => {
  const plans = ['a', 'b', 'c'];
  const rowsOf = (repetition: number, truth: readonly number[], seeds: number) =>
    plans.flatMap((plan, at) =>
      times(seeds, (seed) => row(plan, 0, seed, (truth[at] ?? 0) + normal(71, repetition, seed) + 0.8 * normal(72, repetition, at, seed))),
    );

  it('puts the smallest first, or the largest when more is better, with chances that add up', () => {
    const found = ranking(rowsOf(0, [3, 0, 6], 20), plans, 'x');
    expect(found.plans.map(({ plan }) => plan)).toEqual(['b', 'a', 'c']);
    expect(found).toMatchObject({
      n: 20,
      best: 'b',
      plans: [{ chanceBest: 1, ranks: [1, 1] }, { chanceBest: 0, chanceRank: 1 }, { ranks: [3, 3] }],
    });
    expect(ranking(rowsOf(0, [3, 0, 6], 20), plans, 'x', { higher: true }).best).toBe('c');
    const close = ranking(rowsOf(1, [0, 0, 0], 20), plans, 'x');
    expect(close.plans.reduce((sum, each) => sum + (each.chanceBest ?? 0), 0)).toBeCloseTo(1, 9);
    expect([close.best, close.plans.every((each) => (each.chanceBest ?? 1) < 0.9)]).toEqual([null, true]);
  });

  it('is the same for the same rows, and has no chances for a single seed', () => {
    expect(ranking(rowsOf(2, [0, 0.2, 0.4], 10), plans, 'x')).toEqual(ranking(rowsOf(2, [0, 0.2, 0.4], 10), plans, 'x'));
    expect(ranking(rowsOf(2, [0, 1, 2], 1), plans, 'x')).toMatchObject({
      n: 1,
      best: null,
      sure: 0,
      plans: [{ chanceBest: null, ranks: null }, {}, {}],
    });
    expect(ranking([row('a', 0, 1, 1)], ['a', 'b'], 'x')).toMatchObject({ n: 0, plans: [], best: null });
  });

  it('shares the ranks between equal plans and tells no minus zero', () => {
    const even = ['a', 'b', 'c'].flatMap((plan) => [1, 2, 3].map((seed) => row(plan, 0, seed, 0)));
    const found = ranking(even, ['a', 'b', 'c'], 'x');
    expect(found.best).toBe(null);
    for (const each of found.plans) {
      expect(each.chanceBest).toBeCloseTo(1 / 3, 9);
      expect(each.ranks).toEqual([1, 3]);
      expect(Object.is(each.mean, 0)).toBe(true);
    }
  });

  it('names a wrong best plan in at most 5 of 100 ensembles, also when the best one is hardly better', () => {
    let wrong = 0;
    for (let repetition = 0; repetition < 2000; repetition++) {
      const samples = plans.map((_, at) =>
        times(8, (k) => (at === 0 ? 0.01 : 0) + normal(73, repetition, k) + 0.8 * normal(74, repetition, at, k)),
      );
      wrong += Number([1, 2].some((plan) => surenessOf(samples, plan) >= 0.95));
    }
    expect(wrong / 2000).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 2000));
    expect(wrong).toBeGreaterThan(0); // it is a bound that is used, not one that never speaks
  });

  it('gives chances that come true: over planted plans the best is named as often as it says', () => {
    let [claimed, right] = [0, 0];
    for (let repetition = 0; repetition < 300; repetition++) {
      const truth = plans.map((_, at) => normal(75, repetition, at));
      const found = ranking(rowsOf(repetition, truth, 6), plans, 'x');
      claimed += found.plans[0]?.chanceBest ?? 0;
      right += Number(plans[truth.indexOf(Math.min(...truth))] === found.plans[0]?.plan);
    }
    const error = 2 * Math.sqrt((0.15 * 0.85) / 300);
    expect(Math.abs(claimed - right) / 300).toBeLessThan(error);
  });

  it('names no best plan that does not win in 90 % of the outer draws', () => {
    const rows = times(10, (draw) =>
      times(8, (seed) => [row('a', draw, seed, seed), row('b', draw, seed, seed + (draw < 2 ? 1 : -3) + normal(76, draw, seed) / 9)]),
    ).flat(2);
    expect(ranking(rows, ['a', 'b'], 'x')).toMatchObject({ best: null, plans: [{ plan: 'b', chanceBest: 1 }, {}] });
  });
});

describe('harm', () => {
  const event = (kind: string, a: number, b: number, at: readonly [number, number]) => ({ tick: 1, kind, a, b, c: 0, at, value: 0 });

  it('keeps the worst of each person, to a decimetre, and knows members of units', () => {
    const known = new Map<number, Harm>();
    noteHarm(known, [event('injured', 7, 1, [1.04, 2]), event('hit', 8, 3, [0, 0]), event('injured', 2, 2, [-0.04, 3])], (row) => row >= 5);
    noteHarm(known, [event('injured', 7, 3, [5.06, 2]), event('injured', 7, 3, [9, 9])], (row) => row >= 5);
    expect(harmList(known)).toEqual([
      [0, 3, 2, 'stone', 0],
      [5.1, 2, 3, 'stone', 1],
    ]);
  });

  it('is counted cell by cell over all runs, with the share of the runs', () => {
    const rows = [
      row('a', 0, 1, 0, [[1, 1, 1, 'fall', 0] as const, [1.9, 0, 3, 'crush', 0] as const, [-0.1, 5, 2, 'stone', 1] as const]),
      row('a', 0, 2, 0, [[0, 0, 2, 'fall', 0] as const]),
      row('a', 0, 3, 0),
      { ...row('a', 0, 4, 0, [[0, 0, 3, 'fall', 0] as const]), failed: 'x' },
      row('b', 0, 1, 0, [[0, 0, 3, 'fall', 0] as const]),
    ];
    const all = harmMap(rows, 'a');
    expect(all).toMatchObject({ of: 3, people: 4, cell: 2 });
    expect(all.cells).toMatchObject([
      { x: 1, y: 1, people: 3, severe: 1, perRun: 1, runs: { hits: 2, of: 3 } },
      { x: -1, y: 5, people: 1, severe: 0, runs: { hits: 1, of: 3 } },
    ]);
    expect(harmMap(rows, 'a', { who: 'units' }).people).toBe(1);
    expect(harmMap(rows, 'a', { who: 'others', severity: 2 }).cells).toMatchObject([{ people: 2 }]);
    expect(harmMap(rows, 'a', { cell: 10, severity: 3 }).cells).toMatchObject([{ x: 5, y: 5, people: 1 }]);
  });

  it('of a run is everybody whom its summary counts as hurt', async () => {
    const engine = await sispamkota.load();
    const plan = await sispamkota.readPlan(engine, { id: 'line', text: await scene('line-and-crowd') });
    const { rows } = await sispamkota.ensemble(engine, { plans: [plan], runs: 1, start: sispamkota.handHere });
    const [run] = rows;
    expect(run?.harm.length).toBe(run?.values['people.injured']);
    expect(run?.harm.length).toBeGreaterThan(0);
    for (const [name, ofUnit] of [
      ['officers', 1],
      ['citizens', 0],
    ] as const) {
      const counted = [1, 2, 3].map((severity) => run?.harm.filter((each) => each[2] === severity && each[4] === ofUnit).length);
      expect(counted).toEqual(['light', 'moderate', 'severe'].map((degree) => run?.values[`injuries.${name}.${degree}`] ?? 'none'));
    }
  });
});
