// SPDX-License-Identifier: Apache-2.0
// The hosts that play a plaza workload, each in a process of its own, so that a peak of memory is its own: WASM in Node
// (`sispamkota bench`), the native program (tests/bench/plaza.cpp), and the plain JavaScript reference (tests/bench/reference.mjs).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root, Stop } from '../command.mjs';

/**
 * One call of a host: three repeats of 50 steps of warm-up and 200 measured, by CPU time.
 * @typedef {{ msPerStep: number, msPerStepMin: number, msPerStepMax: number, peakMB: number }} Played
 */

function ask(program, args) {
  try {
    return JSON.parse(execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 24 }));
  } catch (error) {
    throw new Stop(`${program} ${args.join(' ')}\n${error.stderr ?? error.message}`);
  }
}

/** @returns {Played} */
function wasm(name, folder) {
  const [row] = ask('node', [join(folder, 'dist/engine/cli.js'), 'bench', '--only', name, '--json']);
  return { msPerStepMin: row.msPerStep, msPerStepMax: row.msPerStep, ...row }; // before 0.2.0 there was the median only
}

/** @returns {Played} */
function native(name, folder) {
  const { benchmarks } = ask(join(folder, 'build/native/sispam_bench'), [`--benchmark_filter=${name}`, '--benchmark_format=json']);
  const of = (statistic) => benchmarks.find((row) => row.run_name.split('/')[0] === name && row.aggregate_name === statistic);
  const median = of('median');
  if (median === undefined) throw new Stop(`the native program of ${folder} has no workload ${name}`);
  const [least, most] = [of('min') ?? median, of('max') ?? median];
  const peakMB = (of('max') ?? median).peakMB;
  return { msPerStep: median.msPerStep, msPerStepMin: least.msPerStep, msPerStepMax: most.msPerStep, peakMB };
}

/** @returns {Played} */
function reference(name) {
  return ask('node', [join(root, 'tests/bench/reference.mjs'), name]);
}

export const hosts = { wasm, native, reference };
