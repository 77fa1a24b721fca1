// SPDX-License-Identifier: Apache-2.0
// How fast simulated time may run against real time, and the steps a person chooses among.

export const slowest = 0.25;
export const fastest = 50;
export const speeds = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 50] as const;

/** The next step up (+1) or down (−1) from any speed. */
export function nextSpeed(now: number, direction: 1 | -1): number {
  const steps = direction > 0 ? speeds.filter((each) => each > now) : speeds.filter((each) => each < now);
  return (direction > 0 ? steps[0] : steps.at(-1)) ?? (direction > 0 ? fastest : slowest);
}
