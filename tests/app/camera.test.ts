// SPDX-License-Identifier: Apache-2.0
// The map's camera: what is under the finger stays under it, and everything asked for is in sight.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  boundsOf,
  type Camera,
  cameraOn,
  keepNear,
  type Point,
  panBy,
  pinch,
  roundLength,
  toScreen,
  toWorld,
  zoomAt,
} from '../../web/app/map/camera.js';

const size = { width: 800, height: 600 };
const place = fc.tuple(fc.double({ min: -500, max: 500, noNaN: true }), fc.double({ min: -500, max: 500, noNaN: true }));
const pixel = fc.tuple(fc.double({ min: 0, max: 800, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }));
const camera: fc.Arbitrary<Camera> = fc.record({
  x: fc.double({ min: -300, max: 300, noNaN: true }),
  y: fc.double({ min: -300, max: 300, noNaN: true }),
  scale: fc.double({ min: 0.5, max: 80, noNaN: true }),
});
const near = (a: Point, b: Point, within = 1e-6) => Math.hypot(a[0] - b[0], a[1] - b[1]) < within;

describe('camera', () => {
  it('finds a place again that it put on the screen', () => {
    fc.assert(fc.property(camera, place, (eye, at) => near(toWorld(eye, size, toScreen(eye, size, at)), at)));
  });

  it('draws north upwards', () => {
    const eye = { x: 0, y: 0, scale: 4 };
    expect(toScreen(eye, size, [0, 10])[1]).toBeLessThan(toScreen(eye, size, [0, 0])[1]);
  });

  it('zooms about the place under the finger', () => {
    fc.assert(
      fc.property(camera, pixel, fc.double({ min: 0.2, max: 5, noNaN: true }), (eye, at, factor) => {
        const before = toWorld(eye, size, at);
        return near(toWorld(zoomAt(eye, size, at, factor, 0.1), size, at), before);
      }),
    );
  });

  it('never zooms beyond its limits', () => {
    fc.assert(
      fc.property(camera, pixel, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (eye, at, factor) => {
        const { scale } = zoomAt(eye, size, at, factor, 2);
        return scale >= 2 && scale <= 80;
      }),
    );
  });

  it('moves the paper with the finger', () => {
    fc.assert(
      fc.property(camera, pixel, (eye, [px, py]) =>
        near(toWorld(panBy(eye, 30, -20), size, [px + 30, py - 20]), toWorld(eye, size, [px, py])),
      ),
    );
  });

  it('keeps what is between two fingers between them', () => {
    const eye = { x: 10, y: 20, scale: 5 };
    const before: [Point, Point] = [
      [100, 100],
      [300, 200],
    ];
    const after: [Point, Point] = [
      [50, 120],
      [450, 320],
    ];
    const moved = pinch(eye, size, before, after, 0.1);
    expect(near(toWorld(eye, size, [200, 150]), toWorld(moved, size, [250, 220]))).toBe(true);
    expect(moved.scale / eye.scale).toBeCloseTo(2);
  });

  it('shows a whole site in the part of the view that nothing covers', () => {
    const bounds = { minX: 0, minY: 0, maxX: 220, maxY: 140 };
    const insets = { top: 100, right: 0, bottom: 300, left: 0 };
    const eye = cameraOn(bounds, size, insets);
    for (const corner of [
      [0, 0],
      [220, 140],
    ] as const) {
      const [px, py] = toScreen(eye, size, corner);
      expect(px).toBeGreaterThanOrEqual(-1e-6);
      expect(px).toBeLessThanOrEqual(800 + 1e-6);
      expect(py).toBeGreaterThanOrEqual(100 - 1e-6);
      expect(py).toBeLessThanOrEqual(300 + 1e-6);
    }
  });

  it('does not lose the site', () => {
    expect(keepNear({ x: 1e6, y: -5, scale: 1 }, { minX: 0, minY: 0, maxX: 10, maxY: 10 })).toEqual({ x: 10, y: 0, scale: 1 });
  });

  it('glides from one view to another and ends there', () => {
    const a = { x: 0, y: 0, scale: 2 };
    const b = { x: 50, y: 20, scale: 8 };
    expect(between(a, b, 0)).toEqual(a);
    expect(between(a, b, 1)).toEqual(b);
    expect(between(a, b, 0.5).scale).toBeGreaterThan(2);
  });

  it('finds bounds, or none where there is nothing', () => {
    expect(boundsOf([])).toBeNull();
    expect(
      boundsOf([
        [3, -1],
        [-2, 4],
      ]),
    ).toEqual({ minX: -2, minY: -1, maxX: 3, maxY: 4 });
  });

  it('gives a scale bar a round length that fits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 80, noNaN: true }), (scale) => {
        const length = roundLength(scale, 110);
        const lead = length / 10 ** Math.floor(Math.log10(length) + 1e-9);
        return length * scale <= 110 + 1e-6 && length * scale >= 110 / 2.6 && [1, 2, 5].some((each) => Math.abs(lead - each) < 1e-6);
      }),
    );
  });
});
