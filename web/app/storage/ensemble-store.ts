// SPDX-License-Identifier: Apache-2.0
// Keeps the runs of ensembles in the browser as they end (IndexedDB), found again by what was run; and the set-up of the last one, so that
// a closed tab goes on. Where storage is forbidden or full, runs last as long as the page.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EnsembleDocument } from '../../engine/ensemble/ensemble-file.js';
import type { Outcome } from '../../engine/ensemble/row.js';
import type { Kept, RunStore } from '../session/comparison.js';

interface Schema extends DBSchema {
  outcomes: { key: string; value: Outcome };
  /** 'setup', 'document' */
  last: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Schema> | null> | null = null;

function database(): Promise<IDBPDatabase<Schema> | null> {
  opened ??= openDB<Schema>('sispamkota-ensembles', 1, {
    upgrade(db) {
      db.createObjectStore('outcomes');
      db.createObjectStore('last');
    },
  }).catch(() => null);
  return opened;
}

/** Does nothing where there is no storage. */
async function quietly<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
  const db = await database();
  if (db === null) return undefined;
  try {
    return await work(db);
  } catch {
    return undefined;
  }
}

export const ensembleStore: RunStore = {
  async outcomes(fingerprints) {
    const known = new Map<string, Outcome>();
    await quietly(async (db) => {
      for (const each of fingerprints) {
        const range = IDBKeyRange.bound(`${each}:`, `${each};`, false, true);
        const [keys, values] = await Promise.all([db.getAllKeys('outcomes', range), db.getAll('outcomes', range)]);
        keys.forEach((key, at) => {
          const value = values[at];
          if (value !== undefined) known.set(key, value);
        });
      }
    });
    return known;
  },
  async put(key, outcome) {
    await quietly((db) => db.put('outcomes', outcome, key));
  },
  async keep(setup, document) {
    await quietly(async (db) => {
      const change = db.transaction('last', 'readwrite');
      await Promise.all([change.store.put(setup, 'setup'), change.store.put(document, 'document'), change.done]);
    });
  },
  async kept() {
    return quietly(async (db) => {
      const setup = (await db.get('last', 'setup')) as Kept | undefined;
      const document = (await db.get('last', 'document')) as EnsembleDocument | null | undefined;
      return setup === undefined ? undefined : { setup, document: document ?? null };
    });
  },
  async forget() {
    await quietly(async (db) => {
      const change = db.transaction(['last', 'outcomes'], 'readwrite');
      await Promise.all([change.objectStore('last').clear(), change.objectStore('outcomes').clear(), change.done]);
    });
  },
};
