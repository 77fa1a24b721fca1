// SPDX-License-Identifier: Apache-2.0
// Rows as samples. The unit is a seed: with a design, the mean over its draws with that seed, because draws share their random numbers.
import { mean } from '../verification/statistics.js';
import type { Row } from './row.js';

/** Of one plan and one measure, by seed in ascending order; seeds with a failed run or without the number in some draw are left out. */
export function bySeed(rows: readonly Row[], plan: string, measure: string): ReadonlyMap<number, number> {
  return grouped(rows, plan, measure, (row) => row.seed);
}

/** The same by draw: means over its seeds. */
export function byDraw(rows: readonly Row[], plan: string, measure: string): ReadonlyMap<number, number> {
  return grouped(rows, plan, measure, (row) => row.draw);
}

/** The values that both have, in the order of the first. */
export function paired(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): readonly [readonly number[], readonly number[]] {
  const seeds = [...a.keys()].filter((seed) => b.has(seed));
  return [seeds.map((seed) => a.get(seed) as number), seeds.map((seed) => b.get(seed) as number)];
}

function grouped(rows: readonly Row[], plan: string, measure: string, unit: (row: Row) => number): ReadonlyMap<number, number> {
  const groups = new Map<number, (number | null)[]>();
  for (const row of rows) {
    if (row.plan !== plan) continue;
    const group = groups.get(unit(row)) ?? [];
    group.push(row.values[measure] ?? null);
    groups.set(unit(row), group);
  }
  const whole = [...groups].filter((each): each is [number, number[]] => !each[1].includes(null));
  return new Map(whole.sort(([a], [b]) => a - b).map(([key, values]) => [key, mean(values)]));
}
