// SPDX-License-Identifier: Apache-2.0
// Inputs that can be varied in an ensemble: the numbers of the models that are assumed, and how many people a group has. The range offered
// first is ± 30 % of the default (assumed), inside what the field allows.

import { computed } from '@preact/signals';
import type { Range } from '../../engine/ensemble/ranges.js';
import { fields } from '../../engine/fields.g.js';
import type { Text } from '../../engine/tables.g.js';
import { setup } from './comparison.js';
import { isPlanText } from './ensemble-run.js';

export interface UncertainField {
  readonly path: string;
  readonly struct: string;
  readonly key: string;
  readonly unit: string;
  readonly range: Range;
}

export interface UncertainGroup {
  readonly path: string;
  readonly name: Text;
  readonly range: Range;
}

const spread = 0.3;

export const assumedFields: readonly UncertainField[] = (fields.Parameters ?? []).flatMap(({ key: part, struct = '' }) =>
  (fields[struct] ?? []).flatMap(({ key, kind, min, max, unit = '', source = '', default: usual }) => {
    if ((kind !== 'number' && kind !== 'integer') || !source.includes('assumed') || typeof usual !== 'number') return [];
    const path = `/parameters/${part}/${key}`;
    return [{ path, struct, key, unit, range: around(path, usual, min ?? 0, max ?? Number.MAX_VALUE, kind === 'integer') }];
  }),
);

/** Groups of the first plan that is a scenario. */
export const uncertainGroups = computed<readonly UncertainGroup[]>(() => {
  const text = setup.value.candidates.find((each) => !isPlanText(each.text))?.text;
  if (text === undefined) return [];
  const { groups = [] } = JSON.parse(text) as { readonly groups?: readonly { readonly name?: Text; readonly count?: number }[] };
  return groups.flatMap(({ name = {}, count = 0 }, at) => {
    const path = `/groups/${at}/count`;
    return count < 4 ? [] : [{ path, name, range: around(path, count, 1, 20_000, true) }];
  });
});

function around(path: string, usual: number, least: number, most: number, whole: boolean): Range {
  const tidy = (value: number) => (whole ? Math.round(value) : Number(value.toPrecision(3)));
  let [min, max] = usual === 0 ? [Math.max(least, 0), Math.min(most, 1)] : [usual * (1 - spread), usual * (1 + spread)];
  if (min > max) [min, max] = [max, min];
  min = Math.max(least, tidy(min));
  max = Math.min(most, Math.max(tidy(max), whole ? min + 1 : min));
  return { path, min, max, ...(whole ? { whole } : {}) };
}
