// SPDX-License-Identifier: Apache-2.0
// The rows of the field table as a form needs them: which fields of a struct are shown first, which have a place of their own elsewhere, and what is
// put in when something that may be absent is added.
import type { Field } from '../../../engine/defaults.js';
import { choices, fields } from '../../../engine/fields.g.js';
import { namesFor } from './references.js';
import type { WrittenScenario } from './written.js';

export type { Field };

/** Shown before one asks for all fields; what is required or written is always shown. */
const first: Readonly<Record<string, readonly string[]>> = {
  Scenario: ['id', 'name', 'notes', 'date', 'start', 'doctrine', 'commander', 'compression', 'limit', 'end', 'site'],
  Site: ['name', 'schematic', 'attribution'],
  Unit: ['name', 'strength', 'kit', 'formation', 'heading', 'available', 'onRequest'],
  Formation: ['kind', 'ranks', 'spacing'],
  Group: ['name', 'kind', 'count', 'roles', 'temper'],
  Arrivals: ['pattern', 'when', 'over'],
  Leg: ['goal', 'until', 'stay'],
  Station: ['name', 'kind', 'service', 'next', 'unit'],
  Phase: ['name', 'begins', 'timeout'],
  Inject: ['when', 'text', 'sender', 'receiver', 'channel', 'unit', 'act', 'group', 'zone', 'objective', 'expected'],
  Objective: ['name', 'starts', 'done', 'within'],
  Building: ['name'],
  Gate: ['name', 'open', 'kind'],
  Exit: ['name', 'capacity'],
  Zone: ['name', 'kind', 'vulnerability'],
};

/** Have a place of their own on the screen. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  Scenario: ['format', 'groups', 'units', 'stations', 'phases', 'script', 'objectives', 'observe'],
  Site: ['ground', 'buildings', 'walls', 'gates', 'exits', 'zones', 'labels'],
};

export function rowsOf(struct: string): readonly Field[] {
  return (fields[struct] ?? []).filter((field) => !elsewhere[struct]?.includes(field.key));
}

export function isFirst(struct: string, field: Field): boolean {
  return field.required === true || (first[struct]?.includes(field.key) ?? true);
}

export function choicesOf(field: Field): readonly string[] {
  return choices[field.choice ?? ''] ?? [];
}

/** What an absent value begins as. */
export function beginning(draft: WrittenScenario | null, field: Field): unknown {
  switch (field.kind) {
    case 'object':
      return struct(draft, field.struct ?? '');
    case 'list':
      return [];
    case 'number':
    case 'integer':
    case 'angle':
    case 'time':
      return field.default ?? Math.max(0, field.min ?? 0);
    default:
      return field.default;
  }
}

/** One more item of a list of a form. */
export function item(draft: WrittenScenario | null, field: Field): unknown {
  if (field.item === 'reference') return namesFor(draft, field.reference ?? '')[0]?.id ?? '';
  return struct(draft, field.struct ?? '');
}

function struct(draft: WrittenScenario | null, name: string): unknown {
  if (name === 'Condition') return { time: 0 };
  const made: Record<string, unknown> = {};
  for (const field of fields[name] ?? []) {
    if (name === 'Leg' && field.key === 'goal') made.goal = namesFor(draft, 'goal')[0]?.id ?? '';
    else if (field.required === true)
      made[field.key] = field.kind === 'reference' ? (namesFor(draft, field.reference ?? '')[0]?.id ?? '') : beginning(draft, field);
  }
  return made;
}
