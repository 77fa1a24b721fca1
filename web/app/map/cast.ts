// SPDX-License-Identifier: Apache-2.0
// Which mark of the map each mode and each unit has: the one place where names of the core meet marks of the map.
import type { ExerciseView } from '../../engine/source.js';
import type { ModeName, Service } from '../../engine/tables.g.js';
import type { Cast } from './crowd-scene.js';
import { type MarkName, markNumber } from './marks.js';

const markOfMode: Readonly<Record<ModeName, MarkName>> = {
  walk: 'calm',
  watch: 'calm',
  queue: 'calm',
  served: 'calm',
  leave: 'calm',
  help: 'calm',
  duty: 'calm',
  chant: 'active',
  press: 'active',
  push: 'active',
  throwing: 'violent',
  attack: 'violent',
  flee: 'fleeing',
  down: 'hurt',
  held: 'held',
};

const markOfService: Readonly<Record<Service, MarkName>> = {
  polri: 'polri',
  tni: 'tni',
  satpolPp: 'satpolPp',
  linmas: 'linmas',
  medical: 'medical',
  fire: 'fire',
  organiser: 'organiser',
};

export function unitMark(service: Service): MarkName {
  return markOfService[service];
}

/** `modes` are the core's, in their order. */
export function castOf(exercise: ExerciseView, modes: readonly ModeName[]): Cast {
  return {
    unit: exercise.people.unit,
    units: exercise.scenario.units.length,
    markOfMode: Uint8Array.from(modes, (mode) => markNumber(markOfMode[mode])),
    markOfUnit: Uint8Array.from(exercise.scenario.units, (unit) => markNumber(markOfService[unit.service])),
  };
}
