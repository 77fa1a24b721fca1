// SPDX-License-Identifier: Apache-2.0
// Plans × seeds through the program as users run it: the same bytes for any number of workers, after a kill and from shards; and what a
// plan may and may not be.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../web/engine/ensemble/ensemble.js';
import type { EnsembleDocument } from '../../web/engine/ensemble/ensemble-file.js';
import type { Outcome } from '../../web/engine/ensemble/row.js';
import { type Hand, Pool } from '../../web/engine/pool.js';
import { cli, sispamkotaProgram as program, root, scene, sispamkota } from './built.js';

let folder = '';
const at = (name: string) => join(folder, name);
const plan = (name: string, value: object) => writeFile(at(name), JSON.stringify({ format: 'sispamkota-plan/1', ...value }));
const name = { id: 'Rencana', en: 'Plan' };
const guarded = { op: 'test', path: '/groups/0/id', value: 'eastward' };
const text = (name: string) => readFile(at(name), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-ensemble-'));
  await writeFile(at('two.json'), await scene('two-people'));
  await plan('slow.json', {
    base: 'two',
    name: { id: 'Pelan', en: 'Slow' },
    patch: [guarded, { op: 'add', path: '/groups/0/walk', value: { speed: 0.7, speedSd: 0.05 } }],
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function documentOf(args: readonly string[]): Promise<EnsembleDocument> {
  const { status, err, json } = await program(['ensemble', ...args, '--json']);
  expect(status, err).toBe(0);
  return json() as EnsembleDocument;
}

describe('ensemble', () => {
  it('plays every plan with the same seeds and sorts the rows by plan, draw and seed', async () => {
    const { rows, plans, results } = await documentOf([at('two.json'), at('slow.json'), '--runs', '3', '--seed', '7']);
    expect(rows.map((row) => `${row.plan} ${row.draw} ${row.seed}`)).toEqual([
      ...['two 0 7', 'two 0 8', 'two 0 9'],
      ...['slow 0 7', 'slow 0 8', 'slow 0 9'],
    ]);
    expect(plans).toMatchObject([{ base: 'two-people' }, { name: { en: 'Slow' }, base: 'two-people' }]);
    const difference = results?.differences.find((each) => each.measure === 'evacuationTime');
    expect(difference).toMatchObject({ plan: 'slow', against: 'two', n: 3 });
    expect(difference?.mean).toBeGreaterThan(1);
  });

  it('gives each run the hash that `run` gives it', async () => {
    const { rows } = await documentOf([at('two.json'), '--runs', '1', '--seed', '4']);
    const run = (await program(['run', at('two.json'), '--seed', '4', '--json'])).json() as { readonly hash: string };
    expect(rows[0]?.hash).toBe(run.hash);
  });

  it('writes the same file with one worker and with two', async () => {
    for (const workers of ['1', '2']) {
      const args = [at('two.json'), at('slow.json'), '--runs', '4', '--workers', workers, '-o', at(`w${workers}.json`)];
      expect((await program(['ensemble', ...args])).status).toBe(0);
    }
    expect(await text('w2.json')).toBe(await text('w1.json'));
  });

  it('killed in the middle it goes on without repeating a run, to the same file', async () => {
    const args = ['ensemble', at('two.json'), '--runs', '120', '--workers', '1', '-o'];
    const store = at('killed.json.runs');
    const child = spawn(process.execPath, [cli, ...args, at('killed.json')], { cwd: root, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    const lines = async () => (await readFile(store, 'utf8').catch(() => '')).split('\n').length - 2;
    while ((await lines()) < 5 && child.exitCode === null) await pause(5);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    const before = await lines();
    expect(before).toBeLessThan(120);
    await writeFile(store, `${await readFile(store, 'utf8')}{"key": "cut sh`);
    expect((await program([...args, at('killed.json')])).status).toBe(0);
    const keys = [...(await readFile(store, 'utf8')).matchAll(/^\{"key":"([^"]+)"/gm)].map((match) => match[1]);
    expect([keys.length, new Set(keys).size]).toEqual([120, 120]);
    expect((await program([...args, at('whole.json')])).status).toBe(0);
    expect(await text('killed.json')).toBe(await text('whole.json'));
  }, 180_000);

  it('asked for more runs, plays only those that are missing', async () => {
    const args = ['ensemble', at('two.json'), '--store', at('grown.runs'), '--json', '--runs'];
    const count = async () => (await text('grown.runs')).trim().split('\n').length - 1;
    await program([...args, '2']);
    expect(await count()).toBe(2);
    const grown = (await program([...args, '5'])).json() as EnsembleDocument;
    expect([await count(), grown.rows.length]).toEqual([5, 5]);
  });

  it('joins shards, in any order, to the file of one process', async () => {
    const plans = [at('two.json'), at('slow.json'), '--runs', '5'];
    for (const part of ['1', '2', '3']) await program(['ensemble', ...plans, '--shard', `${part}/3`, '-o', at(`part${part}.json`)]);
    await program(['ensemble', ...plans, '-o', at('one.json')]);
    const parts = ['2', '3', '1'].map((part) => at(`part${part}.json`));
    expect((await program(['merge', ...parts, '-o', at('joined.json')])).status).toBe(0);
    expect(await text('joined.json')).toBe(await text('one.json'));
    const missing = await program(['merge', ...parts.slice(1), '--json']);
    expect([missing.status, missing.json()]).toMatchObject([1, { error: { code: 'merge.missing' } }]);
    const twice = await program(['merge', ...parts, at('part2.json'), '--json']);
    expect([twice.status, twice.json()]).toMatchObject([1, { error: { code: 'merge.twice' } }]);
    const foreign = await program(['merge', at('two.json'), '--json']);
    expect([foreign.status, foreign.json()]).toMatchObject([1, { error: { code: 'merge.foreign' } }]);
  });

  it('writes a table with one line a run', async () => {
    await program(['ensemble', at('two.json'), at('slow.json'), '--runs', '2', '-o', at('table.csv')]);
    const [head = '', ...lines] = (await text('table.csv')).trimEnd().split('\r\n');
    expect(head.startsWith('plan,base,draw,seed,hash,failed,seconds,people.total,')).toBe(true);
    expect(lines.map((line) => line.split(',').length)).toEqual(Array.from({ length: 4 }, () => head.split(',').length));
    expect(lines[2]?.startsWith('slow,two-people,0,1,')).toBe(true);
  });
});

describe('designs and policies', () => {
  const design = (name: string, value: object) => writeFile(at(name), JSON.stringify({ format: 'sispamkota-design/1', ...value }));
  const range = { path: '/parameters/movement/timeGap', min: 0.6, max: 1.4 };

  it('give every plan the same draws, and tell the draws apart', async () => {
    await design('sobol.json', { method: 'sobol', draws: 4, ranges: [range] });
    const { rows, draws, results } = await documentOf([at('two.json'), at('slow.json'), '--runs', '2', '--design', at('sobol.json')]);
    expect(rows.map(({ plan: id, draw, seed }) => `${id} ${draw} ${seed}`).slice(6, 10)).toEqual([
      'two 3 1',
      'two 3 2',
      'slow 0 1',
      'slow 0 2',
    ]);
    const drawn = draws.map((each) => each[range.path] ?? 0);
    expect(drawn.map((each) => Math.floor((each - 0.6) / 0.2)).sort()).toEqual([0, 1, 2, 3]);
    expect(results?.differences.find((each) => each.measure === 'seconds')).toMatchObject({ n: 2, higherInDraws: 1, lowerInDraws: 0 });
  });

  it('are refused with the place when a range is wrong or leads out of what the core allows', async () => {
    await design('wrong-range.json', { method: 'latin-hypercube', draws: 2, ranges: [{ ...range, min: 3, max: 2 }] });
    const wrong = await program(['ensemble', at('two.json'), '--design', at('wrong-range.json'), '--json']);
    expect([wrong.status, wrong.json()]).toMatchObject([1, { error: { code: 'design.wrong' } }]);
    expect(wrong.err).toContain('/ranges/0/max');
    await design('too-far.json', { method: 'latin-hypercube', draws: 2, ranges: [{ ...range, min: -9, max: -8 }] });
    const far = await program(['ensemble', at('two.json'), '--design', at('too-far.json'), '--json']);
    expect([far.status, far.json()]).toMatchObject([1, { issues: [{ path: range.path, code: 'range.low' }] }]);
  });

  it('KN finds the plan that is plainly faster after one batch, the same with one worker and two', async () => {
    const args = ['--policy', 'kn', '--measure', 'evacuationTime', '--delta', '1', '--batch', '4', '--runs', '40'];
    const [one, two] = [
      await documentOf([at('slow.json'), at('two.json'), ...args, '--workers', '1']),
      await documentOf([at('slow.json'), at('two.json'), ...args, '--workers', '2']),
    ];
    expect(two).toEqual(one);
    expect(one.verdict).toMatchObject({ best: 'two', alone: true });
    expect(one.rows.length).toBeLessThan(80);
  });

  it('OCBA spends its budget and no two plans share a seed', async () => {
    const args = ['--policy', 'ocba', '--measure', 'evacuationTime', '--budget', '14', '--batch', '4', '--runs', '40'];
    const { rows, verdict } = await documentOf([at('slow.json'), at('two.json'), ...args]);
    expect([rows.length, new Set(rows.map((row) => row.seed)).size]).toEqual([14, 14]);
    expect(verdict).toMatchObject({ best: 'two' });
  });

  it('a measure no run has is told with the nearest one', async () => {
    const args = ['--policy', 'half-width', '--measure', 'maxDensty', '--delta', '1', '--batch', '2'];
    const { status, json, err } = await program(['ensemble', at('two.json'), ...args, '--json']);
    expect([status, json()]).toMatchObject([1, { error: { code: 'ensemble.measure' } }]);
    expect(err).toContain('"maxDensity"');
  });
});

describe('plans', () => {
  it('whose patch fails are told with the step', async () => {
    await plan('lost.json', { base: 'two', name, patch: [{ op: 'test', path: '/groups/0/id', value: 'nobody' }] });
    const { status, json } = await program(['ensemble', at('lost.json'), '--json']);
    expect(status).toBe(1);
    expect(json()).toMatchObject({
      issues: [{ file: 'plan', path: '/patch/0/value', code: 'plan.testFailed', values: { expected: '"nobody"' } }],
    });
  });

  it('that make a wrong scenario are refused with its issues, and unknown bases with a name', async () => {
    await plan('wrong.json', { base: 'two', name, patch: [guarded, { op: 'replace', path: '/groups/0/count', value: -1 }] });
    expect((await program(['ensemble', at('wrong.json'), '--json'])).json()).toMatchObject({ issues: [{ path: '/groups/0/count' }] });
    await plan('base.json', { base: 'nowhere', name });
    const { status, json } = await program(['ensemble', at('base.json'), '--json']);
    expect([status, json()]).toMatchObject([1, { error: { code: 'library.unknown' } }]);
  });
});

describe('the package', () => {
  it('cancelled, keeps what has ended in the store, goes on from there and gives the document of the program', async () => {
    const engine = await sispamkota.load();
    const kept = new Map<string, Outcome>();
    const plans = [await sispamkota.readPlan(engine, { id: 'two', text: await scene('two-people') })];
    const store = { get: (key: string) => kept.get(key), put: (key: string, outcome: Outcome) => kept.set(key, outcome) };
    const stopping = new AbortController();
    const progress = ({ done }: Progress) => {
      if (done >= 3) stopping.abort(new Error('enough'));
    };
    const options = { plans, runs: 6, store, workers: 1 };
    await expect(sispamkota.ensemble(engine, { ...options, signal: stopping.signal, progress })).rejects.toThrow('enough');
    expect([...kept.keys()].length).toBe(3);
    let played = 0;
    const hand = sispamkota.handHere();
    const counting = (): typeof hand => ({
      ...hand,
      ask: (task) => {
        played++;
        return hand.ask(task);
      },
    });
    const found = await sispamkota.ensemble(engine, { ...options, start: counting });
    expect(played).toBe(3);
    expect(found).toEqual(await documentOf([at('two.json'), '--runs', '6']));
  });
});

describe('a pool', () => {
  it('gives the job of a hand that dies to another one, and keeps the order of the jobs', async () => {
    let started = 0;
    const start = (): Hand<number, number> => {
      const number = ++started;
      let asked = 0;
      return {
        ask: async (job) => {
          if (number === 1 && ++asked === 2) throw new Error('dead');
          await pause(job % 3);
          return job * 10;
        },
        close: () => undefined,
      };
    };
    const pool = new Pool(start, 2);
    expect(await pool.run([1, 2, 3, 4, 5, 6])).toEqual([10, 20, 30, 40, 50, 60]);
    expect(started).toBe(3);
  });

  it('begins what may come next with a hand that has no job left, waits for none of it, and does nothing twice', async () => {
    const asked: number[] = [];
    const end = new Map<number, () => void>();
    const start = (): Hand<number, number> => ({
      ask: (job) => {
        asked.push(job);
        return new Promise((resolve) => void end.set(job, () => resolve(job * 10)));
      },
      close: () => undefined,
    });
    const finish = async (job: number) => {
      end.get(job)?.();
      await pause(1);
    };
    const pool = new Pool(start, 2);
    const first = pool.run([1, 2, 3], undefined, undefined, [4, 5]);
    await pause(1);
    await finish(1);
    await finish(2);
    expect(asked).toEqual([1, 2, 3, 4]); // 3 was asked for; 4 only may be
    await finish(3);
    expect(await first).toEqual([10, 20, 30]);
    const second = pool.run([4, 5, 6]);
    await pause(1);
    expect(asked).toEqual([1, 2, 3, 4, 5]); // two hands, no more
    await finish(5);
    await finish(4);
    await finish(6);
    expect(await second).toEqual([40, 50, 60]);
    expect(asked).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('ends at once with the reason of the signal', async () => {
    let closed = 0;
    const start = (): Hand<number, number> => {
      const waiting: ((reason: Error) => void)[] = [];
      return {
        ask: () => new Promise((_, reject) => void waiting.push(reject)),
        close: () => {
          closed++;
          for (const reject of waiting) reject(new Error('closed'));
        },
      };
    };
    const stopping = new AbortController();
    const running = new Pool(start, 2).run([1, 2, 3], undefined, stopping.signal);
    setTimeout(() => stopping.abort(new Error('enough')), 10);
    await expect(running).rejects.toThrow('enough');
    expect(closed).toBeGreaterThanOrEqual(2);
  });
});
