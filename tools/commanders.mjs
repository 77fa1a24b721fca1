// SPDX-License-Identifier: Apache-2.0
// node tools/commanders.mjs [--scenario probolinggo-2024] [--of graded --against hard] [--runs 50] [--first 1] [--workers K] [--native] [--keep FILE] [--draws]
// Two commanders of the library over the same seeds. What is kept in FILE (one line a run) is not run again; --native plays the native build of
// tests/golden, several times as fast and with the same bits, instead of the package. With --draws each pair has its own draw of all assumed
// parameters of temper (temper-draws.mjs): do the signs stay, whatever they are?
import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { isStarted, main, root, Stop } from './command.mjs';
import { figures, pairedDifference } from './paired.mjs';
import { rankCorrelation, temperDraws } from './temper-draws.mjs';

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
  draws: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
};

const DRAWS_SEED = 1; // of the hypercube
const start = promisify(execFile);
const library = (file) => join(root, 'web/library', file);

async function play(native, file, commander, seed) {
  if (!native) {
    const args = ['dist/engine/cli.js', 'run', file, '--seed', `${seed}`, '--orders', commander, '--json'];
    return JSON.parse((await start(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 })).stdout);
  }
  const doctrine = JSON.parse(readFileSync(file, 'utf8')).doctrine ?? 'id-2006-tricolour';
  const args = [file, library(`doctrines/${doctrine}.json`), library(`commanders/${commander}.json`), MOST_TICKS, `${seed}`];
  return JSON.parse((await start(join(root, 'build/native/sispam_golden'), args, { maxBuffer: 1 << 28 })).stdout).summary;
}

/** The file to play with this seed: the library's own, or one with the seed's draw of temper. */
function scenarioOf({ scenario }, seed, draw, folder) {
  const own = library(`scenarios/${scenario}.json`);
  if (draw === undefined) return own;
  const text = JSON.parse(readFileSync(own, 'utf8'));
  const file = join(folder, `${scenario}-${seed}.json`);
  writeFileSync(file, JSON.stringify({ ...text, parameters: { ...text.parameters, temper: { ...text.parameters?.temper, ...draw } } }));
  return file;
}

/** Every (commander, seed) that is not yet kept, as many at a time as there are workers. */
async function playAll(given, seeds, kept, drawOf) {
  const folder = mkdtempSync(join(tmpdir(), 'commanders-'));
  const wanted = seeds.flatMap((seed) => [given.of, given.against].map((commander) => ({ commander, seed })));
  const missing = wanted.filter(({ commander, seed }) => !kept.some((run) => run.commander === commander && run.seed === seed));
  const worker = async () => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift()) {
      const file = scenarioOf(given, next.seed, drawOf(next.seed), folder);
      const run = await play(given.native, file, next.commander, next.seed);
      const forced = run.phases.filter((phase) => phase.forced || phase.from === null).map((phase) => phase.id);
      const line = { ...next, hash: run.hash, forced, levels: run.situation.map((note) => note.level), ...figures(run) };
      kept.push(line);
      if (given.keep !== undefined) appendFileSync(given.keep, `${JSON.stringify(line)}\n`);
      console.error(JSON.stringify(line));
    }
  };
  try {
    await Promise.all(Array.from({ length: Number(given.workers) }, worker));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Which parameters the differences follow most: the three greatest rank correlations of each figure. */
function followed(differences, draws) {
  return Object.keys(draws[0])
    .map((name) => ({
      name,
      correlation: rankCorrelation(
        draws.map((draw) => draw[name]),
        differences,
      ),
    }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, 3);
}

function compare(given, seeds, kept, drawOf) {
  const column = (commander, name) => seeds.map((seed) => kept.find((run) => run.commander === commander && run.seed === seed)[name]);
  return Object.fromEntries(
    ['injuries', 'brokenV1V2', 'voluntaryDepartures'].map((name) => {
      const [a, b] = [column(given.of, name), column(given.against, name)];
      const mean = (values) => values.reduce((sum, each) => sum + each, 0) / values.length;
      const differences = a.map((each, k) => each - b[k]);
      const signs = { less: differences.filter((d) => d < 0).length, same: differences.filter((d) => d === 0).length };
      const follows = given.draws ? { follows: followed(differences, seeds.map(drawOf)) } : {};
      return [name, { [given.of]: mean(a), [given.against]: mean(b), difference: pairedDifference(a, b), signs, ...follows }];
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
  const draws = given.draws ? await temperDraws(seeds.length, DRAWS_SEED) : [];
  const drawOf = (seed) => draws[seed - seeds[0]];
  await playAll(given, seeds, kept, drawOf);
  return compare(given, seeds, kept, drawOf);
}

if (isStarted(import.meta.url))
  await main(async () => {
    const given = parseArgs({ options }).values;
    const result = await compareCommanders(given);
    if (given.json) return console.log(JSON.stringify(result));
    const round = (value) => value.toFixed(2);
    for (const [name, { difference: d, signs, follows = [], ...means }] of Object.entries(result)) {
      const each = Object.entries(means).map(([commander, value]) => `${commander} ${round(value)}`);
      console.log(`${name}: ${each.join(', ')}; difference ${round(d.mean)} [${round(d.low)}, ${round(d.high)}], ${d.pairs} pairs`);
      console.log(`  less in ${signs.less}, the same in ${signs.same}, more in ${d.pairs - signs.less - signs.same}`);
      for (const { name: parameter, correlation } of follows) console.log(`  follows ${parameter}: rank correlation ${round(correlation)}`);
    }
  });
