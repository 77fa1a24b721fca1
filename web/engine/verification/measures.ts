// SPDX-License-Identifier: Apache-2.0
// The parts of the summary's measures that studies read, and the flow over a line in a window.

export interface LineResult {
  readonly id: string;
  readonly count: number;
  /** s, or null if nobody crossed */
  readonly first: number | null;
  readonly last: number | null;
  /** s, of every crossing from left to right */
  readonly times: readonly number[];
}

export interface AreaResult {
  readonly id: string;
  /** persons/m², m/s, 1/(m s); null when there was nothing to measure */
  readonly density: number | null;
  readonly speed: number | null;
  readonly specificFlow: number | null;
}

export interface RunMeasures {
  readonly lines: readonly LineResult[];
  readonly areas: readonly AreaResult[];
  readonly [name: string]: unknown;
}

export function lineOf(measures: RunMeasures, id: string): LineResult {
  const line = measures.lines.find((each) => each.id === id);
  if (line === undefined) throw new Error(`no counting line "${id}"`);
  return line;
}

export function areaOf(measures: RunMeasures, id: string): AreaResult {
  const area = measures.areas.find((each) => each.id === id);
  if (area === undefined) throw new Error(`no measuring area "${id}"`);
  return area;
}

/** Crossings a second in [from, to), 1/s. */
export function flowIn(line: LineResult, from: number, to: number): number {
  return line.times.filter((t) => t >= from && t < to).length / (to - from);
}

/** (N − 1)/(last − first), 1/s; NaN if fewer than two crossed. */
export function flowOfAll(line: LineResult): number {
  const [first, last] = [line.times[0], line.times.at(-1)];
  return first === undefined || last === undefined || last <= first ? Number.NaN : (line.times.length - 1) / (last - first);
}
