// SPDX-License-Identifier: Apache-2.0
// `<file|name>`: a file if there is one of that name, else something of the library; and the issues of both in one list.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileProblem, UnknownName } from '../errors.js';
import { topValue } from '../json-top.js';
import { type LibraryRoom, loadText, readLibrary } from '../library.js';
import { nearest } from '../nearest.js';
import type { Issue } from '../source.js';
import { decode, readBytes } from './files.js';

export interface Input {
  /** as the user wrote it */
  readonly name: string;
  /** bytes when the file is not UTF-8 */
  readonly text: string | Uint8Array;
}

export async function readInput(name: string, room: LibraryRoom): Promise<Input> {
  const known = (await readLibrary())[room].map((entry) => entry.id);
  const looksLikeFile = /[./\\]/.test(name);
  if (existsSync(name) && !(known.includes(name) && !looksLikeFile)) return { name, text: decode(await readBytes(name)) };
  if (known.includes(name)) return { name, text: await loadText(room, name) };
  throw new FileProblem('file.missing', { name, nearest: nearest(name, known) });
}

/** The base of a plan: a file of its name beside the plan, else what the library has (undefined: it looks itself). */
export async function baseBeside(plan: string, base: string): Promise<string | undefined> {
  const beside = join(dirname(plan), `${base}.json`);
  return existsSync(plan) && existsSync(beside) ? asText(await readBytes(beside), beside) : undefined;
}

export function asText(content: string | Uint8Array, name: string): string {
  const text = typeof content === 'string' ? content : decode(content);
  if (typeof text !== 'string') throw new FileProblem('file.unreadable', { name, reason: 'UTF-8' });
  return text;
}

export function isPlan(text: string | Uint8Array): text is string {
  return typeof text === 'string' && topValue(text, 'format')?.text?.startsWith('sispamkota-plan/') === true;
}

/** A problem with a file, told as an issue of that file; null if it is no such problem. */
export function asIssue(error: unknown, file: Issue['file']): Issue | null {
  if (!(error instanceof FileProblem || error instanceof UnknownName)) return null;
  return { file, path: '', line: 1, code: error.code, values: error.values, severity: 'error' };
}
