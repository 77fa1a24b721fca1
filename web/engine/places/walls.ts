// SPDX-License-Identifier: Apache-2.0
// Barriers of a map as walls and gates of the site: gates cut their width out of the walls they stand on, streets go through the walls with
// which they share a corner, a gate on a street alone stands across it. Metres.
import { rectClipLines, simplifyPaths } from 'clipper2-ts';
import type { Account } from './account.js';
import { acrossLine, cutWall, type Opening } from './barriers.js';
import type { Box, Position, Ring } from './feature.js';
import type { GatePost, MapParts } from './map-parts.js';
import { mostCorners, toPath, toRing, withoutRepeats } from './polygons.js';
import { usualGateWidth } from './surfaces.js';
import { type Ids, nameOf, type WrittenSite } from './written-site.js';

const key = (at: Position) => `${at[0]} ${at[1]}`;

interface Post extends Opening {
  readonly post: GatePost | null;
  readonly ends: Position[];
}

export function addWalls(site: WrittenSite, parts: MapParts, box: Box, wallIds: Ids, gateIds: Ids, account: Account): void {
  const wallCorners = new Set(parts.walls.flatMap(({ points }) => points.map(key)));
  const posts = new Map<string, Post>();
  for (const { points, meaning } of parts.streets) {
    for (const at of points) {
      if (!wallCorners.has(key(at))) continue;
      const width = Math.max(meaning.width, posts.get(key(at))?.width ?? 0);
      posts.set(key(at), { at, width, post: null, ends: [] });
    }
  }
  const alone: GatePost[] = [];
  for (const post of parts.gates) {
    const { shape } = post.feature;
    if (shape.kind === 'line') {
      const [a, b] = [shape.points[0], shape.points.at(-1)];
      if (a !== undefined && b !== undefined) addGate(site, gateIds, post, a, b);
    } else if (shape.kind === 'point') {
      if (!wallCorners.has(key(shape.at))) alone.push(post);
      else {
        const street = posts.get(key(shape.at))?.width;
        if (post.meaning.width === null)
          account.assumed('gateWidth', { class: post.feature.tags.barrier ?? '', width: usualGateWidth(post.feature.tags) });
        const width = post.meaning.width ?? Math.max(usualGateWidth(post.feature.tags), Math.min(street ?? 0, 8));
        posts.set(key(shape.at), { at: shape.at, width, post, ends: [] });
      }
    }
  }
  account.assumed('throughWall', {}, [...posts.values()].filter(({ post }) => post === null).length);
  for (const { id, points } of parts.walls)
    addWall(
      site,
      id,
      points,
      [...new Set(points.map(key))].flatMap((k) => posts.get(k) ?? []),
      box,
      wallIds,
    );
  for (const { at, post, ends } of posts.values()) {
    if (post === null) continue;
    const far = ends.filter((end) => Math.hypot(end[0] - at[0], end[1] - at[1]) > 0.2);
    const [a, b] = [far[0], far.at(-1)];
    if (a === undefined || b === undefined) account.dropped('gateAlone', { id: post.feature.id });
    else addGate(site, gateIds, post, a, far.length > 1 ? b : at);
  }
  for (const post of alone) addAcross(site, parts, gateIds, post, account);
}

function addWall(site: WrittenSite, id: string, points: Ring, openings: readonly Post[], box: Box, ids: Ids): void {
  const { walls, gaps } = cutWall(points, openings);
  gaps.forEach((gap, i) => {
    if (gap !== null) openings[i]?.ends.push(...gap);
  });
  const rect = { left: box.west * 1000, top: box.south * 1000, right: box.east * 1000, bottom: box.north * 1000 };
  for (const wall of walls) {
    for (const path of simplifyPaths(rectClipLines(rect, [toPath(wall)]), 50, false)) {
      const ring = toRing(path);
      const [first, last] = [ring[0], ring.at(-1)];
      const closes = ring.length > 2 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
      const line = withoutRepeats(ring);
      if (closes && first !== undefined) line.push(first);
      for (let from = 0; from + 1 < line.length; from += mostCorners - 1) {
        const part = line.slice(from, from + mostCorners);
        if (part.length > 1) site.walls.push({ id: ids.next(id), points: part });
      }
    }
  }
}

function addGate(site: WrittenSite, ids: Ids, { feature, meaning }: GatePost, a: Position, b: Position): void {
  const round = (at: Position): [number, number] => [Math.round(at[0] * 1000) / 1000, Math.round(at[1] * 1000) / 1000];
  const [from, to] = [round(a), round(b)];
  if (from[0] === to[0] && from[1] === to[1]) return;
  site.gates.push({ id: ids.next(feature.id), ...nameOf(feature.tags.name), a: from, b: to, ...(meaning.open ? {} : { open: false }) });
}

function addAcross(site: WrittenSite, parts: MapParts, ids: Ids, post: GatePost, account: Account): void {
  const { shape, id } = post.feature;
  if (shape.kind !== 'point') return;
  const street = parts.streets.find(({ points }) => points.some((at) => key(at) === key(shape.at)));
  const gate = street === undefined ? null : acrossLine(street.points, shape.at, street.meaning.width);
  if (gate === null) account.dropped('gateAlone', { id });
  else addGate(site, ids, post, gate[0], gate[1]);
}
