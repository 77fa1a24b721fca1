// SPDX-License-Identifier: Apache-2.0
// The environment in which Emscripten runs: an emcc on PATH that is new enough, or the one emscripten.sh put side by side.
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, Stop, which } from '../command.mjs';

const OLDEST = [3, 1, 69];
let known;

/** The folder of an emcc on PATH that is at least 3.1.69, or undefined. */
export function emscriptenOnPath() {
  const emcc = which('emcc');
  if (emcc === undefined) return undefined;
  const first = execFileSync(emcc, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  const version = /[ )](\d+)\.(\d+)\.(\d+)/.exec(first)?.slice(1).map(Number);
  if (version === undefined) return undefined;
  const difference = version.map((part, i) => part - OLDEST[i]).find((part) => part !== 0) ?? 0;
  return difference >= 0 ? dirname(realpathSync(emcc)) : undefined;
}

/** Installs Emscripten where it is missing, and gives the variables to run cmake with. */
export function emscriptenEnvironment() {
  known ??= find();
  return known;
}

function script(...args) {
  try {
    return execFileSync(join(root, 'tools/setup/emscripten.sh'), args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  } catch {
    throw new Stop('Emscripten is not there; the lines above say what to do.');
  }
}

/** Stops, before anything is installed, where Emscripten is neither there nor can be installed. */
export function requireEmscriptenPossible() {
  script('--possible');
}

function find() {
  const onPath = emscriptenOnPath();
  if (onPath !== undefined) return { SISPAM_EMSCRIPTEN: onPath };
  const file = script();
  const variables = {};
  for (const [, name, value] of readFileSync(file, 'utf8').matchAll(/^export (\w+)="(.*)"$/gm)) {
    variables[name] = value.replace(/\$(\w+)/g, (_, used) => variables[used] ?? process.env[used] ?? '');
  }
  return variables;
}
