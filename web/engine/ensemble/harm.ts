// SPDX-License-Identifier: Apache-2.0
// Where people were hurt: in a run each person once, where the worst happened to them; over many runs a raster. Indicative only, as all
// harm in the model is.
import type { EventView } from '../source.js';
import { type InjuryCauseName, tables } from '../tables.g.js';
import { type Share, shareOf } from './intervals.js';
import type { Row } from './row.js';

/** A person hurt: m from the site's origin (to 0.1), 1 light … 3 severe, by what, and whether it was a member of a unit (1) or not (0). */
export type Harm = readonly [x: number, y: number, severity: number, cause: InjuryCauseName, ofUnit: 0 | 1];

/** Adds what these events say; the worst of each person stays, the first of equals. The key is the person. */
export function noteHarm(known: Map<number, Harm>, events: readonly EventView[], isOfUnit: (row: number) => boolean): void {
  for (const { kind, a: row, b: severity, c: cause, at } of events) {
    if (kind !== 'injured' || severity <= (known.get(row)?.[2] ?? 0)) continue;
    known.set(row, [decimetre(at[0]), decimetre(at[1]), severity, tables.injuryCauses[cause] ?? 'other', isOfUnit(row) ? 1 : 0]);
  }
}

/** The people hurt in a run in the order of their rows. */
export function harmList(known: ReadonlyMap<number, Harm>): readonly Harm[] {
  return [...known].sort(([a], [b]) => a - b).map(([, harm]) => harm);
}

export interface HarmCell {
  /** of the cell's middle, m */
  readonly x: number;
  readonly y: number;
  /** people hurt here in all runs together */
  readonly people: number;
  /** of them severely (3) */
  readonly severe: number;
  /** mean number a run */
  readonly perRun: number;
  /** runs in which somebody was hurt here */
  readonly runs: Share;
}

export interface HarmMap {
  readonly plan: string;
  /** side of a cell, m */
  readonly cell: number;
  /** runs looked at: those of the plan that have not failed */
  readonly of: number;
  readonly people: number;
  /** cells in which somebody was hurt, row by row from the south-west */
  readonly cells: readonly HarmCell[];
}

export interface HarmMapOptions {
  /** side of a cell, m; 2 if absent */
  readonly cell?: number;
  /** least severity that counts; 1 if absent */
  readonly severity?: number;
  /** only members of units, or only the others; both if absent */
  readonly who?: 'units' | 'others';
}

/** All runs of a plan over one raster whose lines go through the site's origin. */
export function harmMap(rows: readonly Row[], plan: string, options: HarmMapOptions = {}): HarmMap {
  const { cell = 2, severity: least = 1, who } = options;
  const runs = rows.filter((row) => row.plan === plan && row.failed === undefined);
  const found = new Map<string, { column: number; line: number; people: number; severe: number; runs: Set<Row> }>();
  let people = 0;
  for (const run of runs) {
    for (const [x, y, severity, , ofUnit] of run.harm) {
      if (severity < least || (who === 'units' && ofUnit === 0) || (who === 'others' && ofUnit === 1)) continue;
      const [column, line] = [Math.floor(x / cell), Math.floor(y / cell)];
      const key = `${column} ${line}`;
      const known = found.get(key) ?? { column, line, people: 0, severe: 0, runs: new Set<Row>() };
      found.set(key, known);
      known.people++;
      known.severe += Number(severity >= 3);
      known.runs.add(run);
      people++;
    }
  }
  const cells = [...found.values()]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map((each) => ({
      x: (each.column + 0.5) * cell,
      y: (each.line + 0.5) * cell,
      people: each.people,
      severe: each.severe,
      perRun: each.people / runs.length,
      runs: shareOf(each.runs.size, runs.length),
    }));
  return { plan, cell, of: runs.length, people, cells };
}

function decimetre(value: number): number {
  return Math.round(value * 10) / 10 + 0; // no -0, which JSON would lose
}
