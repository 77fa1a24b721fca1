// SPDX-License-Identifier: Apache-2.0
// `sispamkota merge-plans`: two plans over one base made one plan. What both changed differently is listed and chosen with --prefer; without
// a choice nothing is written. (`merge` joins the shards of an ensemble.)
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FileProblem, InvalidExercise } from '../errors.js';
import { PatchFailed, type PatchStep, patched, patchIssue } from '../json-patch.js';
import { loadText } from '../library.js';
import { type Engine, load } from '../load.js';
import { difference } from '../plan-diff.js';
import { type Conflict, mergeOf, type Side } from '../plan-merge.js';
import type { Issue } from '../source.js';
import type { Text } from '../tables.g.js';
import type { Arguments } from './arguments.js';
import { decode, expectFolder, readBytes, write } from './files.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

interface PlanFile {
  readonly base: string;
  readonly name: Text;
  readonly patch?: readonly PatchStep[];
  readonly orders?: unknown;
  /** the file itself */
  readonly text: string;
}

export async function mergePlans(voice: Voice, given: Arguments): Promise<number> {
  const prefer = given.value('prefer');
  if (prefer !== undefined && prefer !== 'first' && prefer !== 'second') throw new WrongUsage('side', { found: prefer });
  const choices = await choicesOf(given.value('choices'));
  const target = given.value('output');
  if (target !== undefined) await expectFolder(target);
  const engine = await load();
  const [one = '', other = ''] = given.words;
  const [first, second] = [await planOf(voice, engine, one), await planOf(voice, engine, other)];
  if (first.base !== second.base) throw new FileProblem('plans.otherBase', { name: other, base: second.base, expected: first.base });
  const base = await baseOf(voice, engine, first.base, one);
  const merged = mergeOf(
    { scenario: base },
    { scenario: over(voice, base, first, one), ...ordersOf(first) },
    { scenario: over(voice, base, second, other), ...ordersOf(second) },
    (path) => choices[withoutScenario(path)] ?? prefer ?? null,
  );
  const { scenario, orders } = merged.value as { readonly scenario: unknown; readonly orders?: unknown };
  const conflicts = merged.conflicts.map((each) => ({ ...each, path: withoutScenario(each.path) }));
  const { patch } = difference(base, scenario);
  const plan = { format: 'sispamkota-plan/1', base: first.base, name: first.name, patch, ...(orders === undefined ? {} : { orders }) };
  const wrong = engine.check('scenario', JSON.stringify(scenario)).filter(({ severity }) => severity === 'error');
  for (const conflict of conflicts) voice.tell(lineOf(voice, conflict));
  const isSettled = conflicts.every(({ taken }) => taken !== null);
  if (!isSettled) voice.tell(voice.words.commandLine.mergeUnsettled);
  if (isSettled && wrong.length > 0) throw new InvalidExercise(wrong);
  if (isSettled && target !== undefined) {
    await write(target, `${JSON.stringify(plan, null, 2)}\n`);
    voice.tell(voice.fill(voice.words.commandLine.written, { name: target }));
  }
  voice.result({ conflicts, plan: isSettled ? plan : null }, () =>
    isSettled && target === undefined ? [JSON.stringify(plan, null, 2)] : [],
  );
  return isSettled ? 0 : 1;
}

const withoutScenario = (path: string) => path.replace(/^\/scenario(?=\/)/, '');

/** A JSON object: where, and which side counts there. */
async function choicesOf(file: string | undefined): Promise<Readonly<Record<string, Side>>> {
  if (file === undefined) return {};
  let found: unknown = null;
  try {
    found = JSON.parse(String(decode(await readBytes(file))));
  } catch (error) {
    if (error instanceof FileProblem) throw error;
  }
  const sides = typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.values(found) : [null];
  if (!sides.every((side) => side === 'first' || side === 'second')) throw new FileProblem('plans.choices', { name: file });
  return found as Readonly<Record<string, Side>>;
}

function lineOf(voice: Voice, { path, taken, ...values }: Conflict): string {
  const short = (value: unknown) => {
    const text = value === undefined ? voice.words.commandLine.mergeNothing : JSON.stringify(value);
    return text.length > 70 ? `${text.slice(0, 69)}…` : text;
  };
  const { base, first, second } = values;
  const told = { path, base: short(base), first: short(first), second: short(second) };
  return voice.fill(taken === null ? voice.words.commandLine.mergeConflict : voice.words.commandLine.mergeTaken, {
    ...told,
    taken: taken === null ? '' : voice.words.commandLine.mergeSides[taken],
  });
}

/** Every issue with its file and line, then the end. */
function refuse(voice: Voice, issues: readonly Issue[], name: string): never {
  for (const issue of issues) voice.tell(voice.issueLine(issue, name));
  throw new InvalidExercise(issues);
}

function checked(voice: Voice, engine: Engine, kind: 'plan' | 'scenario', text: string | Uint8Array, name: string): unknown {
  const issues = engine.check(kind, text).filter(({ severity }) => severity === 'error');
  return issues.length > 0 ? refuse(voice, issues, name) : JSON.parse(String(text).replace(/^\ufeff/, ''));
}

async function planOf(voice: Voice, engine: Engine, name: string): Promise<PlanFile> {
  const text = decode(await readBytes(name));
  return { ...(checked(voice, engine, 'plan', text, name) as Omit<PlanFile, 'text'>), text: String(text) };
}

/** A base beside the plan, else of the library, as `ensemble` finds it. */
async function baseOf(voice: Voice, engine: Engine, base: string, plan: string): Promise<unknown> {
  const beside = join(dirname(plan), `${base}.json`);
  if (!existsSync(beside)) return JSON.parse(await loadText('scenarios', base));
  return checked(voice, engine, 'scenario', decode(await readBytes(beside)), beside);
}

function over(voice: Voice, base: unknown, { patch = [], text }: PlanFile, name: string): unknown {
  try {
    return patched(base, patch);
  } catch (error) {
    if (!(error instanceof PatchFailed)) throw error;
    return refuse(voice, [patchIssue(error, text)], name);
  }
}

function ordersOf({ orders }: PlanFile): { readonly orders?: unknown } {
  return orders === undefined ? {} : { orders };
}
