// SPDX-License-Identifier: Apache-2.0
// Writes what the manual's page `verification` shows from one run of the science suite: its last section (the table) in both languages and
// the plots. The run is kept in web/manual/verification.json, so the page can be made again from it.
//   node tools/verification-page.mjs                runs the suite (≤ 45 minutes on two cores), then writes
//   node tools/verification-page.mjs --from FILE    takes the document of an earlier `verify --json`
//   node tools/verification-page.mjs --again        takes the run that is kept; --check writes nothing and fails if something is old
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { isStarted, main, root, Stop } from './command.mjs';
import { plots } from './verification-plots.mjs';

const kept = 'web/manual/verification.json';
const languages = ['id', 'en'];
const studyOf = (row) => row.name.split('/')[0];

/** Rows of `verify --json` and the results version of the package that ran it. */
async function runSuite() {
  const cli = join(root, 'dist/engine/cli.js');
  if (!existsSync(cli)) throw new Stop('The package is not built yet; npm run build builds it.');
  const { status, stdout } = spawnSync(process.execPath, [cli, 'verify', '--json', '--lang', 'en'], {
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0 && status !== 1) throw new Stop(`verify ended with ${status}`);
  return { resultsVersion: await builtVersion(), rows: JSON.parse(stdout.toString()) };
}

async function builtVersion() {
  const { load } = await import(pathToFileURL(join(root, 'dist/engine/index.js')).href);
  return (await load()).resultsVersion;
}

async function given() {
  const options = ['--from', '--again', '--check'];
  const strange = process.argv.slice(2).find((each, k, all) => !options.includes(each) && all[k - 1] !== '--from');
  if (strange !== undefined) throw new Stop(`verification-page takes ${options.join(', ')}, not "${strange}".`);
  const from = process.argv.indexOf('--from');
  if (process.argv.includes('--again') || process.argv.includes('--check')) return JSON.parse(readFileSync(join(root, kept), 'utf8'));
  if (from < 0) return runSuite();
  const rows = JSON.parse(readFileSync(process.argv[from + 1] ?? '', 'utf8'));
  return { resultsVersion: await builtVersion(), rows };
}

/** The page with its last section (after the last `## `) made anew. */
function page(language, { resultsVersion, rows }, { text, fill, formatNumber }) {
  const path = join(root, `web/manual/${language}/verification.md`);
  const before = readFileSync(path, 'utf8');
  const lastSection = before.lastIndexOf('\n## ');
  const heading = before.slice(lastSection + 1, before.indexOf('\n', lastSection + 1));
  const words = text(language);
  const { verifyHead: head, yes, no, notApplicable, verified, verifiedVersion } = words.commandLine;
  const decimal = formatNumber(0.5, language).charAt(1);
  const number = (value) => (typeof value === 'number' ? formatNumber(value, language, 3) : value.replace(/(?<=\d)\.(?=\d)/g, decimal));
  const passes = (row) => (row.pass === null ? notApplicable : row.pass ? yes : `**${no}**`);
  const count = (pass) => rows.filter((row) => row.pass === pass).length;
  const cells = (list) => `| ${list.map((each) => String(each).replaceAll('|', '/')).join(' | ')} |`;
  return [
    path,
    [
      before.slice(0, lastSection),
      heading,
      '',
      `${fill(verifiedVersion, { version: resultsVersion })} ${fill(verified, { passed: count(true), failed: count(false), left: count(null) })}`,
      '',
      cells([head.name, head.expected, head.measured, head.tolerance, head.pass, head.seeds]),
      '|---|---|---|---|---|---|',
      ...rows.map((row) =>
        cells([row.name, number(row.expected), number(row.measured ?? 'NaN'), number(row.tolerance), passes(row), row.seeds]),
      ),
      '',
      ...grouped(rows, studyOf, (row) => row.source).map(([study, sources]) => `- ${study}: ${sources}`),
      '',
      ...grouped(
        rows,
        (row) => row.note,
        (row) => row.name,
      ).map(([note, names]) => `- ${names}: ${translated(note, language, text)}`),
      '',
    ].join('\n'),
  ];
}

/** [key, 'member; member'] for every different key, in the order of first sight; not for the empty one. */
function grouped(rows, keyOf, memberOf) {
  const groups = new Map();
  for (const row of rows) if (keyOf(row) !== '') groups.set(keyOf(row), (groups.get(keyOf(row)) ?? new Set()).add(memberOf(row)));
  return [...groups].map(([key, members]) => [key, [...members].join('; ')]);
}

/** A note was printed in English: the same one in this language. */
function translated(note, language, text) {
  const english = text('en').verification?.notes ?? {};
  const key = Object.keys(english).find((each) => english[each] === note);
  return key === undefined ? note : text(language).verification.notes[key];
}

export async function verificationPage() {
  const run = await given();
  const { module: words } = await runnerImport(join(root, 'web/text/index.ts'), { configFile: false, logLevel: 'error' });
  const files = new Map([
    [join(root, kept), `${JSON.stringify(run, null, 1)}\n`],
    ...languages.map((language) => page(language, run, words)),
    ...[...plots(run.rows)].map(([name, svg]) => [join(root, 'web/manual/plots', name), svg]),
  ]);
  const old = [...files].filter(([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content);
  if (process.argv.includes('--check')) {
    if (old.length > 0)
      throw new Stop(`Out of date, run node tools/verification-page.mjs --again: ${old.map(([path]) => path).join(', ')}`);
    return;
  }
  for (const [path, content] of old) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.error(`written: ${path.slice(root.length)}`);
  }
}

if (isStarted(import.meta.url)) await main(verificationPage);
