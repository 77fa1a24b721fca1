// SPDX-License-Identifier: Apache-2.0
// The statistics of ensembles against tables and examples of others, and on made-up samples whose answer is known.
import { describe, expect, it } from 'vitest';
import { staying } from '../../web/engine/ensemble/choose-kn.js';
import { bestOf, chanceOfBest, handedOut, sharesOf } from '../../web/engine/ensemble/choose-ocba.js';
import { meanInterval, pairedDifference, shareOf } from '../../web/engine/ensemble/intervals.js';
import { latinHypercube } from '../../web/engine/ensemble/latin-hypercube.js';
import { bySeed } from '../../web/engine/ensemble/observations.js';
import { bestByKn, untilHalfWidth } from '../../web/engine/ensemble/policies.js';
import { laid, within } from '../../web/engine/ensemble/ranges.js';
import { resultsOf } from '../../web/engine/ensemble/results.js';
import type { Row } from '../../web/engine/ensemble/row.js';
import { shareFor } from '../../web/engine/ensemble/scatter.js';
import { plainSobol, sobol } from '../../web/engine/ensemble/sobol.js';
import { studentT } from '../../web/engine/ensemble/student.js';

/** A standard normal number for these keys (Box and Muller). */
function normal(...keys: readonly number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - shareFor(...keys, 1)));
  return radius * Math.cos(2 * Math.PI * shareFor(...keys, 2));
}
const times = <T>(n: number, make: (k: number) => T) => Array.from({ length: n }, (_, k) => make(k));
const row = (plan: string, draw: number, seed: number, values: Row['values'], broken: Row['broken'] = {}): Row => ({
  ...{ plan, draw, seed, hash: '0', values, broken, ratings: {}, harm: [] },
});

describe('intervals', () => {
  it("Student's t is that of the tables (NIST/SEMATECH e-Handbook 1.3.6.7.2)", () => {
    const table = [
      [1, 0.95, 12.706],
      [2, 0.95, 4.303],
      [5, 0.95, 2.571],
      [10, 0.95, 2.228],
      [10, 0.99, 3.169],
      [29, 0.95, 2.045],
      [100, 0.95, 1.984],
    ] as const;
    for (const [degrees, confidence, t] of table) expect(studentT(degrees, confidence)).toBeCloseTo(t, 3);
  });

  it("the paired difference is that of R's t.test(paired = TRUE) on Student's sleep data", () => {
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const found = pairedDifference(first, second);
    expect(found.mean).toBeCloseTo(-1.58, 10);
    expect(found.low).toBeCloseTo(-2.4598858, 6);
    expect(found.high).toBeCloseTo(-0.7001142, 6);
    expect(found.correlation).toBeCloseTo(0.7951702, 6);
  });

  it('intervals of means cover the truth in 93 to 97 of 100 samples', () => {
    const hits = times(2000, (repetition) => {
      const { low, high } = meanInterval(times(20, (k) => 5 + 3 * normal(11, repetition, k)));
      return Number((low ?? 0) <= 5 && 5 <= (high ?? 0));
    });
    const covered = hits.reduce((sum, each) => sum + each, 0) / 2000;
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it("shares have Wilson's bounds, and what never happened the one-sided bound 3/n", () => {
    const bounds = (hits: number, of: number) => [shareOf(hits, of).low, shareOf(hits, of).high].map((each) => Math.round(each * 1000));
    expect([bounds(0, 20), bounds(3, 20), bounds(5, 100), bounds(50, 100), bounds(20, 20)]).toEqual([
      ...[
        [0, 161],
        [52, 360],
        [22, 112],
        [404, 596],
      ], // worked out by hand from Wilson's formula
      [839, 1000],
    ]);
    expect([shareOf(0, 300).never, shareOf(0, 2).never, shareOf(1, 300).never]).toEqual([0.01, 1, null]);
  });

  it.each([20, 30, 60, 200])('the interval of a share covers any share in at least 91.5 of 100 samples of %i, and 92 beyond 50', (of) => {
    const bounds = Array.from({ length: of + 1 }, (_, hits) => shareOf(hits, of));
    // Coverage jumps only at a bound, so both sides of every bound hold the least there is; nothing drawn. Shares over a half mirror it.
    const edges = bounds.flatMap(({ low, high }) => [low - 1e-9, low + 1e-9, high - 1e-9, high + 1e-9]).filter((p) => p > 0 && p <= 0.5);
    const covered = (p: number) => {
      let chance = (1 - p) ** of;
      return bounds.reduce((sum, { low, high }, hits) => {
        const here = low <= p && p <= high ? chance : 0;
        chance *= ((of - hits) / (hits + 1)) * (p / (1 - p));
        return sum + here;
      }, 0);
    };
    expect(Math.min(...edges.map(covered))).toBeGreaterThanOrEqual(of > 50 ? 0.92 : 0.915);
  });
});

describe('results', () => {
  const rows = [
    ...[row('a', 0, 1, { x: 1, late: null }, { R1: [1, 2] }), row('a', 0, 2, { x: 3, late: 9 })],
    ...[row('b', 0, 1, { x: 2, late: 5 }), row('b', 0, 2, { x: 6, late: 7 }, { R2: [3, 1] })],
  ];

  it('pair by seed, count what is missing, and list rules from the worst on', () => {
    const { measures, differences, rules } = resultsOf(rows, ['a', 'b'], 1);
    expect(differences).toMatchObject([
      { plan: 'b', against: 'a', measure: 'x', n: 2, mean: 2, correlation: 1, lowerInDraws: null },
      { measure: 'late', n: 1, mean: -2, low: null },
    ]);
    expect(measures.find((each) => each.plan === 'a' && each.measure === 'late')).toMatchObject({ n: 1, missing: 1 });
    expect(rules.map((each) => `${each.rule} ${each.plan} ${each.hits}/${each.of} ${each.never}`)).toEqual([
      ...['R1 a 1/2 null', 'R1 b 0/2 1'],
      ...['R2 a 0/2 1', 'R2 b 1/2 null'],
    ]);
  });

  it('with a design take the mean over the draws as the value of a seed, and tell the draws apart from the seeds', () => {
    const nested = times(2, (draw) =>
      times(2, (seed) => [row('a', draw, seed, { x: draw * 10 + seed }), row('b', draw, seed, { x: draw * 10 + 3 * seed - 1 })]),
    ).flat(2);
    expect([...bySeed(nested, 'a', 'x')]).toEqual([
      [0, 5],
      [1, 6],
    ]);
    const { measures, differences } = resultsOf(nested, ['a', 'b'], 2);
    expect(measures[0]).toMatchObject({ plan: 'a', n: 2, mean: 5.5 });
    expect(measures[0]?.sdOfDraws).toBeCloseTo(10 / Math.SQRT2, 9);
    expect(differences[0]).toMatchObject({ mean: 0, lowerInDraws: 0, higherInDraws: 0 });
  });
});

describe('designs', () => {
  it('a latin hypercube has one point in each slice of each dimension, and is the same for the same seed only', () => {
    const points = latinHypercube(25, 4, 3);
    for (let dimension = 0; dimension < 4; dimension++) {
      const slices = points.map((point) => Math.floor((point[dimension] ?? -1) * 25)).sort((a, b) => a - b);
      expect(slices).toEqual(times(25, (k) => k));
    }
    expect(latinHypercube(25, 4, 3)).toEqual(points);
    expect(latinHypercube(25, 4, 4)).not.toEqual(points);
  });

  it("Sobol's plain sequence is the one Joe and Kuo print (their order is that of Gray's code)", () => {
    const printed = [
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ];
    expect(times(8, (k) => times(3, (dimension) => plainSobol(k ^ (k >>> 1), dimension) / 2 ** 32))).toEqual(printed);
  });

  it('scrambled it keeps one point in each slice of all dimensions and in each box of the first two', () => {
    const points = sobol(64, 21, 5);
    for (let dimension = 0; dimension < 21; dimension++) {
      expect(new Set(points.map((point) => Math.floor((point[dimension] ?? 0) * 64))).size).toBe(64);
    }
    for (const wide of [1, 2, 4, 8, 16, 32, 64]) {
      expect(new Set(points.map(([x = 0, y = 0]) => `${Math.floor(x * wide)} ${Math.floor((y * 64) / wide)}`)).size).toBe(64);
    }
    expect(sobol(64, 21, 6)).not.toEqual(points);
  });

  it('numbers are laid where the pointer leads, and objects on the way are made', () => {
    expect(laid({ a: { b: 1 } }, '/a/b', 2)).toEqual({ a: { b: 2 } });
    expect(laid({ list: [{ n: 1 }] }, '/list/0/n', 5)).toEqual({ list: [{ n: 5 }] });
    expect(laid({}, '/parameters/temper/socialWeight', 0.3)).toEqual({ parameters: { temper: { socialWeight: 0.3 } } });
    expect([0, 0.499, 0.5, 0.999].map((point) => within({ path: '/n', min: 2, max: 3, whole: true }, point))).toEqual([2, 2, 3, 3]);
  });
});

describe('policies', () => {
  it('KN finds the best of five plans at the promised rate when it is just δ better, with common random numbers', () => {
    const knowing = { delta: 0.5, alpha: 0.05, n0: 20 };
    let [right, runs] = [0, 0];
    for (let repetition = 0; repetition < 2000; repetition++) {
      const sample = (plan: number, from: number, n: number) =>
        times(n, (k) => (plan === 3 ? 0.5 : 0) + 0.7 * normal(21, repetition, from + k) + 0.7 * normal(22, repetition, plan, from + k));
      const samples = times(5, (plan) => sample(plan, 0, 20));
      let inPlay = times(5, () => true);
      for (let n = 20; ; n += 20) {
        inPlay = staying(samples, inPlay, knowing);
        if (inPlay.filter(Boolean).length === 1) break;
        samples.forEach((each, plan) => void (inPlay[plan] && each.push(...sample(plan, n, 20))));
      }
      right += Number(inPlay[3]);
      runs += samples.reduce((sum, each) => sum + each.length, 0);
    }
    expect(right / 2000).toBeGreaterThanOrEqual(0.95 - 2 * Math.sqrt((0.95 * 0.05) / 2000));
    expect(runs / 2000).toBeLessThan(5 * 100); // it does stop early
  }, 60_000);

  it('OCBA finds the best plan more often than equal shares of the same budget', () => {
    const truth = [0, 0.6, 0.9, 0.3, -0.5];
    let [ocba, equal, promised] = [0, 0, 0];
    for (let repetition = 0; repetition < 1000; repetition++) {
      let has: readonly number[] = times(5, () => 10);
      const all = truth.map((mean, plan) => times(160, (k) => mean + (1 + plan / 4) * normal(31, repetition, plan, k)));
      const samples = () => has.map((n, plan) => (all[plan] ?? []).slice(0, n));
      for (let used = 50; used < 200; used += 10) has = handedOut(has, sharesOf(samples(), used + 10), 10);
      expect(has.reduce((sum, each) => sum + each, 0)).toBe(200);
      ocba += Number(bestOf(samples()) === 2);
      promised += chanceOfBest(samples());
      has = times(5, () => 40);
      equal += Number(bestOf(samples()) === 2);
    }
    expect(ocba).toBeGreaterThan(equal + 20);
    expect(promised).toBeLessThan(ocba + 2 * Math.sqrt(250)); // a lower bound on average
  }, 60_000);

  it('a wanted half-width stops at the second batch in succession that has it, and at the cap', () => {
    const rowsOf = (n: number) => times(n, (k) => row('a', 0, k, { x: normal(41, k) }));
    const played = (delta: number, runs: number) => {
      const policy = untilHalfWidth({ measure: 'x', batch: 20, runs }, delta, 'means');
      let n = policy.first(1, 1)[0] as number;
      for (let next = policy.next(rowsOf(n), ['a'], [n]); next !== null; next = policy.next(rowsOf(n), ['a'], [n])) n = next[0] as number;
      return [n, policy.verdict?.(rowsOf(n), ['a']).met];
    };
    expect(played(10, 1000)).toEqual([40, true]);
    const [n = 0] = played(0.2, 1000) as [number];
    const half = (runs: number) => {
      const { mean, high } = meanInterval(rowsOf(runs).map((each) => each.values.x as number));
      return (high ?? 0) - mean;
    };
    expect([half(n - 40) > 0.2, half(n - 20) <= 0.2, half(n) <= 0.2]).toEqual([true, true, true]);
    expect(played(0.001, 100)).toEqual([100, false]);
  });

  it('a choice that reaches the cap promises nothing', () => {
    const rows = (n: number) => ['a', 'b'].flatMap((plan, at) => times(n, (k) => row(plan, 0, k, { x: normal(51, at, k) })));
    const policy = bestByKn({ measure: 'x', batch: 10, runs: 30, higher: false }, 0.01);
    let before = policy.first(2, 1);
    for (
      let next = policy.next(rows(10), ['a', 'b'], before);
      next !== null;
      next = policy.next(rows(Math.max(...before)), ['a', 'b'], before)
    )
      before = next;
    expect(before).toEqual([30, 30]);
    expect(policy.verdict?.(rows(30), ['a', 'b'])).toMatchObject({ alone: false, chance: null, inPlay: ['a', 'b'] });
  });
});
