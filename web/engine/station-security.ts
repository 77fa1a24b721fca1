// SPDX-License-Identifier: Apache-2.0
// How many police and Linmas guard polling stations of given classes, by the patterns of a doctrine (a : b : c = a officers guard b
// stations with c Linmas). Whole people for each class: nobody is shared between classes.
import type { StationPattern } from './tables.g.js';

export type Vulnerability = StationPattern['vulnerability'];

export interface StationClass {
  readonly vulnerability: Vulnerability;
  /** stations of this class; 1 if absent, so that a plain list of stations will do */
  readonly count?: number;
}

export interface ClassSecurity {
  readonly vulnerability: Vulnerability;
  readonly stations: number;
  /** as people write it, "2:4:8" */
  readonly pattern: string;
  readonly police: number;
  readonly linmas: number;
}

export interface StationSecurity {
  readonly classes: readonly ClassSecurity[];
  readonly stations: number;
  readonly police: number;
  readonly linmas: number;
  readonly personnel: number;
}

/** Classes in the order of the patterns; RangeError for a class without a pattern or a count that is no whole number from 0 on. */
export function stationSecurity(list: readonly StationClass[], patterns: readonly StationPattern[]): StationSecurity {
  const counts = new Map<Vulnerability, number>();
  for (const { vulnerability, count = 1 } of list) {
    if (!patterns.some((each) => each.vulnerability === vulnerability)) throw new RangeError(`no pattern for ${vulnerability}`);
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a number of stations: ${count}`);
    counts.set(vulnerability, (counts.get(vulnerability) ?? 0) + count);
  }
  const classes = patterns.flatMap((pattern): readonly ClassSecurity[] => {
    const stations = counts.get(pattern.vulnerability);
    if (stations === undefined) return [];
    const people = (each: number) => Math.ceil((stations * each) / pattern.stations);
    const { police, linmas, vulnerability } = pattern;
    return [
      { vulnerability, stations, pattern: `${police}:${pattern.stations}:${linmas}`, police: people(police), linmas: people(linmas) },
    ];
  });
  const sum = (of: (each: ClassSecurity) => number) => classes.reduce((total, each) => total + of(each), 0);
  const [police, linmas] = [sum((each) => each.police), sum((each) => each.linmas)];
  return { classes, stations: sum((each) => each.stations), police, linmas, personnel: police + linmas };
}

export interface StationListProblem {
  /** counted from 1; 0 = the list as a whole */
  readonly line: number;
  readonly found: string;
}

/** A list of stations with their class: a JSON array of {vulnerability, count?}, or CSV with a column `vulnerability` and perhaps `count`. */
export function readStationList(text: string, known: readonly string[]): readonly StationClass[] | StationListProblem {
  const rows = text.trimStart().startsWith('[') ? jsonRows(text) : csvRows(text);
  if (rows === null || rows.length === 0) return { line: 0, found: '' };
  const list: StationClass[] = [];
  for (const { line, vulnerability, count } of rows) {
    if (!known.includes(vulnerability)) return { line, found: vulnerability };
    const stations = Number(count);
    if (count.trim() === '' || !Number.isSafeInteger(stations) || stations < 0) return { line, found: count };
    list.push({ vulnerability: vulnerability as Vulnerability, count: stations });
  }
  return list;
}

interface Row {
  readonly line: number;
  readonly vulnerability: string;
  readonly count: string;
}

function jsonRows(text: string): readonly Row[] | null {
  try {
    const values: unknown = JSON.parse(text);
    if (!Array.isArray(values)) return null;
    return values.map((value: unknown, at) => {
      const { vulnerability, count = 1 } = (value ?? {}) as { readonly vulnerability?: unknown; readonly count?: unknown };
      return { line: at + 1, vulnerability: String(vulnerability ?? ''), count: String(count) };
    });
  } catch {
    return null;
  }
}

function csvRows(text: string): readonly Row[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')) }));
  const [head, ...rest] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const column = head?.cells.indexOf('vulnerability') ?? -1;
  if (column < 0) return null;
  const counts = head?.cells.indexOf('count') ?? -1;
  return rest.map(({ line, cells }) => ({ line, vulnerability: cells[column] ?? '', count: counts < 0 ? '1' : (cells[counts] ?? '') }));
}
