// SPDX-License-Identifier: Apache-2.0
// The thread that keeps exercises: one thing after the other, each answered when it is on the disk. Files where there are any, else
// the database; where a browser has neither files nor a database it says so.
import { databaseRoom } from './database-room.js';
import { filesRoom } from './files-room.js';
import type { Answered, Ask, Asked, Room } from './room.js';

declare const self: DedicatedWorkerGlobalScope;

async function findRoom(): Promise<Room | null> {
  for (const open of [filesRoom, databaseRoom]) {
    try {
      return await open();
    } catch (error) {
      console.info(error instanceof Error ? error.message : error);
    }
  }
  return null;
}

function answer(room: Room, ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'place':
      return Promise.resolve(room.place);
    case 'append':
      return room.append(ask.record, ask.bytes, ask.first);
    case 'release':
      return room.release(ask.id);
    case 'list':
      return room.list();
    case 'read':
      return room.read(ask.id);
    case 'rename':
      return room.rename(ask.id, ask.name);
    case 'remove':
      return room.remove(ask.id);
    case 'erase':
      return room.erase();
  }
}

const errors = {
  QuotaExceededError: 'full',
  NoModificationAllowedError: 'inUse',
  InvalidStateError: 'inUse',
  NotFoundError: 'gone',
} as const;

function failure(number: number, thrown: unknown): Answered {
  const name = thrown instanceof DOMException ? thrown.name : '';
  return { number, error: name in errors ? errors[name as keyof typeof errors] : 'failed', message: String(thrown) };
}

let room = findRoom();
let before: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data: { number, ask } }: MessageEvent<Asked>) => {
  before = before.then(async () => {
    try {
      const found = await room;
      if (found === null) throw new DOMException('nowhere', 'NotSupportedError');
      const value = await answer(found, ask);
      const transfer = value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
      self.postMessage({ number, answer: value } satisfies Answered, transfer);
    } catch (error) {
      if (ask.kind === 'place') room = Promise.resolve(null);
      self.postMessage(failure(number, error));
    }
  });
};
