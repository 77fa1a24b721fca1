// SPDX-License-Identifier: Apache-2.0
// A polling station as a what-if: who comes when, how many desks and booths, how long each step takes. Numbers without another source are
// assumed: no measured Indonesian service times were found.

export interface PollingSetup {
  /** on the list */
  readonly voters: number;
  /** of them come, 0–1 */
  readonly turnout: number;
  readonly desks: number;
  readonly booths: number;
  /** mean times of service, s */
  readonly checkIn: number;
  readonly booth: number;
  readonly box: number;
  readonly ink: number;
  /** arrivals of the first hour, those before the opening included, over the mean of an hour; 1 = even */
  readonly peak: number;
  /** of all who come, wait already when it opens, 0–1 */
  readonly early: number;
  /** go first: elderly, disabled, with small children, 0–1 */
  readonly priority: number;
  /** are helped and take longer, 0–1 */
  readonly assisted: number;
  /** leave the queue after 30–60 min */
  readonly impatient: boolean;
  /** length of the polling day, h; by law 07:00–13:00 */
  readonly hours: number;
}

/** A station of Kota Probolinggo in 2024: 547 voters, 76 % turnout, two desks, four booths. */
export const usualPolling: PollingSetup = {
  voters: 547,
  turnout: 0.76,
  desks: 2,
  booths: 4,
  checkIn: 35,
  booth: 60,
  box: 9,
  ink: 6,
  peak: 2,
  early: 0.08,
  priority: 0.12,
  assisted: 0.07,
  impatient: true,
  hours: 6,
};

/** How much longer help makes a step; limits of patience, s; spread of the services. All assumed. */
export const assistedFactor = 1.75;
export const patience = { min: 1800, max: 3600 } as const;
export const serviceCv = { checkIn: 0.5, booth: 0.5, box: 0.4, ink: 0.3 } as const;
/** How long before the opening the first come, s (assumed). */
export const earliest = 960;

export interface ArrivalBin {
  /** s from the opening; the first bin is negative */
  readonly from: number;
  readonly to: number;
  /** of all who come; together 1 */
  readonly share: number;
}

/** Before the opening, then hour by hour, each hour a fixed part of the one before. Nobody sets out in the last eight minutes. */
export function arrivalBins({ peak, early, hours }: PollingSetup): readonly ArrivalBin[] {
  const first = Math.min(1, Math.max(1, peak) / hours);
  const ratio = ratioFor(first, hours);
  const weights = Array.from({ length: hours }, (_, hour) => first * ratio ** hour);
  const sum = weights.reduce((total, each) => total + each, 0);
  const shares = weights.map((each) => each / sum);
  const before = Math.min(early, shares[0] ?? 0);
  const hourly = shares.map((share, hour) => ({
    from: hour * 3600,
    to: hour === hours - 1 ? hour * 3600 + 3120 : (hour + 1) * 3600,
    share: hour === 0 ? share - before : share,
  }));
  return [{ from: -earliest, to: 0, share: before }, ...hourly];
}

/** r such that the first of 1, r, r², … has that share of their sum. */
function ratioFor(first: number, hours: number): number {
  let [low, high] = [0, 1];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    let sum = 0;
    for (let hour = 0; hour < hours; hour++) sum += middle ** hour;
    if (1 / sum > first) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
