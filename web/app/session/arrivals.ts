// SPDX-License-Identifier: Apache-2.0
// Files that were dropped on the page, on whichever screen: what each is, by what stands in it, and the screen it belongs to. A screen takes
// what has arrived for it when it is there.
import { effect, signal } from '@preact/signals';
import { topValue } from '../../engine/json-top.js';
import { isRecording } from './open-file.js';
import { type ScreenName, screen } from './screen.js';

export type FileKind = 'recording' | 'scenario' | 'plan' | 'orders' | 'results' | 'stations' | 'map' | 'picture';

interface Arrival {
  readonly on: ScreenName;
  readonly kind: FileKind;
  readonly files: readonly File[];
}

export const arrived = signal<Arrival | null>(null);
/** name of a dropped file that is nothing this page knows */
export const unknownFile = signal<string | null>(null);

/** bytes that are looked at in a file that is too large for anything but a recording or a map */
const MOST_LOOKED_AT = 64 * 1024 * 1024;
/** characters in which a map of tags names itself */
const BEGINNING = 4000;

/** What a file is; null: nothing this page knows. What looks like JSON of ours is a scenario, so that the core says what is wrong with it. */
export function kindOf(bytes: Uint8Array, name: string): FileKind | null {
  if (isPicture(bytes)) return 'picture'; // a PNG begins nearly as a recording does
  if (isRecording(bytes.subarray(0, 8)) || /\.spk$/i.test(name)) return 'recording';
  if (String.fromCharCode(...bytes.subarray(4, 20)).includes('OSMHeader')) return 'map'; // PBF: a length, then its first block's type
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'map'; // gzip, as .osm.gz
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('<')) return /<(osm|geometry)\b/.test(text.slice(0, BEGINNING)) ? 'map' : null;
  if (/^(SRID=\d+;)?\s*(GEOMETRYCOLLECTION|(MULTI)?(POLYGON|LINESTRING|POINT))\b/i.test(text)) return 'map';
  if (text.startsWith('[')) return /"vulnerability"/.test(text) ? 'stations' : null;
  if (text.startsWith('{')) return kindOfObject(text, name);
  const [head = ''] = text.split(/\r?\n/, 1);
  return /\bvulnerability\b/i.test(head) || /\.csv$/i.test(name) ? 'stations' : null;
}

/** PNG, JPEG, GIF or WebP by its first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  const begins = ['\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a'].some((each) => head.startsWith(each));
  return begins || (head.startsWith('RIFF') && head.endsWith('WEBP'));
}

function kindOfObject(text: string, name: string): FileKind | null {
  const format = topValue(text, 'format')?.text ?? '';
  if (format.startsWith('sispamkota-ensemble/')) return 'results';
  if (format.startsWith('sispamkota-plan/')) return 'plan';
  if (format.startsWith('sispamkota-orders/')) return 'orders';
  if (format.startsWith('sispamkota')) return 'scenario';
  if (/^(Feature(Collection)?|GeometryCollection|(Multi)?(Polygon|LineString|Point))$/.test(topValue(text, 'type')?.text ?? ''))
    return 'map';
  if (topValue(text, 'elements') !== undefined) return 'map'; // Overpass
  return /\.json$/i.test(name) ? 'scenario' : null;
}

/** The screen a file belongs to; scenarios and plans stay on a screen that takes them. */
export function screenFor(kind: FileKind, now: ScreenName): ScreenName {
  switch (kind) {
    case 'recording':
      return 'review';
    case 'results':
      return 'compare';
    case 'stations':
      return 'tps';
    case 'map':
    case 'picture':
      return 'plan';
    case 'orders':
      return 'run';
    case 'scenario':
    case 'plan':
      return now === 'plan' || now === 'compare' ? now : 'run';
  }
}

/** What has been dropped: on Compare several at once, elsewhere the first. */
export async function sortOut(files: readonly File[]): Promise<Arrival | null> {
  const [first] = files;
  if (first === undefined) return null;
  const look = async (file: File) => kindOf(new Uint8Array(await file.slice(0, MOST_LOOKED_AT).arrayBuffer()), file.name);
  const kind = await look(first);
  unknownFile.value = kind === null ? first.name : null;
  if (kind === null) return null;
  const on = screenFor(kind, screen.value);
  return { on, kind, files: on === 'compare' ? files : [first] };
}

/** For a screen while it is there. */
export function takeArrivals(on: ScreenName, take: (arrival: Arrival) => void): () => void {
  return effect(() => {
    const now = arrived.value;
    if (now?.on !== on) return;
    arrived.value = null;
    take(now);
  });
}
