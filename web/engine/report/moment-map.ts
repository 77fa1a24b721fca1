// SPDX-License-Identifier: Apache-2.0
// A moment as a map in lines and dots (SVG), as sharp as the printer: site, density bands, people by what they do, units by service, and a
// ring round the place in question. Metres are its units; north is up.
import { inLanguage, type Language } from '../../text/index.js';
import type { Frame } from '../frame.js';
import type { ExerciseView } from '../source.js';
import { type ModeName, type Polygon, type Service, type Site, tables, type Vec2 } from '../tables.g.js';
import { densityCells } from './density-cells.js';
import { type Paper, type Part, paper } from './paper.js';

/** Paper has one theme: the light one of the page (web/app/tokens.css). */
const ink = {
  ground: '#f3efe6',
  road: '#fbfaf6',
  building: '#cfc8b8',
  edge: '#a79d88',
  wall: '#5b5344',
  exit: '#d5dfea',
  text: '#3c382c',
  calm: '#6b7c8f',
  active: '#d98b1f',
  violent: '#c8371d',
  fleeing: '#7a4fa3',
  hurt: '#c2187a',
  fire: '#d9480f',
  jet: '#2d7fb8',
  ring: '#1c2430',
} as const;
const bands = ['#9cc6de', '#f2b25c', '#a50f2b'] as const;
const ofService: Readonly<Record<Service, string>> = {
  polri: '#23415f',
  tni: '#3d6b3d',
  satpolPp: '#8a7434',
  linmas: '#5b6b2e',
  medical: '#0b7a75',
  fire: '#8c3b2a',
  organiser: '#5a5f7a',
};

type Crowd = 'calm' | 'active' | 'violent' | 'fleeing' | 'hurt';
const ofMode: Partial<Readonly<Record<ModeName, Crowd>>> = {
  chant: 'active',
  press: 'active',
  push: 'active',
  throwing: 'violent',
  attack: 'violent',
  flee: 'fleeing',
  down: 'hurt',
};

/** m across at most, and the shape of the picture */
const WIDEST = 150;
const SHAPE = 0.62;

export interface MapOptions {
  readonly language: Language;
  readonly name: string;
  /** the place in question, or null to show all of the site */
  readonly at: Vec2 | null;
}

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function momentMap(exercise: ExerciseView, frame: Frame, options: MapOptions): Paper {
  const { site } = exercise.scenario;
  const extent = extentOn(site, options.at);
  const line = extent.width / 420;
  return paper(
    'svg',
    {
      class: 'moment-map',
      viewBox: `${extent.x} ${-extent.y - extent.height} ${extent.width} ${extent.height}`,
      role: 'img',
      'aria-label': options.name,
    },
    paper('rect', { x: extent.x, y: -extent.y - extent.height, width: extent.width, height: extent.height, fill: '#e2dccd' }),
    ground(site, line),
    density(frame, extent),
    buildings(site, line),
    gates(site, frame, line),
    people(exercise, frame),
    means(frame, line),
    options.at === null ? null : ring(options.at, line),
    names(exercise, frame, extent, options.language),
    scaleBar(extent, line),
  );
}

function extentOn(site: Site, at: Vec2 | null): Extent {
  const corners = site.ground.flatMap(({ polygon }) => polygon);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [low, high] = [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ] as const;
  const [wide, tall] = [high[0] - low[0], high[1] - low[1]];
  const width = at === null ? Math.max(wide, tall / SHAPE) * 1.04 : Math.min(WIDEST, Math.max(wide, tall / SHAPE) * 1.04);
  const height = width * SHAPE;
  const middle = at ?? [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const kept = (value: number, room: number, from: number, to: number) =>
    room >= to - from ? (from + to) / 2 : Math.min(to - room / 2, Math.max(from + room / 2, value));
  const x = kept(middle[0], width, low[0], high[0]) - width / 2;
  const y = kept(middle[1], height, low[1], high[1]) - height / 2;
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function outline(points: readonly Vec2[]): string {
  return points.map(([x, y]) => `${round(x)},${round(-y)}`).join(' ');
}

function area(polygon: Polygon, fill: string, edge: string | null, line: number): Paper {
  const stroke: Readonly<Record<string, string | number>> = edge === null ? {} : { stroke: edge, 'stroke-width': round(line) };
  return paper('polygon', { points: outline(polygon), fill, ...stroke });
}

function ground(site: Site, line: number): Part {
  return [
    site.ground.map(({ polygon }) => area(polygon, ink.ground, ink.edge, line)),
    site.zones.filter(({ kind }) => kind === 'road').map(({ polygon }) => area(polygon, ink.road, null, line)),
    site.exits.map(({ polygon }) => area(polygon, ink.exit, null, line)),
  ];
}

function buildings(site: Site, line: number): Part {
  const stroke = { fill: 'none', stroke: ink.wall, 'stroke-width': round(line * 2) };
  return [
    site.buildings.map(({ polygon }) => area(polygon, ink.building, ink.edge, line)),
    site.walls.map(({ points }) => paper('polyline', { points: outline(points), ...stroke })),
  ];
}

/** A closed gate is a line with a bar across, an open one two posts. */
function gates(site: Site, frame: Frame, line: number): Part {
  return site.gates.map(({ a, b }, index) => {
    const ends = { x1: round(a[0]), y1: round(-a[1]), x2: round(b[0]), y2: round(-b[1]) };
    const open = frame.gates[index] === 1;
    const dashes: Readonly<Record<string, string>> = open ? { 'stroke-dasharray': '1 3' } : {};
    return paper('line', { ...ends, stroke: open ? '#5c7fa8' : ink.ring, 'stroke-width': round(line * (open ? 2 : 4)), ...dashes });
  });
}

function density(frame: Frame, extent: Extent): Part {
  const cells = densityCells(frame, extent);
  return bands.map((fill, band) => {
    const d = cells.filter((cell) => cell.band === band + 1).map(({ x, y }) => `M${x} ${-y - 1}h1v1h-1z`);
    return d.length === 0 ? null : paper('path', { d: d.join(''), fill, 'fill-opacity': 0.75 });
  });
}

/** Dots are lines of no length with round or square ends: a thousand people are one short path. */
function people(exercise: ExerciseView, frame: Frame): Part {
  const dots = new Map<string, string[]>();
  const crosses: string[] = [];
  const { x, y, presence, mode, injury } = frame.people;
  const { units } = exercise.scenario;
  for (let row = 0; row < x.length; ++row) {
    if (presence[row] !== 1) continue;
    const [px, py] = [round(x[row] ?? 0), round(-(y[row] ?? 0))];
    const unit = units[exercise.people.unit[row] ?? 65535];
    const crowd = (injury[row] ?? 0) >= 2 ? 'hurt' : (ofMode[tables.modes[mode[row] ?? 0] as ModeName] ?? 'calm');
    if (crowd === 'hurt') crosses.push(`M${round(px - 0.4)} ${py}h.8M${px} ${round(py - 0.4)}v.8`);
    const key = unit === undefined ? crowd : unit.service;
    const list = dots.get(key) ?? [];
    if (list.length === 0) dots.set(key, list);
    list.push(crowd === 'violent' && unit === undefined ? `M${px} ${round(py - 0.5)}l.5 .5l-.5 .5l-.5 -.5z` : `M${px} ${py}h0`);
  }
  const order = ['calm', 'fleeing', 'active', ...Object.keys(ofService), 'violent'];
  const drawn = order.map((key) => {
    const d = dots.get(key)?.join('');
    if (d === undefined) return null;
    const service = ofService[key as Service];
    if (key === 'violent') return paper('path', { d, fill: ink.violent });
    const cap = service === undefined ? 'round' : 'square';
    const colour = service ?? ink[key as Crowd];
    return paper('path', { d, stroke: colour, 'stroke-width': 0.6, 'stroke-linecap': cap, fill: 'none' });
  });
  return [...drawn, crosses.length === 0 ? null : paper('path', { d: crosses.join(''), stroke: ink.hurt, 'stroke-width': 0.35 })];
}

function means(frame: Frame, line: number): Part {
  const jets = frame.jets.map((jet) => {
    const unit = frame.units[jet.unit];
    const ends = { x1: round(unit?.x ?? jet.x), y1: round(-(unit?.y ?? jet.y)), x2: round(jet.x), y2: round(-jet.y) };
    return paper('line', { ...ends, stroke: ink.jet, 'stroke-width': round(line * 3), 'stroke-dasharray': '2 1' });
  });
  const fires = frame.fires.map(({ x, y }) => paper('circle', { cx: round(x), cy: round(-y), r: 1, fill: ink.fire }));
  return [jets, fires];
}

function ring([x, y]: Vec2, line: number): Paper {
  return paper('circle', { cx: round(x), cy: round(-y), r: 6, fill: 'none', stroke: ink.ring, 'stroke-width': round(line * 2.5) });
}

function middle(points: readonly Vec2[]): Vec2 {
  const sum = points.reduce(([sx, sy], [x, y]) => [sx + x, sy + y] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** Names that would stand on others are left out; units first, then gates, then buildings. */
function names(exercise: ExerciseView, frame: Frame, extent: Extent, language: Language): Part {
  const size = extent.width / 70;
  const { site, units } = exercise.scenario;
  const plain = (name: string) => name.replace(/\s*\(.*\)\s*$/, '');
  const wanted = [
    ...units.flatMap((unit, index) => {
      const at = frame.units[index];
      return at === undefined || at.strength === 0 || at.presence !== 'there'
        ? []
        : [{ text: plain(inLanguage(unit.name, language)), at: [at.x, at.y + 2.2] as Vec2, fill: ofService[unit.service], bold: true }];
    }),
    ...site.gates.map((gate) => ({ text: inLanguage(gate.name, language), at: middle([gate.a, gate.b]), fill: ink.text, bold: false })),
    ...site.buildings.map(({ name, polygon }) => ({
      text: plain(inLanguage(name, language)),
      at: middle(polygon),
      fill: ink.text,
      bold: false,
    })),
  ];
  const taken: { readonly x: number; readonly y: number; readonly half: number }[] = [];
  return wanted.map(({ text, at: [x, y], fill, bold }) => {
    const half = (text.length * size * 0.64) / 2;
    const inside = x - half > extent.x && x + half < extent.x + extent.width && y > extent.y + size && y < extent.y + extent.height - size;
    if (text === '' || !inside || taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < size * 1.3))
      return null;
    taken.push({ x, y, half });
    const weight: Readonly<Record<string, string>> = bold ? { 'font-weight': '600' } : {};
    const halo = { stroke: '#fbfaf6', 'stroke-width': round(size / 4), 'paint-order': 'stroke', 'stroke-linejoin': 'round' };
    return paper(
      'text',
      { x: round(x), y: round(-y + size / 3), 'text-anchor': 'middle', 'font-size': round(size), fill, ...halo, ...weight },
      text,
    );
  });
}

function scaleBar(extent: Extent, line: number): Part {
  const length = extent.width > 200 ? 50 : extent.width > 80 ? 20 : 10;
  const [x, y] = [round(extent.x + extent.width * 0.03), round(-extent.y - extent.height * 0.05)];
  const size = round(extent.width / 62);
  return [
    paper('rect', {
      x: x - line * 4,
      y: y - size * 1.5,
      width: length + line * 8,
      height: size * 2,
      fill: '#fbfaf6',
      'fill-opacity': 0.85,
    }),
    paper('path', {
      d: `M${x} ${round(y - size * 0.3)}v${round(size * 0.3)}h${length}v${round(-size * 0.3)}`,
      fill: 'none',
      stroke: ink.text,
      'stroke-width': round(line * 1.5),
    }),
    paper(
      'text',
      { x: round(x + length / 2), y: round(y - size * 0.35), 'text-anchor': 'middle', 'font-size': size, fill: ink.text },
      `${length} m`,
    ),
  ];
}
