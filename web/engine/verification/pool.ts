// SPDX-License-Identifier: Apache-2.0
// Jobs spread over threads of Node; results come back in the order of the jobs, whoever was faster.
import { Worker } from 'node:worker_threads';
import { InvalidExercise } from '../errors.js';
import type { Issue } from '../source.js';
import type { Job } from './run-one.js';
import type { Run } from './study.js';

/** What a thread answers. */
export type Answer = { readonly run: Run } | { readonly issues: readonly Issue[] } | { readonly failed: string };

export async function spread(jobs: readonly Job[], threads: number, done: (job: Job) => void): Promise<readonly Run[]> {
  const results: Run[] = [];
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
      worker.on('message', (answer: Answer) => {
        const job = jobs[current] as Job;
        if ('run' in answer) {
          results[current] = answer.run;
          done(job);
          more();
        } else if ('issues' in answer) reject(new InvalidExercise(answer.issues));
        else reject(new Error(`${job.study}/${job.variant}, seed ${job.seed}: ${answer.failed}`));
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
