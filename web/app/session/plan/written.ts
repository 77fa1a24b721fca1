// SPDX-License-Identifier: Apache-2.0
// A scenario as it is written: any key may be missing, and in a file of somebody else's anything may be something else. Whoever reads it
// here asks first; the core alone says whether it is right.
import type { Scenario, Text, Vec2 } from '../../../engine/tables.g.js';

export type Written<T> = T extends readonly [number, number]
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]?: Written<T[Key]> }
      : T;

export type WrittenScenario = Written<Scenario>;

/** The lists of a scenario that a planner fills, with the struct of their items in the field table. */
export const planLists = {
  units: { path: '/units', struct: 'Unit' },
  groups: { path: '/groups', struct: 'Group' },
  stations: { path: '/stations', struct: 'Station' },
  phases: { path: '/phases', struct: 'Phase' },
  script: { path: '/script', struct: 'Inject' },
  objectives: { path: '/objectives', struct: 'Objective' },
  ground: { path: '/site/ground', struct: 'Ground' },
  buildings: { path: '/site/buildings', struct: 'Building' },
  walls: { path: '/site/walls', struct: 'Wall' },
  gates: { path: '/site/gates', struct: 'Gate' },
  exits: { path: '/site/exits', struct: 'Exit' },
  zones: { path: '/site/zones', struct: 'Zone' },
  labels: { path: '/site/labels', struct: 'Label' },
  lines: { path: '/observe/lines', struct: 'CountingLine' },
  areas: { path: '/observe/areas', struct: 'MeasuringArea' },
} as const;
export type PlanList = keyof typeof planLists;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list that are objects, with their numbers. */
export function itemsOf(list: unknown): readonly { readonly item: Readonly<Record<string, unknown>>; readonly index: number }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => (isRecord(item) ? [{ item, index }] : []));
}

export function isPoint(value: unknown): value is Vec2 {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number' && Number.isFinite(each));
}

/** The corners of a shape, or none if one of them is not a point. */
export function pointsOf(value: unknown): readonly Vec2[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPoint) ? value : [];
}

export function textOf(value: unknown): Text {
  if (!isRecord(value)) return { id: '', en: '' };
  const { id = '', en = '' } = value;
  return { id: String(id), en: String(en) };
}

export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** To which list a pointer belongs, and which item: '/units/3/at' → units, 3. */
export function ownerOf(pointer: string): { readonly list: PlanList; readonly index: number; readonly path: string } | null {
  for (const [list, { path }] of Object.entries(planLists)) {
    const match = pointer.startsWith(`${path}/`) ? /^\d+/.exec(pointer.slice(path.length + 1)) : null;
    if (match !== null) return { list: list as PlanList, index: Number(match[0]), path: `${path}/${match[0]}` };
  }
  return null;
}
