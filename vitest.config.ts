// SPDX-License-Identifier: Apache-2.0
// The TypeScript tests by folder. All run in Node; those of `browser` drive a real Chromium against the served production build, one
// file after the other, because the machine has two cores.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes begin first, so that no core is without work while the last of them runs. */
const LONG = ['drill', 'other-drills', 'verification', 'ensemble', 'queue', 'film', 'package'].map((name) => `/engine/${name}.test.ts`);
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b)); // stable
  }
}

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
    maxWorkers: '100%', // by default one core is left to nobody
    sequence: { sequencer: LongFilesFirst },
    projects: [
      project('engine', 60_000),
      project('app', 30_000),
      project('architecture', 30_000),
      project('golden', 300_000, true),
      project('browser', 300_000, true),
    ],
  },
});
