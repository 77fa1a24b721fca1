// SPDX-License-Identifier: Apache-2.0
// Reads the words after `sispamkota`. What a command takes stands in one table, from which help and the hints for misspelt words come too.
import { nearest } from '../nearest.js';
import { WrongUsage } from './wrong-usage.js';

export type OptionName =
  | 'json'
  | 'help'
  | 'lang'
  | 'seed'
  | 'until'
  | 'orders'
  | 'record'
  | 'out'
  | 'verify'
  | 'only'
  | 'seeds'
  | 'short'
  | 'scenes'
  | 'parameters'
  | 'doctrine'
  | 'box'
  | 'name'
  | 'to'
  | 'public'
  | 'redact'
  | 'prefer'
  | 'choices'
  | 'runs'
  | 'workers'
  | 'store'
  | 'shard'
  | 'queue'
  | 'lease'
  | 'design'
  | 'sensitivity'
  | 'draw'
  | 'rate'
  | 'from'
  | 'policy'
  | 'measure'
  | 'delta'
  | 'higher'
  | 'batch'
  | 'budget'
  | 'output';

interface CommandShape {
  /** how often a word that is no option must and may stand */
  readonly words: readonly [least: number, most: number];
  readonly wordName: 'fileOrName' | 'recording' | 'kind' | 'map' | 'shards' | 'plans' | 'stationList' | '';
  readonly options: readonly OptionName[];
}

/** Options that stand alone; all others take a value. */
const flags: readonly OptionName[] = ['json', 'help', 'verify', 'short', 'higher', 'public', 'redact'];
/** Short spellings. */
const short: Readonly<Record<string, OptionName>> = { '-o': 'output' };
const everywhere: readonly OptionName[] = ['json', 'help', 'lang'];

export const commands = {
  list: { words: [0, 1], wordName: 'kind', options: everywhere },
  check: { words: [1, 1], wordName: 'fileOrName', options: everywhere },
  run: {
    words: [1, 1],
    wordName: 'fileOrName',
    options: ['seed', 'until', 'orders', 'design', 'sensitivity', 'draw', 'record', 'out', ...everywhere],
  },
  replay: { words: [1, 1], wordName: 'recording', options: ['verify', ...everywhere] },
  ensemble: {
    words: [1, 1000],
    wordName: 'fileOrName',
    options: [
      ...(['runs', 'seed', 'workers', 'design', 'sensitivity', 'policy', 'measure', 'delta', 'higher', 'batch', 'budget'] as const),
      ...(['store', 'shard', 'queue', 'output'] as const),
      ...everywhere,
    ],
  },
  worker: { words: [0, 0], wordName: '', options: ['queue', 'workers', 'lease', ...everywhere] },
  merge: { words: [1, 10000], wordName: 'shards', options: ['output', ...everywhere] },
  'merge-plans': { words: [2, 2], wordName: 'plans', options: ['prefer', 'choices', 'output', ...everywhere] },
  schema: { words: [0, 1], wordName: 'kind', options: everywhere },
  stations: { words: [1, 5], wordName: 'stationList', options: ['doctrine', ...everywhere] },
  verify: { words: [0, 0], wordName: '', options: ['only', 'seeds', 'short', 'scenes', 'parameters', ...everywhere] },
  bench: { words: [0, 0], wordName: '', options: ['only', ...everywhere] },
  import: { words: [1, 1], wordName: 'map', options: ['output', 'box', 'name', ...everywhere] },
  export: { words: [1, 1], wordName: 'fileOrName', options: ['to', 'rate', 'from', 'until', 'public', 'redact', 'output', ...everywhere] },
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandName = keyof typeof commands;

export interface Arguments {
  readonly command: CommandName;
  readonly words: readonly string[];
  readonly has: (name: OptionName) => boolean;
  readonly value: (name: OptionName) => string | undefined;
}

export type Parsed =
  | { readonly kind: 'command'; readonly given: Arguments }
  | { readonly kind: 'help'; readonly command: CommandName | null };

export function parse(argv: readonly string[]): Parsed {
  const [first, ...rest] = argv;
  if (first === undefined) throw new WrongUsage('none', {});
  if (first === '--help' || first === '-h' || first === 'help') return { kind: 'help', command: null };
  if (!isCommand(first)) {
    if (first.startsWith('-') && asksHelp(rest)) return { kind: 'help', command: null };
    throw new WrongUsage('command', { found: first, nearest: nearest(first, Object.keys(commands)) });
  }
  if (asksHelp(rest)) return { kind: 'help', command: first };
  return { kind: 'command', given: parseOptions(first, rest) };
}

function parseOptions(command: CommandName, rest: readonly string[]): Arguments {
  const shape: CommandShape = commands[command];
  const words: string[] = [];
  const values = new Map<OptionName, string>();
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? '';
    if (word === '--') {
      words.push(...rest.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      words.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(0, equals < 0 ? undefined : equals);
    const option = shape.options.find((each) => `--${each}` === name || each === short[name]);
    if (option === undefined) {
      const known = shape.options.map((each) => `--${each}`);
      throw new WrongUsage('option', { found: name, command, nearest: nearest(name, known) });
    }
    if (values.has(option)) throw new WrongUsage('twice', { option });
    if (flags.includes(option)) {
      if (equals >= 0) throw new WrongUsage('noValue', { option });
      values.set(option, '');
      continue;
    }
    const value = equals < 0 ? rest[++at] : word.slice(equals + 1);
    if (value === undefined || value === '' || (equals < 0 && value.startsWith('--'))) throw new WrongUsage('value', { option });
    values.set(option, value);
  }
  const [least, most] = shape.words;
  if (words.length < least) throw new WrongUsage('few', { command, what: shape.wordName });
  if (words.length > most) throw new WrongUsage('many', { command, found: words[most] ?? '' });
  return { command, words, has: (name) => values.has(name), value: (name) => values.get(name) };
}

/** A number above 0, as an option gives it. */
export function positiveNumber(option: OptionName, found: string): number {
  const value = /^\d+(\.\d+)?(e-?\d+)?$/i.test(found) ? Number(found) : Number.NaN;
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new WrongUsage('positive', { option, found });
  return value;
}

/** A whole number in a range, as an option gives it. */
export function wholeNumber(option: OptionName, found: string, min: number, max: number): number {
  const value = /^\d+$/.test(found) ? Number(found) : Number.NaN;
  if (!(value >= min && value <= max)) throw new WrongUsage('number', { option, found, min, max });
  return value;
}

function asksHelp(rest: readonly string[]): boolean {
  return rest.includes('--help') || rest.includes('-h');
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}
