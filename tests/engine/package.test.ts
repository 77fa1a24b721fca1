// SPDX-License-Identifier: Apache-2.0
// The package as strangers get it: packed, installed offline into an empty folder, imported, run as a program, compiled against; and the
// examples of the manual, which that program must accept.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { build as esbuild } from 'esbuild';
import { publint } from 'publint';
import { build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import webpack from 'webpack';
import { root, scene } from './built.js';

const run = promisify(execFile);
const MOST_GZIPPED = 350_000; // bytes of core.wasm

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

let folder = '';
let packed: Packed;
const installed = (path: string) => join(folder, 'node_modules/sispamkota', path);

/** Runs the installed program; a bad exit does not throw. */
async function program(...args: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  try {
    const { stdout, stderr } = await run(join(folder, 'node_modules/.bin/sispamkota'), args, { cwd: folder, maxBuffer: 1 << 26 });
    return { status: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { status: code, out: stdout, err: stderr };
  }
}

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/engine/index.js'))) throw new Error('dist/engine is missing: npm run build');
  folder = await mkdtemp(join(tmpdir(), 'sispam-package-'));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  packed = (JSON.parse(stdout) as readonly Packed[])[0] as Packed;
  await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', `./${packed.filename}`], { cwd: folder });
  await writeFile(join(folder, 'two-people.json'), await scene('two-people'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('holds what it needs and neither tests nor sources nor maps', () => {
    const paths = packed.files.map((file) => file.path);
    expect(paths.filter((path) => !/^(package\.json|README\.md|LICENSE|examples\/.+|dist\/engine\/.+)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.(map|cpp|h|tsx|tgz|log)$|(?<!\.d)\.m?ts$|(^|\/)tests?(\/|\.)|node_modules/.test(path))).toEqual([]);
    const needed = ['index.js', 'worker.js', 'cli.js', 'core.mjs', 'core.wasm', 'types/index.d.ts', 'library/index.json'];
    needed.push(...['scenarios/probolinggo-2024', 'doctrines/id-2006-tricolour'].map((name) => `library/${name}.json`));
    expect(needed.filter((path) => !paths.includes(`dist/engine/${path}`))).toEqual([]);
  });

  it('names only files that are there, and needs no other package', async () => {
    const manifest = JSON.parse(await readFile(installed('package.json'), 'utf8')) as {
      readonly bin: Readonly<Record<string, string>>;
      readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
      readonly dependencies?: unknown;
    };
    const named = [
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports).flatMap((each) => (typeof each === 'string' ? each : Object.values(each))),
    ];
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path) => !existsSync(installed(path.replace('*', 'index.json'))))).toEqual([]);
    expect(manifest.dependencies ?? {}).toEqual({});
    const modules = packed.files.map(({ path }) => path).filter((path) => /^dist\/engine\/[^/]+\.js$/.test(path));
    for (const path of modules)
      for (const [, from = ''] of (await readFile(installed(path), 'utf8')).matchAll(
        /^(?:import|export)\b[^'"\n]*\bfrom\s*["']([^"']+)["']/gm,
      ))
        expect(from, path).toMatch(/^(\.\/|node:)/);
  });

  it('has a core small enough for a slow line', async () => {
    expect(gzipSync(await readFile(installed('dist/engine/core.wasm'))).length).toBeLessThan(MOST_GZIPPED);
  });

  it('runs two people in an empty folder, imported and as a program, in this thread and in a worker, to the same hash', async () => {
    await writeFile(
      join(folder, 'main.js'),
      `import { readFile } from 'node:fs/promises';
       import { completeTexts, load, openLive } from 'sispamkota';
       const scenario = { text: await readFile('two-people.json', 'utf8') };
       const { texts } = await completeTexts({ scenario });
       const here = (await load()).open(texts);
       while (!here.over) here.advance(20);
       const live = await openLive({ scenario });
       const frame = await live.stepBy(here.tick);
       console.log(JSON.stringify([here.hash, frame.hash]));
       here.dispose();
       live.dispose();`,
    );
    const { stdout } = await run(process.execPath, ['main.js'], { cwd: folder });
    const [here, there] = JSON.parse(stdout) as readonly string[];
    const { status, out } = await program('run', 'two-people.json', '--json');
    const document = JSON.parse(out) as { readonly hash: string; readonly people: { readonly left: number } };
    expect([status, document.people.left]).toEqual([0, 2]);
    expect([here, there]).toEqual([document.hash, document.hash]);
  });

  it('imports a map in an empty folder, imported and as a program', async () => {
    await writeFile(join(folder, 'hall.wkt'), 'POLYGON ((0 0, 20 0, 20 10, 0 10, 0 0))');
    await writeFile(
      join(folder, 'map.js'),
      `import { readFile } from 'node:fs/promises';
       import { importPlace } from 'sispamkota/places';
       const { site } = await importPlace(new Uint8Array(await readFile('hall.wkt')));
       console.log(JSON.stringify(site.ground));`,
    );
    const { stdout } = await run(process.execPath, ['map.js'], { cwd: folder });
    const { status, out } = await program('import', 'hall.wkt', '--json');
    const { site } = JSON.parse(out) as { readonly site: { readonly ground: readonly unknown[] } };
    expect([status, site.ground.length]).toEqual([0, 1]);
    expect(JSON.parse(stdout)).toEqual(site.ground);
  });

  it('knows the built-in scenarios', async () => {
    const { out } = await program('list', '--json');
    const ids = (JSON.parse(out) as readonly { readonly id: string }[]).map((each) => each.id);
    expect(ids).toEqual(expect.arrayContaining(['probolinggo-2024', 'quiet-rally', 'gate-crush']));
  });

  it('gives types that a strict program compiles against', async () => {
    const source = `import { type Frame, load, openLive, type Scenario, type Source } from 'sispamkota';
      const run: Source = await openLive({ scenario: 'quiet-rally', seed: 2 });
      const frame: Frame = await run.stepBy(1);
      export const scenario: Scenario = run.exercise.scenario;
      export const sum: number = frame.tick + (await load()).resultsVersion;\n`;
    await writeFile(join(folder, 'main.ts'), source);
    const compilerOptions = { noEmit: true, strict: true, target: 'es2022', module: 'nodenext', types: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const told = await run(process.execPath, [compiler, '-p', folder]).catch((error: { readonly stdout: string }) => error);
    expect(told.stdout).toBe('');
  });
});

describe('the package in the hands of other tools', () => {
  it('has nothing that publint or are-the-types-wrong would say, as a package of ES modules', async () => {
    const { messages } = await publint({ pkgDir: installed(''), strict: true });
    expect(messages).toEqual([]);
    const tarball = createPackageFromTarballData(new Uint8Array(await readFile(join(folder, packed.filename))));
    const analysis = await checkPackage(tarball, { excludeEntrypoints: ['./core.wasm'] }); // bytes have no types
    const problems = analysis.types === false ? ['no types'] : analysis.problems;
    const ofModules = problems.filter(
      (each) => !(typeof each === 'object' && 'resolutionKind' in each && /^node(10|16-cjs)$/.test(each.resolutionKind)),
    );
    expect(ofModules).toEqual([]);
  });

  it('says plainly what is missing where a queue is asked for, and needs neither library before', async () => {
    const { status, out } = await program('worker', '--queue', 'redis://127.0.0.1:1', '--json');
    expect([status, JSON.parse(out)]).toMatchObject([1, { error: { code: 'queue.missing' } }]);
  });

  it('keeps the licences of the libraries it brings', async () => {
    const notices = await readFile(installed('dist/engine/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['RapidJSON', 'clipper2-ts', 'proj4', 'saxes', 'pbf', '@terraformer/wkt', 'hyparquet-writer']) {
      expect(notices).toMatch(new RegExp(`^${name}( \\d[\\d.]*)? \\((MIT|ISC|BSL-1.0|BSD-3-Clause)\\)$`, 'm'));
    }
    expect(notices).not.toContain('undefined');
  });

  describe('bundled', () => {
    const source = `import { completeTexts, load, ensembleCsv } from 'sispamkota';
      export const csv = ensembleCsv;
      export async function hashOf(scenario) {
        const { texts } = await completeTexts({ scenario: { text: scenario } });
        const simulation = (await load()).open(texts);
        while (!simulation.over) simulation.advance(20);
        return simulation.hash;
      }\n`;
    const hashFrom = async (bundle: string): Promise<string> => {
      const script = `import { readFile } from 'node:fs/promises';
        const { hashOf } = await import(${JSON.stringify(`./${bundle}`)});
        console.log(await hashOf(await readFile('two-people.json', 'utf8')));`;
      return (await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })).stdout.trim();
    };
    let expected = '';
    beforeAll(async () => {
      await writeFile(join(folder, 'entry.js'), source);
      await writeFile(join(folder, 'engine-worker.js'), "import 'sispamkota/worker';\nimport 'sispamkota/ensemble-worker';\n");
      expected = (JSON.parse((await program('run', 'two-people.json', '--json')).out) as { readonly hash: string }).hash;
    });

    it('by esbuild it runs with core.wasm beside it', async () => {
      const { warnings } = await esbuild({
        ...{ entryPoints: [join(folder, 'entry.js')], outdir: join(folder, 'esbuild'), absWorkingDir: folder },
        ...{ bundle: true, format: 'esm', splitting: true, platform: 'node', logLevel: 'silent' },
      });
      expect(warnings).toEqual([]);
      await copyFile(installed('dist/engine/core.wasm'), join(folder, 'esbuild/core.wasm'));
      await cp(installed('dist/engine/library'), join(folder, 'esbuild/library'), { recursive: true });
      expect(await hashFrom('esbuild/entry.js')).toBe(expected);
    });

    it.each([
      [
        'esbuild',
        async (out: string) => {
          await esbuild({
            ...{
              entryPoints: [join(folder, 'entry.js'), join(folder, 'engine-worker.js')],
              outdir: out,
              absWorkingDir: folder,
              bundle: true,
              format: 'esm',
              splitting: true,
            },
            ...{ platform: 'browser', logLevel: 'silent' },
          });
        },
      ],
      [
        'Vite',
        async (out: string) => {
          const rolldownOptions = {
            input: [join(folder, 'entry.js'), join(folder, 'engine-worker.js')],
            preserveEntrySignatures: 'strict' as const,
          };
          await vite({ root: folder, configFile: false, logLevel: 'silent', build: { outDir: out, rolldownOptions } });
        },
      ],
      [
        'webpack',
        async (out: string) => {
          const configuration = {
            mode: 'production' as const,
            context: folder,
            entry: { entry: './entry.js', worker: './engine-worker.js' },
            output: { path: out },
            experiments: { outputModule: true },
          };
          const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
            webpack(configuration, (error, found) => (error ? reject(error) : resolve(found))),
          );
          expect(stats?.compilation.errors.map(String)).toEqual([]);
        },
      ],
    ])('by %s for browsers, worker and all, without an error, an exception or a module of Node', async (name, bundle) => {
      const out = join(folder, `browser-${name}`);
      await bundle(out);
      const files = (await readdir(out, { recursive: true })).filter((each) => /\.m?js$/.test(each));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(await readFile(join(out, file), 'utf8'), file).not.toMatch(/from\s*["']node:/);
    });
  });
});

describe('the manual', () => {
  it.each(['id', 'en'])('shows only files that the program accepts (%s)', async (language) => {
    let examples = 0;
    for (const page of ['scenario-format', 'orders-format', 'doctrines']) {
      const text = await readFile(join(root, 'web/manual', language, `${page}.md`), 'utf8');
      for (const [, block = ''] of text.matchAll(/^```json\n([\s\S]*?)^```$/gm)) {
        const { id } = JSON.parse(block) as { readonly id: string };
        await writeFile(join(folder, `${id}.json`), block);
        const { status, out } = await program('check', `./${id}.json`, '--json');
        expect(JSON.parse(out), `${page}: ${id}`).toEqual([]);
        expect(status).toBe(0);
        examples += 1;
      }
    }
    expect(examples).toBeGreaterThanOrEqual(4);
  });

  it('shows a scenario and orders that run together', async () => {
    const { status, out } = await program('run', 'gerbang-kecil.json', '--orders', 'komandan-gerbang-kecil.json', '--json');
    const { phases, people } = JSON.parse(out) as {
      readonly phases: readonly { readonly id: string; readonly forced: boolean }[];
      readonly people: { readonly left: number };
    };
    expect([status, phases.map(({ id, forced }) => [id, forced])]).toEqual([
      0,
      [
        ['1-orasi', false],
        ['2-pulang', false],
      ],
    ]);
    expect(people.left).toBeGreaterThan(0);
  });
});
