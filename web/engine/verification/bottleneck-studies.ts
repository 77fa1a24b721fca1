// SPDX-License-Identifier: Apache-2.0
// Flow through a bottleneck against its width in the literature (1/s at m), and the envelope of the studies at a width.
import { interpolate, mean } from './statistics.js';

type Curve = readonly (readonly [width: number, flow: number])[];

export const seyfried2009: Curve = [
  [0.8, 1.288],
  [0.9, 1.674],
  [1, 1.9],
  [1.1, 2.123],
  [1.2, 2.364],
];

/** Several runs a width; each is here. */
const kretzRuns: readonly (readonly [width: number, flows: readonly number[]])[] = [
  [0.4, [0.879, 0.899]],
  [0.5, [1.007, 1.036]],
  [0.6, [1.124]],
  [0.7, [1.222, 1.251]],
  [0.8, [1.388, 1.417, 1.456]],
  [0.9, [1.534, 1.583, 1.632]],
  [1, [1.71, 1.81, 1.88, 2.02]],
  [1.2, [2.03, 2.11, 2.29]],
];
export const kretz2006: Curve = kretzRuns.map(([width, flows]) => [width, mean(flows)]);

/** Müller 1981 by its linear fit between the ends of its data; Nagai 2006; exits of the HERMES corridor runs (Zhang 2011). */
const others: readonly Curve[] = [
  [
    [0.6, 1.482],
    [1.8, 3.817],
  ],
  [
    [0.8, 1.737],
    [1.2, 2.582],
    [1.6, 3.257],
    [2, 3.874],
  ],
  [
    [0.7, 1.713],
    [0.95, 1.825],
    [1.2, 2.395],
  ],
];

/** Least and greatest flow of all studies that cover this width. */
export function envelope(width: number): readonly [low: number, high: number] {
  const covering = [seyfried2009, kretz2006, ...others].filter((curve) => {
    return width >= (curve[0]?.[0] ?? Number.NaN) - 1e-9 && width <= (curve.at(-1)?.[0] ?? Number.NaN) + 1e-9;
  });
  const flows = covering.map((curve) => interpolate(curve, width));
  const runs = kretzRuns.filter(([at]) => at === width).flatMap(([, each]) => each);
  return [Math.min(...flows, ...runs), Math.max(...flows, ...runs)];
}
