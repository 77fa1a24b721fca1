// SPDX-License-Identifier: Apache-2.0
// Kept exercises in the origin's private file system: a file of chunks and a small one with its record, both flushed at each addition. A
// write that fails half-way is cut off again, so that what was there before stays whole.
import type { KeptRecord } from '../../session/kept.js';
import { type Room, recordOf, type Stored } from './room.js';

const FOLDER = 'exercises';
const RECORD = '.json';
const CHUNKS = '.spk';

interface Open {
  readonly chunks: FileSystemSyncAccessHandle;
  readonly record: FileSystemSyncAccessHandle;
}

const encoder = new TextEncoder();

async function access(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemSyncAccessHandle> {
  const file = await folder.getFileHandle(name, { create: true });
  return file.createSyncAccessHandle();
}

/** Replaces what is in a small file; its length last, so that a torn write is longer, never shorter. */
function put(handle: FileSystemSyncAccessHandle, record: KeptRecord): void {
  const bytes = encoder.encode(JSON.stringify(record));
  handle.write(bytes, { at: 0 });
  handle.truncate(bytes.length);
  handle.flush();
}

export async function filesRoom(): Promise<Room> {
  const root = await navigator.storage.getDirectory();
  const folder = () => root.getDirectoryHandle(FOLDER, { create: true });
  // a browser may have folders and no handles
  const probe = await access(root, 'probe');
  probe.close();
  await root.removeEntry('probe');
  const open = new Map<string, Open>();

  const opened = async (id: string): Promise<Open> => {
    const known = open.get(id);
    if (known !== undefined) return known;
    const place = await folder();
    const chunks = await access(place, id + CHUNKS);
    try {
      const both = { chunks, record: await access(place, id + RECORD) };
      open.set(id, both);
      return both;
    } catch (error) {
      chunks.close();
      throw error;
    }
  };
  const release = (id: string) => {
    const both = open.get(id);
    both?.chunks.close();
    both?.record.close();
    open.delete(id);
  };
  const readRecord = async (place: FileSystemDirectoryHandle, id: string): Promise<KeptRecord> => {
    try {
      const file = await (await place.getFileHandle(id + RECORD)).getFile();
      return recordOf(id, JSON.parse(await file.text()));
    } catch {
      return recordOf(id, null);
    }
  };

  return {
    place: 'files',
    async append(record, bytes, first) {
      const { chunks, record: small } = await opened(record.id);
      if (first) chunks.truncate(0);
      const end = chunks.getSize();
      try {
        const written = chunks.write(bytes, { at: end });
        if (written < bytes.length) throw new DOMException('no room', 'QuotaExceededError');
      } catch (error) {
        chunks.truncate(end);
        chunks.flush();
        throw error;
      }
      chunks.flush();
      put(small, record);
    },
    async release(id) {
      release(id);
    },
    async list() {
      const place = await folder();
      const found: Stored[] = [];
      for await (const [name, handle] of place as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind !== 'file' || !name.endsWith(CHUNKS)) continue;
        const id = name.slice(0, -CHUNKS.length);
        const { size } = await (handle as FileSystemFileHandle).getFile();
        found.push({ record: await readRecord(place, id), bytes: size });
      }
      return found;
    },
    async read(id) {
      const file = await (await (await folder()).getFileHandle(id + CHUNKS)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    },
    async rename(id, name) {
      const place = await folder();
      const record = { ...(await readRecord(place, id)), name };
      const known = open.get(id);
      if (known !== undefined) return put(known.record, record);
      const handle = await access(place, id + RECORD);
      put(handle, record);
      handle.close();
    },
    async remove(id) {
      release(id);
      const place = await folder();
      await place.removeEntry(id + CHUNKS);
      await place.removeEntry(id + RECORD).catch(() => undefined);
    },
    async erase() {
      for (const id of [...open.keys()]) release(id);
      await root.removeEntry(FOLDER, { recursive: true }).catch((error: DOMException) => {
        if (error.name !== 'NotFoundError') throw error;
      });
    },
  };
}
