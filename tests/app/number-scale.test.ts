// SPDX-License-Identifier: Apache-2.0
// Axes of charts: round marks that hold all values, also for one value, none, and tiny ones.
import { describe, expect, it } from 'vitest';
import { numberScale } from '../../web/app/charts/number-scale.js';

describe('a number axis', () => {
  it('has few round marks, and places the ends at 0 and 100', () => {
    const scale = numberScale([3, 17], [0]);
    expect(scale.ticks[0]).toBe(0);
    expect(scale.ticks.at(-1)).toBeGreaterThanOrEqual(17);
    expect(scale.ticks.length).toBeLessThanOrEqual(8);
    expect([scale.at(scale.low), scale.at(scale.high)]).toEqual([0, 100]);
  });

  it('holds one value, none, negative and tiny ones', () => {
    for (const values of [[], [0], [5], [-3], [1e-9, 2e-9], [-2.5, -0.1], [1e9, 1e9 + 1]]) {
      const { low, high, ticks, at } = numberScale(values);
      expect(high, String(values)).toBeGreaterThan(low);
      expect(ticks.every(Number.isFinite) && ticks.length >= 2 && ticks.length < 20, String(values)).toBe(true);
      for (const value of values) expect(value >= low - 1e-12 && value <= high + 1e-12 && at(value) >= 0, String(values)).toBe(true);
    }
  });
});
