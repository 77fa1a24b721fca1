// SPDX-License-Identifier: Apache-2.0
// Jobs spread over threads of Node; results come back in the order of the jobs, whoever was faster.
import { Worker } from 'node:worker_threads';
import type { Job } from './run-one.js';
import type { FailedRun, Run } from './study.js';

export async function spread(jobs: readonly Job[], threads: number, done: (job: Job) => void): Promise<readonly (Run | FailedRun)[]> {
  const results: (Run | FailedRun)[] = [];
  let next = 0;
  const workers = Array.from({ length: Math.max(1, Math.min(threads, jobs.length)) }, () => {
    return new Worker(new URL(/* @vite-ignore */ './verification-worker.js', import.meta.url));
  });
  const serve = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let current = -1;
      const more = () => {
        current = next++;
        const job = jobs[current];
        if (job === undefined) resolve();
        else worker.postMessage(job);
      };
      worker.on('message', (run: Run | FailedRun) => {
        results[current] = run;
        done(jobs[current] as Job);
        more();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a thread of the suite ended (${code})`)));
      more();
    });
  try {
    await Promise.all(workers.map(serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
