// SPDX-License-Identifier: Apache-2.0
// Fuzzing: builds the fuzz targets of the preset `sanitize` and lets libFuzzer try each of tests/fuzz for a while, two at a time. It begins
// with what has once found a bug (tests/fuzz/corpus/TARGET, kept in git), with files of the product itself, and with what it found out the last time.
// By hand: node tools/fuzz.mjs [TARGET…], with FUZZ_SECONDS (20) and FUZZ_SEED (1). Crashes are kept in build/fuzz-crashes.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cmakeBuild } from './cmake.mjs';
import { isStarted, main, root, Stop } from './command.mjs';
import { setUpSystem } from './setup/system.mjs';

const crashes = join(root, 'build/fuzz-crashes');
const ATTEMPTS = 2; // at a time: a machine has two cores at least

/** The names of all targets: a file of tests/fuzz each. */
function targets() {
  const folder = join(root, 'tests/fuzz');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => file.endsWith('.cpp')).map((file) => basename(file, '.cpp'));
}

/** Files of the product as inputs of a target; its first byte chooses the kind of file (tests/fuzz/scenario_reader.cpp). */
const examples = {
  scenario_reader(folder) {
    for (const [from, kinds] of Object.entries({
      'tests/scenes': [0, 4],
      'web/library/scenarios': [0],
      'web/library/commanders': [1],
      'web/library/doctrines': [2],
    })) {
      const found = existsSync(join(root, from)) ? readdirSync(join(root, from)) : [];
      for (const file of found.filter((name) => name.endsWith('.json')))
        for (const kind of kinds)
          writeFileSync(join(folder, `${kind}-${file}`), Buffer.concat([Buffer.from([kind]), readFileSync(join(root, from, file))]));
    }
  },
  recording_reader(folder) {
    const [cli, scene] = ['dist/engine/cli.js', 'tests/scenes/two-people.json'].map((path) => join(root, path));
    if (existsSync(cli))
      spawnSync('node', [cli, 'run', scene, '--until', '2', '--record', join(folder, 'two-people.spk')], { stdio: 'ignore' });
  },
};

/** The folders a target begins with. */
function beginningsOf(target) {
  const own = join(root, 'tests/fuzz/corpus', target);
  const made = join(root, 'build/fuzz-examples', target);
  mkdirSync(made, { recursive: true });
  examples[target]?.(made);
  return [own, made].filter((folder) => existsSync(folder));
}

/** Runs one target; gives its name and null, or what went wrong. */
function attempt(target, seconds) {
  const program = join(root, 'build/sanitize', `fuzz_${target}`);
  const learnt = join(root, 'build/fuzz-corpus', target); // libFuzzer writes into the first folder only
  mkdirSync(learnt, { recursive: true });
  const prefix = join(crashes, `${target}-`);
  const options = [`-max_total_time=${seconds}`, `-seed=${process.env.FUZZ_SEED ?? 1}`, `-artifact_prefix=${prefix}`];
  const limits = ['-timeout=15', '-rss_limit_mb=2560', '-max_len=65536', '-verbosity=0', '-print_final_stats=1'];
  return new Promise((resolve) => {
    const child = spawn(program, [...options, ...limits, learnt, ...beginningsOf(target)], { cwd: root });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said = (said + data).slice(-20_000);
      });
    }
    child.on('error', (error) => resolve({ target, problem: error.message, runs: 0 }));
    child.on('close', (status, signal) => {
      const runs = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(said)?.[1] ?? 0);
      resolve({ target, problem: status === 0 ? null : `${said}\n(${signal ?? `exit ${status}`})`, runs });
    });
  });
}

/** Fuzzes the targets named, or all; gives for each its name and the problem found, or null. */
export async function fuzz(names = targets()) {
  if (names.length === 0) return [];
  cmakeBuild(
    'sanitize',
    names.map((name) => `fuzz_${name}`),
  );
  mkdirSync(crashes, { recursive: true });
  const seconds = Number(process.env.FUZZ_SECONDS ?? 20);
  const waiting = [...names];
  const results = [];
  const work = async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const result = await attempt(target, seconds);
      const { problem, runs } = result;
      console.log(problem === null ? `[fuzz] ${target}: ${runs} runs, nothing found` : `[fuzz] ${target} FAILED\n${problem}`);
      keep(target, problem);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: ATTEMPTS }, work));
  return results;
}

/** Says how a crash becomes a test for ever. */
function keep(target, problem) {
  const found = problem === null ? [] : readdirSync(crashes).filter((name) => name.startsWith(`${target}-`));
  for (const name of found) {
    const test = join('tests/fuzz/corpus', target, name.slice(target.length + 1));
    console.log(`[fuzz] again: build/sanitize/fuzz_${target} build/fuzz-crashes/${name}; once mended, keep it as ${test}`);
  }
}

if (isStarted(import.meta.url)) {
  await main(async () => {
    setUpSystem(['build', 'test']);
    const asked = process.argv.slice(2);
    const unknown = asked.find((name) => !targets().includes(name));
    if (unknown !== undefined) throw new Stop(`No target ${unknown}; there are: ${targets().join(', ')}`);
    const failed = (await fuzz(asked.length > 0 ? asked : undefined)).filter(({ problem }) => problem !== null);
    if (failed.length > 0) throw new Stop(`fuzzing failed: ${failed.map(({ target }) => target).join(', ')}`);
  });
}
