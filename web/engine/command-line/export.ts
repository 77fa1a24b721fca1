// SPDX-License-Identifier: Apache-2.0
// `sispamkota export --to geojson`: the site of a scenario, or a site alone, as GeoJSON. Recordings and other forms come later.
import { FileProblem, InvalidExercise } from '../errors.js';
import { load } from '../load.js';
import type { WrittenSite } from '../places/index.js';
import type { Arguments } from './arguments.js';
import { expectFolder, write } from './files.js';
import { readInput } from './inputs.js';
import type { Voice } from './voice.js';
import { WrongUsage } from './wrong-usage.js';

const forms = ['geojson', 'trajectories', 'csv', 'report'];

export async function exportFile(voice: Voice, given: Arguments): Promise<number> {
  const name = given.words[0] ?? '';
  const form = given.value('to');
  if (form === undefined) throw new WrongUsage('few', { command: 'export', what: '--to' });
  if (!forms.includes(form)) throw new WrongUsage('form', { found: form });
  if (form !== 'geojson') throw new WrongUsage('formLater', { found: form });
  const target = given.value('output');
  if (target !== undefined) await expectFolder(target);
  const { text } = await readInput(name, 'scenarios');
  if (typeof text !== 'string') throw new FileProblem('file.noSite', { name });
  const site = await siteOf(text);
  const { writeGeojson } = await import('../places/index.js');
  const document = writeGeojson(site);
  const plain = JSON.stringify(document, null, 1);
  if (target === undefined) voice.result(document, () => [plain]);
  else {
    await write(target, `${plain}\n`);
    voice.result({ written: target }, () => []);
    if (!voice.json) voice.tell(voice.fill(voice.words.commandLine.written, { name: target }));
  }
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
