// SPDX-License-Identifier: Apache-2.0
// Where the hand means: the nearest corner within reach, else the nearest edge, else the grid. Pure; metres in, metres out.
import type { Vec2 } from '../../engine/tables.g.js';

export interface SnapShape {
  readonly points: readonly Vec2[];
  readonly closed: boolean;
}

export interface Snapped {
  readonly at: Vec2;
  readonly to: 'corner' | 'edge' | 'grid' | null;
}

/** `reach` in metres; `grid` 0: none. */
export function snap(at: Vec2, shapes: readonly SnapShape[], reach: number, grid: number): Snapped {
  let corner: Vec2 | null = null;
  let edge: Vec2 | null = null;
  let cornerGap = reach;
  let edgeGap = reach * 0.8; // corners win where both are near (assumed)
  for (const { points, closed } of shapes) {
    for (let i = 0; i < points.length; ++i) {
      const a = points[i] as Vec2;
      const gap = Math.hypot(a[0] - at[0], a[1] - at[1]);
      if (gap < cornerGap) [cornerGap, corner] = [gap, a];
      const b = points[i + 1] ?? (closed ? points[0] : undefined);
      if (b === undefined) continue;
      const near = nearestOn(a, b, at);
      const off = Math.hypot(near[0] - at[0], near[1] - at[1]);
      if (off < edgeGap) [edgeGap, edge] = [off, near];
    }
  }
  if (corner !== null) return { at: corner, to: 'corner' };
  if (edge !== null) return { at: tidy(edge), to: 'edge' };
  if (grid > 0) return { at: tidy([Math.round(at[0] / grid) * grid, Math.round(at[1] / grid) * grid]), to: 'grid' };
  return { at: tidy(at), to: null };
}

export function nearestOn(a: Vec2, b: Vec2, at: Vec2): Vec2 {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / square));
  return [a[0] + t * dx, a[1] + t * dy];
}

/** To the centimetre: a hand is no finer. */
export function tidy([x, y]: Vec2): Vec2 {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

export function isInside(points: readonly Vec2[], [x, y]: Vec2): boolean {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i++) {
    const [a, b] = [points[i] as Vec2, points[j] as Vec2];
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}
