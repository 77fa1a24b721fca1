// SPDX-License-Identifier: Apache-2.0
// `sispamkota list`: the built-in scenarios, or what else the library holds.
import { inLanguage } from '../../text/index.js';
import { type LibraryRoom, readLibrary } from '../library.js';
import type { Arguments } from './arguments.js';
import { table } from './table.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

const rooms: readonly LibraryRoom[] = ['scenarios', 'doctrines', 'commanders', 'injects'];

export async function list(voice: Voice, given: Arguments): Promise<number> {
  const found = given.words[0] ?? 'scenarios';
  const room = rooms.find((each) => each === found);
  if (room === undefined) throw new WrongUsage('list', { found });
  const library = await readLibrary();
  voice.result(library[room], () =>
    room === 'scenarios'
      ? table(library.scenarios.map((each) => [each.id, inLanguage(each.name, voice.language), String(each.people)]))
      : table(library[room].map((each) => [each.id, inLanguage(each.name, voice.language)])),
  );
  return 0;
}
