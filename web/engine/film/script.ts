// SPDX-License-Identifier: Apache-2.0
// What of a script's chunks (cpp/recording/write.cpp) the film needs beside itself: the texts, the seed, and the hashes of the state each
// second. The script is re-run by the core alone; nothing here decides whether it is right.
import type { ExerciseTexts } from '../protocol.js';
import { type Chunk, chunk } from './chunks.js';

export interface ScriptFacts {
  readonly texts: ExerciseTexts;
  readonly seed: number;
  readonly resultsVersion: number;
  readonly endTick: number;
  /** hash of the state by tick, 16 hexadecimal digits */
  readonly hashes: ReadonlyMap<number, string>;
  /** something was done from outside */
  readonly commanded: boolean;
}

const decoder = new TextDecoder();
const runBytes = 20;

function hashAt(view: DataView, at: number): string {
  return view.getBigUint64(at, true).toString(16).padStart(16, '0');
}

function hashesOf(payload: Uint8Array): Map<number, string> {
  const hashes = new Map<number, string>();
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  for (let at = 0; at + 14 <= payload.length; ) {
    hashes.set(view.getUint32(at, true), hashAt(view, at + 4));
    at += 14 + 8 * view.getUint16(at + 12, true);
  }
  return hashes;
}

/** The chunks that a run needs to be taken up, while it has no end yet. */
export function openScript(texts: ExerciseTexts, seed: number, resultsVersion: number): readonly Uint8Array[] {
  const run = new Uint8Array(runBytes);
  const view = new DataView(run.buffer);
  view.setUint32(0, resultsVersion, true);
  view.setUint32(4, seed, true);
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    chunk('RUN ', run),
    chunk('SCEN', bytes(texts.scenario)),
    chunk('DOCT', bytes(texts.doctrine)),
    chunk('ORDR', bytes(texts.orders)),
  ];
}

/** null when a part is lost that a re-run needs. */
export function scriptOf(chunks: readonly Chunk[]): ScriptFacts | null {
  const payload = (tag: string) => chunks.find((each) => each.tag === tag)?.payload;
  const [run, scenario, doctrine, orders] = ['RUN ', 'SCEN', 'DOCT', 'ORDR'].map(payload);
  if (run === undefined || scenario === undefined || doctrine === undefined || orders === undefined || run.length < runBytes) return null;
  const view = new DataView(run.buffer, run.byteOffset, run.byteLength);
  const hashes = hashesOf(payload('HASH') ?? new Uint8Array());
  const endTick = view.getUint32(8, true);
  if (endTick > 0) hashes.set(endTick, hashAt(view, 12));
  return {
    texts: { scenario: decoder.decode(scenario), doctrine: decoder.decode(doctrine), orders: decoder.decode(orders) },
    seed: view.getUint32(4, true),
    resultsVersion: view.getUint32(0, true),
    endTick,
    hashes,
    commanded: (payload('CMDS')?.length ?? 0) > 0,
  };
}
