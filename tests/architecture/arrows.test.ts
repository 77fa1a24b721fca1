// SPDX-License-Identifier: Apache-2.0
// Reads every include and import and fails on an arrow that the house does not have, naming both files.
import { describe, expect, it } from 'vitest';
import { files, importsOf, includesOf, inFolder, textOf } from './tree.js';

const cppMay: Record<string, readonly string[]> = {
  math: [],
  geometry: ['math'],
  scenario: ['geometry', 'math'],
  world: ['scenario', 'geometry', 'math'],
  step: ['world', 'scenario', 'geometry', 'math'],
  observe: ['world', 'scenario', 'geometry', 'math'],
  recording: ['world', 'scenario', 'geometry', 'math'],
  engine: ['step', 'observe', 'recording', 'world', 'scenario', 'geometry', 'math'],
  bindings: ['engine', 'observe', 'recording', 'world', 'scenario'],
};

/** Rooms of the web side, longest path first; `types` marks rooms that may import only types. */
const webMay: readonly { room: string; may: readonly string[]; typesOf?: readonly string[] }[] = [
  { room: 'web/app/session', may: ['web/engine', 'web/text'] },
  { room: 'web/app/map', may: [], typesOf: ['web/engine'] },
  { room: 'web/app/charts', may: [], typesOf: ['web/engine'] },
  { room: 'web/app/controls', may: [], typesOf: ['web/engine'] },
  { room: 'web/app/actions', may: ['web/app/session', 'web/text'], typesOf: ['web/engine'] },
  { room: 'web/app/storage', may: ['web/app/session', 'web/text'], typesOf: ['web/engine'] },
  { room: 'web/app/offline', may: ['web/app/session', 'web/text'], typesOf: ['web/engine'] },
  { room: 'web/app/frame', may: ['web/app/session', 'web/app/controls', 'web/app/actions', 'web/text'], typesOf: ['web/engine'] },
  ...['plan', 'run', 'review', 'compare', 'tps'].map((screen) => ({
    room: `web/app/${screen}`,
    may: ['session', 'frame', 'map', 'charts', 'controls', 'actions', 'storage'].map((each) => `web/app/${each}`).concat('web/text'),
    typesOf: ['web/engine'],
  })),
  { room: 'web/engine', may: ['web/text'] },
  { room: 'web/text', may: [] },
];

/** Libraries of web/engine/places; see CONTRIBUTING.md. */
const builtIn = ['clipper2-ts', 'proj4', 'saxes', 'pbf', '@terraformer/wkt'];

function roomOf(path: string): string | undefined {
  return webMay.find((each) => inFolder(path, each.room))?.room;
}

describe('arrows', () => {
  it('C++ rooms include only the rooms they may', () => {
    const wrong: string[] = [];
    for (const path of files.filter((f) => /^cpp\/[^/]+\/.*\.(cpp|h)$/.test(f))) {
      const room = path.split('/')[1] as string;
      const may = cppMay[room];
      if (may === undefined) wrong.push(`${path}: the house has no room cpp/${room}`);
      for (const include of includesOf(path).quoted) {
        const other = include.split('/')[0] as string;
        if (other !== room && !(may ?? []).includes(other)) wrong.push(`${path} → ${include}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('nothing but bindings knows Emscripten', () => {
    const wrong = files.filter(
      (f) =>
        /^cpp\/.*\.(cpp|h)$/.test(f) &&
        !inFolder(f, 'cpp/bindings') &&
        /emscripten|__EMSCRIPTEN__/i.test(includesOf(f).angled.join(' ') + includesOf(f).quoted.join(' ')),
    );
    expect(wrong).toEqual([]);
  });

  it('web rooms import only the rooms they may', () => {
    const wrong: string[] = [];
    for (const path of files.filter((f) => /^web\/.*\.(ts|tsx)$/.test(f))) {
      const from = roomOf(path);
      if (from === undefined) continue; // main.tsx, sw.ts and the like put the rooms together
      const rule = webMay.find((each) => each.room === from);
      for (const each of importsOf(path)) {
        if (each.target === null || !each.target.startsWith('web/')) continue;
        const to = roomOf(each.target);
        if (to === undefined || to === from) continue;
        const allowed = rule?.may.includes(to) || (each.typeOnly && rule?.typesOf?.includes(to));
        if (!allowed) wrong.push(`${path} → ${each.specifier}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('web/text imports nothing and the engine package touches no DOM', () => {
    const outward = files
      .filter((f) => /^web\/text\/.*\.ts$/.test(f))
      .flatMap((f) =>
        importsOf(f)
          .filter((i) => !(i.target ?? '').startsWith('web/text/'))
          .map((i) => `${f} → ${i.specifier}`),
      );
    expect(outward).toEqual([]);
    const dom = files.filter(
      (f) =>
        /^web\/engine\/.*\.ts$/.test(f) &&
        /\b(document|window|HTMLElement|localStorage)\s*[.([]/.test(textOf(f).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')),
    );
    expect(dom).toEqual([]);
  });

  it('the package has no run-time dependency and the app uses nothing but the package', () => {
    const foreign = files
      .filter((f) => /^web\/engine\/.*\.ts$/.test(f))
      .flatMap((f) =>
        importsOf(f)
          // The import of maps brings libraries in its own chunk: built in, so they are no dependency of the package either.
          .filter(
            (i) =>
              i.target === null && !i.specifier.startsWith('node:') && !(inFolder(f, 'web/engine/places') && builtIn.includes(i.specifier)),
          )
          .map((i) => `${f} → ${i.specifier}`),
      );
    expect(foreign).toEqual([]);
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string> | undefined>;
    expect(dependencies ?? {}).toEqual({});
    expect(builtIn.filter((name) => devDependencies?.[name] === undefined)).toEqual([]);
    const early = files
      .filter((f) => /^web\/.*\.tsx?$/.test(f) && !inFolder(f, 'web/engine/places'))
      .flatMap((f) =>
        importsOf(f)
          .filter(
            (i) => (i.target ?? '').startsWith('web/engine/places/') && !i.typeOnly && !textOf(f).includes(`import('${i.specifier}')`),
          )
          .map((i) => `${f} → ${i.specifier}`),
      );
    expect(early).toEqual([]);
    const core = files
      .filter((f) => inFolder(f, 'web/app'))
      .filter((f) => /\.(ts|tsx)$/.test(f) && importsOf(f).some((i) => (i.target ?? '').includes('engine/core')));
    expect(core).toEqual([]);
  });
});
