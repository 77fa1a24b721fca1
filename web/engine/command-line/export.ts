// SPDX-License-Identifier: Apache-2.0
// `sispamkota export`: a recording as report, table, map or trajectories; the site of a scenario, or a site alone, as GeoJSON.
import { FileProblem, InvalidExercise } from '../errors.js';
import { load } from '../load.js';
import type { WrittenSite } from '../places/index.js';
import type { Arguments } from './arguments.js';
import { exportRecording, recordingForms } from './export-recording.js';
import { expectFolder, write } from './files.js';
import { readInput } from './inputs.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

export async function exportFile(voice: Voice, given: Arguments): Promise<number> {
  const name = given.words[0] ?? '';
  const form = recordingForms.find((each) => each === given.value('to'));
  if (given.value('to') === undefined) throw new WrongUsage('few', { command: 'export', what: '--to' });
  if (form === undefined) throw new WrongUsage('form', { found: given.value('to') ?? '' });
  const asked = { isPublic: given.has('public'), isRedacted: given.has('redact') };
  for (const option of ['public', 'redact'] as const)
    if (given.has(option) && form !== 'report') throw new WrongUsage('onlyReport', { option });
  const target = given.value('output');
  if (target !== undefined) await expectFolder(target);
  const { text } = await readInput(name, 'scenarios');
  if (typeof text !== 'string') return finish(voice, target, await exportRecording(voice, text, form, asked), form === 'geojson');
  if (form !== 'geojson') throw new FileProblem('file.noRecording', { name });
  const site = await siteOf(text);
  const { writeGeojson } = await import('../places/index.js');
  return finish(voice, target, `${JSON.stringify(writeGeojson(site), null, 1)}\n`, true);
}

/** To a file, or to stdout as it is; with --json as the one document. */
async function finish(voice: Voice, target: string | undefined, text: string, isJson: boolean): Promise<number> {
  if (target === undefined) {
    if (voice.json) voice.result(isJson ? JSON.parse(text) : { text }, () => []);
    else voice.result(null, () => [text.replace(/\n$/, '')]);
    return 0;
  }
  await write(target, text);
  voice.result({ written: target }, () => []);
  if (!voice.json) voice.tell(voice.fill(voice.words.commandLine.written, { name: target }));
  return 0;
}

/** The site of a scenario, or the file itself when it is a site; what the core refuses of it is thrown with its places. */
async function siteOf(text: string): Promise<Partial<WrittenSite>> {
  const engine = await load();
  let value: { readonly site?: Partial<WrittenSite>; readonly ground?: unknown };
  try {
    value = JSON.parse(text.replace(/^\ufeff/, '')) as typeof value;
  } catch {
    throw new InvalidExercise(engine.check('scenario', text));
  }
  const alone = typeof value === 'object' && value !== null && value.ground !== undefined;
  const whole = alone
    ? JSON.stringify({ format: 'sispamkota/1', id: 'site', name: { en: 'site' }, end: { time: 60 }, limit: 60, site: value })
    : text;
  const issues = engine
    .check('scenario', whole)
    .filter(({ severity, path }) => severity === 'error' && (path === '' || path.startsWith('/site')));
  if (issues.length > 0) throw new InvalidExercise(issues);
  return alone ? (value as Partial<WrittenSite>) : (value.site ?? {});
}
