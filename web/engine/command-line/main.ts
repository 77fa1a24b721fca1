// SPDX-License-Identifier: Apache-2.0
// The command line from its words to its exit code: 0 done, 1 wrong input or a failed run, 2 wrong usage.
import { InvalidExercise, SispamError } from '../errors.js';
import { errorMessage, worded } from '../issues.js';
import { type Arguments, type CommandName, parse } from './arguments.js';
import { bench } from './bench.js';
import { check } from './check.js';
import { ensemble } from './ensemble.js';
import { exportFile } from './export.js';
import { help } from './help.js';
import { importMap } from './import.js';
import { list } from './list.js';
import { merge } from './merge.js';
import { mergePlans } from './merge-plans.js';
import { replay } from './replay.js';
import { run } from './run.js';
import { schema } from './schema.js';
import { stations } from './stations.js';
import { verify } from './verify.js';
import { languageFrom, shellLanguage, Voice } from './voice.js';
import { worker } from './worker.js';
import { WrongUsage } from './wrong-usage.js';

const works: Readonly<Record<CommandName, (voice: Voice, given: Arguments) => number | Promise<number>>> = {
  list,
  check,
  run,
  replay,
  ensemble,
  worker,
  merge,
  'merge-plans': mergePlans,
  schema,
  stations,
  verify,
  bench,
  import: importMap,
  export: exportFile,
};

export async function main(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const json = argv.includes('--json');
  let voice = new Voice(shellLanguage(environment), json);
  try {
    voice = new Voice(languageFrom(argv, environment), json);
    const parsed = parse(withoutLanguage(argv));
    if (parsed.kind === 'help') return help(voice, parsed.command);
    return await works[parsed.given.command](voice, parsed.given);
  } catch (error) {
    if (error instanceof WrongUsage) return fail(voice, 2, `usage.${error.code}`, wrongUsage(voice, error));
    if (error instanceof InvalidExercise) return fail(voice, 1, error.code, errorMessage(error, voice.language), error);
    if (error instanceof SispamError) return fail(voice, 1, error.code, errorMessage(error, voice.language));
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return fail(voice, 1, 'program', voice.fill(voice.words.commandLine.unexpected, { reason }));
  }
}

/** --lang may stand before the command too. */
function withoutLanguage(argv: readonly string[]): readonly string[] {
  if (argv[0] === '--lang') return argv.slice(2);
  if (argv[0]?.startsWith('--lang=')) return argv.slice(1);
  return argv;
}

function fail(voice: Voice, status: number, code: string, message: string, invalid?: InvalidExercise): number {
  voice.tell(`sispamkota: ${message}`);
  const issues = invalid === undefined ? {} : { issues: invalid.issues.map((issue) => worded(issue, voice.language)) };
  if (voice.json) voice.result({ error: { code, message }, ...issues }, () => []);
  return status;
}

function wrongUsage(voice: Voice, { code, values }: WrongUsage): string {
  const { wrong, fileOrName, stationList } = voice.words.commandLine;
  const spelt: Readonly<Record<string, string>> = { fileOrName, stationList };
  const what =
    typeof values.what === 'string' && spelt[values.what] !== undefined
      ? { what: `<${spelt[values.what]}>` }
      : values.what === undefined
        ? {}
        : { what: `<${values.what}>` };
  return voice.fill(wrong[code], { ...values, ...what });
}
