// SPDX-License-Identifier: Apache-2.0
// From a scenario as written to what the planner's map shows, leaving out what has no sound shape; and from a moved shape back to edits.
import { at, type Edit } from '../../../engine/json-edit.js';
import type { Standing } from '../../../engine/plan-desk.js';
import type { Building, Exit, Gate, Ground, Site, Text, Vec2, Wall, Zone } from '../../../engine/tables.g.js';
import { isPoint, isRecord, itemsOf, numberOf, pointsOf, textOf, type WrittenScenario, wordOf } from './written.js';

/** As map/board-input.ts has it, without importing a leaf. */
export interface PlanShape {
  readonly owner: string;
  readonly kind:
    | 'ground'
    | 'building'
    | 'wall'
    | 'gate'
    | 'exit'
    | 'zone'
    | 'line'
    | 'area'
    | 'unit'
    | 'group'
    | 'server'
    | 'queue'
    | 'label';
  readonly points: readonly Vec2[];
  readonly name: string;
  readonly heading?: number;
  readonly half?: readonly [number, number];
  readonly mark?: 'polri' | 'tni' | 'satpolPp' | 'linmas' | 'medical' | 'fire' | 'organiser' | 'calm';
  readonly open?: boolean;
}

export type Say = (text: Text) => string;
type Item = Readonly<Record<string, unknown>>;

const noSlope = { speedFactor: 1 } as const;

/** The site with what can be drawn of it. */
export function siteOf(draft: WrittenScenario | null): Site {
  const site: unknown = draft?.site;
  const of = <T>(list: string, make: (item: Item) => T | null): T[] =>
    itemsOf(at(site, `/${list}`)).flatMap(({ item }) => {
      const made = make(item);
      return made === null ? [] : [made];
    });
  const area = <T>(item: Item, rest: object): T | null => {
    const polygon = pointsOf(item.polygon);
    return polygon.length < 3 ? null : ({ id: wordOf(item.id), name: textOf(item.name), polygon, ...rest } as T);
  };
  return {
    schematic: at(site, '/schematic') === true,
    name: textOf(at(site, '/name')),
    attribution: wordOf(at(site, '/attribution')),
    ground: of<Ground>('ground', (item) => area(item, {})),
    buildings: of<Building>('buildings', (item) => area(item, {})),
    walls: of<Wall>('walls', (item) => (pointsOf(item.points).length < 2 ? null : { id: wordOf(item.id), points: pointsOf(item.points) })),
    gates: of<Gate>('gates', ({ id, name, a, b, open = true, kind }) =>
      isPoint(a) && isPoint(b)
        ? { id: wordOf(id), name: textOf(name), a, b, open: open === true, kind: kind === 'barrier' ? 'barrier' : 'gate' }
        : null,
    ),
    exits: of<Exit>('exits', (item) => area(item, {})),
    zones: of<Zone>('zones', (item) => area(item, { ...noSlope, kind: wordOf(item.kind) || 'other' })),
    labels: [],
  };
}

export function shapesOf(draft: WrittenScenario | null, standing: Standing | null, say: Say): readonly PlanShape[] {
  const shapes: PlanShape[] = [];
  const each = (path: string, put: (item: Item, owner: string, name: string, index: number) => void) => {
    for (const { item, index } of itemsOf(at(draft, path))) put(item, `${path}/${index}`, say(textOf(item.name)) || wordOf(item.id), index);
  };
  const area = (path: string, kind: PlanShape['kind'], named: boolean) =>
    each(path, (item, owner, name) => {
      const points = pointsOf(item.polygon);
      if (points.length > 0) shapes.push({ owner, kind, points, name: named ? name : '' });
    });
  area('/site/ground', 'ground', false);
  area('/site/buildings', 'building', true);
  area('/site/zones', 'zone', true);
  area('/site/exits', 'exit', true);
  area('/observe/areas', 'area', true);
  each('/site/walls', (item, owner) => {
    const points = pointsOf(item.points);
    if (points.length > 0) shapes.push({ owner, kind: 'wall', points, name: '' });
  });
  const ends = (path: string, kind: 'gate' | 'line') =>
    each(path, ({ a, b, open }, owner, name) => {
      if (isPoint(a) && isPoint(b))
        shapes.push({ owner, kind, points: [a, b], name, ...(kind === 'gate' ? { open: open !== false } : {}) });
    });
  ends('/site/gates', 'gate');
  ends('/observe/lines', 'line');
  each('/site/labels', (item, owner) => {
    if (isPoint(item.at)) shapes.push({ owner, kind: 'label', points: [item.at], name: say(textOf(item.text)) });
  });
  each('/stations', (item, owner, name) => {
    const [servers, queue] = [pointsOf(item.servers), pointsOf(item.queue)];
    if (queue.length > 0) shapes.push({ owner, kind: 'queue', points: queue, name: '' });
    if (servers.length > 0) shapes.push({ owner, kind: 'server', points: servers, name });
  });
  const crowded = new Map<string, number>();
  each('/groups', (item, owner, name) => {
    const from = wordOf(at(item, '/arrivals/from'));
    const middle = placeOf(draft, from);
    if (middle === null) return;
    const before = crowded.get(from) ?? 0;
    crowded.set(from, before + 1);
    const count = numberOf(item.count, 0);
    const points: readonly Vec2[] = [[middle[0], middle[1] - 3.2 * before]];
    shapes.push({ owner, kind: 'group', points, name: count === 0 ? name : `${name} ${count}`, mark: 'calm' });
  });
  each('/units', (item, owner, name, index) => {
    if (!isPoint(item.at)) return;
    const heading = numberOf(item.heading, 0);
    const half = halfOf(item, standing?.units[index] ?? [], heading);
    shapes.push({ owner, kind: 'unit', points: [item.at], name, heading, half, mark: markOf(wordOf(item.service)) });
  });
  return shapes;
}

function markOf(service: string): NonNullable<PlanShape['mark']> {
  const known = ['polri', 'tni', 'satpolPp', 'linmas', 'medical', 'fire', 'organiser'] as const;
  return known.find((each) => each === service) ?? 'polri';
}

/** The middle of the zone or exit of this name. */
export function placeOf(draft: unknown, id: string): Vec2 | null {
  for (const list of ['/site/zones', '/site/exits']) {
    const found = itemsOf(at(draft, list)).find(({ item }) => item.id === id);
    const points = pointsOf(found?.item.polygon);
    if (points.length > 0) return middleOf(points);
  }
  return null;
}

export function middleOf(points: readonly Vec2[]): Vec2 {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

/** Half sizes along and across the heading: of its members where the core has placed them, else of the formation as written. */
function halfOf(unit: Item, members: readonly (readonly [number, number])[], heading: number): readonly [number, number] {
  const [x, y] = unit.at as Vec2;
  if (members.length > 0) {
    const angle = (heading * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const along = members.map(([mx, my]) => Math.abs((mx - x) * cos + (my - y) * sin));
    const across = members.map(([mx, my]) => Math.abs((my - y) * cos - (mx - x) * sin));
    const most = Math.max(...along, ...across);
    if (most < 60) return [Math.max(...along) + 0.3, Math.max(...across) + 0.3];
  }
  const strength = numberOf(unit.strength, 1);
  const formation = isRecord(unit.formation) ? unit.formation : {};
  const [ranks, spacing] = [Math.max(1, numberOf(formation.ranks, 2)), numberOf(formation.spacing, 0.7)];
  const [deep, wide] = [(ranks * spacing) / 2, (Math.ceil(strength / ranks) * spacing) / 2];
  if (formation.kind === 'column') return [wide, deep];
  if (formation.kind === undefined || formation.kind === 'line') return [deep, wide];
  const side = (Math.ceil(Math.sqrt(strength)) * spacing) / 2;
  return [side, side];
}

/** Where the corners of a shape stand in its item. */
export function editsOfShape(shape: Pick<PlanShape, 'owner' | 'kind'>, points: readonly Vec2[]): readonly Edit[] {
  const { owner, kind } = shape;
  const set = (key: string, value: unknown): Edit => ({ op: 'replace', path: `${owner}/${key}`, value });
  switch (kind) {
    case 'gate':
    case 'line':
      return [set('a', points[0]), set('b', points[1])];
    case 'unit':
    case 'label':
      return [set('at', points[0])];
    case 'wall':
      return [set('points', points)];
    case 'queue':
      return [set('queue', points)];
    case 'server':
      return [set('servers', points)];
    case 'group':
      return [];
    default:
      return [set('polygon', points)];
  }
}

/** A place on the map for what a pointer names; null where it has none. */
export function pointOf(draft: unknown, pointer: string): Vec2 | null {
  const parts = pointer.split('/');
  for (let depth = parts.length; depth > 1; depth--) {
    const value = at(draft, parts.slice(0, depth).join('/'));
    if (isPoint(value)) return value;
    const points = pointsOf(value);
    if (points.length > 0) return middleOf(points);
    if (!isRecord(value)) continue;
    if (isPoint(value.at)) return value.at;
    if (isPoint(value.a) && isPoint(value.b)) return middleOf([value.a, value.b]);
    const corners = [value.polygon, value.points, value.servers, value.queue].map(pointsOf).find((each) => each.length > 0);
    if (corners !== undefined) return middleOf(corners);
    const from = at(value, '/arrivals/from');
    if (typeof from === 'string') return placeOf(draft, from);
  }
  return null;
}
