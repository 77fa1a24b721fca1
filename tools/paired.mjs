// SPDX-License-Identifier: Apache-2.0
// What two plans differ in over the same seeds: the mean of the differences and its 95 % interval (Student's t). Nothing is pooled into one score.

/** The figures of a run by which commanders are compared (facts.md 9.3). @param {any} run the document of `sispamkota run --json` */
export function figures(run) {
  const { citizens, officers } = run.measures.injuries;
  const sum = (side) => side.light + side.moderate + side.severe;
  return {
    injuries: sum(citizens) + sum(officers),
    brokenV1V2: run.measures.brokenRules['1'] + run.measures.brokenRules['2'],
    voluntaryDepartures: run.measures.leftAfterAppeal,
  };
}

/** Student's t for a two-sided 95 % interval: Abramowitz and Stegun 26.7.5, within 1 % from 3 degrees of freedom on. @param {number} degrees */
export function studentT(degrees) {
  const z = 1.959964;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3;
}

/** Of a − b, pair by pair. @param {readonly number[]} a @param {readonly number[]} b */
export function pairedDifference(a, b) {
  if (a.length !== b.length || a.length < 4) throw new RangeError('at least four pairs');
  const n = a.length;
  const differences = a.map((each, k) => each - b[k]);
  const mean = differences.reduce((sum, each) => sum + each, 0) / n;
  const deviation = Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1));
  const half = (studentT(n - 1) * deviation) / Math.sqrt(n);
  return { pairs: n, mean, low: mean - half, high: mean + half };
}
