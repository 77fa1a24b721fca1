// SPDX-License-Identifier: Apache-2.0
// The rows of an ensemble as a table for other programs: one line a run. CSV (RFC 4180, UTF-8, point as decimal sign, empty where there is no
// number) as R's read.csv and Python's csv and pandas read it without options; Parquet with typed columns.
import { csvText } from '../csv.js';
import type { EnsembleDocument } from './ensemble-file.js';
import { measureNames } from './results.js';
import type { Row } from './row.js';

export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'whole' | 'number';
  /** null where there is none */
  readonly values: readonly (string | number | null)[];
}

export function ensembleTable({ plans, draws, rows }: EnsembleDocument): readonly Column[] {
  const base = new Map(plans.map((plan) => [plan.id, plan.base]));
  const pointers = [...new Set(draws.flatMap((draw) => Object.keys(draw)))];
  const rules = [...new Set(rows.flatMap((row) => Object.keys(row.broken)))].sort();
  const ratings = [...new Set(rows.flatMap((row) => Object.keys(row.ratings)))];
  const column = (kind: Column['kind'], name: string, of: (row: Row) => string | number | null): Column => ({
    name,
    kind,
    values: rows.map(of),
  });
  return [
    column('text', 'plan', (row) => row.plan),
    column('text', 'base', (row) => base.get(row.plan) ?? null),
    column('whole', 'draw', (row) => row.draw),
    column('whole', 'seed', (row) => row.seed),
    column('text', 'hash', (row) => row.hash),
    column('text', 'failed', (row) => row.failed ?? null),
    ...pointers.map((pointer) => column('number', pointer, (row) => draws[row.draw]?.[pointer] ?? null)),
    ...measureNames(rows).map((name) => column('number', name, (row) => row.values[name] ?? null)),
    ...rules.map((rule) => column('whole', `broken.${rule}`, (row) => (row.failed === undefined ? (row.broken[rule]?.[1] ?? 0) : null))),
    ...ratings.map((id) => column('text', `rating.${id}`, (row) => row.ratings[id] ?? null)),
  ];
}

export function ensembleCsv(found: EnsembleDocument): string {
  const columns = ensembleTable(found);
  const lines = [columns.map(({ name }) => name), ...found.rows.map((_, at) => columns.map(({ values }) => values[at] ?? ''))];
  return csvText(lines);
}

/** The bytes of a Parquet file; its library is loaded when it is needed. */
export async function ensembleParquet(found: EnsembleDocument): Promise<Uint8Array> {
  const { parquetOf } = await import('./parquet.js');
  return parquetOf(ensembleTable(found));
}
