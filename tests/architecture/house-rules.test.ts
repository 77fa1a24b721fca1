// SPDX-License-Identifier: Apache-2.0
// Sizes, names, headers, room READMEs and the numerics that keep the bits the same on every host.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, includesOf, linesOf, root, textOf } from './tree.js';

const sources = files.filter((f) => /^(cpp|web|tests|tools|cmake)\/.*\.(cpp|h|ts|tsx|mjs|css|sh|cmake)$/.test(f) && !f.endsWith('.g.ts'));
const core = files.filter((f) => /^cpp\/.*\.(cpp|h)$/.test(f));
const withoutComments = (path: string): string =>
  textOf(path)
    .replace(/\/\/.*$/gm, '')
    .replace(/\/\*[\s\S]*?\*\//g, '');

describe('sizes and names', () => {
  it('no source file is longer than 500 lines, and few are longer than 200', () => {
    expect(sources.filter((f) => linesOf(f) > 500)).toEqual([]);
    const long = sources.filter((f) => linesOf(f) > 200);
    expect(long.length / sources.length, `over 200 lines: ${long.join(', ')}`).toBeLessThan(0.15);
  });

  it('no name hides what the file holds', () => {
    expect(files.filter((f) => /(^|\/)(utils?|helpers?|common|misc|shared|managers?|types)(\/|\.[a-z.]+$)/i.test(f))).toEqual([]);
  });

  it('every source begins with its licence and says what it is', () => {
    const bare = sources.filter((f) => !/SPDX-License-Identifier: Apache-2\.0/.test(textOf(f).split('\n').slice(0, 3).join('\n')));
    expect(bare).toEqual([]);
  });

  it('every room has a README of at most 40 lines', () => {
    const rooms = new Set(files.filter((f) => /^(cpp|web)\/[^/]+\//.test(f)).map((f) => f.split('/').slice(0, 2).join('/')));
    for (const f of files) if (/^web\/app\/[^/]+\/.*\.tsx?$/.test(f)) rooms.add(f.split('/').slice(0, 3).join('/'));
    rooms.add('tools');
    const wrong = [...rooms].filter((room) => !existsSync(join(root, room, 'README.md')) || linesOf(`${room}/README.md`) > 40);
    expect(wrong).toEqual([]);
  });

  it('the tick fits on one screen, the face and the bindings stay small', () => {
    expect(linesOf('cpp/step/step.cpp')).toBeLessThanOrEqual(45);
    expect(linesOf('cpp/engine/simulation.h')).toBeLessThan(150);
    expect(linesOf('cpp/bindings/embind.cpp')).toBeLessThanOrEqual(300);
  });

  it('no file names this machine, a registry or a key', () => {
    const texts = files.filter((f) => !/\.(png|ico|wasm|pbf|woff2?)$/.test(f) && f !== 'tests/architecture/house-rules.test.ts');
    const wrong = texts.filter(
      (f) =>
        /(^|[\s"'(=])\/(work\/main|work\/shared|root\/\.|home\/[a-z])/.test(textOf(f)) ||
        /"resolved":\s*"(?!https:\/\/registry\.npmjs\.org\/)/.test(textOf(f)) ||
        /BEGIN [A-Z ]*PRIVATE KEY/.test(textOf(f)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('numerics', () => {
  it('the core uses no random library, no hash map, no thread and no clock', () => {
    const wrong = core.flatMap((f) =>
      includesOf(f)
        .angled.filter((h) => /^(random|unordered_map|unordered_set|thread|chrono|ctime|atomic|execution)$/.test(h))
        .map((h) => `${f} → <${h}>`),
    );
    expect(wrong).toEqual([]);
  });

  it('the core calls no transcendental of libm', () => {
    const pattern =
      /\bstd::(exp|exp2|expm1|log|log2|log10|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|pow|hypot|cbrt|fma|lerp)\s*\(|(?<![\w:.>])(expf|logf|sinf|cosf|tanf|atan2f|powf|hypotf|fmaf)\s*\(/;
    expect(core.filter((f) => pattern.test(withoutComments(f)))).toEqual([]);
  });

  it('builds never contract or reorder floating point', () => {
    const cmake = files
      .filter((f) => /CMakeLists\.txt$|\.cmake$|CMakePresets\.json$/.test(f))
      .map(textOf)
      .join('\n')
      .replace(/#.*$/gm, '');
    expect(cmake).toContain('-ffp-contract=off');
    expect(cmake).not.toMatch(/-ffast-math|-march=native|-Ofast|relaxed-simd/);
  });
});
