// SPDX-License-Identifier: Apache-2.0
// CRC-32 as in IEEE 802.3, zip and PNG, the same as cpp/math/hash.h, and the one wrong bit it can name (cpp/recording/chunk.cpp).

const table = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

/**
 * Offset of the byte that differs when exactly one bit of `size` bytes and the four bytes of their CRC-32 after them is wrong; null if
 * more must be. `found` and `stored` are the two checksums, which differ.
 */
export function oneWrongByte(size: number, found: number, stored: number): number | null {
  const difference = (found ^ stored) >>> 0;
  if ((difference & (difference - 1)) === 0) return size + ((31 - Math.clz32(difference)) >>> 3);
  let effect = 1;
  for (let bit = size * 8; bit-- > 0; ) {
    effect = effect & 1 ? (effect >>> 1) ^ 0xedb88320 : effect >>> 1;
    if (effect >>> 0 === difference) return Math.floor(bit / 8);
  }
  return null;
}
