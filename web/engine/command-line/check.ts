// SPDX-License-Identifier: Apache-2.0
// `sispamkota check`: every issue of a file, with its place and a sentence. A scenario is read together with its doctrine and its
// commander, as it would be for a run; the other kinds of files stand alone.
import { worded } from '../issues.js';
import { PatchFailed, patchIssue } from '../json-patch.js';
import { topValue } from '../json-top.js';
import { loadText, readLibrary } from '../library.js';
import { type Engine, type FileKind, load } from '../load.js';
import { withPlan } from '../planned.js';
import type { Issue } from '../source.js';
import type { Arguments } from './arguments.js';
import { asIssue, type Input, readInput } from './inputs.js';
import { prepare } from './prepare.js';
import type { Voice } from './voice.js';

export async function check(voice: Voice, given: Arguments): Promise<number> {
  const name = given.words[0] ?? '';
  const issues = await issuesOf(name);
  return report(voice, issues, name);
}

async function issuesOf(name: string): Promise<readonly Issue[]> {
  let input: Input;
  try {
    input = await readInput(name, (await readLibrary()).injects.some((each) => each.id === name) ? 'injects' : 'scenarios');
  } catch (error) {
    const issue = asIssue(error, 'scenario');
    if (issue === null) throw error;
    return [issue];
  }
  const engine = await load();
  const kind = kindOf(input.text);
  if (kind === 'plan') return issuesOfPlan(engine, input);
  if (kind !== 'scenario') return engine.check(kind, input.text);
  const { simulation, issues } = await prepare(engine, input, null, undefined);
  simulation?.dispose();
  return issues;
}

/** Of the plan itself, else of what it makes of its base, if that is a scenario of the library. */
async function issuesOfPlan(engine: Engine, { name, text }: Input): Promise<readonly Issue[]> {
  const issues = engine.check('plan', text);
  if (typeof text !== 'string' || issues.some((issue) => issue.severity === 'error')) return issues;
  const base = topValue(text, 'base')?.text ?? '';
  if (!(await readLibrary()).scenarios.some((each) => each.id === base)) return issues;
  try {
    const planned = { name, text: withPlan(await loadText('scenarios', base), text) };
    const { simulation, issues: found } = await prepare(engine, planned, null, undefined);
    simulation?.dispose();
    return [...issues, ...found];
  } catch (error) {
    if (!(error instanceof PatchFailed)) throw error;
    const issue = patchIssue(error, text);
    // of a place that is not there `check` says more than that the step cannot be done
    return [...issues, issue.code === 'plan.testFailed' ? issue : { ...issue, code: 'patch.pointer', values: { found: error.path } }];
  }
}

/** By the name of its format; a file without one is meant to be a scenario. */
export function kindOf(text: string | Uint8Array): FileKind {
  const format = typeof text === 'string' ? topValue(text, 'format')?.text : undefined;
  const name = format === undefined ? undefined : /^sispamkota-(orders|doctrine|plan)\//.exec(format)?.[1];
  return (name as FileKind | undefined) ?? 'scenario';
}

/** Prints the issues; 1 if one of them is an error. */
function report(voice: Voice, issues: readonly Issue[], name: string): number {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  voice.result(
    issues.map((issue) => worded(issue, voice.language)),
    () =>
      issues.map((issue) =>
        voice.issueLine(issue, issue.file === 'scenario' || issues.every((each) => each.file === issue.file) ? name : issue.file),
      ),
  );
  const { noIssues, issueCount } = voice.words.commandLine;
  if (!voice.json) voice.tell(issues.length === 0 ? noIssues : voice.fill(issueCount, { errors, warnings: issues.length - errors }));
  return errors > 0 ? 1 : 0;
}
