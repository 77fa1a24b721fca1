// SPDX-License-Identifier: Apache-2.0
// What the Run screen works out before it speaks: places, reasons, orders on offer, the timeline's axis, the gauge.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnGauge } from '../../web/app/charts/band-gauge.js';
import { axisEnd, axisTicks, thin } from '../../web/app/charts/time-scale.js';
import { facing, ranksOn } from '../../web/app/run/aim-words.js';
import { orderOffers, probeOf } from '../../web/app/run/order-offer.js';
import { distanceToSegment, isInside, placeName, withoutBrackets } from '../../web/app/run/place-name.js';
import { reasonsOf } from '../../web/app/run/reason.js';
import { splitLevel } from '../../web/app/run/situation-light.js';
import { isPlaced } from '../../web/app/session/order-shape.js';
import type { Frame } from '../../web/engine/frame.js';
import type { ExerciseView } from '../../web/engine/source.js';
import { type Doctrine, type Site, tables, type Unit } from '../../web/engine/tables.g.js';

const box = (x: number, y: number, w: number, h: number) =>
  [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ] as const;

const site = {
  gates: [{ id: 'g', name: { id: 'Gerbang' }, a: [50, 50], b: [60, 50], open: true }],
  zones: [
    { id: 'jalan', name: { id: 'Jalan' }, kind: 'road', polygon: box(0, 0, 100, 30) },
    { id: 'lapangan', name: { id: 'Lapangan' }, kind: 'assembly', polygon: box(0, 0, 40, 20) },
    { id: 'mimbar', name: { id: 'Mimbar' }, kind: 'stage', polygon: box(5, 5, 5, 5) },
    { id: 'sel', name: { id: 'Sel' }, kind: 'custody', polygon: box(90, 90, 5, 5) },
  ],
  buildings: [{ id: 'balai', name: { id: 'Balai Kota' }, polygon: box(70, 70, 20, 20) }],
  exits: [{ id: 'barat', name: { id: 'Barat' }, polygon: box(0, 0, 2, 2) }],
} as unknown as Site;

describe('places', () => {
  it('are called by the gate, the smallest zone, or what is nearest', () => {
    expect(placeName(site, [55, 46])?.name.id).toBe('Gerbang');
    expect(placeName(site, [7, 7])).toEqual({ name: { id: 'Mimbar' }, inside: true });
    expect(placeName(site, [30, 10])?.name.id).toBe('Lapangan');
    expect(placeName(site, [90, 10])?.name.id).toBe('Jalan');
    expect(placeName(site, [66, 75])).toEqual({ name: { id: 'Balai Kota' }, inside: false });
  });

  it('are inside a box exactly when their coordinates are', () => {
    const coordinate = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10 + 0.03); // never on an edge
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        return isInside(box(0, 0, 10, 10), [x, y]) === (x > 0 && x < 10 && y > 0 && y < 10);
      }),
    );
    expect(distanceToSegment([5, 3], [0, 0], [10, 0])).toBe(3);
    expect(distanceToSegment([13, 4], [0, 0], [10, 0])).toBe(5);
  });

  it('lose what stands in brackets', () => {
    expect(withoutBrackets('TPS 01 (8 m × 10 m)')).toBe('TPS 01');
    expect(splitLevel('Kuning (tidak tertib)')).toEqual(['Kuning', 'tidak tertib']);
    expect(splitLevel('Rusuh')).toEqual(['Rusuh', '']);
  });
});

const frame = (more: object = {}) =>
  ({
    people: {
      x: Float32Array.of(20, 21, 70),
      y: Float32Array.of(10, 10, 60),
      presence: Uint8Array.of(1, 1, 1),
      mode: Uint8Array.of(6, 0, 13),
      injury: new Uint8Array(3),
    },
    units: [{ x: 70, y: 60, heading: 0, state: 'formed', order: null, strength: 1, tank: null }],
    gates: Uint8Array.of(1),
    fires: [],
    counters: { throwing: 3, active: 9, injuredCitizens: 1, injuredOfficers: 0, density: 2, force: 10, left: 0, arrested: 0, present: 3 },
    ...more,
  }) as unknown as Frame;

describe('the reason of a situation', () => {
  const doctrine = {
    levels: [
      { id: 'hijau', rank: 0 },
      {
        id: 'kuning',
        rank: 1,
        when: {
          any: [
            { measure: 'throwing', atLeast: 2 },
            { measure: 'fires', atLeast: 1 },
            {
              all: [
                { measure: 'pushing', atLeast: 1 },
                { measure: 'heard', atLeast: 1 },
              ],
            },
          ],
        },
      },
    ],
  } as unknown as Doctrine;

  it('is what holds now, with its figures', () => {
    expect(reasonsOf(doctrine, 1, frame())).toEqual([
      { measure: 'throwing', value: 3 },
      { measure: 'pushing', value: 1 },
    ]);
  });

  it('leaves out what does not hold as a whole', () => {
    const both = {
      all: [
        { measure: 'injured', atLeast: 1 },
        { measure: 'throwing', atLeast: 9 },
      ],
    };
    const strict = { levels: [{ id: 'merah', rank: 2, when: { any: [both] } }] } as unknown as Doctrine;
    expect(reasonsOf(strict, 0, frame())).toEqual([]);
  });

  it('is empty where the level has no condition', () => {
    expect(reasonsOf(doctrine, 0, frame())).toEqual([]);
  });
});

describe('orders on offer', () => {
  const unit = (more: Partial<Unit>) =>
    ({
      id: 'u',
      name: {},
      service: 'polri',
      kind: 'dalmasLanjut',
      strength: 1,
      kit: [],
      formation: { kind: 'line', ranks: 2, spacing: 0.7 },
      at: [0, 0],
      heading: 0,
      ...more,
    }) as Unit;
  const exercise = (only: Unit) =>
    ({
      scenario: { site, stations: [], units: [only], groups: [{ id: 'massa', name: { id: 'Massa' }, kind: 'supporters' }] },
      people: { count: 3, group: Uint16Array.of(0, 0, 65535), unit: Uint16Array.of(65535, 65535, 0) },
    }) as unknown as ExerciseView;
  const refusalOf = (only: Unit, kind: string, now = frame()) =>
    orderOffers(exercise(only), now, 0).find((offer) => offer.kind === kind)?.refusal;

  it('say why not, instead of hiding', () => {
    expect(refusalOf(unit({}), 'water')).toEqual({ name: 'noKit' });
    expect(refusalOf(unit({ kit: ['water'], tank: 100 }), 'water', frame({ units: [{ ...frame().units[0], tank: 0 }] }))).toEqual({
      name: 'empty',
    });
    expect(refusalOf(unit({ kit: ['extinguisher'] }), 'fightFire')).toEqual({ label: 'reasonNoFire' });
    expect(refusalOf(unit({ kind: 'medic', service: 'medical' }), 'advance')).toEqual({ name: 'noAuthority' });
    expect(refusalOf(unit({}), 'openGate')).toEqual({ label: 'reasonAllOpen' });
  });

  it('come with the targets that a click leaves open', () => {
    const offers = orderOffers(exercise(unit({})), frame(), 0);
    const order = (kind: string) => offers.find((offer) => offer.kind === kind)?.order;
    expect(order('negotiate')).toMatchObject({ unit: 'u', group: 'massa' });
    expect(order('closeGate')).toMatchObject({ gate: 'g' });
    expect(order('arrest')).toMatchObject({ zone: 'sel' });
    expect(order('withdraw')).toMatchObject({ exit: 'barat' });
    expect(order('appeal')).toMatchObject({ exit: 'barat', says: ['speaker', 'request', 'way', 'deadline'] });
  });

  it('are every order of the core, but the level that no unit declares and the request for a unit that is there', () => {
    const kinds = orderOffers(exercise(unit({})), frame(), 0).map((offer) => offer.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(tables.orderKinds.filter((kind) => !kinds.includes(kind))).toEqual(['declareLevel', 'request']);
    const asked = orderOffers(exercise(unit({ onRequest: { latency: 60, level: '', authority: {} } })), frame(), 0);
    expect(asked.map((offer) => offer.kind)).toContain('request');
  });

  it('are asked of the core with a place where they lack one', () => {
    for (const offer of orderOffers(exercise(unit({ kit: ['water', 'irritant'], tank: 100 })), frame(), 0))
      expect(isPlaced(probeOf(offer, frame(), 0, [20, 10])), offer.kind).toBe(true);
  });

  it('are all refused to a unit that is gone', () => {
    const gone = frame({ units: [{ ...frame().units[0], state: 'withdrawn' }] });
    expect(orderOffers(exercise(unit({})), gone, 0).every((offer) => offer.refusal !== null)).toBe(true);
  });
});

describe('a line drawn for a formation', () => {
  it('needs as many ranks as the core will make', () => {
    expect(ranksOn(19.6, 38, 0.7)).toBe(2);
    expect(ranksOn(100, 38, 0.7)).toBe(1);
    expect(ranksOn(0.5, 38, 0.7)).toBe(6);
  });

  it('looks at the crowd whichever way it was drawn', () => {
    for (const ends of [
      [0, 10],
      [10, 0],
    ] as const) {
      const [a, b] = facing([ends[0], 0], [ends[1], 0], [5, -20]);
      expect([a[0], b[0]]).toEqual([10, 0]); // the left of east to west is south
    }
  });
});

describe('the timeline', () => {
  it('always holds the run so far', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20000, noNaN: true }),
        fc.double({ min: 1, max: 7200, noNaN: true }),
        (now, expected) => axisEnd(now, expected) >= Math.max(now, expected) - 1,
      ),
    );
  });

  it('marks its axis in steps that leave room', () => {
    const ticks = axisTicks(2700, 1334, 74);
    expect(ticks[0]).toBe(0);
    expect((((ticks[1] ?? 0) - (ticks[0] ?? 0)) / 2700) * 1334).toBeGreaterThanOrEqual(74);
  });

  it('keeps the peaks of a curve when it thins it', () => {
    const points = Array.from({ length: 500 }, (_, index) => [index * 0.1, index === 333 ? 9 : 1] as const);
    const thinned = thin(points, 1.5);
    expect(thinned.length).toBeLessThan(60);
    expect(Math.max(...thinned.map(([, y]) => y))).toBe(9);
  });
});

describe('the gauge', () => {
  const limits = [2, 3.5, 5.5];

  it('puts the limits at quarters and never leaves its ends', () => {
    expect(limits.map((limit) => placeOnGauge(limit, limits))).toEqual([0.25, 0.5, 0.75]);
    expect(placeOnGauge(0, limits)).toBe(0);
    expect(placeOnGauge(99, limits)).toBe(1);
  });

  it('rises with the density', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 12, noNaN: true }),
        fc.double({ min: 0, max: 12, noNaN: true }),
        (a, b) => a > b || placeOnGauge(a, limits) <= placeOnGauge(b, limits),
      ),
    );
  });
});
