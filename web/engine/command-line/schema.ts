// SPDX-License-Identifier: Apache-2.0
// `sispamkota schema`: the JSON Schema of a kind of file; always one JSON document on stdout.
import { type FileKind, load } from '../load.js';
import type { Arguments } from './arguments.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

const kinds: readonly FileKind[] = ['scenario', 'orders', 'plan', 'doctrine'];

export async function schema(voice: Voice, given: Arguments): Promise<number> {
  const found = given.words[0] ?? 'scenario';
  const kind = kinds.find((each) => each === found);
  if (kind === undefined) throw new WrongUsage('schema', { found });
  const document = (await load()).schema(kind);
  voice.result(document, () => [JSON.stringify(document, null, 2)]);
  return 0;
}
