// SPDX-License-Identifier: Apache-2.0
// A number axis: round ends, few round marks, places in percent of its length.

export interface NumberScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** 0–100 */
  at(value: number): number;
}

/** Holds all values, and `include` too; never empty. */
export function numberScale(values: readonly number[], include: readonly number[] = [], wanted = 6): NumberScale {
  const all = [...values, ...include].filter(Number.isFinite);
  let [low, high] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  if (high - low < 1e-9 * Math.max(1, Math.abs(high)))
    [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 2, high + Math.abs(high) / 2];
  const step = roundStep((high - low) / wanted);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, k) => (first + k) * step);
  const [begin, end] = [first * step, last * step];
  return { low: begin, high: end, ticks, at: (value) => Math.min(100, Math.max(0, (100 * (value - begin)) / (end - begin))) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead > 5 ? 10 : lead > 2 ? 5 : lead > 1 ? 2 : 1);
}
