// SPDX-License-Identifier: Apache-2.0
// Draws of every assumed parameter of temper at once, by a Latin hypercube: from a half to twice its default, on a logarithmic scale, and
// within the range of its field. The factor is assumed: no measurement says how far off a rate of ours may be.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './command.mjs';

const FACTOR = 2;
const module = async (path) => (await runnerImport(join(root, path), { configFile: false, logLevel: 'error' })).module;

/** The parameters that are drawn: assumed, and not nought by default (a factor of nought is nought). */
export async function assumedTemper() {
  const { fields } = await module('web/engine/fields.g.ts');
  return fields.TemperParameters.filter((field) => field.source?.includes('assumed') && field.default > 0);
}

/** `n` settings of `parameters.temper`, the same for the same seed. */
export async function temperDraws(n, seed) {
  const [parameters, { latinHypercube }] = await Promise.all([assumedTemper(), module('web/engine/ensemble/latin-hypercube.ts')]);
  const within = (field, value) => Math.min(field.max ?? value, Math.max(field.min ?? value, value));
  return latinHypercube(n, parameters.length, seed).map((point) =>
    Object.fromEntries(
      parameters.map((field, k) => [field.key, Number(within(field, field.default * FACTOR ** (2 * point[k] - 1)).toPrecision(6))]),
    ),
  );
}

/** Spearman's rank correlation, ties by their mean rank. @param {readonly number[]} a @param {readonly number[]} b */
export function rankCorrelation(a, b) {
  const ranks = (values) => values.map((each) => (values.filter((v) => v < each).length + values.filter((v) => v <= each).length + 1) / 2);
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  const sum = (f) => x.reduce((total, _, k) => total + f(k), 0);
  const spread = Math.sqrt(sum((k) => (x[k] - mean) ** 2) * sum((k) => (y[k] - mean) ** 2));
  return spread > 0 ? sum((k) => (x[k] - mean) * (y[k] - mean)) / spread : 0;
}
