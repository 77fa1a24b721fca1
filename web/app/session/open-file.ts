// SPDX-License-Identifier: Apache-2.0
// What a file is, by what stands in it: a recording opens for review, a scenario, orders or a plan opens as an exercise. Orders are given in
// the exercise that is open; a plan is laid over its base in the library.
import { magic } from '../../engine/film/chunks.js';
import { PatchFailed } from '../../engine/json-patch.js';
import { topValue } from '../../engine/json-top.js';
import { loadText } from '../../engine/library.js';
import { withPlan } from '../../engine/planned.js';
import { open, opening, refuse } from './exercise.js';
import { screen } from './screen.js';

const DEFAULT_DRILL = 'probolinggo-2024';

export function isRecording(head: Uint8Array): boolean {
  // a damaged one too: half of its beginning is enough
  return magic.filter((byte, at) => head[at] === byte).length >= magic.length / 2;
}

async function openPlan(text: string, name: string): Promise<boolean> {
  const plan = JSON.parse(text) as {
    readonly base?: unknown;
    readonly orders?: unknown;
    readonly patch?: readonly { readonly path?: string }[];
  };
  const base = await loadText('scenarios', String(plan.base));
  try {
    const orders = Array.isArray(plan.orders)
      ? { orders: { text: JSON.stringify({ format: 'sispamkota-orders/1', orders: plan.orders }) } }
      : {};
    return await open({ scenario: { text: withPlan(base, text) }, ...orders, name, seed: null });
  } catch (error) {
    if (!(error instanceof PatchFailed)) throw error;
    const values = { step: error.step, path: plan.patch?.[error.step]?.path ?? '' };
    refuse([{ file: 'plan', path: `/patch/${error.step}/path`, line: 1, code: 'plan.patchFailed', values, severity: 'error' }], name);
    return false;
  }
}

/** True when it is open. Throws what the engine throws. */
export async function openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
  if (isRecording(bytes.subarray(0, magic.length))) {
    const { reviewBytes } = await import('./reviewing.js');
    screen.value = 'review';
    await reviewBytes(async () => bytes, name);
    return true;
  }
  const text = new TextDecoder().decode(bytes);
  const format = topValue(text, 'format')?.text ?? '';
  screen.value = 'run';
  if (format.startsWith('sispamkota-plan/')) return openPlan(text, name);
  if (!format.startsWith('sispamkota-orders/')) return open({ scenario: { text }, name, seed: null });
  const now = opening();
  return open({ scenario: now?.scenario ?? DEFAULT_DRILL, name: now?.name ?? DEFAULT_DRILL, seed: now?.seed ?? null, orders: { text } });
}
