// SPDX-License-Identifier: Apache-2.0
// A plan as files: a scenario as text that people can read and compare, a plan that says only what changes, and from either back to a draft.
import { PatchFailed, type PatchStep, patched, patchIssue } from '../../../engine/json-patch.js';
import { loadText } from '../../../engine/library.js';
import { difference } from '../../../engine/plan-diff.js';
import type { Issue } from '../../../engine/source.js';
import { opening } from '../exercise.js';
import { say } from '../words.js';
import { desk } from './desk.js';
import { base, openDraft, type PlanBase, type PlanOrders, planOrders, scenarioDraft, versionName } from './document.js';
import { isRecord, textOf, wordOf } from './written.js';

/** Why a file could not be opened. */
export type OpenProblem =
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] }
  /** its base is neither in the library nor open */
  | { readonly kind: 'base'; readonly id: string }
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

/** `sispamkota-plan/1` over the base; null where there is none. */
export function planText(): string | null {
  return base.value === null ? null : planTextOf(base.value, scenarioDraft.value, planOrders.value, versionName.value);
}

/** The same of any value over any base; named as its version is, else as its scenario. */
export function planTextOf(from: PlanBase, value: unknown, orders: PlanOrders, version: string | null): string {
  const name = version === null ? textOf(isRecord(value) ? value.name : undefined) : { id: version, en: version };
  const { patch } = difference(from.value, value);
  return textOfJson({ format: 'sispamkota-plan/1', base: from.id, name, patch, ...(orders === null ? {} : { orders }) });
}

/** The orders of a plan as a text that an exercise takes instead of its commander. */
export function ordersText(orders: PlanOrders): string | null {
  return orders === null ? null : JSON.stringify({ format: 'sispamkota-orders/1', orders }, null, 2);
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
  if (typeof now.orders === 'object') planOrders.value = ordersOf(now.orders.text);
  return true;
}

/** Opens a scenario or a plan; null when it is open. */
export async function openText(text: string): Promise<OpenProblem | null> {
  const found = await readText(text);
  if ('kind' in found) return found;
  openDraft(found.value, found.base, found.name, found.orders);
  return null;
}

/** The list of an orders file that the core has taken. */
function ordersOf(text: string): PlanOrders {
  const { orders } = JSON.parse(text) as { readonly orders?: readonly unknown[] };
  return orders ?? null;
}

/** What a file of a planner holds. */
export interface ReadPlan {
  readonly value: unknown;
  /** of the plan, in the reader's language; null of a whole scenario */
  readonly name: string | null;
  /** what it began as; of a whole scenario that is itself */
  readonly base: PlanBase;
  readonly orders: PlanOrders;
  /** it says what it changes of its base, instead of being whole */
  readonly isPatch: boolean;
}

/** `sispamkota-plan/1`, as the core takes it. */
interface PlanFile {
  readonly base: string;
  readonly name: unknown;
  readonly patch?: readonly PatchStep[];
  readonly orders?: readonly unknown[];
}

/** The core's word on a plan file, of the planner's worker. */
type Look = (kind: 'plan', text: string) => Promise<readonly Issue[]>;

/** Reads a scenario, or a plan over a base that is in the library or open here. */
export async function readText(text: string, look: Look = desk.look): Promise<ReadPlan | OpenProblem> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { kind: 'issues', issues: (await desk.check(text)).issues };
  }
  if (!isRecord(value)) return { kind: 'other' };
  const format = wordOf(value.format);
  if (format.startsWith('sispamkota-plan/')) return readPlan(text.replace(/^\ufeff/, ''), look);
  if (!format.startsWith('sispamkota/')) return { kind: 'other' };
  return { value, name: null, base: { id: wordOf(value.id), value }, orders: null, isPatch: false };
}

async function readPlan(text: string, look: Look): Promise<ReadPlan | OpenProblem> {
  const wrong = (await look('plan', text)).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return { kind: 'issues', issues: wrong };
  const plan = JSON.parse(text) as PlanFile; // the core has found it sound
  const id = plan.base;
  const open = base.value;
  let from: unknown;
  try {
    from = JSON.parse(await loadText('scenarios', id));
  } catch {
    if (open === null || open.id !== id) return { kind: 'base', id };
    from = open.value;
  }
  try {
    const value = patched(from, plan.patch ?? []);
    return { value, name: say(textOf(plan.name)) || null, base: { id, value: from }, orders: plan.orders ?? null, isPatch: true };
  } catch (error) {
    if (error instanceof PatchFailed) return { kind: 'issues', issues: [patchIssue(error, text)] };
    throw error;
  }
}
