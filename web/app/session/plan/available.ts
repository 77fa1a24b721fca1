// SPDX-License-Identifier: Apache-2.0
// How many people of each service a planner has, beside what the plan takes. Not part of a scenario: it is the reader's own figure.
import { computed, signal } from '@preact/signals';
import { choices } from '../../../engine/fields.g.js';
import type { Service } from '../../../engine/tables.g.js';
import { scenarioDraft } from './document.js';
import { itemsOf, numberOf, wordOf } from './written.js';

export const services = (choices.Service ?? []) as readonly Service[];
export const available = signal<Readonly<Partial<Record<Service, number>>>>({});

export interface ServiceNeed {
  readonly service: Service;
  readonly planned: number;
  /** undefined: the planner has not said */
  readonly available: number | undefined;
}

export const needs = computed((): readonly ServiceNeed[] => {
  const units = itemsOf(scenarioDraft.value?.units);
  return services.map((service) => ({
    service,
    planned: units.reduce((sum, { item }) => sum + (wordOf(item.service) === service ? numberOf(item.strength, 0) : 0), 0),
    available: available.value[service],
  }));
});
