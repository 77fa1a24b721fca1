// SPDX-License-Identifier: Apache-2.0
// Random numbers of designs: hashes of a key and a counter, whole numbers of 32 bits, the same on every host.

/** The finaliser of MurmurHash3 (Appleby, public domain). */
export function mixed(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** 32 bits for these numbers. */
export function bitsOf(...keys: readonly number[]): number {
  return keys.reduce((bits, key) => mixed(Math.imul(bits, 0x9e3779b1) ^ mixed(key + 0x7f4a7c15)), 0x2545f491);
}

/** In [0, 1). */
export function shareFor(...keys: readonly number[]): number {
  return bitsOf(...keys) / 2 ** 32;
}
