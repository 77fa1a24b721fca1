// SPDX-License-Identifier: Apache-2.0
// The maths of looking at the map: where a metre of the site falls on the screen. Pure; y grows north on the site and down on the screen.

/** Centre in metres of the site, and pixels a metre. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export type Point = readonly [number, number];

/** How much of the view something else covers, CSS pixels: panels, bars, sheets. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
export const MAX_SCALE = 80;

export function toScreen(camera: Camera, size: Size, [x, y]: Point): [number, number] {
  return [size.width / 2 + (x - camera.x) * camera.scale, size.height / 2 - (y - camera.y) * camera.scale];
}

export function toWorld(camera: Camera, size: Size, [px, py]: Point): [number, number] {
  return [camera.x + (px - size.width / 2) / camera.scale, camera.y - (py - size.height / 2) / camera.scale];
}

/** Moves the paper by so many pixels under the finger. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale, scale: camera.scale };
}

/** Zooms so that the metre under `at` stays there. */
export function zoomAt(camera: Camera, size: Size, at: Point, factor: number, minScale: number): Camera {
  const scale = Math.min(MAX_SCALE, Math.max(minScale, camera.scale * factor));
  const [x, y] = toWorld(camera, size, at);
  return { x: x - (at[0] - size.width / 2) / scale, y: y + (at[1] - size.height / 2) / scale, scale };
}

/** Two fingers moved: what was under each stays under it as well as a camera that cannot turn allows. */
export function pinch(
  camera: Camera,
  size: Size,
  before: readonly [Point, Point],
  after: readonly [Point, Point],
  minScale: number,
): Camera {
  const gap = ([a, b]: readonly [Point, Point]) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
  const middle = ([a, b]: readonly [Point, Point]): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const from = middle(before);
  const to = middle(after);
  const zoomed = zoomAt(camera, size, from, gap(after) / gap(before), minScale);
  return panBy(zoomed, to[0] - from[0], to[1] - from[1]);
}

/** The camera that shows all of `bounds` in what the insets leave free. A tall view of a wide site shows up to `crop` times more closely. */
export function cameraOn(bounds: Bounds, size: Size, insets: Insets = NO_INSETS, crop = 1): Camera {
  const width = Math.max(1, size.width - insets.left - insets.right);
  const height = Math.max(1, size.height - insets.top - insets.bottom);
  const across = width / Math.max(1, bounds.maxX - bounds.minX);
  const along = height / Math.max(1, bounds.maxY - bounds.minY);
  const scale = Math.min(MAX_SCALE, Math.min(Math.max(across, along), Math.min(across, along) * crop));
  return {
    x: (bounds.minX + bounds.maxX) / 2 - (insets.left - insets.right) / 2 / scale,
    y: (bounds.minY + bounds.maxY) / 2 + (insets.top - insets.bottom) / 2 / scale,
    scale,
  };
}

/** Keeps some of the site in sight: the centre stays inside its bounds. */
export function keepNear(camera: Camera, bounds: Bounds): Camera {
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return { ...camera, x: within(camera.x, bounds.minX, bounds.maxX), y: within(camera.y, bounds.minY, bounds.maxY) };
}

/** The camera on the way from `a` to `b`, t in [0, 1]; zoom changes by the same factor in the same time. */
export function between(a: Camera, b: Camera, t: number): Camera {
  const eased = t >= 1 ? 1 : 1 - (1 - t) ** 3;
  const mix = (from: number, to: number) => from + (to - from) * eased;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), scale: a.scale * (b.scale / a.scale) ** eased };
}

/** The box around points; null when there are none. */
export function boundsOf(points: Iterable<Point>): Bounds | null {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (const [x, y] of points) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  return minX <= maxX ? { minX, minY, maxX, maxY } : null;
}

/** A round length for a scale bar at most `pixels` long: 1, 2 or 5 times a power of ten, m. */
export function roundLength(scale: number, pixels: number): number {
  const most = pixels / scale;
  const power = 10 ** Math.floor(Math.log10(most));
  for (const step of [5, 2, 1]) if (step * power <= most) return step * power;
  return power;
}
