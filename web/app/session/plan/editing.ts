// SPDX-License-Identifier: Apache-2.0
// Edits of what is chosen that need more than one value: taking an item away, putting a copy of it beside it.
import type { Vec2 } from '../../../engine/tables.g.js';
import { change, chosen, scenarioDraft, valueAt } from './document.js';
import { adding, freeId } from './new-items.js';
import { isPoint, isRecord, ownerOf, pointsOf } from './written.js';

export function removeChosen(): void {
  const path = chosen.value;
  if (path === null || ownerOf(path)?.path !== path) return;
  if (change([{ op: 'remove', path }])) chosen.value = null;
}

const BESIDE = 2; // m between a thing and its copy (assumed)

export function duplicateChosen(): void {
  const [path, draft] = [chosen.value, scenarioDraft.value];
  const owner = path === null ? null : ownerOf(path);
  const item = path === null ? undefined : valueAt(path);
  if (draft === null || owner === null || !isRecord(item)) return;
  const copy: Record<string, unknown> = { ...item };
  if (typeof item.id === 'string') copy.id = freeId(draft, owner.list, item.id);
  const moved = ([x, y]: Vec2): Vec2 => [x + BESIDE, y - BESIDE];
  for (const key of ['at', 'a', 'b']) if (isPoint(item[key])) copy[key] = moved(item[key]);
  for (const key of ['polygon', 'points', 'servers', 'queue']) {
    const points = pointsOf(item[key]);
    if (points.length > 0) copy[key] = points.map(moved);
  }
  const { edits, path: place } = adding(draft, owner.list, copy);
  if (change(edits)) chosen.value = place;
}
