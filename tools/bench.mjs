// SPDX-License-Identifier: Apache-2.0
// npm run bench: the plaza workloads in WebAssembly under Node, in the native build and in a plain JavaScript reference, side by side.
// `-- --base REV` compares with another revision instead. Options: --only NAME[,NAME] --rounds N --json.
import { base, rows } from './bench/measure.mjs';
import { baseLines, rowLines } from './bench/table.mjs';
import { buildPackage } from './build.mjs';
import { cmakeBuild } from './cmake.mjs';
import { main, Stop } from './command.mjs';
import { setUpSystem } from './setup/system.mjs';

const usual = ['1000-0.5-A', '1000-2-A', '10000-0.5-A', '10000-2-A', '10000-2-B', '10000-4-A', '50000-2-A', '100000-2-A'];
const tuned = ['10000-0.5-A', '10000-2-A', '10000-4-A', '50000-2-A'];

function options(argv) {
  const given = { base: null, only: null, rounds: null, json: false };
  for (let at = 0; at < argv.length; at++) {
    const [, name, value] = /^--([a-z]+)(?:=(.+))?$/.exec(argv[at]) ?? [];
    if (name === 'json') given.json = true;
    else if (name in given) given[name] = value ?? argv[++at];
    else throw new Stop(`bench takes --only NAME[,NAME], --rounds N, --base REV and --json, not "${argv[at]}".`);
    if (given[name] === undefined) throw new Stop(`--${name} needs a value.`);
  }
  const names = given.only?.split(',') ?? (given.base === null ? usual : tuned).map((name) => `plaza-${name}`);
  const strange = names.find((name) => !/^plaza-\d{1,6}-\d+(\.\d+)?-[AB]$/.test(name));
  if (strange !== undefined) throw new Stop(`"${strange}" is no workload: plaza-N-ρ-A or plaza-N-ρ-B.`);
  const rounds = Number(given.rounds ?? (given.base === null ? 2 : 3));
  if (!(Number.isInteger(rounds) && rounds >= 1 && rounds <= 100)) throw new Stop('--rounds is a whole number from 1 to 100.');
  return { ...given, names, rounds };
}

await main(async () => {
  const { names, rounds, json, base: revision } = options(process.argv.slice(2));
  setUpSystem(['build', 'test']);
  await buildPackage();
  cmakeBuild('native', ['sispam_bench']);
  const found = revision === null ? rows(names, rounds) : base(names, rounds, revision);
  const lines = revision === null ? rowLines(found) : baseLines(found, revision);
  console.log(json ? JSON.stringify(found, null, 2) : lines.join('\n'));
});
