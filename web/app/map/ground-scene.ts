// SPDX-License-Identifier: Apache-2.0
// The street as somebody sees it who stands in it: a plain perspective of people as upright marks, houses as blocks, walls, gates, fires and
// jets, drawn from far to near. Heights are assumed; where everybody stands is the frame's.
import type { Frame } from '../../engine/frame.js';
import type { Polygon, Site, Vec2 } from '../../engine/tables.g.js';
import type { Cast } from './crowd-scene.js';
import { markOfRow } from './mark-of-row.js';
import { marks, UNMARKED } from './marks.js';
import type { Palette } from './palette.js';

export interface Standpoint {
  readonly x: number;
  readonly y: number;
  /** rad anticlockwise from east */
  readonly heading: number;
}

/** m; assumed */
const EYE = 1.7;
const HOUSE = 6;
const WALL = 2;
const GATE = 1.8;
const BODY = 1.68;
/** m: nothing nearer is drawn, and walls are cut into pieces so that far and near ones sort rightly */
const NEAR = 0.5;
const PIECE = 6;
/** m: who stands nearer would hide everything */
const ELBOW = 2.2;
/** rad across the picture */
const VIEW = 1.22;
const FAR = 160;

interface Item {
  readonly depth: number;
  readonly draw: (pen: CanvasRenderingContext2D) => void;
}

interface Lens {
  readonly width: number;
  readonly height: number;
  readonly focus: number;
  readonly horizon: number;
}

/** Ahead and to the right of the standpoint, m. */
function seen(at: Standpoint, [x, y]: Vec2): readonly [ahead: number, right: number] {
  const [dx, dy] = [x - at.x, y - at.y];
  const [cos, sin] = [Math.cos(at.heading), Math.sin(at.heading)];
  return [dx * cos + dy * sin, dx * sin - dy * cos];
}

function onScreen({ width, focus, horizon }: Lens, ahead: number, right: number, height: number): readonly [number, number] {
  return [width / 2 + (focus * right) / ahead, horizon + (focus * (EYE - height)) / ahead];
}

/** The part of a segment that lies before the eye. */
function before(
  a: readonly [number, number],
  b: readonly [number, number],
): readonly [readonly [number, number], readonly [number, number]] | null {
  if (a[0] < NEAR && b[0] < NEAR) return null;
  const cut = (from: readonly [number, number], to: readonly [number, number]) => {
    if (from[0] >= NEAR) return from;
    const t = (NEAR - from[0]) / (to[0] - from[0]);
    return [NEAR, from[1] + t * (to[1] - from[1])] as const;
  };
  return [cut(a, b), cut(b, a)];
}

/** A ground polygon cut at the near plane (Sutherland–Hodgman on one side). */
function groundShape(at: Standpoint, polygon: Polygon): readonly (readonly [number, number])[] {
  const points = polygon.map((point) => seen(at, point));
  return points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length] ?? point;
    const cut = point[0] < NEAR !== next[0] < NEAR;
    const t = cut ? (NEAR - point[0]) / (next[0] - point[0]) : 0;
    const edge = cut ? [[NEAR, point[1] + t * (next[1] - point[1])] as const] : [];
    return point[0] >= NEAR ? [point, ...edge] : edge;
  });
}

export interface GroundLook {
  readonly palette: Palette;
  readonly site: Site;
  readonly cast: Cast;
  readonly frame: Frame;
  readonly at: Standpoint;
  /** names of units, by index */
  readonly names: readonly string[];
}

export function drawGround(
  pen: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  look: GroundLook,
): void {
  const { palette, site, at } = look;
  const lens: Lens = { ...size, focus: size.width / 2 / Math.tan(VIEW / 2), horizon: size.height * 0.42 };
  pen.fillStyle = palette.css('sky');
  pen.fillRect(0, 0, size.width, lens.horizon);
  pen.fillStyle = palette.css('outside');
  pen.fillRect(0, lens.horizon, size.width, size.height - lens.horizon);
  for (const { polygon } of site.ground) fillGround(pen, lens, at, polygon, palette.css('ground'));
  for (const zone of site.zones) if (zone.kind === 'road') fillGround(pen, lens, at, zone.polygon, palette.css('road'));
  const items = [...blocks(look, lens), ...people(look, lens), ...means(look, lens)];
  items.sort((a, b) => b.depth - a.depth);
  for (const { draw } of items) draw(pen);
  unitNames(pen, look, lens);
}

function fillGround(pen: CanvasRenderingContext2D, lens: Lens, at: Standpoint, polygon: Polygon, fill: string): void {
  const shape = groundShape(at, polygon);
  if (shape.length < 3) return;
  pen.beginPath();
  for (const [ahead, right] of shape) pen.lineTo(...onScreen(lens, ahead, right, 0));
  pen.closePath();
  pen.fillStyle = fill;
  pen.fill();
}

/** Upright faces: houses, walls, closed gates. */
function blocks({ palette, site, frame, at }: GroundLook, lens: Lens): Item[] {
  const items: Item[] = [];
  const face = (a: Vec2, b: Vec2, height: number, fill: string, edge: string) => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const pieces = Math.max(1, Math.ceil(length / PIECE));
    for (let piece = 0; piece < pieces; ++piece) {
      const point = (share: number): Vec2 => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      const ends = before(seen(at, point(piece / pieces)), seen(at, point((piece + 1) / pieces)));
      if (ends === null) continue;
      const [from, to] = ends;
      const depth = Math.hypot((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      if (depth > FAR) continue;
      items.push({
        depth,
        draw(pen) {
          pen.beginPath();
          pen.moveTo(...onScreen(lens, from[0], from[1], 0));
          pen.lineTo(...onScreen(lens, from[0], from[1], height));
          pen.lineTo(...onScreen(lens, to[0], to[1], height));
          pen.lineTo(...onScreen(lens, to[0], to[1], 0));
          pen.closePath();
          pen.fillStyle = fill;
          pen.fill();
          pen.strokeStyle = fill; // closes the hairline between two pieces
          pen.lineWidth = 1;
          pen.stroke();
          pen.beginPath();
          pen.moveTo(...onScreen(lens, from[0], from[1], height));
          pen.lineTo(...onScreen(lens, to[0], to[1], height));
          pen.strokeStyle = edge;
          pen.stroke();
        },
      });
    }
  };
  const [house, edge] = [palette.css('building'), palette.css('building-edge')];
  for (const { polygon } of site.buildings)
    polygon.forEach((corner, index) => {
      face(corner, polygon[(index + 1) % polygon.length] ?? corner, HOUSE, house, edge);
    });
  for (const { points } of site.walls)
    for (let index = 1; index < points.length; ++index)
      face(points[index - 1] as Vec2, points[index] as Vec2, WALL, palette.css('wall'), palette.css('building-edge'));
  site.gates.forEach((gate, index) => {
    if (frame.gates[index] === 0) face(gate.a, gate.b, GATE, palette.css('gate'), palette.css('gate'));
  });
  return items;
}

/** One upright mark a person: body and head in the colour of the map's mark, lying people low, shields of officers as a bar. */
function people({ palette, cast, frame, at }: GroundLook, lens: Lens): Item[] {
  const items: Item[] = [];
  const colours = marks.map(({ token }) => palette.css(token));
  const halo = palette.css('halo');
  const down = marks.findIndex(({ name }) => name === 'hurt');
  for (let row = 0; row < frame.people.x.length; ++row) {
    const mark = markOfRow(cast, frame, row);
    if (mark === UNMARKED) continue;
    const [ahead, right] = seen(at, [frame.people.x[row] ?? 0, frame.people.y[row] ?? 0]);
    if (ahead < ELBOW || ahead > FAR || Math.abs(right) > ahead * 1.2) continue;
    const officer = (cast.unit[row] ?? 65535) < cast.units;
    items.push({
      depth: Math.hypot(ahead, right),
      draw(pen) {
        const [x, foot] = onScreen(lens, ahead, right, 0);
        const metre = lens.focus / ahead;
        pen.fillStyle = colours[mark] ?? halo;
        pen.strokeStyle = halo;
        pen.lineWidth = Math.min(1.5, metre * 0.04);
        pen.beginPath();
        if (mark === down) {
          pen.ellipse(x, foot - 0.15 * metre, 0.8 * metre, 0.18 * metre, 0, 0, 2 * Math.PI);
        } else {
          const shoulder = foot - (BODY - 0.28) * metre;
          pen.moveTo(x - 0.17 * metre, foot);
          pen.lineTo(x - 0.25 * metre, shoulder + 0.1 * metre);
          pen.quadraticCurveTo(x - 0.24 * metre, shoulder, x - 0.1 * metre, shoulder);
          pen.lineTo(x + 0.1 * metre, shoulder);
          pen.quadraticCurveTo(x + 0.24 * metre, shoulder, x + 0.25 * metre, shoulder + 0.1 * metre);
          pen.lineTo(x + 0.17 * metre, foot);
          pen.closePath();
          pen.moveTo(x + 0.13 * metre, shoulder - 0.14 * metre);
          pen.arc(x, shoulder - 0.14 * metre, 0.13 * metre, 0, 2 * Math.PI);
        }
        if (metre > 5) pen.stroke();
        pen.fill();
        if (!officer || metre < 9 || mark === down) return;
        pen.fillStyle = halo; // the belt tells a uniform without its colour
        pen.fillRect(x - 0.21 * metre, foot - 0.95 * metre, 0.42 * metre, 0.06 * metre);
      },
    });
  }
  return items;
}

function means({ palette, frame, at }: GroundLook, lens: Lens): Item[] {
  const fires = frame.fires.flatMap(({ x, y }): Item[] => {
    const [ahead, right] = seen(at, [x, y]);
    if (ahead < NEAR) return [];
    return [
      {
        depth: ahead,
        draw(pen) {
          const metre = lens.focus / ahead;
          const [px, foot] = onScreen(lens, ahead, right, 0);
          for (const [token, wide, high] of [
            ['flame', 0.8, 1.5],
            ['flame-core', 0.4, 0.9],
          ] as const) {
            pen.fillStyle = palette.css(token);
            pen.beginPath();
            pen.moveTo(px - wide * metre, foot);
            pen.quadraticCurveTo(px - wide * metre, foot - 0.5 * high * metre, px, foot - high * metre);
            pen.quadraticCurveTo(px + wide * metre, foot - 0.5 * high * metre, px + wide * metre, foot);
            pen.fill();
          }
        },
      },
    ];
  });
  const jets = frame.jets.flatMap((jet): Item[] => {
    const unit = frame.units[jet.unit];
    const ends = unit === undefined ? null : before(seen(at, [unit.x, unit.y]), seen(at, [jet.x, jet.y]));
    if (ends === null) return [];
    return [
      {
        depth: (ends[0][0] + ends[1][0]) / 2,
        draw(pen) {
          pen.strokeStyle = palette.css('water');
          pen.lineWidth = Math.max(2, (0.3 * lens.focus) / Math.max(3, ends[0][0]));
          pen.beginPath();
          pen.moveTo(...onScreen(lens, ends[0][0], ends[0][1], 2.6));
          pen.lineTo(...onScreen(lens, ends[1][0], ends[1][1], 0.6));
          pen.stroke();
        },
      },
    ];
  });
  return [...fires, ...jets, ...cloud(frame, at, lens, palette)];
}

/** Irritant as flat puffs, one a cell with something in it. */
function cloud({ gas }: Frame, at: Standpoint, lens: Lens, palette: Palette): Item[] {
  if (gas === null) return [];
  const items: Item[] = [];
  gas.value.forEach((amount, index) => {
    if (amount < 1) return;
    const x = gas.originX + ((index % gas.width) + 0.5) * gas.cell;
    const y = gas.originY + (Math.floor(index / gas.width) + 0.5) * gas.cell;
    const [ahead, right] = seen(at, [x, y]);
    if (ahead < NEAR || ahead > FAR) return;
    items.push({
      depth: ahead,
      draw(pen) {
        const [px, py] = onScreen(lens, ahead, right, 1.2);
        pen.globalAlpha = Math.min(0.35, 0.06 + amount / 200);
        pen.fillStyle = palette.css('irritant');
        pen.beginPath();
        pen.arc(px, py, (gas.cell * lens.focus) / ahead, 0, 2 * Math.PI);
        pen.fill();
        pen.globalAlpha = 1;
      },
    });
  });
  return items;
}

/** The names of units near by, above their heads; those that would cover another are left out. */
function unitNames(pen: CanvasRenderingContext2D, { palette, frame, at, names }: GroundLook, lens: Lens): void {
  const taken: (readonly [number, number, number])[] = [];
  pen.font = `600 ${Math.round(12 * palette.type)}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  const near = frame.units
    .map((unit, index) => ({ unit, name: names[index] ?? '', place: seen(at, [unit.x, unit.y]) }))
    .filter(
      ({ unit, place: [ahead, right] }) =>
        unit.strength > 0 && unit.presence === 'there' && ahead > 3 && ahead < 70 && Math.abs(right) < ahead,
    )
    .sort((a, b) => a.place[0] - b.place[0]);
  for (const { name, place } of near) {
    const [x, y] = onScreen(lens, place[0], place[1], 2.3);
    const half = pen.measureText(name).width / 2 + 4;
    if (taken.some(([tx, ty, th]) => Math.abs(tx - x) < th + half && Math.abs(ty - y) < 16)) continue;
    taken.push([x, y, half]);
    pen.strokeStyle = palette.css('halo');
    pen.lineWidth = 3.5;
    pen.strokeText(name, x, y);
    pen.fillStyle = palette.css('ink');
    pen.fillText(name, x, y);
  }
}
