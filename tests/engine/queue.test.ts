// SPDX-License-Identifier: Apache-2.0
// An ensemble over a real Redis and worker processes, through the program as users run it: whatever is killed or started anew on the way, the
// file is the one of a single process.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveQueue, type WorkerNews } from '../../web/engine/queue/queue-worker.js';
import { readOutcome, readRun } from '../../web/engine/queue/queued-run.js';
import { cli, sispamkotaProgram as program, root, scene } from './built.js';

const longest = 100_000; // ms that a step may take on a busy machine
let folder = '';
let port = 0;
let server: Child;
const running = new Set<Child>();
const at = (name: string) => join(folder, name);
const text = (name: string) => readFile(at(name), 'utf8');
const address = () => `redis://127.0.0.1:${port}`;

interface Child {
  readonly process: ChildProcess;
  /** what it has said */
  said: string;
  readonly ended: Promise<number | null>;
}

function begin(command: string, args: readonly string[]): Child {
  const process = spawn(command, args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  const child: Child = { process, said: '', ended: new Promise((resolve) => process.on('close', (code) => resolve(code))) };
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      child.said += chunk.toString();
    });
  }
  running.add(child);
  return child;
}
const node = (...args: readonly string[]) => begin(process.execPath, [cli, ...args, '--lang', 'en']);
const worker = (...args: readonly string[]) => node('worker', '--queue', address(), '--workers', '1', '--lease', '3', ...args);

/** Nothing is kept on disk: a server that is started anew has forgotten everything. */
async function startServer(): Promise<void> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  server = begin('sh', ['-c', 'redis-server "$@" & cat; kill -9 $!', 'sh', ...args]); // it ends when its input does, so also when the tests are killed
  await until(() => server.said.includes('Ready to accept connections'));
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + longest; !(await holds()); await pause(20)) {
    if (Date.now() > end) throw new Error(`waited in vain; they said: ${[...running].map((each) => each.said).join('\n')}`);
  }
}

async function kill(child: Child): Promise<void> {
  if (child === server) child.process.stdin?.end();
  else child.process.kill('SIGKILL');
  await child.ended;
  running.delete(child);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const found = (probe.address() as { readonly port: number }).port;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sispamkota-queue-'));
  port = await freePort();
  await writeFile(at('room.json'), await scene('room-exit'));
  await writeFile(at('two.json'), await scene('two-people'));
  await startServer();
});
afterEach(async () => {
  for (const child of [...running]) if (child !== server) await kill(child);
});
afterAll(async () => {
  await kill(server);
  await rm(folder, { recursive: true, force: true });
});

describe('an ensemble over a queue', { timeout: 2 * longest }, () => {
  it('gives the file of one process although a worker is killed and the server loses everything in the middle', async () => {
    const ensemble = ['ensemble', at('room.json'), at('two.json'), '--runs', '6', '-o'];
    const inProcess = program([...ensemble, at('one.json')]);
    const done = async () => (await text('queued.json.runs').catch(() => '')).split('\n').length - 2;
    const workers = [worker(), worker()];
    const queued = node(...ensemble, at('queued.json'), '--queue', address());
    await until(async () => (await done()) >= 2);
    await kill(workers[0] as Child); // it is always in the middle of a run
    await until(async () => (await done()) >= 4);
    await kill(server);
    await startServer();
    expect(await queued.ended, queued.said).toBe(0);
    expect((await inProcess).status).toBe(0);
    expect(await text('queued.json')).toBe(await text('one.json'));
    expect(queued.said).toContain('The server of the queue is back.');
    workers[1]?.process.kill('SIGTERM');
    expect(await workers[1]?.ended).toBe(0);
    expect(workers[1]?.said).toMatch(/\d+ runs done/);
  });

  it('asked for twice at the same time, and of one plan twice, gives every asker the same rows', async () => {
    const ensemble = ['ensemble', at('two.json'), at('two.json'), '--runs', '4', '--json'];
    worker();
    const [first, second] = await Promise.all([0, 1].map(() => program([...ensemble, '--queue', address()])));
    const inProcess = await program(ensemble);
    expect([first?.out, second?.out]).toEqual([inProcess.out, inProcess.out]);
  });

  it('a worker of another version gives the run back and says so, and the ensemble hears who serves', async () => {
    const heard: WorkerNews[] = [];
    const start = () => {
      throw new Error('it must not play');
    };
    const versions = { version: '0.0.1', resultsVersion: 1 };
    const other = await serveQueue({ address: address(), versions, workers: 1, lease: 5, start, heard: (news) => heard.push(news) });
    try {
      const queued = node('ensemble', at('two.json'), '--runs', '1', '--queue', address(), '-o', at('other.json'));
      await until(() => heard.length > 0 && /No worker of version \S+ .* there are: 0\.0\.1\/1/.test(queued.said));
      expect(heard).toEqual([{ refused: expect.stringMatching(/^\d+\.\d+\.\d+\/\d+$/) }]);
      worker();
      expect(await queued.ended, queued.said).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('what is not from us is refused without harm', async () => {
    const redis = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
    const queue = new Queue('sispamkota', { connection: redis });
    const serving = worker();
    await queue.add('run', { format: 'sispamkota-run/1', texts: '../../etc/passwd', seed: 1 });
    await queue.add('run', { format: 'sispamkota-run/1', text: 'x'.repeat(100_000) });
    await until(() => (serving.said.match(/Something in the queue is refused/g) ?? []).length === 2);
    const { status } = await program(['ensemble', at('two.json'), '--runs', '1', '--queue', address()]);
    expect(status).toBe(0);
    await queue.close();
    redis.disconnect();
  });

  it('without a server, or with a wrong address, ends with one plain sentence', async () => {
    const nobody = await program(['ensemble', at('two.json'), '--queue', `redis://user:secret@127.0.0.1:${await freePort()}`, '--json']);
    expect([nobody.status, nobody.json()]).toMatchObject([1, { error: { code: 'queue.unreachable' } }]);
    expect(nobody.err).not.toContain('secret');
    expect((await program(['worker', '--queue', 'http://127.0.0.1'])).status).toBe(2);
    expect((await program(['worker'])).status).toBe(2);
  });
});

describe('what comes out of a queue', () => {
  const place = { version: '0.2.0', resultsVersion: 5, texts: 'a'.repeat(64), seed: 7 };
  const run = { format: 'sispamkota-run/1', ...place };
  const outcome = {
    hash: '0123456789abcdef',
    values: { x: 1.5, y: null },
    broken: { R1: [1, 2] },
    ratings: { o: 'P' },
    harm: [[1, 2, 3, 'fall', 0]],
  };
  const result = { format: 'sispamkota-outcome/1', ...place, outcome };

  it('is read as it was put in', () => {
    expect(readRun(run)).toEqual(run);
    expect(readOutcome(result)).toEqual(result);
    expect(readOutcome({ ...result, outcome: { ...outcome, failed: 'why' } }).outcome.failed).toBe('why');
  });

  it.each([
    ['nothing', null],
    ['a list', [run]],
    ['another format', { ...run, format: 'sispamkota-run/2' }],
    ['one key more', { ...run, orders: '{}' }],
    ['a name that is no hash', { ...run, texts: 'A'.repeat(64) }],
    ['a seed that is none', { ...run, seed: -1 }],
    ['half a seed', { ...run, seed: 0.5 }],
    ['too much of it', { ...run, version: 'x'.repeat(5000) }],
  ])('is refused when it is %s', (_, value) => {
    expect(() => readRun(value)).toThrow('not from Sispamkota');
  });

  it.each([
    ['no outcome', undefined],
    ['a value that is no number', { ...outcome, values: { x: '1' } }],
    ['a hash of another length', { ...outcome, hash: 'abc' }],
    ['a key of the prototype', { ...outcome, values: JSON.parse('{"__proto__": 1}') }],
    ['a rating there is not', { ...outcome, ratings: { o: 'A' } }],
    ['harm without a cause', { ...outcome, harm: [[1, 2, 3, 'magic', 0]] }],
    ['one key more', { ...outcome, plan: 'x' }],
  ])('is no outcome with %s', (_, value) => {
    expect(() => readOutcome({ ...result, outcome: value })).toThrow('not from Sispamkota');
  });
});
