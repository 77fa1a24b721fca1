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

export async function readMap(bytes: Uint8Array, account: Account, isUnpacked = false): Promise<MapFile> {
  if (bytes.length === 0) throw new InvalidPlace('place.empty');
  if (isPbf(bytes)) return readOsmPbf(bytes, account);
  const packed = packingOf(bytes);
  if (packed === 'gzip' && !isUnpacked) return readMap(await unzipped(bytes), account, true);
  if (packed !== null) throw new InvalidPlace(packed === 'SQLite' ? 'place.database' : 'place.packed', { found: packed });
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

const packings: readonly (readonly [name: string, head: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite', [...'SQLite format 3'].map((letter) => letter.charCodeAt(0))], // GeoPackage, SpatiaLite
];

function packingOf(bytes: Uint8Array): string | null {
  return packings.find(([, head]) => head.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
}

const mostUnpacked = 512 * 1024 * 1024; // assumed; the readers have limits of their own

async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    for (let part = await reader.read(); !part.done && size <= mostUnpacked; part = await reader.read()) {
      parts.push(part.value);
      size += part.value.length;
    }
  } catch {
    throw new InvalidPlace('place.gzip');
  }
  if (size > mostUnpacked) throw new InvalidPlace('place.gzip');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
