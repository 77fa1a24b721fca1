// SPDX-License-Identifier: Apache-2.0
// A thread of the science suite: one job after the other (verification/pool.ts). A run that fails is an answer too.
import { parentPort } from 'node:worker_threads';
import { describe, InvalidExercise } from './errors.js';
import { type Job, runOne } from './verification/run-one.js';
import type { FailedRun, Run } from './verification/study.js';

parentPort?.on('message', (job: Job) => {
  runOne(job).then(answer, (error: unknown) => {
    const failed = error instanceof InvalidExercise ? error.issues.map((issue) => issue.code).join(', ') : describe(error);
    answer({ variant: job.variant, seed: job.seed, failed });
  });
});

function answer(run: Run | FailedRun): void {
  parentPort?.postMessage(run);
}
