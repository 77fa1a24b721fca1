// SPDX-License-Identifier: Apache-2.0
// Builds targets of a CMake preset; Ninja decides what is out of date. A build folder is configured afresh when it was made by hand or
// with other presets, another Emscripten, or before something optional was there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { root, run } from './command.mjs';
import { emscriptenEnvironment } from './setup/emscripten.mjs';

/** What a configuration takes when it is there. */
const optional = ['node_modules/typescript', '/usr/src/googletest'];

/** Builds a preset of CMakePresets.json, all of it or the targets named. */
export function cmakeBuild(preset, targets = []) {
  const env = preset === 'wasm' ? emscriptenEnvironment() : {};
  const folder = join(root, 'build', preset);
  const mark = join(folder, 'configured');
  const presets = createHash('sha256')
    .update(readFileSync(join(root, 'CMakePresets.json')))
    .digest('hex');
  const wanted = [presets, env.SISPAM_EMSCRIPTEN ?? '', ...optional.map((path) => existsSync(resolve(root, path)))].join('\n');
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted || !existsSync(join(folder, 'build.ninja'))) {
    run('cmake', ['--preset', preset, '--fresh'], { env, quiet: true });
    writeFileSync(mark, wanted);
  }
  // stdout is left to the tool that builds: it may be one JSON document.
  run('ninja', ['-C', folder, '--quiet', `-j${availableParallelism()}`, ...targets], { env, stdout: 2 });
}
