// SPDX-License-Identifier: Apache-2.0
// node tools/commanders.mjs [--scenario probolinggo-2024] [--of graded --against hard] [--runs 50] [--first 1] [--workers K] [--native] [--keep FILE]
// Two commanders of the library over the same seeds. What is kept in FILE (one line a run) is not run again; --native plays the native build of
// tests/golden, several times as fast and with the same bits, instead of the package.
import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { isStarted, main, root, Stop } from './command.mjs';
import { figures, pairedDifference } from './paired.mjs';

const MOST_TICKS = '2000000'; // a day: the scenario ends by itself before
const options = {
  scenario: { type: 'string', default: 'probolinggo-2024' },
  of: { type: 'string', default: 'graded' },
  against: { type: 'string', default: 'hard' },
  runs: { type: 'string', default: '50' },
  first: { type: 'string', default: '1' },
  workers: { type: 'string', default: String(availableParallelism()) },
  native: { type: 'boolean', default: false },
  keep: { type: 'string' },
  json: { type: 'boolean', default: false },
};

const start = promisify(execFile);
const library = (file) => join(root, 'web/library', file);

async function play({ scenario, native }, commander, seed) {
  if (!native) {
    const args = ['dist/engine/cli.js', 'run', scenario, '--seed', `${seed}`, '--orders', commander, '--json'];
    return JSON.parse((await start(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 })).stdout);
  }
  const text = library(`scenarios/${scenario}.json`);
  const doctrine = JSON.parse(readFileSync(text, 'utf8')).doctrine ?? 'id-2006-tricolour';
  const args = [text, library(`doctrines/${doctrine}.json`), library(`commanders/${commander}.json`), MOST_TICKS, `${seed}`];
  return JSON.parse((await start(join(root, 'build/native/sispam_golden'), args, { maxBuffer: 1 << 28 })).stdout).summary;
}

/** Every (commander, seed) that is not yet kept, as many at a time as there are workers. */
async function playAll(given, seeds, kept) {
  const wanted = seeds.flatMap((seed) => [given.of, given.against].map((commander) => ({ commander, seed })));
  const missing = wanted.filter(({ commander, seed }) => !kept.some((run) => run.commander === commander && run.seed === seed));
  const worker = async () => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift()) {
      const run = await play(given, next.commander, next.seed);
      const forced = run.phases.filter((phase) => phase.forced || phase.from === null).map((phase) => phase.id);
      const line = { ...next, hash: run.hash, forced, levels: run.situation.map((note) => note.level), ...figures(run) };
      kept.push(line);
      if (given.keep !== undefined) appendFileSync(given.keep, `${JSON.stringify(line)}\n`);
      console.error(JSON.stringify(line));
    }
  };
  await Promise.all(Array.from({ length: Number(given.workers) }, worker));
}

function compare(given, seeds, kept) {
  const column = (commander, name) => seeds.map((seed) => kept.find((run) => run.commander === commander && run.seed === seed)[name]);
  return Object.fromEntries(
    ['injuries', 'brokenV1V2', 'voluntaryDepartures'].map((name) => {
      const [a, b] = [column(given.of, name), column(given.against, name)];
      const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
      return [name, { [given.of]: mean(a), [given.against]: mean(b), difference: pairedDifference(a, b) }];
    }),
  );
}

export async function compareCommanders(given) {
  const seeds = Array.from({ length: Number(given.runs) }, (_, k) => Number(given.first) + k);
  if (seeds.length < 4) throw new Stop('--runs: at least 4 pairs');
  const kept =
    given.keep !== undefined && existsSync(given.keep)
      ? readFileSync(given.keep, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
  await playAll(given, seeds, kept);
  return compare(given, seeds, kept);
}

if (isStarted(import.meta.url))
  await main(async () => {
    const given = parseArgs({ options }).values;
    const result = await compareCommanders(given);
    if (given.json) return console.log(JSON.stringify(result));
    const round = (value) => value.toFixed(2);
    for (const [name, { difference: d, ...means }] of Object.entries(result)) {
      const each = Object.entries(means).map(([commander, value]) => `${commander} ${round(value)}`);
      console.log(`${name}: ${each.join(', ')}; difference ${round(d.mean)} [${round(d.low)}, ${round(d.high)}], ${d.pairs} pairs`);
    }
  });
