// SPDX-License-Identifier: Apache-2.0
// `--help`, made from the table in arguments.ts and the words of web/text.
import { type CommandName, commands, type OptionName } from './arguments.js';
import { table } from './table.js';
import type { Voice } from './voice.js';

const values: Partial<Readonly<Record<OptionName, string>>> = {
  seed: 'N',
  until: 'S',
  orders: 'FILE|name',
  record: 'FILE',
  out: 'DIR',
  only: 'NAME',
  seeds: 'N',
  scenes: 'DIR',
  parameters: 'FILE',
  runs: 'N',
  workers: 'K',
  store: 'FILE',
  shard: 'k/n',
  queue: 'URL',
  lease: 'S',
  design: 'FILE',
  sensitivity: 'morris|sobol',
  draw: 'N',
  rate: '1|2|4|5|10|20',
  from: 'S',
  policy: 'half-width|difference|kn|ocba',
  measure: 'NAME',
  delta: 'X',
  batch: 'N',
  budget: 'N',
  output: 'FILE',
  doctrine: 'FILE|name',
  lang: 'id|en',
  box: 'W,S,E,N',
  name: 'TEXT',
  prefer: 'first|second',
  choices: 'FILE',
  to: 'report|csv|geojson|trajectories|wkt',
};

export function help(voice: Voice, command: CommandName | null): number {
  const lines = command === null ? overview(voice) : ofCommand(voice, command);
  voice.result({ help: lines }, () => lines);
  return 0;
}

function overview(voice: Voice): readonly string[] {
  const words = voice.words.commandLine;
  const known = (Object.keys(commands) as CommandName[]).map((name) => [`  ${usageOf(voice, name, [])}`, words.commands[name]]);
  return [words.title, '', `${words.usage}:`, ...table(known), '', ...optionLines(voice, ['json', 'help', 'lang']), '', words.exits];
}

function ofCommand(voice: Voice, name: CommandName): readonly string[] {
  const words = voice.words.commandLine;
  return [
    `sispamkota ${name}: ${words.commands[name]}`,
    '',
    `${words.usage}: ${usageOf(voice, name, commands[name].options)}`,
    '',
    ...optionLines(voice, commands[name].options),
    '',
    words.exits,
  ];
}

function optionLines(voice: Voice, options: readonly OptionName[]): readonly string[] {
  return table(options.map((name) => [`  ${optionOf(name)}`, voice.words.commandLine.options[name]]));
}

function usageOf(voice: Voice, name: CommandName, options: readonly OptionName[]): string {
  const { words, wordName } = commands[name];
  const { fileOrName, stationList } = voice.words.commandLine;
  const word = wordName === 'fileOrName' ? fileOrName : wordName === 'stationList' ? stationList : wordName === 'plans' ? 'plan' : wordName;
  const more = words[1] > 1 && wordName !== 'stationList' ? '...' : '';
  const place = words[1] === 0 ? '' : words[0] === 0 ? ` [${word}]` : wordName === 'plans' ? ` <${word}> <${word}>` : ` <${word}>${more}`;
  const own = options.filter((option) => !['json', 'help', 'lang'].includes(option)).map((option) => ` [${optionOf(option)}]`);
  return `sispamkota ${name}${place}${own.join('')}`;
}

function optionOf(name: OptionName): string {
  return values[name] === undefined ? `--${name}` : `${name === 'output' ? '-o' : `--${name}`} ${values[name]}`;
}
