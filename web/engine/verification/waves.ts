// SPDX-License-Identifier: Apache-2.0
// How a field moves: the shift in space at which it is most like itself some time later.
import { deviation, mean } from './statistics.js';

/** Cells, positive forward, between −most and most, at which fields[t + later] is most like fields[t]. */
export function bestShift(fields: readonly (readonly number[])[], later: number, most: number): number {
  let best = Number.NaN;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let shift = -most; shift <= most; shift++) {
    const likeness = correlation(fields, later, shift);
    if (likeness > greatest) [greatest, best] = [likeness, shift];
  }
  return best;
}

function correlation(fields: readonly (readonly number[])[], later: number, shift: number): number {
  const [a, b]: [number[], number[]] = [[], []];
  for (let t = 0; t + later < fields.length; t++) {
    const [now, then] = [fields[t] ?? [], fields[t + later] ?? []];
    for (let k = Math.max(0, -shift); k < now.length - Math.max(0, shift); k++) {
      a.push(now[k] ?? Number.NaN);
      b.push(then[k + shift] ?? Number.NaN);
    }
  }
  const [ma, mb] = [mean(a), mean(b)];
  return mean(a.map((each, k) => (each - ma) * ((b[k] ?? Number.NaN) - mb))) / (deviation(a) * deviation(b));
}
