// SPDX-License-Identifier: Apache-2.0
// Kept exercises in IndexedDB, where there is no private file system: pieces of an exercise in order, and its record, written together with
// strict durability.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptRecord } from '../../session/kept.js';
import { type Room, recordOf } from './room.js';

interface Shape extends DBSchema {
  records: { key: string; value: KeptRecord };
  pieces: { key: [string, number]; value: Uint8Array };
  /** bytes and pieces of each exercise */
  sizes: { key: string; value: { readonly bytes: number; readonly pieces: number } };
}

const NAME = 'sispamkota';
const STORES = ['records', 'pieces', 'sizes'] as const;

export async function databaseRoom(): Promise<Room> {
  const database: IDBPDatabase<Shape> = await openDB<Shape>(NAME, 1, {
    upgrade(fresh) {
      for (const store of STORES) fresh.createObjectStore(store);
    },
  });
  const strict = () => database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const all = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
  return {
    place: 'database',
    async append(record, bytes, first) {
      const change = strict();
      const [records, pieces, sizes] = STORES.map((store) => change.objectStore(store)) as [
        ReturnType<typeof change.objectStore<'records'>>,
        ReturnType<typeof change.objectStore<'pieces'>>,
        ReturnType<typeof change.objectStore<'sizes'>>,
      ];
      if (first) await pieces.delete(all(record.id));
      const before = first ? undefined : await sizes.get(record.id);
      const number = before?.pieces ?? 0;
      try {
        await Promise.all([
          pieces.put(bytes, [record.id, number]),
          sizes.put({ bytes: (before?.bytes ?? 0) + bytes.length, pieces: number + 1 }, record.id),
          records.put(record, record.id),
          change.done,
        ]);
      } catch (error) {
        throw change.error ?? error; // why it was given up, rather than that it was
      }
    },
    async release() {},
    async list() {
      const [ids, sizes] = await Promise.all([database.getAllKeys('records'), database.getAllKeys('sizes')]);
      return Promise.all(
        [...new Set([...ids, ...sizes])].map(async (id) => ({
          record: recordOf(id, await database.get('records', id)),
          bytes: (await database.get('sizes', id))?.bytes ?? 0,
        })),
      );
    },
    async read(id) {
      const pieces = await database.getAll('pieces', all(id));
      if (pieces.length === 0) throw new DOMException('gone', 'NotFoundError');
      const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
    async rename(id, name) {
      const change = strict();
      const records = change.objectStore('records');
      await Promise.all([records.put({ ...recordOf(id, await records.get(id)), name }, id), change.done]);
    },
    async remove(id) {
      const change = strict();
      await Promise.all([
        change.objectStore('records').delete(id),
        change.objectStore('pieces').delete(all(id)),
        change.objectStore('sizes').delete(id),
        change.done,
      ]);
    },
    async erase() {
      const change = strict();
      await Promise.all([...STORES.map((store) => change.objectStore(store).clear()), change.done]);
    },
  };
}
