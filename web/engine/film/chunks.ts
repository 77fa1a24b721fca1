// SPDX-License-Identifier: Apache-2.0
// The frame of a recording as cpp/recording/chunk.h has it: a header, then chunks of tag, length, CRC-32 of both, payload, CRC-32 of the
// payload. The film lies between the script's last chunk and `END `; its tags begin with a small letter, so a reader of scripts passes
// over them, and the checksum of `END ` covers them too.
import { crc32, oneWrongByte } from './crc32.js';
import { xxh64 } from './xxh64.js';

export const magic = Uint8Array.of(0x89, 0x53, 0x50, 0x4b, 0x0d, 0x0a, 0x1a, 0x0a);
export const containerVersion = 2;
export const headerSize = 16;
const headSize = 12;
/** tag, length, sum, eight bytes, sum */
const endSize = headSize + 8 + 4;

/** Tags of the script (cpp/recording), in their order, and of the film. */
export const scriptTags = ['RUN ', 'SCEN', 'DOCT', 'ORDR', 'CMDS', 'HASH', 'rows'] as const;
export const filmTags = ['film', 'fram', 'loos', 'news', 'deed', 'rmrk', 'over', 'stay', 'snap'] as const;
export type FilmTag = (typeof filmTags)[number];
/** all of them as the four bytes they are, read as one number */
const known: ReadonlySet<number> = new Set(
  [...scriptTags, ...filmTags, 'END '].map((tag) =>
    u32(
      Uint8Array.from(tag, (letter) => letter.charCodeAt(0)),
      0,
    ),
  ),
);

/** Kinds as in cpp/recording/recording.h. */
export type DamageKind = 'empty' | 'foreign' | 'newer' | 'cut' | 'checksum' | 'malformed' | 'tooLarge';

export interface Damage {
  readonly kind: DamageKind;
  /** offset of the first byte known to be wrong or missing */
  readonly byte: number;
  /** tag of the chunk it is in, or what was expected there */
  readonly chunk: string;
}

export interface Chunk {
  readonly tag: string;
  readonly offset: number;
  readonly payload: Uint8Array;
  /** the whole of it with head and sums */
  readonly bytes: Uint8Array;
}

function u32(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}

function putU32(bytes: Uint8Array, at: number, value: number): void {
  for (let byte = 0; byte < 4; byte++) bytes[at + byte] = (value >>> (8 * byte)) & 255;
}

export function header(): Uint8Array {
  const bytes = new Uint8Array(headerSize);
  bytes.set(magic);
  putU32(bytes, 8, containerVersion);
  putU32(bytes, 12, crc32(bytes.subarray(0, 12)));
  return bytes;
}

export function chunk(tag: string, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(headSize + payload.length + 4);
  for (let at = 0; at < 4; at++) bytes[at] = tag.charCodeAt(at);
  putU32(bytes, 4, payload.length);
  putU32(bytes, 8, crc32(bytes.subarray(0, 8)));
  bytes.set(payload, headSize);
  putU32(bytes, headSize + payload.length, crc32(payload));
  return bytes;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0);
}

/** What is wrong with the header, or null. */
export function headerDamage(bytes: Uint8Array): Damage | null {
  if (bytes.length === 0) return { kind: 'empty', byte: 0, chunk: '' };
  for (let at = 0; at < magic.length && at < bytes.length; at++)
    if (bytes[at] !== magic[at]) return { kind: 'foreign', byte: at, chunk: '' };
  if (bytes.length < headerSize) return { kind: 'cut', byte: bytes.length, chunk: '' };
  const [found, stored] = [crc32(bytes.subarray(0, 12)), u32(bytes, 12)];
  if (found !== stored) return { kind: 'checksum', byte: oneWrongByte(12, found, stored) ?? 0, chunk: '' };
  const version = u32(bytes, 8);
  if (version === containerVersion) return null;
  return { kind: version > containerVersion ? 'newer' : 'malformed', byte: 8, chunk: '' };
}

function chunkAt(bytes: Uint8Array, offset: number, expected: string): Chunk | Damage {
  if (bytes.length - offset < headSize) return { kind: 'cut', byte: bytes.length, chunk: expected };
  const head = crc32(bytes.subarray(offset, offset + 8));
  const storedHead = u32(bytes, offset + 8);
  if (head !== storedHead) return { kind: 'checksum', byte: offset + (oneWrongByte(8, head, storedHead) ?? 0), chunk: expected };
  const tag = tagAt(bytes, offset);
  const length = u32(bytes, offset + 4);
  const from = offset + headSize;
  if (bytes.length - from < length + 4) return { kind: 'cut', byte: bytes.length, chunk: tag };
  const payload = bytes.subarray(from, from + length);
  const [found, stored] = [crc32(payload), u32(bytes, from + length)];
  if (found !== stored) return { kind: 'checksum', byte: from + (oneWrongByte(length, found, stored) ?? 0), chunk: tag };
  return { tag, offset, payload, bytes: bytes.subarray(offset, from + length + 4) };
}

/** Where the next chunk with a whole head begins, from `offset` on; the end of the bytes if there is none. */
function nextHead(bytes: Uint8Array, offset: number): number {
  for (let at = offset; at + headSize <= bytes.length; at++)
    if (known.has(u32(bytes, at)) && crc32(bytes.subarray(at, at + 8)) === u32(bytes, at + 8)) return at;
  return bytes.length;
}

export interface Walk {
  readonly chunks: readonly Chunk[];
  /** the first thing that is wrong, or null */
  readonly damage: Damage | null;
  /** it ends with an `END ` whose checksum is right */
  readonly whole: boolean;
}

/** All whole chunks of a file, damaged or not. `open`: a file that is still being written has no end. */
export function walk(bytes: Uint8Array, open = false): Walk {
  let damage = headerDamage(bytes);
  const chunks: Chunk[] = [];
  let offset = headerSize;
  if (damage !== null) offset = damage.kind === 'newer' ? bytes.length : nextHead(bytes, 0);
  while (offset < bytes.length) {
    const expected = scriptTags[chunks.length] ?? chunks.at(-1)?.tag ?? '';
    const found = chunkAt(bytes, offset, expected);
    if ('kind' in found) {
      damage ??= found;
      offset = nextHead(bytes, offset + 1);
      continue;
    }
    offset += found.bytes.length;
    if (found.tag !== 'END ') {
      chunks.push(found);
      continue;
    }
    const right = xxh64(bytes.subarray(0, found.offset)).every((byte, at) => byte === found.payload[at]);
    if (found.payload.length !== 8) damage ??= { kind: 'malformed', byte: found.offset + 4, chunk: 'END ' };
    else if (!right) damage ??= { kind: 'checksum', byte: found.offset + headSize, chunk: 'END ' };
    if (offset !== bytes.length) damage ??= { kind: 'malformed', byte: offset, chunk: 'END ' };
    return { chunks, damage, whole: damage === null };
  }
  if (!open) damage ??= { kind: 'cut', byte: bytes.length, chunk: 'END ' };
  return { chunks, damage, whole: false };
}

/** A script's bytes with more chunks before its end, and the end's checksum anew. */
export function withChunks(script: Uint8Array, more: readonly Uint8Array[]): Uint8Array {
  return closed([script.subarray(0, script.length - endSize), ...more]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** These bytes, header first, and the end with the checksum over all of them. */
export function closed(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = joined([...parts, new Uint8Array(endSize)]);
  const end = bytes.length - endSize;
  bytes.set(chunk('END ', xxh64(bytes.subarray(0, end))), end);
  return bytes;
}
