// SPDX-License-Identifier: Apache-2.0
// Morris' effects and Sobol's indices against functions whose answer is known, and from the rows of an ensemble.
import { describe, expect, it } from 'vitest';
import { type Design, drawsOf, pointsOf, readDesign } from '../../web/engine/ensemble/design.js';
import { morrisEffects, morrisPoints } from '../../web/engine/ensemble/morris.js';
import { resultsOf } from '../../web/engine/ensemble/results.js';
import type { Row } from '../../web/engine/ensemble/row.js';
import { saltelliPoints, sobolIndices } from '../../web/engine/ensemble/saltelli.js';
import { sensitivityOf } from '../../web/engine/ensemble/sensitivity.js';

type Point = readonly number[];
const at = (point: Point, input: number) => point[input] ?? Number.NaN;

/** Ishigami and Homma 1990 with a = 7, b = 0.1 over ±π. */
const ishigami = (point: Point): number => {
  const [x = 0, y = 0, z = 0] = point.map((each) => Math.PI * (2 * each - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
const ishigamiIndices = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] }; // Saltelli and others 2008, table 4

/** Sobol's g-function with a = 0, 1, 4.5, 9. */
const weights = [0, 1, 4.5, 9];
const g = (point: Point): number =>
  weights.reduce((product, a, input) => (product * (Math.abs(4 * at(point, input) - 2) + a)) / (1 + a), 1);

describe("Sobol's indices", () => {
  it("of Ishigami's function are the analytical ones, inside their intervals", () => {
    const found = sobolIndices(saltelliPoints(1024, 3, 1).map(ishigami), 3);
    found?.forEach(({ first, total }, input) => {
      expect(Math.abs(first.value - at(ishigamiIndices.first, input))).toBeLessThan(0.04);
      expect(Math.abs(total.value - at(ishigamiIndices.total, input))).toBeLessThan(0.04);
      expect([first.low <= first.value, first.value <= first.high, total.high - total.low < 0.2]).toEqual([true, true, true]);
    });
    expect(found?.length).toBe(3);
  });

  it('of the g-function are the analytical ones', () => {
    const parts = weights.map((a) => 1 / (3 * (1 + a) ** 2));
    const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const found = sobolIndices(saltelliPoints(1024, 4, 2).map(g), 4);
    found?.forEach(({ first, total }, input) => {
      const part = at(parts, input);
      expect(Math.abs(first.value - part / all)).toBeLessThan(0.03);
      expect(Math.abs(total.value - (part * (1 + all)) / (1 + part) / all)).toBeLessThan(0.03);
    });
  });

  it('have intervals that hold the truth for most designs', () => {
    let [inside, of] = [0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      sobolIndices(saltelliPoints(128, 3, seed).map(ishigami), 3)?.forEach(({ total }, input) => {
        of++;
        inside += Number(total.low <= at(ishigamiIndices.total, input) && at(ishigamiIndices.total, input) <= total.high);
      });
    }
    expect([of, inside / of > 0.85]).toEqual([36, true]);
  });

  it('leave out blocks with a missing value, and are none where nothing varies', () => {
    const values = saltelliPoints(512, 3, 1).map(ishigami);
    const holes = values.map((each, k) => (k % 50 === 7 ? Number.NaN : each));
    expect(sobolIndices(holes, 3)?.[1]?.total.value).toBeCloseTo(0.4424, 1);
    expect(
      sobolIndices(
        values.map(() => 5),
        3,
      ),
    ).toBeNull();
  });
});

describe("Morris' effects", () => {
  const product = (point: Point) => 2 * at(point, 0) - 3 * at(point, 1) + 4 * at(point, 0) * at(point, 2);

  it('tell straight inputs from those that act together, exactly', () => {
    const points = morrisPoints(20, 4, 1);
    const [together, straight, other, nothing] = morrisEffects(points, points.map(product), 4);
    expect([straight?.mu, straight?.muStar.value, straight?.sigma].map((each) => Math.round((each ?? 9) * 1e9) / 1e9)).toEqual([-3, 3, 0]);
    expect([nothing?.mu, nothing?.muStar, nothing?.sigma]).toEqual([0, { value: 0, low: 0, high: 0 }, 0]);
    expect([(together?.sigma ?? 0) > 0.5, (other?.sigma ?? 0) > 0.5]).toEqual([true, true]);
    expect((together?.muStar.low ?? 0) < 4 && 4 < (together?.muStar.high ?? 0)).toBe(true); // 2 + 4 · ½
  });

  it('come from trajectories that change one input after the other by 2/3 within the range, each once', () => {
    const points = morrisPoints(30, 5, 3);
    expect(points.length).toBe(180);
    expect(points.flat().every((each) => each >= 0 && each <= 1 && Number.isInteger(Math.round(each * 3e9) / 1e9))).toBe(true);
    for (let trajectory = 0; trajectory < 30; trajectory++) {
      const changed = [1, 2, 3, 4, 5].map((k) => {
        const [from, to] = [points[6 * trajectory + k - 1] ?? [], points[6 * trajectory + k] ?? []];
        const moved = [0, 1, 2, 3, 4].filter((input) => from[input] !== to[input]);
        expect(moved.map((input) => Math.abs(at(to, input) - at(from, input)))).toEqual([expect.closeTo(2 / 3, 12)]);
        return moved[0];
      });
      expect([...changed].sort()).toEqual([0, 1, 2, 3, 4]);
    }
    for (let input = 0; input < 5; input++) {
      expect(new Set(points.map((point) => Math.round(3 * at(point, input)))).size).toBe(4); // all levels are used
    }
  });

  it('leave out the steps at a missing value', () => {
    const points = morrisPoints(20, 3, 2);
    const values = points.map((point, k) => (k === 5 ? Number.NaN : -3 * at(point, 1)));
    expect(morrisEffects(points, values, 3)[1]?.mu).toBeCloseTo(-3, 9);
  });
});

describe('sensitivity of an ensemble', () => {
  const ranges = [
    { path: '/a', min: 0, max: 10 },
    { path: '/b', min: 0, max: 1 },
  ];
  const design = (method: Design['method'], draws: number): Design => ({ format: 'sispamkota-design/1', method, draws, ranges });
  const rowsOf = (of: Design): readonly Row[] =>
    drawsOf(of).flatMap((draw, number) =>
      [1, 2].map((seed) => ({
        ...{ plan: 'p', draw: number, seed, hash: '', broken: {}, ratings: {}, harm: [] },
        values: { x: 3 * (draw['/a'] ?? 0) + (draw['/b'] ?? 0) + seed, same: 1 },
      })),
    );

  it('is of each measure that varies, with the inputs in the order of the ranges', () => {
    const morris = design('morris', 6);
    const { sensitivity } = resultsOf(rowsOf(morris), ['p'], pointsOf(morris).length, morris);
    expect(sensitivity?.map(({ plan, measure, missing }) => [plan, measure, missing])).toEqual([['p', 'x', 0]]);
    expect(sensitivity?.[0]?.inputs).toMatchObject([
      { path: '/a', morris: { muStar: { value: expect.closeTo(30, 6) } }, sobol: null },
      { path: '/b', morris: { muStar: { value: expect.closeTo(1, 6) } } },
    ]);
    const saltelli = design('saltelli', 256);
    const [a, b] = sensitivityOf(rowsOf(saltelli), 'p', 'x', saltelli)?.inputs ?? [];
    expect([a?.sobol?.total.value.toFixed(1), b?.sobol?.total.value.toFixed(1)]).toEqual(['1.0', '0.0']);
    expect(resultsOf(rowsOf(morris), ['p'], 18, design('sobol', 18)).sensitivity).toBeNull();
  });

  it('refuses more inputs than the sequence has dimensions for, and more points than anybody plays', () => {
    const many = Array.from({ length: 11 }, (_, k) => ({ path: `/x${k}`, min: 0, max: 1 }));
    const text = JSON.stringify({ ...design('sobol', 4), ranges: many });
    expect(readDesign(text, 'd', 'morris').method).toBe('morris');
    expect(() => readDesign(text, 'd', 'saltelli')).toThrow('/ranges');
    expect(() => readDesign(JSON.stringify({ ...design('saltelli', 10_000), ranges: many.slice(1) }), 'd')).toThrow('/draws');
  });
});
