// SPDX-License-Identifier: Apache-2.0
// A real place from a map file: read, cut to its box, laid onto a plane in metres, streets to ground, and checked by the core. What was dropped
// and assumed comes with it.
import { rectClipLines } from 'clipper2-ts';
import { Account, type Note } from './account.js';
import { addDrawn } from './drawn-parts.js';
import { aroundOneMeridian, type Extent, expectSize, extentOf, mostExits } from './extent.js';
import type { Box, Feature, MapFile, Position, Ring } from './feature.js';
import { fitCore } from './fit-core.js';
import { chooseGround, groundOf, type Houses, housesOf } from './ground.js';
import { type MapParts, sortParts } from './map-parts.js';
import { InvalidPlace } from './place-problem.js';
import { areaOf, areaPieces, holds, outlines, type Paths, type Piece, pathsOf, toPath, toRing } from './polygons.js';
import { type Origin, projectionAt } from './projection.js';
import { readMap } from './read-map.js';
import { addWalls } from './walls.js';
import { emptySite, Ids, nameOf, plainText, siteLists, type WrittenSite } from './written-site.js';

export interface ImportOptions {
  /** degrees (west, south, east, north), or the file's metres where it has no degrees; whatever lies outside is left out */
  readonly box?: Box;
  /** name of the site in both languages */
  readonly name?: string;
  /** told when a step of the work begins */
  readonly step?: (name: ImportStep) => void;
}

export const importSteps = ['read', 'sort', 'build', 'check'] as const;
export type ImportStep = (typeof importSteps)[number];

export interface ImportedPlace {
  /** the `site` of a scenario; the core has accepted it */
  readonly site: WrittenSite;
  readonly notes: readonly Note[];
  readonly made: {
    /** m² */
    readonly ground: number;
    readonly buildings: number;
    readonly walls: number;
    readonly gates: number;
    readonly exits: number;
    readonly trees: number;
    /** m, of the box */
    readonly width: number;
    readonly height: number;
  };
}

const treeWidth = 0.4; // m (assumed)
const mostTrees = 3000;
const mostSiteCorners = 48_000; // cpp/scenario/check_site.cpp takes 50,000

/** Throws InvalidPlace with a located issue when no site can be made of the file. */
export async function importPlace(bytes: Uint8Array, options: ImportOptions = {}): Promise<ImportedPlace> {
  const account = new Account();
  const { step = () => undefined } = options;
  step('read');
  const file = aroundOneMeridian(await readMap(bytes, account));
  if (file.features.length === 0) throw new InvalidPlace('place.empty');
  step('sort');
  const extent = extentOf(file, options.box, account);
  expectSize(extent.box, file.unit);
  const plane = onPlane(file, extent);
  const parts = sortParts(plane.features, plane.box, account);
  const site = emptySite();
  if (options.name !== undefined) Object.assign(site, nameOf(options.name));
  else if (file.head?.name !== undefined) site.name = file.head.name;
  if (file.head?.schematic === true) site.schematic = true;
  if (plane.origin !== undefined) site.origin = plane.origin;
  if (file.attribution !== '') site.attribution = plainText(file.attribution, 240);
  step('build');
  const trees = build(site, parts, plane.box, extent.stated, account);
  if (site.ground.length === 0) throw new InvalidPlace('place.nothing');
  step('check');
  await fitCore(site, account);
  if (site.ground.length === 0) throw new InvalidPlace('place.nothing');
  if (site.exits.length === 0) account.warning('noExit');
  const ground = site.ground.reduce(
    (sum, { polygon }) => sum + areaOf({ outer: polygon.map(([x, y]) => ({ x: x * 1000, y: y * 1000 })), holes: [] }),
    0,
  );
  const { west, south, east, north } = plane.box;
  return {
    site,
    notes: account.notes,
    made: {
      ground: Math.round(ground),
      buildings: site.buildings.length - trees,
      walls: site.walls.length,
      gates: site.gates.length,
      exits: site.exits.length,
      trees,
      width: Math.round(east - west),
      height: Math.round(north - south),
    },
  };
}

interface Plane {
  readonly features: readonly Feature[];
  readonly box: Box;
  readonly origin?: Origin;
}

/** All corners in metres, to the millimetre, so that corners that were shared still are. */
function onPlane(file: MapFile, { box }: Extent): Plane {
  const mid: Position = [(box.west + box.east) / 2, (box.south + box.north) / 2];
  const round = (at: Position): Position => [Math.round(at[0] * 1000) / 1000, Math.round(at[1] * 1000) / 1000];
  let move: (at: Position) => Position;
  let origin: Origin | undefined = file.head?.origin;
  if (file.unit === 'metres') {
    const far = [box.west, box.east, box.south, box.north].some((each) => Math.abs(each) > 4900);
    const [dx, dy] = far ? [Math.round(mid[0]), Math.round(mid[1])] : [0, 0];
    move = (at) => round([at[0] - dx, at[1] - dy]);
  } else {
    const lng = ((((mid[0] + 180) % 360) + 360) % 360) - 180;
    origin ??= { lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(mid[1] * 1e6) / 1e6 };
    if (Math.abs(origin.lat) > 85) throw new InvalidPlace('place.pole');
    const { toMetres } = projectionAt(origin);
    move = (at) => round(toMetres(at));
  }
  const all = (ring: Ring): Ring => ring.map(move);
  const features = file.features.map((each): Feature => {
    const { shape } = each;
    if (shape.kind === 'point') return { ...each, shape: { kind: 'point', at: move(shape.at) } };
    if (shape.kind === 'line') return { ...each, shape: { kind: 'line', points: all(shape.points) } };
    return { ...each, shape: { kind: 'area', rings: shape.rings.map(all) } };
  });
  const corners = [
    move([box.west, box.south]),
    move([box.east, box.south]),
    move([box.east, box.north]),
    move([box.west, box.north]),
  ] as const;
  const plane: Box = {
    west: Math.min(corners[0][0], corners[3][0]),
    south: Math.min(corners[0][1], corners[1][1]),
    east: Math.max(corners[1][0], corners[2][0]),
    north: Math.max(corners[2][1], corners[3][1]),
  };
  return { features, box: plane, ...(origin === undefined ? {} : { origin }) };
}

/** Fills the site and gives the number of trees among its buildings. */
function build(site: WrittenSite, parts: MapParts, box: Box, stated: boolean, account: Account): number {
  const ids = new Map(siteLists.map((list) => [list, new Ids()]));
  const next = (list: (typeof siteLists)[number], wanted: string) => (ids.get(list) as Ids).next(wanted);
  addDrawn(site, parts.drawn, (list, wanted) => next(list as (typeof siteLists)[number], wanted), account);
  if (parts.streets.length + parts.squares.length === 0 && site.ground.length > 0) {
    addHouses(site, housesOf(parts, box), next, account);
    return 0;
  }
  const houses = housesOf(parts, box);
  const solid: Paths = houses.flatMap(({ pieces }) => pathsOf(pieces));
  const drawnGround = site.ground.flatMap(({ polygon }) => pathsOf(areaPieces([polygon])));
  const all = groundOf(parts, drawnGround, box);
  if (all.length === 0) return 0;
  const { ground, exits } = chooseGround(all, solid, parts, box, stated, account);
  const { rings, lost } = outlines(ground);
  account.dropped('sliver', {}, lost);
  site.ground = rings.map((polygon, i) => ({ id: `ground-${i + 1}`, polygon }));
  if (site.exits.length === 0) {
    const most = mostExits((box.east - box.west) * (box.north - box.south));
    account.dropped('manyExits', { max: most }, Math.max(0, exits.length - most));
    for (const { polygon } of exits.slice(0, most)) site.exits.push({ id: next('exits', `exit-${site.exits.length + 1}`), polygon });
    account.assumed('exitAtEdge', {}, site.exits.length);
  }
  addHouses(site, houses, next, account);
  addWalls(site, parts, box, ids.get('walls') as Ids, ids.get('gates') as Ids, account);
  addLabels(site, parts, box);
  return addTrees(site, parts, ground, next, account);
}

type Next = (list: (typeof siteLists)[number], wanted: string) => string;

/** As long as there is room for their corners: the largest first. */
function addHouses(site: WrittenSite, houses: readonly Houses[], next: Next, account: Account): void {
  const cut = houses.flatMap(({ id, name, pieces }) =>
    outlines(pieces).rings.map((polygon) => ({ id, name, polygon, area: areaOfRing(polygon) })),
  );
  cut.sort((a, b) => b.area - a.area);
  let corners = site.ground.reduce((sum, { polygon }) => sum + polygon.length, 0);
  for (const { id, name, polygon } of cut) {
    corners += polygon.length;
    if (corners > mostSiteCorners || site.buildings.length >= 19_000) account.dropped('manyCorners', { max: mostSiteCorners });
    else site.buildings.push({ id: next('buildings', id), ...nameOf(name), polygon });
  }
}

function areaOfRing(ring: Ring): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j] as Position, ring[i] as Position];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(twice) / 2;
}

/** Trunks of the trees that stand on the ground. */
function addTrees(site: WrittenSite, { trees }: MapParts, ground: readonly Piece[], next: Next, account: Account): number {
  const half = treeWidth / 2;
  let count = 0;
  for (const [x, y] of trees) {
    if (!holds(ground, [x, y])) continue;
    if (count >= mostTrees) {
      account.dropped('manyTrees', { max: mostTrees });
      continue;
    }
    const at = (dx: number, dy: number): [number, number] => [Math.round((x + dx) * 1000) / 1000, Math.round((y + dy) * 1000) / 1000];
    site.buildings.push({ id: next('buildings', 'tree'), polygon: [at(-half, -half), at(half, -half), at(half, half), at(-half, half)] });
    count += 1;
  }
  account.assumed('tree', { width: treeWidth }, count);
  return count;
}

/** The name of each street once, at the middle of its longest way. */
function addLabels(site: WrittenSite, { streets }: MapParts, box: Box): void {
  const rect = { left: box.west * 1000, top: box.south * 1000, right: box.east * 1000, bottom: box.north * 1000 };
  const longest = new Map<string, { readonly points: Ring; readonly length: number }>();
  for (const { points, feature } of streets) {
    const name = feature.tags.name;
    if (name === undefined) continue;
    for (const path of rectClipLines(rect, [toPath(points)])) {
      const inside = toRing(path);
      const length = inside.reduce(
        (sum, at, i) => sum + (i === 0 ? 0 : Math.hypot(at[0] - (inside[i - 1]?.[0] ?? 0), at[1] - (inside[i - 1]?.[1] ?? 0))),
        0,
      );
      if (inside.length > 1 && length > (longest.get(name)?.length ?? 0)) longest.set(name, { points: inside, length });
    }
  }
  for (const [name, { points }] of [...longest].slice(0, 1900)) {
    const i = Math.max(1, points.length >> 1);
    const [a, b] = [points[i - 1] as Position, points[i] as Position];
    const { name: text } = nameOf(name);
    if (text === undefined) continue;
    let angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    if (angle > 90) angle -= 180;
    else if (angle <= -90) angle += 180;
    const at: [number, number] = [Math.round((a[0] + b[0]) * 500) / 1000, Math.round((a[1] + b[1]) * 500) / 1000];
    site.labels.push({ at, text, angle: Math.round(angle * 10) / 10 });
  }
}
