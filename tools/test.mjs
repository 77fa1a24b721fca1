// SPDX-License-Identifier: Apache-2.0
// npm test: sets up everything, then runs every part even when an earlier one failed. Each runner prints its own summary; the last line
// is the sum. A part that could not even be built, or died, counts as one failure, so the sum never looks better than it is.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { cmakeBuild } from './cmake.mjs';
import { main, nodeModule, root, tryRun } from './command.mjs';
import { fuzz } from './fuzz.mjs';
import { lint } from './lint.mjs';
import { setUpChromium } from './setup/chromium.mjs';
import { setUpSystem } from './setup/system.mjs';

const MOST_SHARDS = 4; // of a test program at a time: under ASan each takes some hundred megabytes
const reports = join(root, 'build/reports');
const total = { passed: 0, failed: 0 };
const broken = [];
let chromium = '';

function fail(name, count = 1) {
  total.failed += count;
  broken.push(name);
}

async function part(name, work) {
  const started = Date.now();
  console.log(`\n━━ ${name}`);
  try {
    await work(name);
  } catch (error) {
    console.error(error.message);
    fail(name);
  }
  console.log(`━━ ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Takes passed and failed from a runner's report; a bad exit that no failed test explains is one failure more. */
function count(name, status, report, read) {
  if (!existsSync(report)) return fail(`${name} (died: ${status})`);
  const { passed, failed } = read(JSON.parse(readFileSync(report, 'utf8')));
  total.passed += passed;
  if (failed > 0) fail(name, failed);
  else if (status !== 0) fail(`${name} (exit ${status})`);
}

/** Runs a program beside others; settles with its exit status, a signal or what kept it from starting. */
function beside(program, args, { env, timeout }) {
  return new Promise((settle) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'], timeout });
    child.on('error', (error) => settle(error.code));
    child.on('close', (status, signal) => settle(status ?? signal));
  });
}

/** Builds the targets and runs the test program, every core its share of the tests. */
async function googleTest(name, preset, command, targets = [command.at(-1)]) {
  cmakeBuild(preset, targets);
  if (!existsSync(join(root, 'build', preset, command.at(-1)))) throw new Error(`no test program in build/${preset}`);
  const program = [...command.slice(0, -1), join(root, 'build', preset, command.at(-1))];
  const shards = Math.min(availableParallelism(), MOST_SHARDS);
  const share = async (shard) => {
    const report = join(reports, `${preset}-${shard}.json`);
    const args = [...program.slice(1), '--gtest_brief=1', `--gtest_output=json:${report}`];
    const env = { ASAN_OPTIONS: 'detect_stack_use_after_return=1', GTEST_TOTAL_SHARDS: `${shards}`, GTEST_SHARD_INDEX: `${shard}` };
    const status = await beside(program[0], args, { env, timeout: 15 * 60_000 });
    count(name, status, report, (found) => {
      const tests = (found.testsuites ?? []).flatMap((suite) => suite.testsuite);
      const failed = tests.filter((test) => test.failures?.length > 0).length;
      return { failed, passed: tests.filter((test) => test.result === 'COMPLETED').length - failed };
    });
  };
  await Promise.all(Array.from({ length: shards }, (_, shard) => share(shard)));
}

function vitest(name) {
  const report = join(reports, 'vitest.json');
  const args = [nodeModule('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = tryRun('node', args, { timeout: 40 * 60_000, env: { CHROMIUM: chromium } });
  count(name, status, report, (found) => {
    const unread = found.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    return { passed: found.numPassedTests, failed: found.numFailedTests + unread.length };
  });
}

await main(async () => {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await part('set-up', () => {
    setUpSystem(['build', 'test', 'browser']);
    chromium = setUpChromium();
  });
  await part('build', buildAll);
  await part('C++ tests, native release', (name) => googleTest(name, 'native', ['sispam_tests'], []));
  await part('C++ tests, ASan and UBSan', (name) => googleTest(name, 'sanitize', ['sispam_tests']));
  await part('C++ tests, WebAssembly in Node', (name) => googleTest(name, 'wasm', ['node', 'sispam_tests.cjs']));
  await part('fuzzing', async () => {
    for (const { target, problem } of await fuzz()) {
      if (problem === null) total.passed += 1;
      else fail(`fuzz ${target}`);
    }
  });
  await part('lint', () => {
    for (const name of lint()) fail(name);
  });
  await part('TypeScript tests', vitest);
  if (broken.length > 0) console.log(`\nFailed: ${broken.join('; ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});
