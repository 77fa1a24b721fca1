// SPDX-License-Identifier: Apache-2.0
// Bytes packed with deflate where that is at hand and worth it. The size of what was packed stands before it and is checked before memory
// is taken; unpacking stops when more comes out than was said.

import { joined } from './chunks.js';

/** at most this much comes out of one packed piece */
export const mostUnpacked = 64 * 1024 * 1024;
/** below this many bytes packing gains nothing */
const worthwhile = 200;
const sizeBytes = 5;

async function through(bytes: Uint8Array, stream: { readonly readable: ReadableStream; readonly writable: WritableStream }, most: number) {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  written.catch(() => undefined); // told by the reader
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError('more than was said');
    }
    parts.push(value);
  }
  await written;
  return joined(parts);
}

const canPack = (): boolean => {
  try {
    return new CompressionStream('deflate-raw') !== undefined;
  } catch {
    return false;
  }
};

/** 0 plain or 1 deflated, the size of the plain bytes (u32), then the bytes. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const deflated = bytes.length > worthwhile && canPack();
  const body = deflated ? await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY) : bytes;
  const packed = new Uint8Array(sizeBytes + body.length);
  packed[0] = deflated ? 1 : 0;
  new DataView(packed.buffer).setUint32(1, bytes.length, true);
  packed.set(body, sizeBytes);
  return packed;
}

/** The plain bytes; throws RangeError when these are not what pack() gave. */
export async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  if (packed.length < sizeBytes) throw new RangeError('too short');
  const size = new DataView(packed.buffer, packed.byteOffset, sizeBytes).getUint32(1, true);
  if (size > mostUnpacked) throw new RangeError('too large');
  const body = packed.subarray(sizeBytes);
  if (packed[0] === 0 && body.length === size) return body;
  if (packed[0] !== 1) throw new RangeError('neither plain nor deflated');
  const bytes = await through(body, new DecompressionStream('deflate-raw'), size);
  if (bytes.length !== size) throw new RangeError('less than was said');
  return bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function packJson(value: unknown): Promise<Uint8Array> {
  return pack(encoder.encode(JSON.stringify(value)));
}

export async function unpackJson(packed: Uint8Array): Promise<unknown> {
  return JSON.parse(decoder.decode(await unpack(packed))) as unknown;
}
