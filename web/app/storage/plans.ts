// SPDX-License-Identifier: Apache-2.0
// Plans kept in the browser: versions by name, and the draft that is being edited, written a second after the last edit, so that a closed tab
// costs at most that. Where the browser keeps nothing, the page says so and files remain.
import { effect } from '@preact/signals';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { base, type PlanBase, type PlanOrders, planOrders, scenarioDraft, versionName } from '../session/plan/document.js';

export interface PlanVersion {
  readonly number: number;
  readonly name: string;
  /** ISO 8601 */
  readonly when: string;
  readonly base: PlanBase | null;
  readonly value: unknown;
  /** absent in what older pages have kept */
  readonly orders?: PlanOrders;
}

interface Plans extends DBSchema {
  versions: { key: number; value: PlanVersion };
  draft: { key: 'now'; value: Pick<PlanVersion, 'base' | 'value' | 'orders'> & { readonly name: string | null } };
}

const PAUSE_MS = 1000;
let opened: Promise<IDBPDatabase<Plans>> | null = null;

function database(): Promise<IDBPDatabase<Plans>> {
  opened ??= openDB<Plans>('sispamkota-plans', 1, {
    upgrade(db) {
      db.createObjectStore('versions', { keyPath: 'number' });
      db.createObjectStore('draft');
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Newest first. */
export async function versions(): Promise<readonly PlanVersion[]> {
  return (await (await database()).getAll('versions')).reverse();
}

export async function keepVersion(name: string): Promise<void> {
  const db = await database();
  const numbers = await db.getAllKeys('versions');
  const number = (numbers.at(-1) ?? 0) + 1;
  const plan = { base: base.value, value: scenarioDraft.value, orders: planOrders.value };
  await db.put('versions', { number, name, when: new Date().toISOString(), ...plan });
}

export async function removeVersion(number: number): Promise<void> {
  await (await database()).delete('versions', number);
}

export async function lastDraft(): Promise<Plans['draft']['value'] | undefined> {
  return (await database()).get('draft', 'now');
}

/** Keeps the draft as it changes, until the function it gives is called; `failed` is told once when the browser refuses. */
export function keepDraft(failed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | null = null;
  let told = false;
  const end = effect(() => {
    const value = scenarioDraft.value;
    if (value === null) return;
    const now = { base: base.value, value, name: versionName.value, orders: planOrders.value };
    clearTimeout(timer);
    waiting = () => {
      waiting = null;
      database()
        .then((db) => db.put('draft', now, 'now'))
        .catch(() => {
          if (!told) failed();
          told = true;
        });
    };
    timer = setTimeout(() => waiting?.(), PAUSE_MS);
  });
  const hide = () => waiting?.();
  addEventListener('pagehide', hide);
  return () => {
    clearTimeout(timer);
    waiting?.();
    removeEventListener('pagehide', hide);
    end();
  };
}
