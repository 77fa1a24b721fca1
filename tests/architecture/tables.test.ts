// SPDX-License-Identifier: Apache-2.0
// Each fact is said once: every column of the world is in columns.h, and every verb is called in step.cpp.
import { describe, expect, it } from 'vitest';
import { files, textOf } from './tree.js';

describe('tables', () => {
  it('columns.h lists every column of the world', () => {
    const listed = textOf('cpp/world/columns.h');
    const missing: string[] = [];
    for (const header of ['cpp/world/people.h', 'cpp/world/units.h', 'cpp/world/places.h']) {
      let table = '';
      for (const line of textOf(header).split('\n')) {
        table = /^struct (\w+) \{/.exec(line)?.[1] ?? table;
        const columns = /^\s*Column<[^>]+>\s+([^;]+);/.exec(line)?.[1];
        for (const name of columns?.split(',').map((each) => each.trim()) ?? []) {
          if (!new RegExp(`"${table.toLowerCase()}\\.${name}"|\\b${table.toLowerCase()}\\.${name}\\b`).test(listed))
            missing.push(`${table}.${name}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('every verb that is declared is called in the tick, and has a file of its own', () => {
    const verbs = [...textOf('cpp/step/verbs.h').matchAll(/^void (\w+)\(World&\);/gm)].map((m) => m[1] as string);
    expect(verbs.length).toBeGreaterThanOrEqual(13);
    const tick = textOf('cpp/step/step.cpp');
    const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
    for (const verb of verbs) {
      expect(tick).toContain(`${verb}(world);`);
      expect(files).toContain(`cpp/step/${snake(verb)}.cpp`);
    }
  });

  it('observers never see a world they could write', () => {
    const writers = files
      .filter((f) => /^cpp\/observe\/.*\.(cpp|h)$/.test(f))
      .filter((f) => /(?<!const )World\s*&/.test(textOf(f)) || /const_cast/.test(textOf(f)));
    expect(writers).toEqual([]);
  });

  it('one seed of everything: scenarios, doctrines and commanders of the library are JSON with a format and an id equal to the file', () => {
    for (const path of files.filter((f) => /^web\/library\/(scenarios|doctrines|commanders)\/.*\.json$/.test(f))) {
      const file = JSON.parse(textOf(path)) as { format?: string; id?: string };
      expect(file.id, path).toBe(path.split('/').pop()?.replace('.json', ''));
      expect(file.format, path).toMatch(/^sispamkota(-[a-z]+)?\/1$/);
    }
  });

  it('the overlay has the levels of the pack that it lies over', () => {
    const levelsOf = (name: string): unknown => JSON.parse(textOf(`web/library/doctrines/${name}.json`)).levels;
    expect(levelsOf('un-llw-2020')).toEqual(levelsOf('id-2006-tricolour'));
  });
});
