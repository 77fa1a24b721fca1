// SPDX-License-Identifier: Apache-2.0
// XXH64 with seed 0, the checksum over a whole recording (cpp/math/hash.h). A number of 64 bits is two of 32: BigInt would be ten
// times slower on a film of many megabytes. Source: xxHash specification 0.1.1, Y. Collet.

/** high and low word */
type Word = [number, number];

const P1: Word = [0x9e3779b1, 0x85ebca87];
const P2: Word = [0xc2b2ae3d, 0x27d4eb4f];
const P3: Word = [0x165667b1, 0x9e3779f9];
const P4: Word = [0x85ebca77, 0xc2b2ae63];
const P5: Word = [0x27d4eb2f, 0x165667c5];

function add(to: Word, high: number, low: number): void {
  const sum = (to[1] >>> 0) + (low >>> 0);
  to[0] = (to[0] + high + (sum > 0xffffffff ? 1 : 0)) | 0;
  to[1] = sum | 0;
}

function multiply(to: Word, by: Word): void {
  const [aHigh, aLow] = to;
  const [bHigh, bLow] = by;
  const [a0, a1, b0, b1] = [aLow & 0xffff, aLow >>> 16, bLow & 0xffff, bLow >>> 16];
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const other = a0 * b1 + (middle & 0xffff);
  const carry = a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000);
  to[1] = ((other & 0xffff) << 16) | (low & 0xffff);
  to[0] = (carry + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
}

function rotate(to: Word, by: number): void {
  const [high, low] = to;
  const left = by & 31;
  const [a, b] = by < 32 ? [high, low] : [low, high];
  to[0] = (a << left) | (b >>> (32 - left));
  to[1] = (b << left) | (a >>> (32 - left));
}

function fold(to: Word, by: number): void {
  // to ^= to >>> by, for by of 29 to 33
  const [high, low] = to;
  if (by < 32) {
    to[0] = high ^ (high >>> by);
    to[1] = low ^ ((low >>> by) | (high << (32 - by)));
  } else to[1] = low ^ (high >>> (by - 32));
}

const lane: Word = [0, 0];

function round(to: Word, high: number, low: number): void {
  lane[0] = high;
  lane[1] = low;
  multiply(lane, P2);
  add(to, lane[0], lane[1]);
  rotate(to, 31);
  multiply(to, P1);
}

/** The eight bytes, little-endian. */
export function xxh64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length;
  let at = 0;
  const hash: Word = [0, 0];
  if (length >= 32) {
    const [v1, v2, v3, v4]: [Word, Word, Word, Word] = [[...P1], [...P2], [0, 0], [0, 0]];
    add(v1, P2[0], P2[1]);
    add(v4, ~P1[0], ~P1[1]);
    add(v4, 0, 1); // 0 − P1
    for (; at + 32 <= length; at += 32) {
      round(v1, view.getUint32(at + 4, true), view.getUint32(at, true));
      round(v2, view.getUint32(at + 12, true), view.getUint32(at + 8, true));
      round(v3, view.getUint32(at + 20, true), view.getUint32(at + 16, true));
      round(v4, view.getUint32(at + 28, true), view.getUint32(at + 24, true));
    }
    const turns: readonly [Word, number][] = [
      [v1, 1],
      [v2, 7],
      [v3, 12],
      [v4, 18],
    ];
    for (const [value, by] of turns) {
      const turned: Word = [...value];
      rotate(turned, by);
      add(hash, turned[0], turned[1]);
    }
    for (const [value] of turns) {
      const merged: Word = [0, 0];
      round(merged, value[0], value[1]);
      hash[0] ^= merged[0];
      hash[1] ^= merged[1];
      multiply(hash, P1);
      add(hash, P4[0], P4[1]);
    }
  } else add(hash, P5[0], P5[1]);
  add(hash, Math.floor(length / 0x100000000), length >>> 0);
  for (; at + 8 <= length; at += 8) {
    const one: Word = [0, 0];
    round(one, view.getUint32(at + 4, true), view.getUint32(at, true));
    hash[0] ^= one[0];
    hash[1] ^= one[1];
    rotate(hash, 27);
    multiply(hash, P1);
    add(hash, P4[0], P4[1]);
  }
  if (at + 4 <= length) {
    const one: Word = [0, view.getUint32(at, true)];
    multiply(one, P1);
    hash[0] ^= one[0];
    hash[1] ^= one[1];
    rotate(hash, 23);
    multiply(hash, P2);
    add(hash, P3[0], P3[1]);
    at += 4;
  }
  for (; at < length; at++) {
    const one: Word = [0, bytes[at] ?? 0];
    multiply(one, P5);
    hash[0] ^= one[0];
    hash[1] ^= one[1];
    rotate(hash, 11);
    multiply(hash, P1);
  }
  fold(hash, 33);
  multiply(hash, P2);
  fold(hash, 29);
  multiply(hash, P3);
  fold(hash, 32);
  const out = new Uint8Array(8);
  const write = new DataView(out.buffer);
  write.setUint32(0, hash[1] >>> 0, true);
  write.setUint32(4, hash[0] >>> 0, true);
  return out;
}
