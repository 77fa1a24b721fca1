// SPDX-License-Identifier: Apache-2.0
// The rows of an ensemble as a table (RFC 4180, UTF-8, point as decimal sign, empty where there is no number): one line a run, as R's
// read.csv and Python's csv and pandas read it without options.
import { csvCell } from '../csv-cell.js';
import type { EnsembleDocument } from './ensemble-file.js';
import { measureNames } from './results.js';

export function ensembleCsv({ plans, draws, rows }: EnsembleDocument): string {
  const pointers = [...new Set(draws.flatMap((draw) => Object.keys(draw)))];
  const measures = measureNames(rows);
  const rules = [...new Set(rows.flatMap((row) => Object.keys(row.broken)))].sort();
  const ratings = [...new Set(rows.flatMap((row) => Object.keys(row.ratings)))];
  const head = [
    ...['plan', 'base', 'draw', 'seed', 'hash', 'failed'],
    ...pointers,
    ...measures,
    ...rules.map((rule) => `broken.${rule}`),
    ...ratings.map((id) => `rating.${id}`),
  ];
  const base = new Map(plans.map((plan) => [plan.id, plan.base]));
  const lines = rows.map((row) => [
    ...[row.plan, base.get(row.plan) ?? '', row.draw, row.seed, row.hash, row.failed ?? ''],
    ...pointers.map((pointer) => draws[row.draw]?.[pointer] ?? ''),
    ...measures.map((name) => row.values[name] ?? ''),
    ...rules.map((rule) => (row.failed === undefined ? (row.broken[rule]?.[1] ?? 0) : '')),
    ...ratings.map((id) => row.ratings[id] ?? ''),
  ]);
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}
