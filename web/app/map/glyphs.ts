// SPDX-License-Identifier: Apache-2.0
// The few things with a picture of their own: gate, fire, water jet, the frame round a chosen unit, the ghost of an order. Screen
// pixels in, strokes out.
import type { Point } from './camera.js';
import type { Palette } from './palette.js';

/** The box round a unit's members: centre, half sizes along and across its heading, m; heading rad. */
export interface UnitBox {
  readonly x: number;
  readonly y: number;
  readonly along: number;
  readonly across: number;
  readonly heading: number;
}

/** What an order would do, before it is given. */
export type Ghost =
  | { readonly kind: 'point'; readonly from: Point | null; readonly at: Point; readonly text: string; readonly each: readonly GhostPart[] }
  | { readonly kind: 'line'; readonly a: Point; readonly b: Point; readonly text: string; readonly each: readonly GhostPart[] }
  | { readonly kind: 'area'; readonly path: readonly Point[] };

/** What one of several units would do: its piece of the line, or the way to its point. */
export type GhostPart = readonly [Point, Point];

type Pen = CanvasRenderingContext2D;

/** Closed: a solid bar between posts. Open: two leaves swung aside and a gap one can walk through. */
export function drawGate(pen: Pen, a: Point, b: Point, open: boolean, scale: number, palette: Palette): void {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (length < 1) return;
  const [tx, ty] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const thick = Math.max(4, 0.4 * scale);
  pen.lineCap = 'butt';
  pen.strokeStyle = palette.css('gate');
  pen.fillStyle = palette.css('gate');
  if (open) {
    const leaf = Math.min(length / 2, Math.max(7, length * 0.3));
    pen.lineWidth = Math.max(2.5, thick * 0.6);
    pen.beginPath();
    for (const [post, side] of [
      [a, 1],
      [b, -1],
    ] as const) {
      pen.moveTo(post[0], post[1]);
      pen.lineTo(post[0] + (tx * side * 0.35 + ty) * leaf, post[1] + (ty * side * 0.35 - tx) * leaf);
    }
    pen.stroke();
    pen.setLineDash([3, 4]);
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.moveTo(...a);
    pen.lineTo(...b);
    pen.stroke();
    pen.setLineDash([]);
  } else {
    pen.lineWidth = thick;
    pen.beginPath();
    pen.moveTo(...a);
    pen.lineTo(...b);
    pen.stroke();
    pen.strokeStyle = palette.css('halo');
    pen.lineWidth = 1.5;
    pen.beginPath();
    const steps = Math.max(2, Math.round(length / 9));
    for (let i = 1; i < steps; ++i) {
      const [x, y] = [a[0] + (tx * length * i) / steps, a[1] + (ty * length * i) / steps];
      pen.moveTo(x - ty * thick * 0.5, y + tx * thick * 0.5);
      pen.lineTo(x + ty * thick * 0.5, y - tx * thick * 0.5);
    }
    pen.stroke();
  }
  for (const [x, y] of [a, b]) {
    pen.beginPath();
    pen.rect(x - thick * 0.7, y - thick * 0.7, thick * 1.4, thick * 1.4);
    pen.fillStyle = palette.css('gate');
    pen.fill();
  }
}

export function drawFire(pen: Pen, [x, y]: Point, radius: number, palette: Palette): void {
  const flame = (r: number, lift: number) => {
    pen.beginPath();
    pen.moveTo(x, y - r * 1.5 + lift);
    pen.bezierCurveTo(x + r * 0.3, y - r * 0.8 + lift, x + r, y - r * 0.5 + lift, x + r * 0.85, y + r * 0.25 + lift);
    pen.bezierCurveTo(x + r * 0.75, y + r * 0.9 + lift, x - r * 0.75, y + r * 0.9 + lift, x - r * 0.85, y + r * 0.2 + lift);
    pen.bezierCurveTo(x - r * 0.9, y - r * 0.3 + lift, x - r * 0.35, y - r * 0.45 + lift, x, y - r * 1.5 + lift);
  };
  flame(radius, 0);
  pen.lineWidth = 2.5;
  pen.strokeStyle = palette.css('halo');
  pen.stroke();
  pen.fillStyle = palette.css('flame');
  pen.fill();
  flame(radius * 0.48, radius * 0.3);
  pen.fillStyle = palette.css('flame-core');
  pen.fill();
}

/** m that smoke is drawn along the wind in calm air, more for each m/s of it, and at most (assumed; the core reckons with no smoke) */
const SMOKE = { calm: 2.5, each: 5, most: 25 };
const PUFFS = 9;

/** A plume with the wind, wider and thinner with the way; it stands still, because only the wind is news in it. */
export function drawSmoke(pen: Pen, [x, y]: Point, [east, north]: readonly [number, number], scale: number, palette: Palette): void {
  const wind = Math.hypot(east, north);
  const [dx, dy] = wind < 0.1 ? [0, -1] : [east / wind, -north / wind];
  const reach = Math.max(30, Math.min(SMOKE.most, SMOKE.calm + SMOKE.each * wind) * scale);
  pen.fillStyle = palette.css('smoke');
  for (let puff = PUFFS; puff > 0; --puff) {
    const part = puff / PUFFS;
    const sway = (puff % 2 === 0 ? 1 : -1) * part * reach * 0.05;
    pen.beginPath();
    pen.arc(x + dx * part * reach - dy * sway, y + dy * part * reach + dx * sway, reach * (0.08 + 0.15 * part), 0, 2 * Math.PI);
    pen.globalAlpha = 0.34 * (1 - part) + 0.06;
    pen.fill();
  }
  pen.globalAlpha = 1;
}

export function drawJet(pen: Pen, from: Point, to: Point, scale: number, palette: Palette): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const end = Math.max(6, 1.6 * scale);
  pen.beginPath();
  pen.moveTo(from[0] + nx, from[1] + ny);
  pen.lineTo(to[0] + nx * end, to[1] + ny * end);
  pen.lineTo(to[0] - nx * end, to[1] - ny * end);
  pen.lineTo(from[0] - nx, from[1] - ny);
  pen.closePath();
  pen.globalAlpha = 0.45;
  pen.fillStyle = palette.css('water');
  pen.fill();
  pen.globalAlpha = 1;
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.lineWidth = 2;
  pen.strokeStyle = palette.css('water');
  pen.stroke();
}

export function drawSelection(pen: Pen, [x, y]: Point, box: UnitBox, scale: number, palette: Palette): void {
  const along = box.along * scale + 6;
  const across = box.across * scale + 6;
  pen.save();
  pen.translate(x, y);
  pen.rotate(-box.heading);
  pen.beginPath();
  pen.roundRect(-along, -across, 2 * along, 2 * across, 5);
  pen.lineWidth = 4;
  pen.strokeStyle = palette.css('halo');
  pen.stroke();
  pen.lineWidth = 2;
  pen.strokeStyle = palette.css('selection');
  pen.stroke();
  pen.beginPath(); // the way they look
  pen.moveTo(along + 4, -5);
  pen.lineTo(along + 11, 0);
  pen.lineTo(along + 4, 5);
  pen.fillStyle = palette.css('selection');
  pen.fill();
  pen.restore();
}

/** The line that is being drawn round units, and its closing. */
function drawLasso(pen: Pen, path: readonly Point[], palette: Palette): void {
  const first = path[0];
  const last = path.at(-1);
  if (first === undefined || last === undefined) return;
  pen.beginPath();
  for (const point of path) pen.lineTo(...point);
  pen.globalAlpha = 0.1;
  pen.fillStyle = palette.css('selection');
  pen.fill('evenodd');
  pen.globalAlpha = 1;
  pen.stroke();
  pen.setLineDash([4, 4]);
  pen.beginPath();
  pen.moveTo(...last);
  pen.lineTo(...first);
  pen.stroke();
  pen.setLineDash([]);
}

export function drawGhost(pen: Pen, ghost: Ghost, at: (point: Point) => Point, palette: Palette, font: string): void {
  pen.strokeStyle = palette.css('selection');
  pen.lineWidth = 2;
  let foot: Point;
  if (ghost.kind === 'area') {
    drawLasso(pen, ghost.path.map(at), palette);
    return;
  }
  if (ghost.kind === 'line') {
    const [a, b] = [at(ghost.a), at(ghost.b)];
    pen.lineWidth = 5;
    pen.globalAlpha = 0.85;
    pen.beginPath();
    for (const [from, to] of ghost.each.length > 0 ? ghost.each : [[ghost.a, ghost.b] as const]) {
      pen.moveTo(...at(from));
      pen.lineTo(...at(to));
    }
    pen.stroke();
    pen.globalAlpha = 1;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const [nx, ny] = [(b[1] - a[1]) / length, -(b[0] - a[0]) / length]; // left of a→b, where they will look
    const [mx, my] = [(a[0] + b[0]) / 2 + nx * 6, (a[1] + b[1]) / 2 + ny * 6];
    pen.beginPath();
    pen.moveTo(mx + ny * 7, my - nx * 7);
    pen.lineTo(mx + nx * 11, my + ny * 11);
    pen.lineTo(mx - ny * 7, my + nx * 7);
    pen.fillStyle = palette.css('selection');
    pen.fill();
    foot = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  } else {
    const to = at(ghost.at);
    pen.setLineDash([6, 4]);
    pen.beginPath();
    const ways = ghost.each.length > 0 ? ghost.each : ghost.from === null ? [] : [[ghost.from, ghost.at] as const];
    for (const [from, end] of ways) {
      pen.moveTo(...at(from));
      pen.lineTo(...at(end));
    }
    pen.stroke();
    pen.setLineDash([]);
    pen.beginPath();
    for (const [x, y] of ghost.each.length > 0 ? ghost.each.map(([, end]) => at(end)) : [to]) {
      pen.moveTo(x + 7, y);
      pen.arc(x, y, 7, 0, 2 * Math.PI);
    }
    pen.stroke();
    foot = to;
  }
  if (ghost.text === '') return;
  pen.font = font;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const width = pen.measureText(ghost.text).width + 12;
  pen.beginPath();
  pen.roundRect(foot[0] + 12, foot[1] + 6, width, 20, 4);
  pen.fillStyle = palette.css('selection');
  pen.fill();
  pen.fillStyle = palette.css('on-brand');
  pen.fillText(ghost.text, foot[0] + 18, foot[1] + 16.5);
}
