// SPDX-License-Identifier: Apache-2.0
// The document of an ensemble (`sispamkota-ensemble/1`): what was run, its rows in the order (plan, draw, seed), and what they say. It holds
// no wall clock and not how it was spread, so that it is the same file however it came about; shards join to the same file too.
import { SispamError } from '../errors.js';
import type { Text } from '../tables.g.js';
import type { Design } from './design.js';
import type { Draw } from './ranges.js';
import { type Results, resultsOf } from './results.js';
import type { Row } from './row.js';

export const ensembleFormat = 'sispamkota-ensemble/1';

/** One part of several, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

export interface EnsembleParts {
  /** of everything that decides the rows */
  readonly id: string;
  readonly resultsVersion: number;
  readonly seeds: { readonly first: number; readonly runs: number };
  readonly plans: readonly { readonly id: string; readonly name: Text; readonly base: string }[];
  readonly design: Design | null;
  readonly draws: readonly Draw[];
  readonly policy: Readonly<Record<string, unknown>> | null;
  /** what the policy has come to */
  readonly verdict: Readonly<Record<string, unknown>> | null;
  /** null: all of it is here */
  readonly shard: Shard | null;
  readonly rows: readonly Row[];
}

export interface EnsembleDocument extends EnsembleParts {
  readonly format: typeof ensembleFormat;
  /** null in a shard */
  readonly results: Results | null;
}

export function documentOf(parts: EnsembleParts): EnsembleDocument {
  const results =
    parts.shard === null
      ? resultsOf(
          parts.rows,
          parts.plans.map(({ id }) => id),
          parts.draws.length,
          parts.design,
        )
      : null;
  return { format: ensembleFormat, ...parts, results };
}

/** Joins all shards of one ensemble, given in any order; SispamError when some is missing, twice there or of another one. */
export function merged(shards: readonly EnsembleDocument[]): EnsembleDocument {
  const [first] = shards;
  if (first === undefined) throw new SispamError('merge.nothing', 'nothing to merge');
  const of = first.shard?.of ?? 1;
  const numbers = shards.map(({ shard }) => shard?.number ?? 1);
  for (const { id, shard } of shards) {
    if (id !== first.id || (shard?.of ?? 1) !== of) throw new SispamError('merge.other', 'shards of different ensembles');
  }
  for (let number = 1; number <= of; number++) {
    const times = numbers.filter((each) => each === number).length;
    if (times !== 1) throw new SispamError(times === 0 ? 'merge.missing' : 'merge.twice', `shard ${number}/${of}`, { number, of });
  }
  const place = new Map(first.plans.map(({ id }, at) => [id, at]));
  const rows = shards
    .flatMap((shard) => shard.rows)
    .sort((a, b) => (place.get(a.plan) ?? 0) - (place.get(b.plan) ?? 0) || a.draw - b.draw || a.seed - b.seed);
  const { format: _, results: __, ...parts } = first;
  return documentOf({ ...parts, shard: null, rows });
}

/** As it is written to a file: a line a run, so that files can be looked into and compared. */
export function ensembleText({ rows, ...found }: EnsembleDocument): string {
  const head = JSON.stringify({ ...found, rows: [] }, null, 1);
  const lines = rows.map((row) => `\n  ${JSON.stringify(row)}`).join(',');
  return `${head.replace(/"rows": \[\]\n\}$/, () => `"rows": [${lines}\n ]\n}`)}\n`;
}
