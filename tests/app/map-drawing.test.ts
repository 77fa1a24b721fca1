// SPDX-License-Identifier: Apache-2.0
// What the map makes of a frame before anything is drawn: marks and their order, density, the site's triangles, names that fit.
import { describe, expect, it } from 'vitest';
import { buildScene, type Cast } from '../../web/app/map/crowd-scene.js';
import { BAND_LIMITS, bandOf, fillField, fillMean, makeField, paintField } from '../../web/app/map/density-field.js';
import { TakenPlaces, wrapName } from '../../web/app/map/label-layout.js';
import { drawingOrder, markNumber, marks, shapes, UNMARKED } from '../../web/app/map/marks.js';
import { parseColour } from '../../web/app/map/palette.js';
import { buildSiteMesh, siteTokens, VERTEX_FLOATS } from '../../web/app/map/site-mesh.js';
import type { Frame } from '../../web/engine/frame.js';
import type { Site } from '../../web/engine/tables.g.js';

const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const;

const site: Site = {
  schematic: true,
  name: {},
  attribution: '',
  ground: [{ id: 'g', polygon: square(0, 0, 100) }],
  buildings: [{ id: 'b', name: { id: 'Balai Kota' }, polygon: square(10, 10, 20) }],
  walls: [
    {
      id: 'w',
      points: [
        [0, 50],
        [50, 50],
        [50, 80],
      ],
    },
  ],
  gates: [],
  exits: [{ id: 'e', name: {}, polygon: square(0, 0, 4) }],
  zones: [],
  labels: [],
};

function frameOf(
  x: readonly number[],
  y: readonly number[],
  presence: readonly number[],
  mode: readonly number[],
  injury: readonly number[],
  tick = 1,
): Frame {
  return {
    tick,
    seconds: tick / 20,
    people: {
      x: Float32Array.from(x),
      y: Float32Array.from(y),
      presence: Uint8Array.from(presence),
      mode: Uint8Array.from(mode),
      injury: Uint8Array.from(injury),
      anger: new Uint8Array(x.length),
      fear: new Uint8Array(x.length),
      force: new Uint8Array(x.length),
    },
    units: [
      {
        x: 5,
        y: 5,
        heading: Math.PI / 2,
        state: 'formed',
        order: null,
        strength: 2,
        tank: null,
        formation: 'line',
        ranks: 1,
        to: [5, 5],
        munitions: null,
        broken: false,
        lineBroken: false,
        presence: 'there',
      },
    ],
    gates: new Uint8Array(),
    fires: [],
    stones: [],
    jets: [],
    gas: null,
    wind: [0, 0],
    phase: 0,
    situation: 0,
    declared: 0,
    counters: {
      total: 4,
      present: 4,
      left: 0,
      arrested: 0,
      injuredCitizens: 0,
      injuredOfficers: 0,
      active: 0,
      throwing: 0,
      density: 0,
      densest: [0, 0],
      force: 0,
    },
    over: false,
    hash: null,
  };
}

const cast: Cast = {
  unit: Uint16Array.from([65535, 65535, 0, 0]),
  units: 1,
  markOfMode: Uint8Array.from([markNumber('calm'), markNumber('violent')]),
  markOfUnit: Uint8Array.from([markNumber('polri')]),
};

describe('marks', () => {
  it('differ by shape within citizens and within services that meet, not by colour alone', () => {
    const shapeOf = (name: string) => marks.find((mark) => mark.name === name)?.shape;
    const citizens = ['calm', 'active', 'violent', 'fleeing', 'hurt', 'held'].map(shapeOf);
    expect(new Set(citizens).size).toBe(citizens.length);
    const services = ['polri', 'tni', 'satpolPp', 'medical', 'linmas'].map(shapeOf);
    expect(new Set(services).size).toBe(services.length);
    expect(Object.keys(shapes)).toEqual(expect.arrayContaining(marks.map((mark) => mark.shape)));
  });

  it('are drawn with the urgent ones on top and the absent ones not at all', () => {
    const violent = markNumber('violent');
    const calm = markNumber('calm');
    const order = new Uint32Array(5);
    const drawn = drawingOrder(Uint8Array.from([violent, UNMARKED, calm, violent, calm]), order);
    expect([...order.subarray(0, drawn)]).toEqual([2, 4, 0, 3]);
  });
});

describe('crowd scene', () => {
  it('marks by mode and by unit, and the hurt as hurt', () => {
    const now = frameOf([1, 2, 3, 4], [1, 2, 3, 4], [1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 0, 2]);
    expect([...buildScene(cast, now, now).mark]).toEqual([
      markNumber('calm'),
      markNumber('violent'),
      markNumber('polri'),
      markNumber('hurt'),
    ]);
  });

  it('leaves out who is not there, and does not fly people in from nowhere', () => {
    const before = frameOf([0, 0, 3, 4], [0, 0, 3, 4], [0, 0, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], 1);
    const now = frameOf([50, 0, 3.5, 4], [60, 0, 3, 4], [1, 0, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], 2);
    const scene = buildScene(cast, before, now);
    expect(scene.drawn).toBe(3);
    expect(scene.mark[1]).toBe(UNMARKED);
    expect([scene.oldX[0], scene.oldY[0]]).toEqual([50, 60]);
    expect(scene.oldX[2]).toBe(3);
    expect(before.people.x[0]).toBe(0);
  });

  it('puts a box in the direction a unit looks round its members', () => {
    const now = frameOf([0, 0, 2, 8], [0, 0, 5, 5], [1, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0]);
    const box = buildScene(cast, now, now).boxes[0];
    expect(box?.x).toBeCloseTo(5);
    expect(box?.across).toBeCloseTo(3.4);
    expect(box?.along).toBeCloseTo(0.4);
  });
});

describe('density layer', () => {
  it('keeps the number of people', () => {
    const field = makeField({ minX: 0, minY: 0, maxX: 40, maxY: 30 });
    fillField(field, Float32Array.from([20.3, 20.4, 10]), Float32Array.from([15.2, 15.9, 10]), Uint8Array.from([1, 1, 2]));
    expect(field.value.reduce((sum, each) => sum + each, 0)).toBeCloseTo(2, 1);
  });

  it('shows the average of what people feel where they are, and nothing where hardly anybody is', () => {
    const field = makeField({ minX: 0, minY: 0, maxX: 20, maxY: 20 });
    const people = { x: Float32Array.of(5, 5, 15), y: Float32Array.of(5, 5, 15), presence: Uint8Array.of(1, 1, 1) };
    fillMean(field, people, Uint8Array.of(255, 51, 102), 1 / 255, new Float32Array(field.value.length));
    const at = (px: number, py: number) => field.value[Math.floor(py - field.originY) * field.width + Math.floor(px - field.originX)] ?? -1;
    expect(at(5, 5)).toBeCloseTo(0.6, 5); // of 1 and 0.2
    expect(at(15, 15)).toBeCloseTo(0.4, 5);
    expect(at(10, 10)).toBe(0);
  });

  it('changes its band exactly at the limits', () => {
    expect([0, 0.5].map(bandOf)).toEqual([-1, -1]);
    expect(BAND_LIMITS.map((limit) => bandOf(limit - 1e-6))).toEqual([0, 1, 2]);
    expect(BAND_LIMITS.map(bandOf)).toEqual([1, 2, 3]);
  });

  it('paints north on top and nothing where nobody is', () => {
    const field = makeField({ minX: 0, minY: 0, maxX: 20, maxY: 20 });
    const many = 40;
    fillField(field, new Float32Array(many).fill(10), new Float32Array(many).fill(18), new Uint8Array(many).fill(1));
    const pixels = new Uint8ClampedArray(field.width * field.height * 4);
    paintField(
      field,
      [1, 2, 3, 4].map((n) => [n, n, n, 255] as const),
      pixels,
    );
    const alphaAt = (x: number, y: number) =>
      pixels[((field.height - 1 - (Math.floor(y) - field.originY)) * field.width + Math.floor(x) - field.originX) * 4 + 3];
    expect(alphaAt(10, 18)).toBe(255);
    expect(alphaAt(10, 4)).toBe(0);
  });

  it('survives places off the ground', () => {
    const field = makeField({ minX: 0, minY: 0, maxX: 5, maxY: 5 });
    fillField(field, Float32Array.from([-900, Number.NaN, 4e9]), Float32Array.from([0, 1, 2]), new Uint8Array(3).fill(1));
    expect(field.value.every((each) => each === 0)).toBe(true);
  });
});

describe('site', () => {
  it('becomes triangles of known colours only', () => {
    const mesh = buildSiteMesh(site);
    expect(mesh.length % (VERTEX_FLOATS * 3)).toBe(0);
    for (let at = 6; at < mesh.length; at += VERTEX_FLOATS) expect(siteTokens[mesh[at] ?? -1]).toBeDefined();
  });
});

describe('names on the map', () => {
  const measure = (text: string) => text.length * 7;

  it('break into two lines, or are left out where they do not fit', () => {
    expect(wrapName('Balai Kota', 100, measure)).toEqual(['Balai Kota']);
    expect(wrapName('Pertokoan selatan', 80, measure)).toEqual(['Pertokoan', 'selatan']);
    expect(wrapName('Sekretariat', 20, measure)).toBeNull();
  });

  it('never lie over one another', () => {
    const taken = new TakenPlaces();
    expect(taken.take({ left: 0, right: 50, top: 0, bottom: 10 })).toBe(true);
    expect(taken.take({ left: 40, right: 90, top: 5, bottom: 15 })).toBe(false);
    expect(taken.take({ left: 60, right: 90, top: 5, bottom: 15 })).toBe(true);
  });
});

describe('colours', () => {
  it('are read from tokens, and a wrong one stands out', () => {
    expect(parseColour(' #ffffff')).toEqual([1, 1, 1]);
    expect(parseColour('#000')).toEqual([0, 0, 0]);
    expect(parseColour('nothing')).toEqual([1, 0, 1]);
  });
});
