// SPDX-License-Identifier: Apache-2.0
// The geometry file of JuPedSim's jpscore: rooms of subrooms whose polygons are walls, joined by crossings, with transitions as doors; a
// transition to room -1 leads out. Each subroom's walls and doors together are the outline of its ground.
import { SaxesParser } from 'saxes';
import type { Account } from './account.js';
import { type Feature, type MapFile, open, type Position } from './feature.js';
import { joinRings } from './osm-elements.js';
import { InvalidPlace } from './place-problem.js';

interface Subroom {
  readonly key: string;
  readonly lines: Position[][];
  readonly obstacles: Position[][];
}

interface Door {
  readonly rooms: readonly string[];
  readonly ends: Position[];
  readonly out: boolean;
}

const depth = 1; // m of an exit in front of its door (assumed)

export function readJupedsim(text: string, account: Account): MapFile {
  const { subrooms, doors } = parse(text);
  const features: Feature[] = [];
  for (const { key, lines, obstacles } of subrooms) {
    const own = doors.filter(({ rooms }) => rooms.includes(key)).map(({ ends }) => ends);
    const { rings, open: broken } = joinRings([...lines, ...own]);
    if (broken > 0) account.dropped('ring', { id: key });
    for (const ring of rings) features.push({ id: `room-${key}`, tags: {}, part: 'ground', shape: { kind: 'area', rings: [ring] } });
    for (const points of lines)
      if (points.length > 1) features.push({ id: `wall-${key}`, tags: {}, part: 'wall', shape: { kind: 'line', points } });
    for (const ring of obstacles)
      features.push({ id: `obstacle-${key}`, tags: {}, part: 'building', shape: { kind: 'area', rings: [open(ring)] } });
  }
  for (const door of doors) if (door.out) features.push(...exitAt(door));
  if (features.length === 0) throw new InvalidPlace('place.empty');
  return { features, unit: 'metres', bounds: null, attribution: '' };
}

/** A strip on both sides of the door; the outer one lies off the ground and does no harm. */
function exitAt({ ends: [a, b] }: Door): Feature[] {
  if (a === undefined || b === undefined) return [];
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (long === 0) return [];
  const [nx, ny] = [(-(b[1] - a[1]) / long) * depth, ((b[0] - a[0]) / long) * depth];
  const ring: Position[] = [
    [a[0] - nx, a[1] - ny],
    [b[0] - nx, b[1] - ny],
    [b[0] + nx, b[1] + ny],
    [a[0] + nx, a[1] + ny],
  ];
  return [{ id: 'exit', tags: {}, part: 'exit', shape: { kind: 'area', rings: [ring] } }];
}

function parse(text: string): { readonly subrooms: readonly Subroom[]; readonly doors: readonly Door[] } {
  const subrooms: Subroom[] = [];
  const doors: Door[] = [];
  const parser = new SaxesParser({ xmlns: false, position: true });
  let room = '';
  let inObstacle = false;
  let points: Position[] | null = null;
  parser.on('error', (error) => {
    throw new InvalidPlace('place.xml', { line: parser.line, reason: error.message.replace(/^\d+:\d+: /, '') });
  });
  parser.on('opentag', ({ name, attributes: a }) => {
    const current = subrooms.at(-1);
    if (name === 'room') room = a.id ?? '';
    else if (name === 'subroom') subrooms.push({ key: `${room}-${a.id ?? ''}`, lines: [], obstacles: [] });
    else if (name === 'obstacle') inObstacle = true;
    else if (name === 'polygon' && current !== undefined) {
      points = [];
      (inObstacle ? current.obstacles : current.lines).push(points);
    } else if (name === 'crossing' || name === 'transition') {
      const one = `${a.room1_id ?? room}-${a.subroom1_id ?? ''}`;
      const other = `${a.room2_id ?? room}-${a.subroom2_id ?? ''}`;
      points = [];
      doors.push({ rooms: [one, other], ends: points, out: a.room1_id === '-1' || a.room2_id === '-1' });
    } else if (name === 'vertex' && points !== null) {
      const at: Position = [Number(a.px ?? 'none'), Number(a.py ?? 'none')];
      if (!Number.isFinite(at[0]) || !Number.isFinite(at[1])) throw new InvalidPlace('place.vertex', { line: parser.line });
      points.push(at);
    }
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'obstacle') inObstacle = false;
  });
  parser.write(text.trimStart()).close();
  return { subrooms, doors };
}
