// SPDX-License-Identifier: Apache-2.0
// `sispamkota bench`: the plaza workloads (plaza-N-ρ-V): 50 steps of warm-up, 200 measured, the median of three by CPU time. Each
// workload runs in a process of its own, so that its peak of memory is its own.
import { execFile } from 'node:child_process';
import { formatNumber } from '../../text/index.js';
import { load } from '../load.js';
import type { Arguments } from './arguments.js';
import { table } from './table.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

interface BenchRow {
  readonly name: string;
  readonly agents: number;
  readonly density: number;
  readonly msPerStep: number;
  readonly msPerStepMin: number;
  readonly msPerStepMax: number;
  readonly agentStepsPerSecond: number;
  readonly peakMB: number;
}

type Three = [number, number, number];

const usual = [
  'plaza-1000-0.5-A',
  'plaza-1000-2-A',
  'plaza-10000-0.5-A',
  'plaza-10000-2-A',
  'plaza-10000-2-B',
  'plaza-10000-4-A',
  'plaza-50000-2-A',
  'plaza-100000-2-A',
];
const warmUp = 50;
const measured = 200;
const repeats = 3;

export async function bench(voice: Voice, given: Arguments): Promise<number> {
  const only = given.value('only');
  const rows: BenchRow[] = [];
  if (only !== undefined) rows.push(await measure(only));
  else {
    for (const name of usual) {
      voice.progress(() => name);
      rows.push(await elsewhere(name));
    }
  }
  voice.result(rows, () => lines(rows, voice));
  return 0;
}

async function measure(name: string): Promise<BenchRow> {
  const shape = /^plaza-(\d{1,6})-(\d+(?:\.\d+)?)-([AB])$/.exec(name);
  const [agents, density, obstacles] = [Number(shape?.[1]), Number(shape?.[2]), shape?.[3] === 'B'];
  if (shape === null || agents < 1 || agents > 200_000 || density < 0.1 || density > 8) throw new WrongUsage('bench', { found: name });
  const engine = await load();
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    using plaza = engine.openPlaza(agents, density, obstacles);
    plaza.step(warmUp);
    const before = process.cpuUsage();
    plaza.step(measured);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000 / measured);
  }
  times.sort((a, b) => a - b);
  const [msPerStepMin, msPerStep, msPerStepMax] = [0, Math.floor(repeats / 2), repeats - 1].map((k) => round(times[k] ?? 0)) as Three;
  const peakMB = Math.round(process.resourceUsage().maxRSS / 102.4) / 10;
  const agentStepsPerSecond = Math.round((agents * 1000) / msPerStep);
  return { name, agents, density, msPerStep, msPerStepMin, msPerStepMax, agentStepsPerSecond, peakMB };
}

function elsewhere(name: string): Promise<BenchRow> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [process.argv[1] ?? '', 'bench', '--only', name, '--json'], (error, stdout) => {
      if (error !== null) reject(error);
      else resolve((JSON.parse(stdout) as readonly BenchRow[])[0] as BenchRow);
    });
  });
}

function lines(rows: readonly BenchRow[], voice: Voice): readonly string[] {
  const head = voice.words.commandLine.benchHead;
  const number = (value: number, digits: number) => formatNumber(value, voice.language, digits);
  return table(
    [
      [head.name, head.agents, head.density, head.msPerStep, head.agentStepsPerSecond, head.peakMB],
      ...rows.map((row) => [
        row.name,
        number(row.agents, 0),
        number(row.density, 1),
        number(row.msPerStep, 3),
        number(row.agentStepsPerSecond / 1e6, 2),
        number(row.peakMB, 0),
      ]),
    ],
    [1, 2, 3, 4, 5],
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
