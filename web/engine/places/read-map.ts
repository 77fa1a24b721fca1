// SPDX-License-Identifier: Apache-2.0
// Which form a map file has, by what is in it and not by its name.
import type { Account } from './account.js';
import { decodeText } from './decode-text.js';
import type { MapFile } from './feature.js';
import { InvalidPlace } from './place-problem.js';
import { readJson } from './read-json.js';
import { readJupedsim } from './read-jupedsim.js';
import { isPbf, readOsmPbf } from './read-osm-pbf.js';
import { readOsmXml } from './read-osm-xml.js';
import { isWkt, readWkt } from './read-wkt.js';

export async function readMap(bytes: Uint8Array, account: Account): Promise<MapFile> {
  if (bytes.length === 0) throw new InvalidPlace('place.empty');
  if (isPbf(bytes)) return readOsmPbf(bytes, account);
  const text = decodeText(bytes);
  const begin = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (begin.startsWith('<')) return /<geometry\b/.test(begin) ? readJupedsim(text, account) : readOsmXml(text.trimStart(), account);
  if (begin.startsWith('{') || begin.startsWith('[')) return readJson(text, account);
  if (isWkt(begin)) return readWkt(text);
  throw new InvalidPlace('place.form');
}
