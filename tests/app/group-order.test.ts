// SPDX-License-Identifier: Apache-2.0
// One order for several units: who gets which place, and that what was chosen goes to each while what is its own stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../../web/app/map/aiming.js';
import { ordersOf, shareLine, spreadPoint } from '../../web/app/session/group-order.js';
import type { Frame } from '../../web/engine/frame.js';
import type { Order } from '../../web/engine/tables.g.js';

const standing = (x: number, y: number, strength = 10) => ({ x, y, strength });
const length = ([a, b]: readonly [readonly [number, number], readonly [number, number]]) => Math.hypot(b[0] - a[0], b[1] - a[1]);

describe('a point for several units', () => {
  it('keeps them as far from one another as they stand, their middle on the point', () => {
    expect(spreadPoint([100, 50], [standing(0, 0), standing(10, 0), standing(5, 6)])).toEqual([
      [95, 48],
      [105, 48],
      [100, 54],
    ]);
  });
});

describe('a line for several units', () => {
  it('is shared out by strength, in the order in which they stand along it, with room between them', () => {
    const [far, near] = shareLine([0, 0], [31, 0], [standing(20, 5, 20), standing(2, 5, 10)]);
    expect(near).toEqual([
      [0, 0],
      [10, 0],
    ]);
    expect(far).toEqual([
      [11, 0],
      [31, 0],
    ]);
  });

  it('never gives two of them the same ground, nor ground beyond it', () => {
    const unit = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }), strength: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), fc.integer({ min: 3, max: 80 }), (units, wide) => {
        const pieces = [...shareLine([0, 0], [wide, 0], units)].sort((p, q) => p[0][0] - q[0][0]);
        pieces.forEach((piece, index) => {
          expect(length(piece)).toBeGreaterThan(0);
          expect(piece[1][0]).toBeLessThanOrEqual(pieces[index + 1]?.[0][0] ?? wide + 0.01);
        });
      }),
    );
  });
});

describe('an order for several units', () => {
  const frame = { units: [standing(0, 0), standing(10, 0)] } as unknown as Frame;
  const base: Order = { unit: 'a', kind: 'closeGate', gate: 'west' };
  const group = {
    base,
    each: [
      { unit: 0, order: base },
      { unit: 1, order: { unit: 'b', kind: 'closeGate', gate: 'east' } as Order },
    ],
    unable: [],
  };

  it('leaves each its own target where none was chosen, and gives all the one that was', () => {
    expect(ordersOf(base, group, frame).map(({ order }) => order.gate)).toEqual(['west', 'east']);
    expect(ordersOf({ ...base, gate: 'main' }, group, frame).map(({ order }) => order.gate)).toEqual(['main', 'main']);
    expect(ordersOf(base, group, frame).map(({ order }) => order.unit)).toEqual(['a', 'b']);
  });

  it('aims all of them at the one point that is no place to go', () => {
    const water: Order = { unit: 'a', kind: 'water', duration: 10 };
    const jets = {
      base: water,
      each: [
        { unit: 0, order: water },
        { unit: 1, order: { ...water, unit: 'b' } },
      ],
      unable: [],
    };
    expect(ordersOf({ ...water, at: [5, 5] }, jets, frame).map(({ order }) => order.at)).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });
});

describe('an area drawn by hand', () => {
  it('holds what is inside the closed line, also where the line bends inwards', () => {
    const bay = [
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 2],
      [0, 10],
    ] as const;
    expect(holds(bay, [2, 3])).toBe(true);
    expect(holds(bay, [5, 8])).toBe(false);
    expect(
      holds(
        [
          [0, 0],
          [1, 1],
        ],
        [0.5, 0.5],
      ),
    ).toBe(false);
  });
});
