// SPDX-License-Identifier: Apache-2.0
// A plan over its base: the text of the scenario that comes out. Whether that is a sound exercise the core says, as of any scenario.
import { type PatchStep, patched } from './json-patch.js';

/** Throws PatchFailed if the plan was written for another base. Orders of the plan are not part of the scenario. */
export function withPlan(base: string, plan: string): string {
  const { patch = [] } = JSON.parse(plan) as { readonly patch?: readonly PatchStep[] };
  return JSON.stringify(patched(JSON.parse(base), patch), null, 2);
}
