// SPDX-License-Identifier: Apache-2.0
// `sispamkota replay`: checks a recording and runs its script again. 1 and the first difference when a hash differs, 1 and the first
// bad byte when the bytes are not what was written.
import { fill } from '../../text/index.js';
import { worded } from '../issues.js';
import { load, type ReplayResult } from '../load.js';
import type { Arguments } from './arguments.js';
import { readBytes } from './files.js';
import type { Voice } from './voice.js';

export async function replay(voice: Voice, given: Arguments): Promise<number> {
  const name = given.words[0] ?? '';
  const bytes = await readBytes(name);
  const found = (await load()).verifyRecording(bytes);
  const message = messageOf(found, voice);
  const issues = found.issues.map((issue) => worded(issue, voice.language));
  voice.result({ ...found, issues, message }, () => (found.kind === 'same' ? [message] : []));
  if (found.kind !== 'same') voice.tell(`${name}: ${message}`);
  if (!voice.json) for (const issue of found.issues) voice.tell(voice.issueLine(issue, `${name} (${issue.file})`));
  return found.kind === 'same' ? 0 : 1;
}

function messageOf(found: ReplayResult, voice: Voice): string {
  const { replay: sentences, damage: words } = voice.words.problems;
  const kinds: Readonly<Record<string, string>> = words;
  const { kind, ticks, hash, damage, differs } = found;
  const damaged = damage === null ? {} : { damage: kinds[damage.kind] ?? damage.kind, byte: damage.byte };
  const differing = differs === null ? {} : { tick: differs.tick, column: differs.column ?? '', row: differs.row ?? '' };
  return fill(sentences[kind], { ticks, hash, ...damaged, ...differing });
}
