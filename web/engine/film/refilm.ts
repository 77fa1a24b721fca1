// SPDX-License-Identifier: Apache-2.0
// The film of a recording, made by running its script when it has none: what `sispamkota run --record` writes is a script alone.
import { DamagedRecording, SispamError } from '../errors.js';
import { load } from '../load.js';
import { walk, withChunks } from './chunks.js';
import { type Film, readFilm } from './film-file.js';
import type { Past } from './past.js';
import { noRemarks } from './remarks.js';
import { type ScriptFacts, scriptOf } from './script.js';
import { Tape, ticksPerFrame } from './tape.js';

/** What a live run needs to become the film of a script: its recording then has both. Throws `recording.noScript`. */
export function pastOfScript(bytes: Uint8Array): Past {
  const { texts, seed, resultsVersion, endTick, hashes } = scriptToRun(bytes);
  return { texts, seed, resultsVersion, tick: endTick, deeds: [], remarks: noRemarks, hash: hashes.get(endTick) ?? null };
}

function scriptToRun(bytes: Uint8Array): ScriptFacts {
  const { chunks, damage } = walk(bytes);
  const script = scriptOf(chunks);
  if ((script === null || script.commanded) && damage !== null) throw new DamagedRecording(damage.kind, damage.byte);
  if (script === null || script.commanded)
    throw new SispamError('recording.noScript', 'What was done by hand in this recording is lost; it can be verified but not shown');
  return script;
}

/** Throws what readFilm() throws, `recording.otherVersion` and `recording.noScript` when the script cannot be run here. */
export async function filmOrRun(bytes: Uint8Array, progress: (share: number) => void = () => undefined): Promise<Film> {
  try {
    return await readFilm(bytes);
  } catch (error) {
    if (!(error instanceof SispamError) || error.code !== 'recording.noFilm') throw error;
  }
  const script = scriptToRun(bytes);
  const engine = await load();
  if (script.resultsVersion !== engine.resultsVersion) {
    const values = { found: script.resultsVersion, ours: engine.resultsVersion };
    throw new SispamError('recording.otherVersion', 'Made by another results version', values);
  }
  const simulation = engine.open(script.texts, script.seed);
  try {
    const tape = new Tape(simulation.exercise, engine.resultsVersion);
    for (;;) {
      const { tick, over } = simulation;
      if (tape.wants(tick, over)) tape.frame(simulation.frame(over));
      tape.events(simulation.newEvents());
      tape.findings(simulation.newFindings());
      progress(tick / Math.max(1, script.endTick));
      if (over || tick >= script.endTick) break;
      simulation.advance(Math.min(ticksPerFrame, script.endTick - tick));
    }
    const { over } = simulation;
    return await readFilm(withChunks(bytes, await tape.chunks(simulation.summary(), over)));
  } finally {
    simulation.dispose();
  }
}
