// SPDX-License-Identifier: Apache-2.0
// The scenario that is being planned: its value, every edit with the way back, what the core says of it. Edits go through change(), nothing
// else writes it; a check follows each one after a pause.
import { batch, computed, effect, signal } from '@preact/signals';
import type { PlanCheck } from '../../../engine/checks/plan-checks.js';
import { at, type Edit, edited } from '../../../engine/json-edit.js';
import type { Standing } from '../../../engine/plan-desk.js';
import type { Issue } from '../../../engine/source.js';
import { desk } from './desk.js';
import { isRecord, ownerOf, type WrittenScenario } from './written.js';

interface Step {
  readonly forward: readonly Edit[];
  readonly back: readonly Edit[];
  /** edits with one key, one soon after the other, are one step */
  readonly key: string | null;
  readonly when: number;
  /** where the orders of the plan change with it */
  readonly orders?: { readonly from: PlanOrders; readonly to: PlanOrders };
}

/** Orders that a plan has instead of its scenario's commander; null where it has none. */
export type PlanOrders = readonly unknown[] | null;

/** What the draft began as: a scenario of the library, or none. */
export interface PlanBase {
  readonly id: string;
  readonly value: unknown;
}

export const scenarioDraft = signal<WrittenScenario | null>(null);
export const base = signal<PlanBase | null>(null);
/** They come with a plan's file and go out with it; nothing on this screen edits them. */
export const planOrders = signal<PlanOrders>(null);
/** Name of the version kept in the browser that this is, if it is one. */
export const versionName = signal<string | null>(null);
/** changes with each document that is opened */
export const documentNumber = signal(0);
export const past = signal<readonly Step[]>([]);
export const future = signal<readonly Step[]>([]);
export const checks = signal<readonly PlanCheck[]>([]);
export const issues = signal<readonly Issue[]>([]);
export const standing = signal<Standing | null>(null);
export const checking = signal(false);
/** the worker could not check; why */
export const checkFailed = signal<string | null>(null);
/** JSON Pointer of the list item that is chosen */
export const chosen = signal<string | null>(null);
/** JSON Pointer that a form should show and put the cursor into; a new object each time */
export const asked = signal<{ readonly path: string } | null>(null);
const savedDraft = signal<WrittenScenario | null>(null);
export const unsaved = computed(() => scenarioDraft.value !== savedDraft.value);

const MERGE_MS = 1200;
const PAUSE_MS = 250;
const MOST_STEPS = 500;

export function openDraft(value: unknown, from: PlanBase | null, name: string | null = null, orders: PlanOrders = null): void {
  if (!isRecord(value)) return;
  batch(() => {
    scenarioDraft.value = value as WrittenScenario;
    savedDraft.value = scenarioDraft.value;
    base.value = from;
    planOrders.value = orders;
    versionName.value = name;
    past.value = [];
    future.value = [];
    issues.value = [];
    checks.value = [];
    standing.value = null;
    chosen.value = null;
    asked.value = null;
    documentNumber.value += 1;
  });
}

export function markSaved(): void {
  savedDraft.value = scenarioDraft.value;
}

/** Makes an edit, and gives the plan these orders if any are told; false where it cannot be made. */
export function change(forward: readonly Edit[], key: string | null = null, orders: PlanOrders | undefined = undefined): boolean {
  const now = scenarioDraft.value;
  if (now === null || (forward.length === 0 && orders === undefined)) return false;
  let done: ReturnType<typeof edited>;
  try {
    done = edited(now, forward);
  } catch {
    return false;
  }
  const when = Date.now();
  const last = past.value.at(-1);
  const joins = key !== null && last?.key === key && when - last.when < MERGE_MS;
  const step: Step = joins
    ? { forward: [...last.forward, ...forward], back: [...done.back, ...last.back], key, when }
    : { forward, back: done.back, key, when, ...(orders === undefined ? {} : { orders: { from: planOrders.value, to: orders } }) };
  batch(() => {
    scenarioDraft.value = done.document as WrittenScenario;
    if (orders !== undefined) planOrders.value = orders;
    past.value = [...(joins ? past.value.slice(0, -1) : past.value), step].slice(-MOST_STEPS);
    future.value = [];
  });
  return true;
}

export function undo(): void {
  const step = past.value.at(-1);
  if (step === undefined) return;
  batch(() => {
    scenarioDraft.value = edited(scenarioDraft.value, step.back).document as WrittenScenario;
    if (step.orders !== undefined) planOrders.value = step.orders.from;
    past.value = past.value.slice(0, -1);
    future.value = [...future.value, step];
    keepChosen();
  });
}

export function redo(): void {
  const step = future.value.at(-1);
  if (step === undefined) return;
  batch(() => {
    scenarioDraft.value = edited(scenarioDraft.value, step.forward).document as WrittenScenario;
    if (step.orders !== undefined) planOrders.value = step.orders.to;
    future.value = future.value.slice(0, -1);
    past.value = [...past.value, { ...step, key: null }];
    keepChosen();
  });
}

/** What is chosen may be gone. */
function keepChosen(): void {
  if (chosen.value !== null && at(scenarioDraft.value, chosen.value) === undefined) chosen.value = null;
}

export function valueAt(pointer: string): unknown {
  return at(scenarioDraft.value, pointer);
}

/** Sets, or with undefined takes away, what stands at a pointer; objects on the way that are missing are made. */
export function setAt(pointer: string, value: unknown, key: string | null = pointer): boolean {
  return change(editsTo(scenarioDraft.value, pointer, value), key);
}

export function editsTo(document: unknown, pointer: string, value: unknown): readonly Edit[] {
  if (value === undefined) return at(document, pointer) === undefined ? [] : [{ op: 'remove', path: pointer }];
  const parts = pointer.split('/');
  for (let depth = 2; depth < parts.length; depth++) {
    const way = parts.slice(0, depth).join('/');
    if (at(document, way) !== undefined) continue;
    const rest = parts.slice(depth);
    const made = rest.reduceRight<unknown>((inner, part) => (part === '-' || part === '0' ? [inner] : { [part]: inner }), value);
    return [{ op: 'add', path: way, value: made }];
  }
  return [{ op: at(document, pointer) === undefined || pointer.endsWith('/-') ? 'add' : 'replace', path: pointer, value }];
}

/** Chooses the item that an issue is about and asks the form to show its field. */
export function goTo(path: string): void {
  const owner = ownerOf(path);
  batch(() => {
    chosen.value = owner?.path ?? null;
    asked.value = { path };
  });
}

let timer: ReturnType<typeof setTimeout> | undefined;
let number = 0;

/** Checks the draft after each edit, until the function it gives is called. */
export function keepChecking(): () => void {
  const end = effect(() => {
    const now = scenarioDraft.value;
    if (now === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => void checkNow(now), PAUSE_MS);
    checking.value = true;
  });
  return () => {
    clearTimeout(timer);
    end();
  };
}

async function checkNow(draft: WrittenScenario): Promise<void> {
  const mine = ++number;
  try {
    const answer = await desk.check(JSON.stringify(draft, null, 1));
    if (mine !== number) return;
    batch(() => {
      issues.value = answer.issues;
      if (answer.standing !== null || answer.issues.some(({ severity }) => severity === 'error')) standing.value = answer.standing;
      checking.value = draft !== scenarioDraft.peek();
      checkFailed.value = null;
    });
    const judged = await desk.judge();
    if (mine === number) checks.value = judged;
  } catch (error) {
    if (mine !== number) return;
    batch(() => {
      checkFailed.value = error instanceof Error ? error.message : String(error);
      checking.value = false;
    });
  }
}
