// SPDX-License-Identifier: Apache-2.0
// What must be on the system before anything can be built or tested. A need is met when its file or program is there, wherever it came
// from; what is missing is installed on Debian as root, all or nothing, and named in a message elsewhere.
import { existsSync } from 'node:fs';
import { run, Stop, which } from '../command.mjs';
import { emscriptenOnPath, requireEmscriptenPossible } from './emscripten.mjs';

const LLVM = '/usr/lib/llvm-19/bin';

/** Debian package -> the program on PATH, or the file, that shows it is there. */
const needs = {
  build: {
    cmake: 'cmake',
    'ninja-build': 'ninja',
    'rapidjson-dev': '/usr/include/rapidjson/reader.h',
  },
  emscripten: {
    python3: 'python3',
    'clang-19': `${LLVM}/clang`,
    'lld-19': `${LLVM}/wasm-ld`,
    'llvm-19': `${LLVM}/llvm-ar`,
  },
  test: {
    'g++': 'g++',
    'libgtest-dev': '/usr/include/gtest/gtest.h',
    googletest: '/usr/src/googletest/googletest/src/gtest-all.cc',
    'libbenchmark-dev': '/usr/include/benchmark/benchmark.h',
    'redis-server': 'redis-server',
    'libclang-rt-19-dev': '/usr/lib/llvm-19/lib/clang/19/include/fuzzer/FuzzedDataProvider.h',
  },
  browser: {
    chromium: process.env.CHROMIUM ?? 'chromium',
    'fonts-dejavu-core': '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf',
  },
};

function isDebian() {
  return existsSync('/etc/debian_version') && which('apt-get') !== undefined;
}

/** Sees to the packages of the groups, for example ['build', 'test']. */
export function setUpSystem(groups) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`);

  const sideBySide = groups.includes('build') && !emscriptenOnPath();
  if (sideBySide) requireEmscriptenPossible();
  const wanted = sideBySide ? [...groups, 'emscripten'] : groups;
  const missing = wanted
    .flatMap((group) => Object.entries(needs[group]))
    .filter(([, sign]) => !(sign.startsWith('/') ? existsSync(sign) : which(sign)))
    .map(([name]) => name);
  if (missing.length === 0) return;

  if (!isDebian()) {
    throw new Stop(
      `This system lacks: ${missing.join(' ')}\n(names of Debian packages). Install them in your system's way, then run this again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new Stop(`Packages are missing, and installing them needs root. Run this, then try again:
  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing.join(' ')}`);
  }
  console.error(`[setup] installing Debian packages: ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  run('apt-get', [...patient, 'update'], { env, quiet: true });
  run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...missing], { env, quiet: true });
}
