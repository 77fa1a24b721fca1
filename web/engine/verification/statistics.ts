// SPDX-License-Identifier: Apache-2.0
// The little statistics that studies need. Empty samples give NaN, which no row accepts.

export function mean(samples: readonly number[]): number {
  return samples.length === 0 ? Number.NaN : samples.reduce((sum, each) => sum + each, 0) / samples.length;
}

/** Of the sample, with n − 1. */
export function deviation(samples: readonly number[]): number {
  const middle = mean(samples);
  return samples.length < 2 ? Number.NaN : Math.sqrt(samples.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (samples.length - 1));
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** coefficient of determination */
  readonly r2: number;
}

/** Least squares. */
export function fitLine(x: readonly number[], y: readonly number[]): Line {
  const [mx, my] = [mean(x), mean(y)];
  const sxy = x.reduce((sum, each, k) => sum + (each - mx) * ((y[k] ?? Number.NaN) - my), 0);
  const sxx = x.reduce((sum, each) => sum + (each - mx) ** 2, 0);
  const syy = y.reduce((sum, each) => sum + (each - my) ** 2, 0);
  const slope = sxy / sxx;
  return { slope, intercept: my - slope * mx, r2: sxy ** 2 / (sxx * syy) };
}

/** y at x between known points, in ascending order of x; the end values outside. */
export function interpolate(points: readonly (readonly [x: number, y: number])[], x: number): number {
  const after = points.findIndex((point) => point[0] >= x);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return Number.NaN;
  if (after <= 0) return after === 0 ? first[1] : last[1];
  const [a, b] = [points[after - 1] as readonly [number, number], points[after] as readonly [number, number]];
  return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
}
