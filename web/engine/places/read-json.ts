// SPDX-License-Identifier: Apache-2.0
// JSON of a map: Overpass if it has `elements`, else GeoJSON. Where the text is no JSON the core says so, because it knows the line.
import { load } from '../load.js';
import type { Account } from './account.js';
import type { MapFile } from './feature.js';
import { InvalidPlace } from './place-problem.js';
import { readGeojson } from './read-geojson.js';
import { readOverpass } from './read-overpass.js';

export async function readJson(text: string, account: Account): Promise<MapFile> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const features = linesOf(text);
    if (features !== null) return readGeojson({ type: 'FeatureCollection', features }, account);
    const engine = await load();
    const issue = engine.check('scenario', text).find(({ code }) => code.startsWith('json.'));
    throw new InvalidPlace('place.json', { line: issue?.line ?? 1 });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new InvalidPlace('place.form', {});
  const object = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(object.elements)) return readOverpass(object, account);
  return readGeojson(object, account);
}

/** GeoJSON text sequences (RFC 8142) and newline-delimited GeoJSON: a feature a line; null where it is not that. */
function linesOf(text: string): readonly unknown[] | null {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\u001e', '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.slice(0, 2).every((line) => /^\s*\{.*\}\s*$/.test(line))) return null;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}
