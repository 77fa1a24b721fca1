// SPDX-License-Identifier: Apache-2.0
// An estimate with its interval by drawing the sample again (Efron; percentiles), with the same draws on every host.
import { quantile } from '../verification/statistics.js';
import { shareFor } from './scatter.js';

export interface Estimate {
  readonly value: number;
  /** 95 %; NaN below two in the sample */
  readonly low: number;
  readonly high: number;
}

const resamples = 500; // assumed: percentiles to about one in a hundred

/** `of` estimates from the places 0 … n − 1 of a sample, some of them more than once. */
export function estimated(n: number, of: (chosen: Uint32Array) => number): Estimate {
  const value = of(Uint32Array.from({ length: n }, (_, at) => at));
  if (n < 2) return { value, low: Number.NaN, high: Number.NaN };
  const again = drawn(n).map(of);
  return { value, low: quantile(again, 0.025), high: quantile(again, 0.975) };
}

let last: readonly Uint32Array[] = []; // of the size asked for last, because many measures of one ensemble follow each other

function drawn(n: number): readonly Uint32Array[] {
  if (last[0]?.length !== n) {
    last = Array.from({ length: resamples }, (_, resample) =>
      Uint32Array.from({ length: n }, (_, at) => Math.floor(shareFor(resample, at, 17) * n)),
    );
  }
  return last;
}
