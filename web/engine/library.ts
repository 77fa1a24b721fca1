// SPDX-License-Identifier: Apache-2.0
// The built-in scenarios, doctrines and commanders: data read at run time, from files beside the package in Node, by fetch elsewhere.
import { FileProblem, UnknownName } from './errors.js';
import { topValue } from './json-top.js';
import { libraryTexts } from './library-texts.js';
import { nearest } from './nearest.js';
import type { ExerciseTexts } from './protocol.js';
import { inNode, nodeModule } from './runtime.js';
import type { Issue } from './source.js';
import type { InjectKind, Objective, Text } from './tables.g.js';

export type LibraryRoom = 'scenarios' | 'doctrines' | 'commanders' | 'injects';

/** A line of library/index.json, which tools/generate.mjs makes from the files. */
export interface LibraryEntry {
  readonly id: string;
  readonly name: Text;
  readonly notes: Text;
}
export interface ScenarioEntry extends LibraryEntry {
  readonly seed: number;
  readonly people: number;
  readonly personnel: number;
  readonly phases: number;
  readonly schematic: boolean;
}
/** An inject of the library: a plan over `base` that adds the line of the script, the objective it trains and what both need on the ground. */
export interface InjectEntry extends LibraryEntry {
  readonly base: string;
  readonly kind: InjectKind;
  readonly sender: string;
  readonly receiver: string;
  readonly channel: string;
  readonly text: Text;
  readonly expected: Text;
  /** the objective, whose `done` and `within` are the criterion of success */
  readonly objective: Objective;
}
export interface LibraryIndex {
  readonly scenarios: readonly ScenarioEntry[];
  readonly doctrines: readonly LibraryEntry[];
  readonly commanders: readonly LibraryEntry[];
  readonly injects: readonly InjectEntry[];
}

export interface LibraryOptions {
  /** the folder `library/`; by default beside this package in Node, beside the page elsewhere */
  readonly libraryUrl?: string | URL;
}

/** A name of the library, or the text of a file. */
export type NameOrText = string | { readonly text: string };

export interface ExerciseInput {
  readonly scenario: NameOrText;
  /** instead of the one the scenario names */
  readonly doctrine?: NameOrText;
  /** instead of the scenario's commander; null: nobody gives orders */
  readonly orders?: NameOrText | null;
}

export async function readLibrary(options: LibraryOptions = {}): Promise<LibraryIndex> {
  return JSON.parse(await readText('index.json', options)) as LibraryIndex;
}

export async function listScenarios(options: LibraryOptions = {}): Promise<readonly ScenarioEntry[]> {
  return (await readLibrary(options)).scenarios;
}

/** The text of a file of the library; UnknownName, with the nearest name there is, if there is none. */
export async function loadText(room: LibraryRoom, id: string, options: LibraryOptions = {}): Promise<string> {
  const known = (await readLibrary(options))[room].map((entry) => entry.id);
  if (!known.includes(id)) throw new UnknownName(room.slice(0, -1), id, nearest(id, known));
  return readText(`${room}/${id}.json`, options);
}

/** The base scene of a study of `verify`; these are not listed. */
export function readScene(name: string, options: LibraryOptions = {}): Promise<string> {
  return readText(`verification/${name}.json`, options);
}

/** The three texts an exercise needs, and what cannot be found. A scenario that is not JSON gets the default doctrine; the core says why. */
export async function completeTexts(
  input: ExerciseInput,
  options: LibraryOptions = {},
): Promise<{ readonly texts: ExerciseTexts; readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const scenario = typeof input.scenario === 'string' ? await loadText('scenarios', input.scenario, options) : input.scenario.text;
  const named = async (room: LibraryRoom, key: 'doctrine' | 'commander', given: NameOrText | undefined, otherwise: string) => {
    if (given !== undefined) return typeof given === 'string' ? loadText(room, given, options) : given.text;
    const top = topValue(scenario, key);
    const name = top === undefined ? otherwise : top.text;
    if (name === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(name)) return ''; // the core says what is wrong with it
    try {
      return await loadText(room, name, options);
    } catch (error) {
      if (!(error instanceof UnknownName)) throw error;
      const values = { kind: key, found: name, ...(error.values.nearest === '' ? {} : { nearest: error.values.nearest ?? '' }) };
      issues.push({
        file: 'scenario',
        path: `/${key}`,
        line: top?.line ?? 1,
        code: 'reference.unknown',
        values,
        severity: 'error',
      });
      return '';
    }
  };
  const doctrine = await named('doctrines', 'doctrine', input.doctrine, 'id-2006-tricolour');
  const orders = input.orders === null ? '' : await named('commanders', 'commander', input.orders, '');
  return { texts: { scenario, doctrine, orders }, issues };
}

async function readText(path: string, { libraryUrl }: LibraryOptions): Promise<string> {
  const builtIn = libraryUrl === undefined ? libraryTexts?.[path] : undefined;
  if (builtIn !== undefined) return builtIn;
  const problems: string[] = [];
  for (const folder of folders(libraryUrl)) {
    try {
      return await readUrl(new URL(path, folder));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new FileProblem('library.unreadable', { name: path, reason: problems[0] ?? '' });
}

function folders(given: string | URL | undefined): readonly URL[] {
  const page = (globalThis as { readonly location?: { readonly href: string } }).location?.href;
  if (given !== undefined) return [new URL(`${String(given).replace(/\/*$/, '')}/`, page ?? import.meta.url)];
  if (!inNode()) return [new URL('library/', page)];
  const here: string = import.meta.url; // beside the built package, or, from source, in the room next door
  return [new URL('./library/', here), new URL('../library/', here)];
}

async function readUrl(url: URL): Promise<string> {
  if (url.protocol === 'file:') {
    const { readFile } = await nodeModule<{ readFile(url: URL, encoding: 'utf8'): Promise<string> }>('fs/promises');
    return readFile(url, 'utf8');
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response.text();
}
