// SPDX-License-Identifier: Apache-2.0
// The timeline's axis: it always holds the run so far and grows in steps, so that it does not crawl.

const STEPS_MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360] as const;
const TICK_MINUTES = [1, 2, 5, 10, 15, 30, 60] as const;

/** s by which a run may pass its expected end before the axis grows */
const SLACK = 1;

/** The end of the axis in seconds for a run that has come to `now`, and is expected to last `expected` seconds. */
export function axisEnd(now: number, expected: number): number {
  const least = now <= expected + SLACK ? expected : now / 0.97;
  const step = STEPS_MINUTES.find((minutes) => minutes * 60 >= least);
  return step === undefined ? Math.ceil(least / 3600) * 3600 : step * 60;
}

/** Times of the axis' marks, at least `room` pixels apart. */
export function axisTicks(end: number, width: number, room: number): readonly number[] {
  const step = (TICK_MINUTES.find((minutes) => ((minutes * 60) / end) * width >= room) ?? 60) * 60;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

/** A curve with at most one point every `least` pixels; the greatest of those that fall together is kept. */
export function thin(points: readonly (readonly [number, number])[], least: number): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last === undefined || point[0] - last[0] >= least) kept.push(point);
    else if (point[1] > last[1]) kept[kept.length - 1] = [last[0], point[1]];
  }
  return kept;
}
