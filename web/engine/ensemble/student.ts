// SPDX-License-Identifier: Apache-2.0
// Quantiles of Student's t for whole degrees of freedom, from the finite series of its distribution (Abramowitz and Stegun 26.7.3, 26.7.4).

const known = new Map<string, number>();

/** t such that |T| ≤ t with that probability. NaN below one degree. */
export function studentT(degrees: number, confidence = 0.95): number {
  if (!(degrees >= 1)) return Number.NaN;
  const key = `${degrees} ${confidence}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let [low, high] = [0, 1];
  while (insideShare(high, degrees) < confidence) high *= 2;
  for (let k = 0; k < 100 && high - low > 1e-13 * high; k++) {
    const middle = (low + high) / 2;
    if (insideShare(middle, degrees) < confidence) low = middle;
    else high = middle;
  }
  known.set(key, high);
  return high;
}

/** The probability of |T| ≤ t. */
export function insideShare(t: number, degrees: number): number {
  const cosine2 = degrees / (degrees + t * t);
  const sine = t / Math.sqrt(degrees + t * t);
  let [term, sum] = [1, 1];
  if (degrees % 2 === 0) {
    for (let k = 1; k <= degrees / 2 - 1; k++) {
      term *= (cosine2 * (2 * k - 1)) / (2 * k);
      sum += term;
    }
    return sine * sum;
  }
  for (let k = 1; k <= (degrees - 3) / 2; k++) {
    term *= (cosine2 * 2 * k) / (2 * k + 1);
    sum += term;
  }
  const series = degrees === 1 ? 0 : sine * Math.sqrt(cosine2) * sum;
  return (2 / Math.PI) * (Math.atan(t / Math.sqrt(degrees)) + series);
}
