// SPDX-License-Identifier: Apache-2.0
// `sispamkota stations`: police and Linmas for a list of polling stations (a file) or for numbers by class (CLASS=N), by a doctrine's patterns.
import { existsSync } from 'node:fs';
import { FileProblem } from '../errors.js';
import { readStationList, type StationClass, stationSecurity, type Vulnerability } from '../station-security.js';
import type { StationPattern } from '../tables.g.js';
import type { Arguments } from './arguments.js';
import { readBytes } from './files.js';
import { readInput } from './inputs.js';
import { table } from './table.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

export async function stations(voice: Voice, given: Arguments): Promise<number> {
  const name = given.value('doctrine') ?? 'id-2006-tricolour';
  const patterns = patternsOf(String((await readInput(name, 'doctrines')).text), name);
  const list: StationClass[] = [];
  for (const word of given.words) list.push(...(await classesOf(word, patterns)));
  const need = stationSecurity(list, patterns);
  const { stationsHead } = voice.words.commandLine;
  const classes: Readonly<Record<string, string>> = voice.words.names.Vulnerability;
  voice.result(need, () =>
    table(
      [
        [stationsHead.vulnerability, stationsHead.stations, stationsHead.pattern, stationsHead.police, stationsHead.linmas],
        ...need.classes.map((each) => [
          classes[each.vulnerability] ?? each.vulnerability,
          String(each.stations),
          each.pattern,
          String(each.police),
          String(each.linmas),
        ]),
        [stationsHead.all, String(need.stations), '', String(need.police), String(need.linmas)],
      ],
      [1, 3, 4],
    ),
  );
  return 0;
}

/** The pack is read as data here; whether all of it is right is what `check` of a scenario says. */
function patternsOf(text: string, name: string): readonly StationPattern[] {
  try {
    const { patterns } = JSON.parse(text) as { readonly patterns?: readonly StationPattern[] };
    if (Array.isArray(patterns) && patterns.length > 0) return patterns;
  } catch {
    // said below
  }
  throw new FileProblem('stations.patterns', { name });
}

async function classesOf(word: string, patterns: readonly StationPattern[]): Promise<readonly StationClass[]> {
  const known = patterns.map((each) => each.vulnerability);
  const [, vulnerability, count] = /^(\w+)=(\d{1,9})$/.exec(word) ?? [];
  const named = known.find((each) => each === vulnerability);
  if (named !== undefined) return [{ vulnerability: named satisfies Vulnerability, count: Number(count) }];
  if (!existsSync(word)) throw new WrongUsage('stations', { found: word, choices: known.join(', ') });
  const list = readStationList(new TextDecoder().decode(await readBytes(word)), known);
  if ('line' in list) throw new FileProblem('stations.list', { name: word, line: list.line, found: list.found, choices: known.join(', ') });
  return list;
}
