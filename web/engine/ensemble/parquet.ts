// SPDX-License-Identifier: Apache-2.0
// A table as a Parquet file (Snappy), by hyparquet-writer: a chunk of its own, loaded only when somebody exports.
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { Column } from './table.js';

export function parquetOf(columns: readonly Column[]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData: columns.map(sourceOf) }));
}

function sourceOf({ name, kind, values }: Column): ColumnSource {
  const nullable = values.includes(null);
  switch (kind) {
    case 'text':
      return { name, type: 'STRING', data: [...values], nullable };
    case 'whole':
      return { name, type: 'INT64', data: values.map((each) => (each === null ? null : BigInt(each))), nullable };
    case 'number':
      return { name, type: 'DOUBLE', data: [...values], nullable };
  }
}
