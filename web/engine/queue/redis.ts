// SPDX-License-Identifier: Apache-2.0
// The connection to Redis or Valkey. BullMQ and ioredis are asked for only here and only when a queue is used: nobody else needs them.
import { describe, SispamError } from '../errors.js';

export type Bull = typeof import('bullmq');
export type Redis = import('ioredis').Redis;

/** How the connection fares after its beginning. */
export type ConnectionNews = 'lost' | 'back';

const longestPause = 2000; // ms between two tries to connect again; assumed

export async function loadBull(): Promise<Bull> {
  try {
    return await import('bullmq');
  } catch (error) {
    throw missing(error);
  }
}

/** Connected, or SispamError; once connected it connects again by itself for ever. */
export async function connect(address: string, heard: (news: ConnectionNews) => void = () => undefined): Promise<Redis> {
  const { Redis } = await import('ioredis').catch((error: unknown) => {
    throw missing(error);
  });
  let [began, lost, last] = [false, false, ''];
  const redis = new Redis(address, {
    lazyConnect: true,
    maxRetriesPerRequest: null, // what is asked for while the server is away is answered when it is back
    retryStrategy: (times) => (began ? Math.min(times * 100, longestPause) : null),
  });
  redis.on('error', (error: Error) => {
    last = error.message;
  });
  redis.on('close', () => {
    if (!began || lost) return;
    lost = true;
    heard('lost');
  });
  redis.on('ready', () => {
    if (lost) heard('back');
    lost = false;
  });
  try {
    await redis.connect();
    began = true;
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new SispamError('queue.unreachable', 'no server', { address: withoutSecret(address), reason: last || describe(error) });
  }
}

/** For good; nobody hears of it. */
export function hangUp(redis: Redis): void {
  redis.removeAllListeners('close');
  redis.disconnect();
}

/** An address as it may be shown. */
export function withoutSecret(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//');
}

function missing(error: unknown): SispamError {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ERR_MODULE_NOT_FOUND') return new SispamError('queue.failed', describe(error), { reason: describe(error) });
  return new SispamError('queue.missing', 'bullmq and ioredis are not installed');
}
