// SPDX-License-Identifier: Apache-2.0
// Files of the user: looked at before they are read, because a wrong path, a directory or 10 GB must end in one plain sentence.
import { mkdir, open, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FileProblem } from '../errors.js';

/** bytes; cpp/scenario/read.h refuses larger texts too */
export const largestFile = 64 * 1024 * 1024;

/** The bytes of a file; FileProblem when there are none to be had. */
export async function readBytes(name: string): Promise<Uint8Array> {
  try {
    const status = await stat(name);
    if (status.isDirectory()) throw new FileProblem('file.directory', { name });
    if (!status.isFile()) throw new FileProblem('file.unreadable', { name, reason: 'not a regular file' });
    if (status.size > largestFile) throw new FileProblem('file.tooLarge', { name, found: status.size, max: largestFile });
    return await readFile(name);
  } catch (error) {
    throw problem(error, name, 'file.unreadable');
  }
}

/** A text of the user; when it is not UTF-8, its bytes, which the core then refuses with the place. */
export function decode(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

export async function write(name: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(name, content);
  } catch (error) {
    throw problem(error, name, 'file.unwritable');
  }
}

/** Piece by piece, so that what is larger than the memory can be written. */
export async function writePieces(name: string, pieces: AsyncIterable<string>): Promise<void> {
  const file = await open(name, 'w').catch((error: unknown) => {
    throw problem(error, name, 'file.unwritable');
  });
  try {
    for await (const piece of pieces)
      await file.writeFile(piece).catch((error: unknown) => {
        throw problem(error, name, 'file.unwritable');
      });
  } finally {
    await file.close();
  }
}

export async function makeFolder(name: string): Promise<void> {
  try {
    await mkdir(name, { recursive: true });
  } catch (error) {
    throw problem(error, name, 'file.unwritable');
  }
}

/** That a file can be written there, before minutes are spent on what goes into it. */
export async function expectFolder(name: string): Promise<void> {
  const folder = dirname(name);
  try {
    if (!(await stat(folder)).isDirectory()) throw new FileProblem('file.unwritable', { name, reason: folder });
    if ((await stat(name).catch(() => undefined))?.isDirectory()) throw new FileProblem('file.unwritable', { name, reason: 'EISDIR' });
  } catch (error) {
    throw problem(error, name, 'file.unwritable');
  }
}

function problem(error: unknown, name: string, code: string): FileProblem {
  if (error instanceof FileProblem) return error;
  const cause = error as NodeJS.ErrnoException;
  if (cause.code === 'ENOENT' && code === 'file.unreadable') return new FileProblem('file.absent', { name });
  return new FileProblem(code, { name, reason: cause.code ?? String(error) });
}
