// SPDX-License-Identifier: Apache-2.0
// The files of the repository as the architecture tests see them: what git tracks or would track, with their imports.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Paths relative to the root, with `/`. */
export const files: readonly string[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('.git/'))
  .sort();

const texts = new Map<string, string>();

export function textOf(path: string): string {
  let text = texts.get(path);
  if (text === undefined) {
    text = readFileSync(join(root, path), 'utf8');
    texts.set(path, text);
  }
  return text;
}

export function linesOf(path: string): number {
  return textOf(path).split('\n').length - 1;
}

/** `cpp/step/form.cpp` → the quoted includes, as `world/world.h`. */
export function includesOf(path: string): { quoted: string[]; angled: string[] } {
  const text = textOf(path);
  return {
    quoted: [...text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)].map((m) => m[1] as string),
    angled: [...text.matchAll(/^\s*#\s*include\s*<([^>]+)>/gm)].map((m) => m[1] as string),
  };
}

export interface Import {
  /** as written */
  readonly specifier: string;
  /** path relative to the root when it is relative, else null; without a guess about the extension */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|new URL\(\s*'([^']+)'\s*,\s*import\.meta\.url/g;
  for (const match of textOf(path).matchAll(pattern)) {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    const relative = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : null;
    found.push({ specifier, target: relative, typeOnly: match[1] !== undefined });
  }
  return found;
}

export function inFolder(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
