// SPDX-License-Identifier: Apache-2.0
// OCBA (Chen, Lin, Yücesan, Chick 2000): shares a budget of runs among independent plans so that the best one is found most surely. It
// reckons with independent samples, so its plans do not share their random numbers.
import { deviation, mean } from '../verification/statistics.js';
import { insideShare } from './student.js';

/** What each plan should have of `total` runs; larger means are better. Ties and samples without spread get a floor, so that nothing divides by 0. */
export function sharesOf(samples: readonly (readonly number[])[], total: number): readonly number[] {
  const means = samples.map(mean);
  const b = bestOf(samples);
  const spread = Math.max(...means) - Math.min(...means) + Math.max(...samples.map(deviation));
  if (!(spread > 0)) return samples.map(() => total / samples.length);
  const floor = spread * 1e-3;
  const sd = samples.map((sample) => Math.max(deviation(sample), floor));
  const weights = means.map((each, i) => (i === b ? 0 : ((sd[i] as number) / Math.max((means[b] as number) - each, floor)) ** 2));
  weights[b] = (sd[b] as number) * Math.sqrt(weights.reduce((sum, weight, i) => sum + (weight / (sd[i] as number)) ** 2, 0));
  const sum = weights.reduce((all, each) => all + each, 0);
  return weights.map((weight) => (total * weight) / sum);
}

/** `more` runs to the plans that lack them most; whole numbers, ties to the first. */
export function handedOut(has: readonly number[], wanted: readonly number[], more: number): readonly number[] {
  const result = [...has];
  for (let left = more; left > 0; left--) {
    let most = 0;
    for (let i = 1; i < result.length; i++) if (lack(i) > lack(most)) most = i;
    result[most] = (result[most] as number) + 1;
  }
  return result;
  function lack(i: number): number {
    return (wanted[i] as number) - (result[i] as number);
  }
}

export function bestOf(samples: readonly (readonly number[])[]): number {
  return samples.reduce((best, sample, at) => (mean(sample) > mean(samples[best] as readonly number[]) ? at : best), 0);
}

/** A lower bound (Bonferroni) of the chance that the best mean is of the best plan, by Welch's t with the fewer degrees. */
export function chanceOfBest(samples: readonly (readonly number[])[]): number {
  const b = bestOf(samples);
  const best = samples[b] as readonly number[];
  const doubts = samples.map((sample, i) => {
    if (i === b) return 0;
    const difference = mean(best) - mean(sample);
    const error = Math.sqrt(deviation(best) ** 2 / best.length + deviation(sample) ** 2 / sample.length);
    if (!(error > 0)) return difference > 0 ? 0 : 1;
    return (1 - insideShare(difference / error, Math.min(best.length, sample.length) - 1)) / 2;
  });
  return Math.max(0, 1 - doubts.reduce((sum, each) => sum + each, 0));
}
