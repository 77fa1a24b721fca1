// SPDX-License-Identifier: Apache-2.0
// Running another program from the tools: it shows its output as it comes, and a failure stops the tool with one plain line.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A tool could not do its work, and the message alone tells the user why. */
export class Stop extends Error {}

/** Runs a program in the repository; throws Stop unless it exits 0. */
export function run(program, args = [], options = {}) {
  const status = tryRun(program, args, options);
  if (status !== 0) throw new Stop(`${program} ${args.join(' ')} failed (${status})`);
}

/** Runs a program in the repository and gives its exit status; a signal or a missing program is a word instead. */
export function tryRun(program, args = [], { env = {}, quiet = false, timeout, cwd = root, stdout = 'inherit' } = {}) {
  const result = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 'inherit'],
    maxBuffer: 1 << 28,
    timeout,
  });
  if (quiet && result.status !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status ?? result.signal ?? result.error?.code ?? 'unknown';
}

/** A program of node_modules, by the file of its package that starts it. */
export function nodeModule(file) {
  return join(root, 'node_modules', file);
}

/** The path of a program on PATH, or undefined. */
export function which(program, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    try {
      accessSync(join(folder, program), constants.X_OK);
      return join(folder, program);
    } catch {
      // not here
    }
  }
  return undefined;
}

/** Runs a tool's main function; Stop is told in one line, anything else with its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** True when the module at this address is the program that was started. */
export function isStarted(address) {
  return process.argv[1] !== undefined && fileURLToPath(address) === process.argv[1];
}
