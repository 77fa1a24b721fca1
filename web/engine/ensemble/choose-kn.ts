// SPDX-License-Identifier: Apache-2.0
// KN (Kim and Nelson 2001), fully sequential choice of the best of k plans with common random numbers: with probability 1 − α the best one
// stays if it is at least δ better than the others. Looking only after each batch keeps that promise: fewer looks cannot raise its error.
import { mean } from '../verification/statistics.js';

export interface Knowing {
  /** least difference that matters */
  readonly delta: number;
  /** chance of a wrong choice */
  readonly alpha: number;
  /** runs of the first stage, from which the variances come */
  readonly n0: number;
}

/** Which plans stay. Samples are paired by position, equally long for all that are in play; larger is better. */
export function staying(samples: readonly (readonly number[])[], inPlay: readonly boolean[], { delta, alpha, n0 }: Knowing): boolean[] {
  const k = samples.length;
  const eta = ((2 * alpha) / (k - 1)) ** (-2 / (n0 - 1)) / 2 - 0.5;
  const h2 = 2 * eta * (n0 - 1);
  const r = Math.min(...samples.filter((_, at) => inPlay[at]).map((sample) => sample.length));
  const means = samples.map((sample) => mean(sample.slice(0, r)));
  return samples.map((_, i) => {
    if (!inPlay[i]) return false;
    return samples.every((_, l) => {
      if (l === i || !inPlay[l]) return true;
      const s2 = varianceOfDifference(samples[i] as readonly number[], samples[l] as readonly number[], n0);
      const slack = Math.max(0, (delta / (2 * r)) * ((h2 * s2) / delta ** 2 - r));
      return (means[i] as number) >= (means[l] as number) - slack;
    });
  });
}

function varianceOfDifference(a: readonly number[], b: readonly number[], n0: number): number {
  const differences = Array.from({ length: n0 }, (_, at) => (a[at] as number) - (b[at] as number));
  const middle = mean(differences);
  return differences.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (n0 - 1);
}
