// SPDX-License-Identifier: Apache-2.0
// The six things a TFG brief shows, read off the plan: forces with distance and time to the object, negotiators, changes of layer, public word,
// enforcement, and what changes with each level of the situation.
import { at } from '../../../engine/json-edit.js';
import type { Vec2 } from '../../../engine/tables.g.js';
import { say } from '../words.js';
import { inWords, levelName } from './condition-words.js';
import { scenarioDraft, standing } from './document.js';
import { middleOf } from './shapes.js';
import { isPoint, isRecord, itemsOf, numberOf, pointsOf, textOf, wordOf } from './written.js';

const STEP = 1.12; // m/s, ordinary step in drill (Permildas)

export interface SheetUnit {
  readonly path: string;
  readonly name: string;
  readonly service: string;
  readonly kind: string;
  readonly strength: number;
  readonly kit: readonly string[];
  readonly at: Vec2 | null;
  readonly heading: number;
  /** m and s to the object; null where there is none */
  readonly distance: number | null;
  readonly seconds: number | null;
  readonly available: string;
}

/** Which of eight winds, counted anticlockwise from east, a heading points to: on paper nobody reads degrees from east. */
export function windOf(heading: number): number {
  return ((Math.round(heading / 45) % 8) + 8) % 8;
}

/** The object: the zone where people assemble, else an office, else none. */
export function objectOf(): { readonly name: string; readonly at: Vec2 } | null {
  const zones = itemsOf(at(scenarioDraft.value, '/site/zones'));
  for (const kind of ['assembly', 'stage', 'office']) {
    const found = zones.find(({ item }) => item.kind === kind && pointsOf(item.polygon).length > 0);
    if (found !== undefined)
      return { name: say(textOf(found.item.name)) || wordOf(found.item.id), at: middleOf(pointsOf(found.item.polygon)) };
  }
  return null;
}

export function sheetUnits(): readonly SheetUnit[] {
  const object = objectOf();
  return itemsOf(scenarioDraft.value?.units).map(({ item, index }): SheetUnit => {
    const place = isPoint(item.at) ? item.at : null;
    const distance = place === null || object === null ? null : Math.hypot(place[0] - object.at[0], place[1] - object.at[1]);
    return {
      path: `/units/${index}`,
      name: say(textOf(item.name)) || wordOf(item.id),
      service: wordOf(item.service),
      kind: wordOf(item.kind),
      strength: numberOf(item.strength, 0),
      kit: Array.isArray(item.kit) ? item.kit.map(String) : [],
      at: place,
      heading: numberOf(item.heading, 0),
      distance,
      seconds: distance === null ? null : distance / STEP,
      available: isRecord(item.available) ? inWords(item.available) : '',
    };
  });
}

export interface LevelChange {
  readonly level: string;
  /** what waits for it, in words */
  readonly lines: readonly string[];
}

function names(condition: unknown, level: string): boolean {
  if (Array.isArray(condition)) return condition.some((each) => names(each, level));
  if (!isRecord(condition)) return false;
  if (condition.level === level || condition.below === level) return true;
  return ['all', 'any', 'none'].some((key) => names(condition[key], level));
}

/** What of the plan waits for each level of the doctrine. */
export function levelChanges(): readonly LevelChange[] {
  const draft = scenarioDraft.value;
  const parts = [
    ['/phases', 'begins'],
    ['/script', 'when'],
    ['/units', 'available'],
    ['/objectives', 'starts'],
  ] as const;
  return (standing.value?.levels ?? []).map((level) => ({
    level: levelName(level),
    lines: parts.flatMap(([path, key]) =>
      itemsOf(at(draft, path))
        .filter(({ item }) => names(item[key], level))
        .map(({ item }) => `${say(textOf(item.name ?? item.text)) || wordOf(item.id)}: ${inWords(item[key])}`),
    ),
  }));
}
