// SPDX-License-Identifier: Apache-2.0
// `sispamkota import`: a map file to the site of a scenario, with everything that was dropped and assumed on the way.
import { formatNumber, sentence } from '../../text/index.js';
import type { Box, Note } from '../places/index.js';
import type { Arguments } from './arguments.js';
import { expectFolder, readBytes, write } from './files.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

export async function importMap(voice: Voice, given: Arguments): Promise<number> {
  const file = given.words[0] ?? '';
  const target = given.value('output');
  const box = boxFrom(given.value('box'));
  const name = given.value('name');
  const bytes = await readBytes(file);
  if (target !== undefined) await expectFolder(target);
  const { importPlace } = await import('../places/index.js');
  const { site, notes, made } = await importPlace(bytes, {
    ...(box === undefined ? {} : { box }),
    ...(name === undefined ? {} : { name }),
  });
  if (target !== undefined) await write(target, `${JSON.stringify(site, null, 1)}\n`);
  const worded = notes.map((note) => ({ ...note, message: messageOf(note, voice) }));
  voice.result({ site, made, notes: worded, attribution: site.attribution ?? '' }, () => lines(worded, made, site.attribution, voice));
  if (!voice.json && target !== undefined) voice.tell(voice.fill(voice.words.commandLine.written, { name: target }));
  return 0;
}

function messageOf(note: Note, voice: Voice): string {
  return sentence(voice.words.places.notes, note.code, { ...note.values, count: note.count }, voice.language);
}

function lines(
  notes: readonly (Note & { readonly message: string })[],
  made: Readonly<Record<string, number>>,
  attribution: string | undefined,
  voice: Voice,
): readonly string[] {
  const words = voice.words.places;
  const numbers = Object.fromEntries(Object.entries(made).map(([key, value]) => [key, formatNumber(value, voice.language, 0)]));
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind).map(({ message }) => `  ${message}`);
  const part = (head: string, list: readonly string[]) => (list.length === 0 ? [] : [`${head}:`, ...list]);
  return [
    voice.fill(words.made, numbers),
    ...part(words.warnings, of('warning')),
    ...part(words.dropped, of('dropped')),
    ...part(words.assumed, of('assumed')),
    ...(attribution === undefined ? [] : [attribution]),
  ];
}

/** west,south,east,north */
function boxFrom(text: string | undefined): Box | undefined {
  if (text === undefined) return undefined;
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN, ...more] = text
    .split(',')
    .map((each) => (each.trim() === '' ? Number.NaN : Number(each)));
  const whole = [west, south, east, north].every(Number.isFinite) && more.length === 0;
  // West of east, unless the box lies across 180°.
  if (!whole || !(south < north) || west === east || (west > east && !(west <= 180 && east >= -180)))
    throw new WrongUsage('box', { found: text });
  return { west, south, east, north };
}
