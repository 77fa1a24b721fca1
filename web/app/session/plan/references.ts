// SPDX-License-Identifier: Apache-2.0
// Names that point at names, by the field table: which ids a reference may take, and every place that must follow when an id changes.

import type { Field } from '../../../engine/defaults.js';
import { fields } from '../../../engine/fields.g.js';
import { at, type Edit } from '../../../engine/json-edit.js';
import type { Text } from '../../../engine/tables.g.js';
import { isRecord, itemsOf, type PlanList, planLists, textOf, type WrittenScenario, wordOf } from './written.js';

export interface Named {
  readonly id: string;
  readonly name: Text;
}

/** Which lists a kind of reference takes its names from. */
const sources: Readonly<Record<string, readonly PlanList[]>> = {
  phase: ['phases'],
  inject: ['script'],
  party: ['groups', 'units', 'stations'],
  zone: ['zones'],
  exit: ['exits'],
  gate: ['gates'],
  group: ['groups'],
  unit: ['units'],
  station: ['stations'],
  entrance: ['exits', 'zones'],
  goal: ['zones', 'exits', 'stations'],
  objective: ['objectives'],
};

export function namesFor(draft: WrittenScenario | null, reference: string): readonly Named[] {
  return (sources[reference] ?? []).flatMap((list) =>
    itemsOf(at(draft, planLists[list].path)).map(({ item }) => ({ id: wordOf(item.id), name: textOf(item.name ?? item.text) })),
  );
}

/** Every value that refers to this id of this list. */
export function referencesTo(draft: unknown, list: PlanList, id: string): readonly string[] {
  const found: string[] = [];
  const meets = (reference: string | undefined) => (sources[reference ?? ''] ?? []).includes(list);
  const look = (struct: string, value: unknown, path: string) => {
    if (!isRecord(value)) return;
    for (const field of fields[struct] ?? []) lookAt(field, value[field.key], `${path}/${field.key}`);
  };
  const lookAt = (field: Field, value: unknown, path: string) => {
    if (field.kind === 'reference' && value === id && meets(field.reference)) found.push(path);
    if (field.kind === 'object' && field.struct !== undefined) look(field.struct, value, path);
    if (field.kind !== 'list' || !Array.isArray(value)) return;
    value.forEach((each: unknown, index) => {
      if (field.item === 'reference' && each === id && meets(field.reference)) found.push(`${path}/${index}`);
      if (field.item === 'object' && field.struct !== undefined) look(field.struct, each, `${path}/${index}`);
    });
  };
  look('Scenario', draft, '');
  return found;
}

/** Another id for an item, with all that refers to it. */
export function renaming(draft: WrittenScenario, list: PlanList, path: string, to: string): readonly Edit[] {
  const id = wordOf(at(draft, `${path}/id`));
  const edits: Edit[] = [{ op: at(draft, `${path}/id`) === undefined ? 'add' : 'replace', path: `${path}/id`, value: to }];
  const unique = itemsOf(at(draft, planLists[list].path)).filter(({ item }) => item.id === id).length === 1;
  if (id === '' || !unique) return edits;
  return [...edits, ...referencesTo(draft, list, id).map((each): Edit => ({ op: 'replace', path: each, value: to }))];
}
