// SPDX-License-Identifier: Apache-2.0
// `sispamkota verify`: the science suite, a row a comparison; 1 if one fails. `--scenes` writes its scenes instead, so that anybody can
// `run` them.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { formatNumber, noteOf, type VerificationWords } from '../../text/index.js';
import { type Parameters, sceneName, sceneText } from '../verification/scenes.js';
import { chosen, type ReportedRow, runSuite } from '../verification/suite.js';
import { type Arguments, wholeNumber } from './arguments.js';
import { decode, makeFolder, readBytes, write } from './files.js';
import { table } from './table.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

export async function verify(voice: Voice, given: Arguments): Promise<number> {
  const { only, folder } = { only: given.value('only'), folder: given.value('scenes') };
  if (chosen(only).length === 0) throw new WrongUsage('study', { found: only ?? '' });
  const seedWord = given.value('seeds');
  const parameters = await parametersFrom(given.value('parameters'));
  if (folder !== undefined) return writeScenes(voice, only, folder, parameters);
  const rows = await runSuite({
    ...(only === undefined ? {} : { only }),
    ...(seedWord === undefined ? {} : { seeds: wholeNumber('seeds', seedWord, 1, 1000) }),
    short: given.has('short'),
    parameters,
    threads: availableParallelism(),
    progress: (done, of, study) => voice.progress(() => voice.fill(voice.words.commandLine.verifying, { done, of, study })),
  });
  voice.result(
    rows.map((row) => asPrinted(row, voice.words.verification)),
    () => lines(rows, voice),
  );
  const count = (pass: boolean | null) => rows.filter((row) => row.pass === pass).length;
  const [passed, failed, left] = [count(true), count(false), count(null)];
  if (!voice.json) voice.tell(voice.fill(voice.words.commandLine.verified, { passed, failed, left }));
  return failed > 0 ? 1 : 0;
}

function asPrinted(
  { study, name, source, expected, measured, tolerance, pass, seeds, note, values = {} }: ReportedRow,
  words: VerificationWords,
) {
  return { name: `${study}/${name}`, source, expected, measured, tolerance, pass, seeds, note: noteOf(note, words), values };
}

async function writeScenes(voice: Voice, only: string | undefined, folder: string, parameters: Parameters): Promise<number> {
  await makeFolder(folder);
  const files: string[] = [];
  for (const study of chosen(only)) {
    if (study.scene === undefined) continue;
    for (const variant of study.variants) {
      const file = join(folder, `${sceneName(study, variant)}.json`);
      await write(file, await sceneText(study, variant, parameters));
      files.push(file);
    }
  }
  voice.result(files, () => files);
  return 0;
}

async function parametersFrom(name: string | undefined): Promise<Parameters> {
  if (name === undefined) return {};
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
  const text = decode(await readBytes(name));
  let found: unknown;
  try {
    found = JSON.parse(String(text));
  } catch {
    throw new WrongUsage('parameters', { found: name });
  }
  if (!isObject(found) || !Object.values(found).every(isObject)) throw new WrongUsage('parameters', { found: name });
  return found as Parameters;
}

function lines(rows: readonly ReportedRow[], voice: Voice): readonly string[] {
  const { verifyHead: head, yes, no, notApplicable } = voice.words.commandLine;
  const value = (each: number | string) => (typeof each === 'string' ? each : formatNumber(each, voice.language, 3));
  return table(
    [
      [head.name, head.expected, head.measured, head.tolerance, head.pass, head.seeds],
      ...rows.map((row) => [
        `${row.study}/${row.name}`,
        value(row.expected),
        value(row.measured),
        row.tolerance,
        row.pass === null ? notApplicable : row.pass ? yes : no,
        String(row.seeds),
      ]),
    ],
    [1, 2, 5],
  );
}
