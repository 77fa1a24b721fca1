// SPDX-License-Identifier: Apache-2.0
// What a file is, by what stands in it: a recording opens for review, a scenario, orders or a plan opens as an exercise. Orders are given in
// the exercise that is open; a plan is laid over its base in the library.
import { UnknownName } from '../../engine/errors.js';
import { magic } from '../../engine/film/chunks.js';
import { PatchFailed, patchIssue } from '../../engine/json-patch.js';
import { topValue } from '../../engine/json-top.js';
import { loadText } from '../../engine/library.js';
import { withPlan } from '../../engine/planned.js';
import type { Issue } from '../../engine/source.js';
import { open, opening, refuse } from './exercise.js';
import { screen } from './screen.js';

const DEFAULT_DRILL = 'probolinggo-2024';

export function isRecording(head: Uint8Array): boolean {
  // a damaged one too: half of its beginning is enough
  return magic.filter((byte, at) => head[at] === byte).length >= magic.length / 2;
}

/** What is wrong with a file by itself, by the core; loaded when it is needed. */
async function look(kind: 'scenario' | 'plan', text: string | Uint8Array): Promise<readonly Issue[]> {
  const { desk } = await import('./plan/desk.js');
  return (await desk.look(kind, text)).filter(({ severity }) => severity === 'error');
}

async function openPlan(text: string, name: string): Promise<boolean> {
  const wrong = await look('plan', text);
  const told = (issues: readonly Issue[]) => {
    refuse(issues, name);
    return false;
  };
  if (wrong.length > 0) return told(wrong);
  const plan = JSON.parse(text) as { readonly base: string; readonly orders?: unknown };
  try {
    const base = await loadText('scenarios', plan.base);
    const orders = Array.isArray(plan.orders)
      ? { orders: { text: JSON.stringify({ format: 'sispamkota-orders/1', orders: plan.orders }) } }
      : {};
    return await open({ scenario: { text: withPlan(base, text) }, ...orders, name, seed: null });
  } catch (error) {
    if (error instanceof UnknownName) {
      const { kind = '', nearest = '' } = error.values;
      const values = { kind, found: plan.base, nearest };
      const line = topValue(text, 'base')?.line ?? 1;
      return told([{ file: 'plan', path: '/base', line, code: 'reference.unknown', values, severity: 'error' }]);
    }
    if (!(error instanceof PatchFailed)) throw error;
    return told([patchIssue(error, text)]);
  }
}

/** The text of a file; null when it is not UTF-8: another letter in a name is another name, so nothing is guessed. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Named as a recording and no JSON: what is wrong with it is told of a recording, an empty file and a foreign one too. */
function isMeantAsRecording(bytes: Uint8Array, name: string): boolean {
  if (isRecording(bytes.subarray(0, magic.length))) return true;
  const first = bytes.find((byte) => byte > 32);
  return /\.spk$/i.test(name) && first !== 0x7b;
}

/** True when it is open. Throws what the engine throws. */
export async function openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
  if (isMeantAsRecording(bytes, name)) {
    const { reviewBytes } = await import('./reviewing.js');
    screen.value = 'review';
    await reviewBytes(async () => bytes, name);
    return true;
  }
  const text = textOf(bytes);
  if (text === null) {
    const wrong = await look('scenario', bytes);
    screen.value = 'run';
    refuse(wrong, name);
    return false;
  }
  const format = topValue(text, 'format')?.text ?? '';
  screen.value = 'run';
  if (format.startsWith('sispamkota-plan/')) return openPlan(text, name);
  if (!format.startsWith('sispamkota-orders/')) return open({ scenario: { text }, name, seed: null });
  const now = opening();
  return open({
    scenario: now?.scenario ?? DEFAULT_DRILL,
    name: now?.name ?? DEFAULT_DRILL,
    seed: now?.seed ?? null,
    orders: { text },
    ordersFile: name,
  });
}
