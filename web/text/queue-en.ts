// SPDX-License-Identifier: Apache-2.0
// English words about ensembles over a queue; the keys are those of queue-id.ts.
import type { queueProblemsId, queueWordsId } from './queue-id.js';

export const queueProblemsEn: typeof queueProblemsId = {
  'queue.missing': '--queue needs the libraries bullmq and ioredis: npm install bullmq ioredis',
  'queue.unreachable': 'The server of the queue {address} cannot be reached: {reason}',
  'queue.failed': 'A run failed in the queue: {reason}',
  'queue.foreign': 'What is in the queue is not from Sispamkota, or not whole ({what}).',
};

export const queueWordsEn: typeof queueWordsId = {
  lost: 'The connection to the server of the queue is gone; trying again.',
  back: 'The server of the queue is back.',
  nobody: 'Nobody serves this queue yet. Start: sispamkota worker --queue …',
  others: 'No worker of version {version} (package/results) serves this queue; there are: {by}',
  serving: 'Serving {address} with {workers} threads, version {version} (package/results).',
  refused: 'A run for version {found} is refused and given back; this is version {version} (package/results). Install the same version.',
  wrong: 'Something in the queue is refused: {reason}',
  served: '{count} runs done.',
};
