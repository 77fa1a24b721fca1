// SPDX-License-Identifier: Apache-2.0
// A run that was kept as it went, read for who goes on with it: its film so far, and the states it had on the way. null where it must be run
// again from its beginning: no state of it is old enough, or a part of its film is lost.
import { type Film, framesOf, readFilm } from './film-file.js';
import { unpack } from './packed.js';
import type { KnownFilm } from './tape.js';

export interface KeptPast {
  readonly film: KnownFilm;
  /** oldest first */
  readonly snapshots: readonly { readonly tick: number; readonly bytes: Uint8Array }[];
}

/** `before`: ticks that are run again at least, so that rules know what just happened. */
export async function keptPast(bytes: Uint8Array, until: number, before: number): Promise<KeptPast | null> {
  const film = await readFilm(bytes, true);
  const usable = film.snapshots.filter(({ tick }) => tick <= until - before);
  if (usable.length === 0 || film.damage !== null) return null;
  const snapshots = await Promise.all(usable.map(async ({ tick, packed }) => ({ tick, bytes: await unpack(packed) })));
  const known = await knownOf(film, until);
  return known === null ? null : { film: known, snapshots };
}

/** A film that is whole up to this tick, or null. */
async function knownOf(film: Film, until: number): Promise<KnownFilm | null> {
  const whole = new Map(film.chunks.filter(({ tag }) => tag === 'fram').map((chunk) => [chunk.payload, chunk.bytes]));
  const bytesOf = (piece: Uint8Array) =>
    [...whole].find(([payload]) => payload.byteOffset + payload.length === piece.byteOffset + piece.length);
  const closed: { first: number; last: number; bytes: Uint8Array }[] = [];
  for (const [index, group] of film.groups.entries()) {
    const [piece] = group.pieces;
    const bytes = group.pieces.length === 1 && piece !== undefined ? bytesOf(piece)?.[1] : undefined;
    if (bytes !== undefined && group.last <= until) {
      closed.push({ first: group.first, last: group.last, bytes });
      continue;
    }
    if (index !== film.groups.length - 1) return null; // a group in the middle was never closed
    const { frames, wrong } = await framesOf(film, group);
    if (wrong) return null;
    return { ...film, closed, open: frames.filter(({ tick }) => tick <= until) };
  }
  return { ...film, closed, open: [] };
}
