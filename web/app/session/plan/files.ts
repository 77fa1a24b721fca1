// SPDX-License-Identifier: Apache-2.0
// A plan as files: a scenario as text that people can read and compare, a plan that says only what changes, and from either back to a draft.
import { PatchFailed, type PatchStep, patched } from '../../../engine/json-patch.js';
import { loadText } from '../../../engine/library.js';
import { type Difference, difference } from '../../../engine/plan-diff.js';
import type { Issue } from '../../../engine/source.js';
import { opening } from '../exercise.js';
import { desk } from './desk.js';
import { base, openDraft, type PlanBase, scenarioDraft } from './document.js';
import { isRecord, textOf, wordOf } from './written.js';

/** Why a file could not be opened. */
export type OpenProblem =
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  | { readonly kind: 'patch'; readonly step: number; readonly path: string }
  | { readonly kind: 'other' };

/** JSON with two spaces, points on one line. */
export function textOfJson(value: unknown): string {
  const number = '(-?[\\d.]+(?:[eE][+-]?\\d+)?)';
  const point = new RegExp(`\\[\\n\\s*${number},\\n\\s*${number}\\n\\s*\\]`, 'g');
  return `${JSON.stringify(value, null, 2).replace(point, '[$1, $2]')}\n`;
}

export function fileName(): string {
  return wordOf(scenarioDraft.value?.id) || 'rencana';
}

export function scenarioText(): string {
  return textOfJson(scenarioDraft.value);
}

/** The site as GeoJSON, in degrees where it has an origin; its writer is loaded when it is asked for. */
export async function siteText(): Promise<string> {
  const { writeGeojson } = await import('../../../engine/places/write-geojson.js');
  return `${JSON.stringify(writeGeojson((scenarioDraft.value?.site ?? {}) as never), null, 1)}\n`;
}

/** What the draft changes of what it began as. */
export function differenceFromBase(): Difference | null {
  return base.value === null ? null : difference(base.value.value, scenarioDraft.value);
}

/** `sispamkota-plan/1` over the base; null where there is none. */
export function planText(): string | null {
  const found = differenceFromBase();
  if (found === null || base.value === null) return null;
  const name = textOf(scenarioDraft.value?.name);
  return textOfJson({ format: 'sispamkota-plan/1', base: base.value.id, name, patch: found.patch });
}

export async function openBuiltIn(id: string): Promise<void> {
  const value: unknown = JSON.parse(await loadText('scenarios', id));
  openDraft(value, { id, value });
}

/** Takes what is open on the Run screen; false where nothing is. */
export async function openRunning(): Promise<boolean> {
  const now = opening();
  if (now === null) return false;
  if (typeof now.scenario === 'string') await openBuiltIn(now.scenario);
  else if ((await openText(now.scenario.text)) !== null) return false;
  return true;
}

/** Opens a scenario or a plan; null when it is open. */
export async function openText(
  text: string,
  kept: { readonly name: string; readonly base: PlanBase | null } | null = null,
): Promise<OpenProblem | null> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'issues', issues: (await desk.check(text)).issues };
  }
  if (!isRecord(value)) return { kind: 'other' };
  const format = wordOf(value.format);
  if (format.startsWith('sispamkota-plan/')) return openPlan(value);
  if (!format.startsWith('sispamkota/')) return { kind: 'other' };
  openDraft(value, kept === null ? { id: wordOf(value.id), value } : kept.base, kept?.name ?? null);
  return null;
}

async function openPlan(plan: Readonly<Record<string, unknown>>): Promise<OpenProblem | null> {
  const id = wordOf(plan.base);
  let from: unknown;
  try {
    from = JSON.parse(await loadText('scenarios', id));
  } catch {
    return { kind: 'patch', step: 0, path: id };
  }
  try {
    const steps = Array.isArray(plan.patch) ? (plan.patch as readonly PatchStep[]) : [];
    openDraft(patched(from, steps), { id, value: from });
    return null;
  } catch (error) {
    if (error instanceof PatchFailed) return { kind: 'patch', step: error.step, path: error.path };
    return { kind: 'other' };
  }
}
