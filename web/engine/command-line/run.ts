// SPDX-License-Identifier: Apache-2.0
// `sispamkota run`: a scenario, or a plan over one, from its start to its end, or to --until, as fast as it goes. Findings and ratings are
// results, not failures; the document holds no wall clock.
import { join } from 'node:path';
import { formatClock, inLanguage } from '../../text/index.js';
import { worded } from '../issues.js';
import { load } from '../load.js';
import type { Simulation } from '../simulation.js';
import type { Issue } from '../source.js';
import { type Arguments, wholeNumber } from './arguments.js';
import { drawFrom } from './design.js';
import { expectFolder, makeFolder, write } from './files.js';
import { findingsCsv } from './findings-csv.js';
import { asIssue, type Input, readInput } from './inputs.js';
import { secondsOf } from './moment.js';
import { prepare } from './prepare.js';
import type { RunSummary } from './summary.js';
import { summaryLines } from './summary-lines.js';
import type { Voice } from './voice.js';

const ticksPerSecond = 20;

export async function run(voice: Voice, given: Arguments): Promise<number> {
  const seedWord = given.value('seed');
  const seed = seedWord === undefined ? undefined : wholeNumber('seed', seedWord, 0, 4294967295);
  const until = given.value('until');
  if (until !== undefined) secondsOf('until', until, '00:00'); // wrong usage is told before anything is done
  const name = given.words[0] ?? '';
  const ordersName = given.value('orders');
  let scenario: Input;
  let orders: Input | null = null;
  try {
    scenario = await readInput(name, 'scenarios');
  } catch (error) {
    return refuse(voice, [asIssue(error, 'scenario') ?? rethrow(error)], name, ordersName);
  }
  try {
    if (ordersName !== undefined) orders = await readInput(ordersName, 'commanders');
  } catch (error) {
    return refuse(voice, [asIssue(error, 'orders') ?? rethrow(error)], name, ordersName);
  }
  const draw = await drawFrom(given);
  const { record, out } = { record: given.value('record'), out: given.value('out') };
  if (record !== undefined) await expectFolder(record);
  if (out !== undefined) await makeFolder(out);

  const { simulation, issues } = await prepare(await load(), scenario, orders, seed, draw);
  if (simulation === null) return refuse(voice, issues, name, ordersName);
  for (const issue of issues) voice.tell(voice.issueLine(issue, nameOf(issue, name, ordersName)));
  try {
    play(voice, simulation, until === undefined ? undefined : secondsOf('until', until, simulation.exercise.scenario.start));
    const summary = simulation.summary() as RunSummary;
    await keep(voice, simulation, summary, record, out);
    voice.result(summary, () => summaryLines(summary, simulation.exercise.scenario.start, voice));
    return 0;
  } finally {
    simulation.dispose();
  }
}

function play(voice: Voice, simulation: Simulation, until: number | undefined): void {
  const { scenario, doctrine } = simulation.exercise;
  const last = until === undefined ? Number.POSITIVE_INFINITY : Math.round(until * ticksPerSecond);
  while (!simulation.over && simulation.tick < last) {
    simulation.advance(Math.min(ticksPerSecond, last - simulation.tick));
    voice.progress(() => {
      const { seconds, counters, situation } = simulation.frame(false);
      const level = inLanguage(doctrine.levels[situation]?.name, voice.language);
      return voice.fill(voice.words.commandLine.running, { clock: formatClock(seconds, scenario.start), people: counters.present, level });
    });
  }
}

async function keep(
  voice: Voice,
  simulation: Simulation,
  summary: RunSummary,
  record: string | undefined,
  out: string | undefined,
): Promise<void> {
  const files: [string, string | Uint8Array][] = [];
  if (record !== undefined) files.push([record, simulation.recording()]);
  if (out !== undefined) {
    files.push([join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`]);
    files.push([join(out, 'findings.csv'), findingsCsv(summary.findings)]);
    files.push([join(out, 'recording.spk'), simulation.recording()]);
  }
  for (const [file, content] of files) {
    await write(file, content);
    voice.tell(voice.fill(voice.words.commandLine.written, { name: file }));
  }
}

/** The issues of files that cannot be run. */
function refuse(voice: Voice, issues: readonly Issue[], scenario: string, orders: string | undefined): number {
  for (const issue of issues) voice.tell(voice.issueLine(issue, nameOf(issue, scenario, orders)));
  const code = 'exercise.invalid';
  voice.result(
    {
      error: { code, message: voice.problem(code, { count: issues.length }) },
      issues: issues.map((issue) => worded(issue, voice.language)),
    },
    () => [],
  );
  return 1;
}

function nameOf(issue: Issue, scenario: string, orders: string | undefined): string {
  if (issue.file === 'scenario' || issue.file === 'plan') return scenario;
  return issue.file === 'orders' ? (orders ?? issue.file) : issue.file;
}

function rethrow(error: unknown): never {
  throw error;
}
