// SPDX-License-Identifier: Apache-2.0
// What lies over the site on the planner's map: the picture to trace, grid, people at the beginning, units and stations, names, what is chosen
// with its handles, what is being drawn, where the hand has snapped to, and marks of issues and checks.
import type { Vec2 } from '../../engine/tables.g.js';
import type { BoardHand, Draft } from './board-hand.js';
import type { BoardShape, BoardShow } from './board-input.js';
import { type Camera, type Point, roundLength, type Size, toScreen, toWorld } from './camera.js';
import { drawGate } from './glyphs.js';
import { TakenPlaces } from './label-layout.js';
import { fontOf } from './map-type.js';
import { traceMark } from './mark-path.js';
import { markNumber, marks } from './marks.js';
import type { Palette } from './palette.js';
import { isClosed, middles, turnHandle } from './pick.js';

export interface BoardScene {
  readonly camera: Camera;
  readonly size: Size;
  readonly palette: Palette;
  readonly show: BoardShow;
  readonly hand: BoardHand;
  readonly crosshair: boolean;
}

type Pen = CanvasRenderingContext2D;

export function paintBoard(pen: Pen, scene: BoardScene): void {
  const { show, hand, palette, camera } = scene;
  const at = (point: Vec2): Point => toScreen(camera, scene.size, point);
  drawPicture(pen, scene, at);
  if (show.tool !== 'select' && show.grid > 0) drawGrid(pen, scene);
  for (const { points, tone } of show.lines) {
    pen.strokeStyle = palette.css(tone === 'bad' ? 'alarm' : tone === 'good' ? 'medic' : 'ink-2');
    pen.lineWidth = 2;
    pen.setLineDash([7, 5]);
    trace(pen, points.map(at), false);
    pen.stroke();
    pen.setLineDash([]);
  }
  for (const people of show.people) {
    pen.fillStyle = palette.css(people.token);
    const radius = Math.max(1.25, 0.22 * camera.scale);
    pen.beginPath();
    for (const each of people.at) {
      const [x, y] = at(each);
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    }
    pen.fill();
  }
  const chosen = show.shapes.filter((shape) => shape.owner === show.selected);
  for (const shape of show.shapes) drawShape(pen, scene, shape, at);
  drawNames(pen, scene, at);
  for (const shape of chosen) drawChosen(pen, scene, shape, at);
  drawDraft(pen, scene, at);
  drawSpots(pen, scene, at);
  if (scene.crosshair) drawCross(pen, [scene.size.width / 2, scene.size.height / 2], palette, 14);
  if (hand.mark !== null) drawMark(pen, scene, at(hand.mark.at));
}

function trace(pen: Pen, points: readonly Point[], closed: boolean): void {
  pen.beginPath();
  for (const point of points) pen.lineTo(point[0], point[1]);
  if (closed) pen.closePath();
}

function drawPicture(pen: Pen, { show: { picture }, camera }: BoardScene, at: (point: Vec2) => Point): void {
  if (picture === null) return;
  const [x, y] = at([picture.at[0], picture.at[1] + picture.height * picture.metres]);
  pen.globalAlpha = picture.opacity;
  pen.drawImage(picture.image, x, y, picture.width * picture.metres * camera.scale, picture.height * picture.metres * camera.scale);
  pen.globalAlpha = 1;
}

function drawGrid(pen: Pen, { camera, size, palette, show }: BoardScene): void {
  let step = show.grid;
  while (step * camera.scale < 12) step = step < 1 ? step * 2 : roundLength(camera.scale, 14) * 2;
  const [west, north] = toWorld(camera, size, [0, 0]);
  const [east, south] = toWorld(camera, size, [size.width, size.height]);
  pen.strokeStyle = palette.css('line-strong');
  pen.globalAlpha = 0.25;
  pen.lineWidth = 1;
  pen.beginPath();
  for (let x = Math.ceil(west / step) * step; x <= east; x += step) {
    const [px] = toScreen(camera, size, [x, 0]);
    pen.moveTo(Math.round(px) + 0.5, 0);
    pen.lineTo(Math.round(px) + 0.5, size.height);
  }
  for (let y = Math.ceil(south / step) * step; y <= north; y += step) {
    const [, py] = toScreen(camera, size, [0, y]);
    pen.moveTo(0, Math.round(py) + 0.5);
    pen.lineTo(size.width, Math.round(py) + 0.5);
  }
  pen.stroke();
  pen.globalAlpha = 1;
}

/** What the painter of the site does not draw. */
function drawShape(pen: Pen, { camera, palette, show }: BoardScene, shape: BoardShape, at: (point: Vec2) => Point): void {
  const points = shape.points.map(at);
  const [first, second] = points;
  if (first === undefined) return;
  switch (shape.kind) {
    case 'gate':
      if (second !== undefined) drawGate(pen, first, second, shape.open ?? true, camera.scale, palette);
      return;
    case 'unit':
      drawUnit(pen, shape, first, shape.heading ?? 0, camera.scale, palette, shape.owner === show.selected);
      return;
    case 'server':
      pen.fillStyle = palette.css('organiser');
      for (const [x, y] of points) pen.fillRect(x - 4, y - 4, 8, 8);
      return;
    case 'queue':
      pen.strokeStyle = palette.css('organiser');
      pen.lineWidth = 1.5;
      pen.setLineDash([3, 3]);
      trace(pen, points, false);
      pen.stroke();
      pen.setLineDash([]);
      return;
    case 'line':
      pen.strokeStyle = palette.css('selection');
      pen.lineWidth = 1.5;
      pen.setLineDash([9, 4]);
      trace(pen, points, false);
      pen.stroke();
      pen.setLineDash([]);
      return;
    case 'area':
    case 'zone':
      pen.strokeStyle = palette.css(shape.kind === 'area' ? 'selection' : 'zone-edge');
      pen.lineWidth = 1.25;
      pen.setLineDash([5, 4]);
      trace(pen, points, true);
      pen.stroke();
      pen.setLineDash([]);
      return;
    default:
  }
}

function drawUnit(pen: Pen, shape: BoardShape, [x, y]: Point, heading: number, scale: number, palette: Palette, chosen: boolean): void {
  const [along, across] = shape.half ?? [0.5, 0.5];
  const mark = marks[markNumber(shape.mark ?? 'polri')];
  const token = mark?.token ?? 'polri';
  const [u, v] = [Math.max(5, along * scale), Math.max(7, across * scale)];
  pen.save();
  pen.translate(x, y);
  pen.rotate((-heading * Math.PI) / 180);
  pen.fillStyle = palette.css(token);
  pen.strokeStyle = palette.css(token);
  pen.lineWidth = chosen ? 2.25 : 1.25;
  pen.globalAlpha = 0.16;
  pen.fillRect(-u, -v, 2 * u, 2 * v);
  pen.globalAlpha = 1;
  pen.strokeRect(-u, -v, 2 * u, 2 * v);
  pen.beginPath(); // an arrowhead to the front
  pen.moveTo(u + 7, 0);
  pen.lineTo(u + 1, -4.5);
  pen.lineTo(u + 1, 4.5);
  pen.fill();
  pen.restore();
}

function drawNames(pen: Pen, { palette, show, size }: BoardScene, at: (point: Vec2) => Point): void {
  const taken = new TakenPlaces();
  const important = [...show.shapes].sort((a, b) => rank(a, show.selected) - rank(b, show.selected));
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  for (const shape of important) {
    if (shape.name === '') continue;
    const points = shape.points.map(at);
    const middle = isClosed(shape.kind) || shape.points.length > 1 ? middleOf(points) : points[0];
    if (middle === undefined || middle[0] < -40 || middle[1] < -10 || middle[0] > size.width + 40 || middle[1] > size.height + 10) continue;
    const badge = shape.kind === 'unit' || shape.kind === 'group';
    pen.font = fontOf(badge ? 'badge' : shape.kind === 'label' ? 'street' : shape.kind === 'building' ? 'building' : 'zone', palette);
    const width = pen.measureText(shape.name).width;
    const y = middle[1] + (shape.kind === 'unit' ? 16 * palette.type : shape.kind === 'group' ? -9 : shape.kind === 'gate' ? -13 : 0);
    if (shape.kind === 'building' && spanOf(points) < width + 6) continue;
    const wide = badge ? width / 2 + 12 : width / 2 + 2;
    const box = { left: middle[0] - wide, right: middle[0] + wide, top: y - 8 * palette.type, bottom: y + 8 * palette.type };
    if (!taken.take(box, shape.owner === show.selected)) continue;
    if (badge) drawBadge(pen, shape, middle[0], y, width, palette, shape.owner === show.selected);
    else {
      pen.lineJoin = 'round';
      pen.lineWidth = 3.5;
      pen.strokeStyle = palette.css('halo');
      pen.strokeText(shape.name, middle[0], y);
      pen.fillStyle = palette.css(shape.kind === 'building' ? 'building-ink' : shape.kind === 'exit' ? 'exit-edge' : 'map-ink');
      pen.fillText(shape.name, middle[0], y);
    }
  }
}

function drawBadge(pen: Pen, shape: BoardShape, x: number, y: number, width: number, palette: Palette, chosen: boolean): void {
  const mark = marks[markNumber(shape.mark ?? 'calm')];
  const [wide, high] = [width + 20 * palette.type, 15 * palette.type];
  pen.beginPath();
  pen.roundRect(x - wide / 2, y - high / 2, wide, high, shape.kind === 'group' ? high / 2 : 3);
  pen.fillStyle = palette.css(chosen ? 'brand-fill' : 'panel');
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = palette.css(chosen ? 'brand-fill' : 'line-strong');
  pen.stroke();
  pen.beginPath();
  traceMark(pen, mark?.shape ?? 'disc', x - wide / 2 + 9 * palette.type, y, 3.75 * palette.type, 0);
  pen.fillStyle = palette.css(chosen ? 'on-brand' : (mark?.token ?? 'ink'));
  pen.fill('evenodd');
  pen.fillStyle = palette.css(chosen ? 'on-brand' : 'ink');
  pen.fillText(shape.name, x + 6 * palette.type, y + 0.5);
}

function rank(shape: BoardShape, selected: string | null): number {
  if (shape.owner === selected) return -1;
  return ['unit', 'group', 'gate', 'exit', 'label', 'building', 'server', 'zone', 'area', 'line'].indexOf(shape.kind);
}

function middleOf(points: readonly Point[]): Point {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [(left + right) / 2, (top + bottom) / 2];
}

function spanOf(points: readonly Point[]): number {
  const xs = points.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
}

function drawChosen(pen: Pen, { camera, palette, hand }: BoardScene, shape: BoardShape, at: (point: Vec2) => Point): void {
  if (shape.kind === 'group') return;
  const points = shape.points.map(at);
  pen.strokeStyle = palette.css('selection');
  pen.lineWidth = 2;
  if (shape.kind === 'unit') {
    const [x, y] = at(turnHandle(shape, camera.scale));
    trace(pen, [points[0] as Point, [x, y]], false);
    pen.stroke();
    drawHandle(pen, x, y, palette, true, false);
    return;
  }
  if (points.length > 1 && shape.kind !== 'server') {
    trace(pen, points, isClosed(shape.kind));
    pen.stroke();
  }
  for (const [x, y] of middles(shape).map(at)) drawHandle(pen, x, y, palette, true, false, 3);
  points.forEach(([x, y], index) => {
    const held = hand.corner?.shape.owner === shape.owner && hand.corner.shape.kind === shape.kind && hand.corner.index === index;
    drawHandle(pen, x, y, palette, false, held);
  });
}

function drawHandle(pen: Pen, x: number, y: number, palette: Palette, round: boolean, full: boolean, radius = 4.5): void {
  pen.beginPath();
  if (round) pen.arc(x, y, radius, 0, 2 * Math.PI);
  else pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  pen.fillStyle = palette.css(full ? 'selection' : 'panel');
  pen.fill();
  pen.strokeStyle = palette.css('selection');
  pen.lineWidth = 1.75;
  pen.stroke();
}

function drawDraft(pen: Pen, scene: BoardScene, at: (point: Vec2) => Point): void {
  const { hand, palette, show, camera } = scene;
  const { draft } = hand;
  pen.strokeStyle = palette.css('selection');
  pen.lineWidth = 2;
  if (draft !== null) {
    if (draft.heading !== undefined) drawUnit(pen, unitOf(draft), at(draft.points[0] as Vec2), draft.heading, camera.scale, palette, true);
    const points = draft.points.map(at);
    trace(pen, points, draft.closed);
    pen.setLineDash([6, 4]);
    pen.stroke();
    pen.setLineDash([]);
    if (draft.heading !== undefined) chip(pen, at(draft.points[0] as Vec2), show.words.degrees(draft.heading), palette);
    else if (draft.shape === undefined && draft.points.length > 1) chip(pen, points.at(-1) as Point, sizes(draft, show), palette);
  }
  if (hand.corners.length === 0) return;
  const points = [...hand.corners, ...(hand.mark === null ? [] : [hand.mark.at])];
  trace(pen, points.map(at), false);
  pen.stroke();
  for (const [x, y] of hand.corners.map(at)) drawHandle(pen, x, y, palette, false, false);
}

function unitOf(draft: Draft): BoardShape {
  return draft.shape ?? { owner: '', kind: 'unit', points: draft.points, name: '', half: [0.7, 3.5] };
}

function sizes(draft: Draft, show: BoardShow): string {
  const [a, b, c] = draft.points as readonly [Vec2, Vec2, Vec2?];
  const length = (p: Vec2, q: Vec2) => show.words.metres(Math.hypot(q[0] - p[0], q[1] - p[1]));
  return c === undefined ? length(a, b) : `${length(a, b)} × ${length(b, c)}`;
}

/** The mark of a snap differs by shape: a square at a corner, a cross on an edge, a dot on the grid. */
function drawMark(pen: Pen, { hand, palette, show }: BoardScene, [x, y]: Point): void {
  const { mark, corners } = hand;
  if (mark === null) return;
  pen.strokeStyle = palette.css('selection');
  pen.fillStyle = palette.css('selection');
  pen.lineWidth = 2;
  pen.beginPath();
  if (mark.to === 'corner') pen.rect(x - 6, y - 6, 12, 12);
  else if (mark.to === 'edge') {
    pen.moveTo(x - 6, y - 6);
    pen.lineTo(x + 6, y + 6);
    pen.moveTo(x + 6, y - 6);
    pen.lineTo(x - 6, y + 6);
  } else pen.arc(x, y, 2.5, 0, 2 * Math.PI);
  pen.stroke();
  if (hand.draft !== null && hand.draft.shape === undefined) return;
  const last = corners.at(-1);
  const where = last === undefined ? show.words.place(mark.at) : show.words.metres(Math.hypot(mark.at[0] - last[0], mark.at[1] - last[1]));
  chip(pen, [x, y], mark.to === null ? where : `${where} · ${show.words[mark.to]}`, palette);
}

function chip(pen: Pen, [x, y]: Point, text: string, palette: Palette): void {
  pen.font = fontOf('unit', palette);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const width = pen.measureText(text).width + 12;
  pen.beginPath();
  pen.roundRect(x + 12, y + 10, width, 18 * palette.type, 4);
  pen.fillStyle = palette.css('ink');
  pen.fill();
  pen.fillStyle = palette.css('panel');
  pen.fillText(text, x + 18, y + 10 + 9 * palette.type);
}

function drawSpots(pen: Pen, { show, palette }: BoardScene, at: (point: Vec2) => Point): void {
  for (const { at: where, kind } of show.spots) {
    const [x, y] = at(where);
    pen.beginPath();
    if (kind === 'check') pen.arc(x, y, 8, 0, 2 * Math.PI);
    else {
      pen.moveTo(x, y - 10);
      pen.lineTo(x + 9.5, y + 7);
      pen.lineTo(x - 9.5, y + 7);
      pen.closePath();
    }
    pen.fillStyle = palette.css(kind === 'error' ? 'alarm' : 'panel');
    pen.fill();
    pen.lineWidth = 2;
    pen.strokeStyle = palette.css('alarm');
    pen.stroke();
    pen.fillStyle = palette.css(kind === 'error' ? 'panel' : 'alarm');
    pen.font = fontOf('unit', palette);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText('!', x, y + 1);
  }
}

function drawCross(pen: Pen, [x, y]: Point, palette: Palette, reach: number): void {
  pen.strokeStyle = palette.css('brand');
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(x - reach, y);
  pen.lineTo(x + reach, y);
  pen.moveTo(x, y - reach);
  pen.lineTo(x, y + reach);
  pen.stroke();
}
