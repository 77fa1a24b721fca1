// SPDX-License-Identifier: Apache-2.0
// The TypeScript tests by folder. All run in Node; those of `browser` drive a real Chromium against the served production build, one
// file after the other, because the machine has two cores.
import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number, sequential = false) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
    environment: 'node',
    testTimeout,
    hookTimeout: testTimeout,
    fileParallelism: !sequential,
  },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
});

export default defineConfig({
  test: {
    projects: [
      project('engine', 60_000),
      project('app', 30_000),
      project('architecture', 30_000),
      project('golden', 300_000, true),
      project('browser', 300_000, true),
    ],
  },
});
