// SPDX-License-Identifier: Apache-2.0
// The built package as users get it: dist/engine, imported and run as a program. `npm run build` makes it.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const dist = new URL('../../dist/engine/', import.meta.url);

export const sispamkota = (await import(/* @vite-ignore */ new URL('index.js', dist).href)) as typeof import('../../web/engine/index.js');

export const cli = fileURLToPath(new URL('cli.js', dist));
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of a scene of tests/scenes. */
export function scene(name: string): Promise<string> {
  return readFile(new URL(`../scenes/${name}.json`, import.meta.url), 'utf8');
}

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** stdout as the one JSON document it must be */
  json(): unknown;
}

/** Runs the program to its end. */
export function sispamkotaProgram(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd: root, env: { PATH: process.env.PATH, LANG: 'C', ...environment } });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err, json: () => JSON.parse(out) as unknown }));
  });
}
