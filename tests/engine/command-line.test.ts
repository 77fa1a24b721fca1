// SPDX-License-Identifier: Apache-2.0
// The program as users run it: exit codes, one JSON document and nothing else on stdout, plain messages on stderr.
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sispamkotaProgram as program, scene } from './built.js';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-'));
  await writeFile(at('two.json'), await scene('two-people'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface IssueRow {
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly severity: string;
}

async function issuesOf(name: string, content: string | Uint8Array, status = 1): Promise<readonly IssueRow[]> {
  await writeFile(at(name), content);
  const checked = await program(['check', at(name), '--json']);
  expect(checked.status).toBe(status);
  return checked.json() as readonly IssueRow[];
}

describe('list and schema', () => {
  it('list prints the built-in scenarios, the default drill first', async () => {
    const { status, json } = await program(['list', '--json']);
    expect(status).toBe(0);
    expect(json()).toMatchObject(
      ['probolinggo-2024', 'big-rally', 'gate-crush', 'probolinggo-2023', 'quiet-rally', 'serang-2025', 'tps-day'].map((id) => ({ id })),
    );
    expect((await program(['list', '--lang', 'id'])).out).toContain('Probolinggo');
  });

  it('schema prints one JSON Schema for each kind of file', async () => {
    for (const kind of ['scenario', 'orders', 'plan', 'doctrine']) {
      const { status, json } = await program(['schema', kind]);
      expect([status, (json() as { title: string }).title.startsWith('sispamkota')]).toEqual([0, true]);
    }
    expect((await program(['schema', 'cake'])).status).toBe(2);
  });
});

describe('run', () => {
  it('gives the document of the contract, the same twice, with no wall clock in it', async () => {
    const [first, second] = [
      await program(['run', at('two.json'), '--seed', '4', '--json']),
      await program(['run', at('two.json'), '--seed', '4', '--json']),
    ];
    expect([first.status, first.err]).toEqual([0, '']);
    expect(second.out).toBe(first.out);
    const document = first.json() as Record<string, never>;
    expect(Object.keys(document)).toEqual(
      expect.arrayContaining([
        'scenario',
        'seed',
        'resultsVersion',
        'ticks',
        'seconds',
        'hash',
        'people',
        'phases',
        'situation',
        'declared',
        'findings',
        'objectives',
        'measures',
      ]),
    );
    expect(document).toMatchObject({ scenario: 'two-people', seed: 4, people: { total: 2, present: 0, left: 2, injured: 0, arrested: 0 } });
    expect(Object.keys(document.measures ?? {})).toEqual(
      expect.arrayContaining([
        'maxDensity',
        'secondsOverDensity',
        'maxCrowdPressure',
        'maxContactForce',
        'crushDoseMax',
        'evacuationTime',
        'maxStress',
        'maxWallLoad',
        'congestion',
      ]),
    );
  });

  it('stops at --until, in seconds or by the clock of the drill', async () => {
    expect((await program(['run', 'quiet-rally', '--until', '2.5', '--json'])).json()).toMatchObject({ ticks: 50, seconds: 2.5 });
    const { start } = JSON.parse(await readFile('web/library/scenarios/quiet-rally.json', 'utf8')) as { start?: string };
    const [hours = 8, minutes = 0] = (start ?? '08:00').split(':').map(Number);
    const next = `${String(hours).padStart(2, '0')}:${String(minutes + 1).padStart(2, '0')}`;
    expect((await program(['run', 'quiet-rally', '--until', next, '--json'])).json()).toMatchObject({ seconds: 60 });
    expect((await program(['run', 'quiet-rally', '--until', 'noon'])).status).toBe(2);
  });

  it('writes what --out and --record ask for, and the recording replays', async () => {
    const ran = await program(['run', 'gate-crush', '--until', '30', '--out', at('out'), '--record', at('run.spk'), '--json']);
    expect(ran.status).toBe(0);
    expect(JSON.parse(await readFile(at('out/summary.json'), 'utf8'))).toEqual(ran.json());
    expect((await readFile(at('out/findings.csv'), 'utf8')).startsWith('rule,kept,severity,t,x,y,')).toBe(true);
    expect(await readFile(at('out/recording.spk'))).toEqual(await readFile(at('run.spk')));
    const replayed = await program(['replay', at('run.spk'), '--verify', '--json']);
    expect(replayed.status).toBe(0);
    expect(replayed.json()).toMatchObject({ kind: 'same', hash: (ran.json() as { hash: string }).hash });
  });

  it('takes other orders by name or by file, and refuses wrong ones with issues', async () => {
    await writeFile(at('orders.json'), '{"format": "sispamkota-orders/1", "orders": [{"t": 1, "unit": "ghost", "kind": "hold"}]}');
    const ran = await program(['run', 'gate-crush', '--orders', at('orders.json'), '--json']);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({ issues: [{ file: 'orders', path: '/orders/0/unit', code: 'reference.unknown' }] });
    expect((await program(['run', 'gate-crush', '--orders', 'gate-relief', '--until', '1', '--json'])).status).toBe(0);
  });

  it('with an invalid scenario exits 1 with one document that holds the issues', async () => {
    await writeFile(at('empty.json'), '{}');
    const { status, json, err } = await program(['run', at('empty.json'), '--json']);
    expect(status).toBe(1);
    expect(json()).toMatchObject({
      error: { code: 'exercise.invalid' },
      issues: expect.arrayContaining([expect.objectContaining({ code: 'key.missing' })]),
    });
    expect(err).toContain(at('empty.json'));
  });

  it('says before the run that a result cannot be written', async () => {
    const { status, err } = await program(['run', 'gate-crush', '--record', at('no/where/run.spk')]);
    expect([status, err.includes('run.spk')]).toEqual([1, true]);
  });

  it('tells people about it in their language', async () => {
    const told = await program(['run', at('two.json')], { LANG: 'id_ID.UTF-8' });
    expect([told.status, told.out.includes('Benih'), told.out.includes('Hash')]).toEqual([0, true, true]);
  });
});

describe('check', () => {
  it('finds nothing wrong with the built-in scenarios', async () => {
    for (const name of ['probolinggo-2024', 'quiet-rally', 'gate-crush']) {
      const { status, json } = await program(['check', name, '--json']);
      expect([status, (json() as readonly IssueRow[]).filter((issue) => issue.severity === 'error')]).toEqual([0, []]);
    }
  });

  it('locates what is wrong: not JSON, empty, not UTF-8, unknown key, wrong type, range, format, duplicate', async () => {
    const two = await scene('two-people');
    expect(await issuesOf('a.json', '{"format": ')).toMatchObject([{ code: 'json.syntax' }]);
    expect(await issuesOf('b.json', '')).toMatchObject([{ code: 'json.empty', line: 1 }]);
    expect(await issuesOf('c.json', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x7d]))).toMatchObject([{ code: 'json.utf8' }]);
    expect(await issuesOf('d.json', two.replace('"limit"', '"limits"'))).toMatchObject([{ code: 'key.unknown', path: '/limits', line: 6 }]);
    expect(await issuesOf('e.json', two.replace('"limit": 60', '"limit": "long"'))).toMatchObject([{ code: 'type.wrong', path: '/limit' }]);
    expect(await issuesOf('f.json', two.replace('"limit": 60', '"limit": 1e9'))).toMatchObject([{ code: 'range.high', path: '/limit' }]);
    expect(await issuesOf('g.json', two.replace('sispamkota/1', 'sispamkota/2'))).toMatchObject([
      { code: 'format.newer', path: '/format', line: 2 },
    ]);
    expect(await issuesOf('h.json', two.replace('"limit": 60', '"limit": 60, "limit": 61'))).toMatchObject([
      { code: 'key.duplicate', path: '/limit' },
    ]);
    expect(await issuesOf('i.json', two.replace('"goal": "east"', '"goal": "eest"'))).toMatchObject([
      { code: 'reference.unknown', path: '/groups/0/plan/0/goal' },
    ]);
    expect(await issuesOf('j.json', two.replace('"limit": 60', '"limit": 60, "doctrine": "no-such"'))).toMatchObject([
      { code: 'reference.unknown', path: '/doctrine' },
    ]);
  });

  it('tells a doctrine that is no name once, and everything else with it', async () => {
    const two = (await scene('two-people')).replace('"goal": "east"', '"goal": "eest"');
    const goal = { code: 'reference.unknown', path: '/groups/0/plan/0/goal' };
    for (const [doctrine, code] of [
      ['5', 'type.wrong'],
      ['""', 'id.form'],
      ['"../scenarios/gate-crush"', 'id.form'],
      ['"no-such"', 'reference.unknown'],
    ])
      expect(await issuesOf('k.json', two.replace('"limit": 60', `"limit": 60, "doctrine": ${doctrine}`)), doctrine).toMatchObject([
        { code, path: '/doctrine', line: 6 },
        goal,
      ]);
    const notTwice = two.replace('"limit": 60', '"limit": 60, "doctrine": "id-2006-tricolour", "doctrine": "no-such"');
    expect(await issuesOf('l.json', notTwice)).toMatchObject([{ code: 'key.duplicate', path: '/doctrine' }, goal]);
  });

  it('reads what a Windows editor writes, and numbers of any length', async () => {
    const two = (await scene('two-people')).replaceAll('\n', '\r\n');
    expect(await issuesOf('m.json', `\ufeff${two}`, 0)).toEqual([]);
    expect(await issuesOf('n.json', two.replace('"limit": 60', `"limit": 0.${'0'.repeat(500)}`))).toMatchObject([
      { code: 'range.low', path: '/limit', line: 6 },
    ]);
    expect(await issuesOf('o.json', two.replace('"limit": 60', '"limits": 1e999'))).toMatchObject([
      { code: 'key.unknown', path: '/limits' },
      { code: 'json.number', path: '/limits' },
    ]);
  });

  it('never opens what is missing, a folder or larger than 64 MB', async () => {
    await mkdir(at('folder'), { recursive: true });
    await writeFile(at('huge.json'), '');
    await truncate(at('huge.json'), 65 * 1024 * 1024);
    for (const [name, code] of [
      ['nothing.json', 'file.missing'],
      ['folder', 'file.directory'],
      ['huge.json', 'file.tooLarge'],
    ] as const) {
      const { status, json } = await program(['check', at(name), '--json']);
      expect([status, (json() as readonly IssueRow[]).map((issue) => issue.code)]).toEqual([1, [code]]);
    }
  });

  it('survives deep nesting and many values', async () => {
    expect((await issuesOf('deep.json', '['.repeat(200_000)))[0]?.code).toMatch(/^json\./);
    expect((await issuesOf('deeper.json', '['.repeat(30_000_000)))[0]?.code).toBe('json.depth');
    expect((await issuesOf('many.json', `[${'0,'.repeat(2_500_000)}0]`))[0]?.code).toMatch(/^(json|type)\./);
  });

  it('tells place, code and sentence to people, in both languages', async () => {
    await writeFile(at('k.json'), '{"format": "sispamkota/1", "colour": 1}');
    const [english, indonesian] = [await program(['check', at('k.json')]), await program(['check', at('k.json'), '--lang', 'id'])];
    expect(english.out).toContain(`${at('k.json')}:1: error [key.unknown] /colour: The key "colour" is unknown.`);
    expect(indonesian.out).toContain('Kunci "colour" tidak dikenal.');
  });
});

describe('wrong usage', () => {
  it.each([
    [],
    ['walk'],
    ['run'],
    ['run', 'a', '--sed', '1'],
    ['run', 'quiet-rally', '--seed', '-1'],
    ['run', 'quiet-rally', '--seed', '4294967296'],
    ['list', 'x'],
    ['list', '--lang', 'fr'],
    ['bench', '--only', 'nothing'],
    ['ensemble'],
    ['ensemble', 'x', '--shard', '3/2'],
    ['ensemble', 'x', '-o', 'result.txt'],
    ['ensemble', 'x', '--policy', 'luck'],
    ['ensemble', 'x', '--policy', 'kn'],
    ['ensemble', 'x', '--delta', '1'],
    ['ensemble', 'x', '--sensitivity', 'morris'],
    ['ensemble', 'x', '--queue', 'amqp://x'],
    ['worker'],
    ['merge'],
    ['merge-plans', 'one.json'],
    ['merge-plans', 'one.json', 'two.json', '--prefer', 'both'],
    ['verify', '--only', 'nothing'],
    ['import'],
    ['export'],
  ])('sispamkota %s %s %s %s exits 2 with a word on stderr', async (...args) => {
    const words = args.filter((word) => word !== undefined);
    const { status, out, err } = await program(words);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    const json = await program([...words, '--json']);
    expect([json.status, Object.keys(json.json() as object)]).toEqual([2, ['error']]);
  });

  it('every command has help in both languages, exit 0', async () => {
    for (const command of [
      'list',
      'check',
      'run',
      'replay',
      'schema',
      'bench',
      'export',
      'import',
      'verify',
      'ensemble',
      'worker',
      'merge',
    ]) {
      for (const lang of ['id', 'en']) {
        const { status, out } = await program([command, '--help', '--lang', lang]);
        expect([status, out.includes(command)]).toEqual([0, true]);
      }
    }
    expect((await program(['--help'])).out).toContain('sispamkota');
  });
});

it('bench measures a workload it is asked for', async () => {
  const { status, json } = await program(['bench', '--only', 'plaza-1000-0.5-A', '--json']);
  expect(status).toBe(0);
  expect(json()).toMatchObject([{ name: 'plaza-1000-0.5-A', agents: 1000, density: 0.5 }]);
  const [row] = json() as readonly { msPerStep: number; agentStepsPerSecond: number; peakMB: number }[];
  expect(Math.min(row?.msPerStep ?? 0, row?.agentStepsPerSecond ?? 0, row?.peakMB ?? 0)).toBeGreaterThan(0);
});
