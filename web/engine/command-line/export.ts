// SPDX-License-Identifier: Apache-2.0
// `sispamkota export`: a recording as report, table, map or trajectories; the site of a scenario, or a site alone, as GeoJSON or as WKT with what
// is measured on it.
import { DamagedRecording, FileProblem, InvalidExercise } from '../errors.js';
import { walk } from '../film/chunks.js';
import { scriptOf } from '../film/script.js';
import { load } from '../load.js';
import type { Observed, WrittenSite } from '../places/index.js';
import type { Arguments } from './arguments.js';
import { exportRecording, recordingForms } from './export-recording.js';
import { exportTrajectories, rateFrom } from './export-trajectories.js';
import { expectFolder, write, writePieces } from './files.js';
import { readInput } from './inputs.js';
import { secondsOf } from './moment.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

const forms = [...recordingForms, 'trajectories', 'wkt'] as const;

export async function exportFile(voice: Voice, given: Arguments): Promise<number> {
  const name = given.words[0] ?? '';
  const form = forms.find((each) => each === given.value('to'));
  if (given.value('to') === undefined) throw new WrongUsage('few', { command: 'export', what: '--to' });
  if (form === undefined) throw new WrongUsage('form', { found: given.value('to') ?? '' });
  const asked = { isPublic: given.has('public'), isRedacted: given.has('redact') };
  for (const option of ['public', 'redact'] as const)
    if (given.has(option) && form !== 'report') throw new WrongUsage('onlyReport', { option });
  for (const option of ['rate', 'from', 'until'] as const)
    if (given.has(option) && form !== 'trajectories') throw new WrongUsage('onlyTrajectories', { option });
  rateFrom(given);
  const target = given.value('output');
  if (target !== undefined) await expectFolder(target);
  const { text } = await readInput(name, 'scenarios');
  if (form === 'wkt') return finish(voice, target, await wktOf(typeof text === 'string' ? text : scenarioOf(text)), true);
  if (typeof text !== 'string') {
    if (form === 'trajectories') return pieces(voice, target, exportTrajectories(voice, given, text));
    return finish(voice, target, await exportRecording(voice, text, form, asked), form === 'geojson');
  }
  if (form !== 'geojson') throw new FileProblem('file.noRecording', { name });
  const site = await siteOf(text);
  const { writeGeojson } = await import('../places/index.js');
  return finish(voice, target, `${JSON.stringify(writeGeojson(site), null, 1)}\n`, true);
}

/** Trajectories to a file or to stdout, as they come; with --json as the one document. */
async function pieces(voice: Voice, target: string | undefined, from: AsyncGenerator<string>): Promise<number> {
  if (target !== undefined) {
    await writePieces(target, from);
    return written(voice, target);
  }
  const all: string[] = [];
  for await (const text of from) {
    if (voice.json) all.push(text);
    else await voice.pour(text);
  }
  if (voice.json) voice.result({ text: all.join('') }, () => []);
  return 0;
}

/** What walks and measures are made of, in metres: for PedPy, JuPedSim and shapely. */
async function wktOf(text: string): Promise<string> {
  const site = await siteOf(text);
  const { observe, start = '00:00' } = JSON.parse(text.replace(/^\ufeff/, '')) as { readonly observe?: Observed; readonly start?: string };
  const { writeWkt } = await import('../places/index.js');
  const seconds = (time: number | string) => (typeof time === 'number' ? time : secondsOf('to', time, start));
  return `${JSON.stringify(writeWkt(site, observe ?? {}, seconds), null, 1)}\n`;
}

/** The scenario that a recording was made with. */
function scenarioOf(bytes: Uint8Array): string {
  const { chunks, damage } = walk(bytes);
  const script = scriptOf(chunks);
  if (script === null) throw new DamagedRecording(damage?.kind ?? 'malformed', damage?.byte ?? 0);
  return script.texts.scenario;
}

/** To a file, or to stdout as it is; with --json as the one document. */
async function finish(voice: Voice, target: string | undefined, text: string, isJson: boolean): Promise<number> {
  if (target === undefined) {
    if (voice.json) voice.result(isJson ? JSON.parse(text) : { text }, () => []);
    else voice.result(null, () => [text.replace(/\n$/, '')]);
    return 0;
  }
  await write(target, text);
  return written(voice, target);
}

function written(voice: Voice, name: string): number {
  voice.result({ written: name }, () => []);
  if (!voice.json) voice.tell(voice.fill(voice.words.commandLine.written, { name }));
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
