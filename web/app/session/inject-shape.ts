// SPDX-License-Identifier: Apache-2.0
// What is asked for an inject that is written during a run: which fields of the field table its kind has a use for, and with what the form
// begins. Whether a field must be there, and its range, is the core's to say (checkInject).
import type { Field } from '../../engine/defaults.js';
import { choices, fields } from '../../engine/fields.g.js';
import type { DeskMessage } from '../../engine/film/at-desk.js';
import type { InjectKind } from '../../engine/tables.g.js';

export type InjectKey =
  | 'group'
  | 'unit'
  | 'gate'
  | 'zone'
  | 'speaker'
  | 'amount'
  | 'reach'
  | 'trust'
  | 'anger'
  | 'over'
  | 'direction'
  | 'act';

export interface InjectShape {
  readonly keys: readonly InjectKey[];
  /** shown when asked for */
  readonly more: readonly InjectKey[];
  /** numbers the form begins with (assumed: as in the built-in drills) */
  readonly begins: DeskMessage['values'];
  /** what `amount` counts */
  readonly amount: 'people' | 'legitimacy' | 'wind' | null;
}

const shape = (
  keys: readonly InjectKey[],
  begins: DeskMessage['values'] = {},
  amount: InjectShape['amount'] = null,
  more: readonly InjectKey[] = [],
): InjectShape => ({ keys, more, begins, amount });

const carried: readonly InjectKey[] = ['trust', 'over', 'reach', 'unit', 'zone'];

/** In the order of the list of kinds in the form: what an instructor needs most comes first. */
export const injectShapes: Readonly<Record<InjectKind, InjectShape>> = {
  message: shape([]),
  rumour: shape(['group', 'speaker', 'amount', 'anger'], { speaker: 'phone', amount: -0.2, anger: 0.1 }, 'legitimacy', carried),
  counterMessage: shape(['group', 'speaker', 'amount', 'anger'], { speaker: 'korlap', amount: 0.3, anger: -0.1 }, 'legitimacy', carried),
  fire: shape(['group', 'zone']),
  charge: shape(['group', 'zone', 'amount'], { amount: 6 }, 'people'),
  quarrel: shape(['group', 'zone', 'amount'], { amount: 3 }, 'people'),
  casualty: shape(['group', 'unit', 'zone', 'amount'], { amount: 1 }, 'people'),
  hostage: shape(['group', 'unit', 'amount'], { amount: 1 }, 'people'),
  misconduct: shape(['unit', 'act']),
  threat: shape(['zone']),
  blockade: shape(['gate']),
  openGate: shape(['gate']),
  closeGate: shape(['gate']),
  breakdown: shape(['unit']),
  repair: shape(['unit']),
  legitimacy: shape(['group', 'amount'], { amount: -0.1 }, 'legitimacy'),
  objection: shape(['group', 'amount'], { amount: -0.1 }, 'legitimacy'),
  wind: shape(['amount', 'direction'], { amount: 4, direction: 0 }, 'wind'),
};

/** Who can carry a rumour or its correction. */
export const speakers: readonly string[] = choices.Speaker ?? [];

/** What an officer can do against the rules. */
export const acts: readonly string[] = choices.Misconduct ?? [];

/** The row of the field table. */
export function injectField(key: InjectKey): Field | undefined {
  return fields.Inject?.find((each) => each.key === key);
}

export const injectKinds = Object.keys(injectShapes) as readonly InjectKind[];
