// SPDX-License-Identifier: Apache-2.0
// The jobs of the suite over threads of Node; results come back in the order of the jobs, whoever was faster.
import { Pool } from '../pool.js';
import { startHand } from '../worker-hand.js';
import type { Job } from './run-one.js';
import type { FailedRun, Run } from './study.js';

export async function spread(jobs: readonly Job[], threads: number, done: (job: Job) => void): Promise<readonly (Run | FailedRun)[]> {
  const address = new URL(/* @vite-ignore */ './verification-worker.js', import.meta.url);
  const pool = new Pool<Job, Run | FailedRun>(() => startHand(address), threads);
  try {
    return await pool.run(jobs, (_, job) => done(job));
  } finally {
    await pool.close();
  }
}
