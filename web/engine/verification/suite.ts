// SPDX-License-Identifier: Apache-2.0
// The science suite: every run of the chosen studies spread over threads, then the rows in the order of the table. Runs are sorted by
// (study, variant, seed) before anything is computed from them, so the result does not depend on which thread was faster.
import { spread } from './pool.js';
import type { Job } from './run-one.js';
import type { Parameters } from './scenes.js';
import { studies } from './studies.js';
import type { FailedRun, Row, Run, Study, Variant } from './study.js';

export interface SuiteOptions {
  /** the beginning of a study's name, or a section, or several with commas; all if absent */
  readonly only?: string;
  /** how many; seeds are 1, 2, … */
  readonly seeds?: number;
  readonly short: boolean;
  readonly parameters: Parameters;
  readonly threads: number;
  readonly progress: (done: number, of: number, study: string) => void;
}

export interface ReportedRow extends Row {
  readonly study: string;
  readonly source: string;
  readonly seeds: number;
}

export function chosen(only: string | undefined): readonly Study[] {
  if (only === undefined) return studies;
  const names = only.toLowerCase().split(',');
  return studies.filter((each) => names.some((name) => name !== '' && (each.section.toLowerCase() === name || each.name.startsWith(name))));
}

export function variantsOf(study: Study, short: boolean): readonly Variant[] {
  return short && study.short !== undefined ? study.variants.filter((each) => study.short?.includes(each.name)) : study.variants;
}

export async function runSuite(options: SuiteOptions): Promise<readonly ReportedRow[]> {
  const { short, parameters, progress } = options;
  const jobs: Job[] = [];
  for (const study of chosen(options.only))
    for (const variant of variantsOf(study, short))
      for (let seed = 1; seed <= seedsOf(study, options); seed++)
        jobs.push({ study: study.name, variant: variant.name, seed, short, parameters });
  let done = 0;
  const runs = await spread(jobs, options.threads, (job) => progress(++done, jobs.length, job.study)); // in the order of the jobs
  const rows: ReportedRow[] = [];
  for (const study of chosen(options.only)) {
    if (study.variants.length > 0 && variantsOf(study, short).length === 0) continue; // not in the short form
    const own = runs.filter((_, k) => jobs[k]?.study === study.name);
    const seeds = study.variants.length > 0 ? seedsOf(study, options) : 0;
    const failed = own.filter((run): run is FailedRun => 'failed' in run);
    const whole = own.filter((run): run is Run => !failed.some((each) => each.variant === run.variant));
    for (const row of [...failed.map(failedRow), ...study.judge(whole)])
      rows.push({ ...row, study: study.name, source: row.source ?? study.source, seeds });
  }
  return rows;
}

/** A variant with a failed run is not judged. */
function failedRow({ variant, seed, failed }: FailedRun): Row {
  return { name: `${variant}: run, seed ${seed}`, expected: '', measured: failed, tolerance: '', pass: false };
}

function seedsOf(study: Study, { seeds, short }: SuiteOptions): number {
  return seeds ?? (short ? 1 : (study.seeds ?? 10));
}
