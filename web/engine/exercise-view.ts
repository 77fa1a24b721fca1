// SPDX-License-Identifier: Apache-2.0
// What stays the same during a run: the files with their defaults filled in, and to whom each row belongs.
import type { Core, SimulationHandle } from './core-types.js';
import { type FieldTable, fillDefaults } from './defaults.js';
import type { ExerciseTexts } from './protocol.js';
import type { ExerciseView } from './source.js';
import type { Doctrine, Scenario } from './tables.g.js';

export function exerciseView(core: Core, handle: SimulationHandle, texts: ExerciseTexts, seed: number | undefined): ExerciseView {
  const scenario = filled<Scenario>(core, 'scenario', texts.scenario);
  const doctrine = filled<Doctrine>(core, 'doctrine', texts.doctrine);
  const column = <T>(name: string) => handle.column(name)?.slice() as T;
  const group = column<Uint16Array>('people.group');
  const orders = JSON.parse(core.describe('orders')) as FieldTable;
  const orderFields = orders.structs.find((struct) => struct.name === 'Order')?.fields ?? [];
  const formations = orders.choices.find((choice) => choice.name === 'FormationKind')?.names ?? [];
  const people = { count: group.length, group, unit: column<Uint16Array>('people.unit'), role: column<Uint8Array>('people.role') };
  return { scenario, doctrine, seed: seed ?? scenario.seed, orderFields, formations, people };
}

/** A Windows editor's byte order mark, which the core passes over and JSON.parse does not. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function filled<T>(core: Core, kind: string, text: string): T {
  return fillDefaults(JSON.parse(core.describe(kind)) as FieldTable, JSON.parse(withoutMark(text))) as T;
}
