// SPDX-License-Identifier: Apache-2.0
// A thread of the science suite: one job after the other (verification/pool.ts).
import { parentPort } from 'node:worker_threads';
import { describe, InvalidExercise } from './errors.js';
import type { Answer } from './verification/pool.js';
import { type Job, runOne } from './verification/run-one.js';

parentPort?.on('message', (job: Job) => {
  runOne(job).then(
    (run) => answer({ run }),
    (error: unknown) => answer(error instanceof InvalidExercise ? { issues: error.issues } : { failed: describe(error) }),
  );
});

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
