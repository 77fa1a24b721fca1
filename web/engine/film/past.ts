// SPDX-License-Identifier: Apache-2.0
// What a live run needs to stand where a recording stood: the same texts and seed, and what was done from outside, done again at the same
// ticks. Only the same results version gives the same bits, so another one is refused with the reason.
import { SispamError } from '../errors.js';
import type { ExerciseTexts } from '../protocol.js';
import type { Film } from './film-file.js';
import type { Remarks } from './remarks.js';
import type { Deed, Measure } from './tape.js';

export interface Past {
  readonly texts: ExerciseTexts;
  readonly seed: number;
  readonly resultsVersion: number;
  /** to run to */
  readonly tick: number;
  readonly deeds: readonly Deed[];
  readonly remarks: Remarks;
  /** what was measured up to there, one a second */
  readonly measures?: readonly Measure[];
  /** hash that the state must have there, where it is known */
  readonly hash: string | null;
  /** how fast time ran where a kept run stood last; null where that is not said */
  readonly speed?: number | null;
  /** the bytes of a run that was kept as it went: its film goes on, and its snapshots spare running all of it again */
  readonly kept?: Uint8Array;
}

/** The past of a film at this tick; throws SispamError `recording.noScript` when it cannot be run again. */
export function pastOf(film: Film, at: number): Past {
  const { script, deeds, remarks, stay, groups } = film;
  if (script === null)
    throw new SispamError('recording.noScript', 'The script of this recording is lost; it can be watched but not run again');
  if (script.commanded && deeds.length === 0)
    throw new SispamError('recording.noScript', 'What was done by hand in this recording is lost; it can be watched but not run again');
  const end = Math.max(script.endTick, stay?.tick ?? 0, groups.at(-1)?.last ?? 0);
  const tick = Math.min(end, Math.max(0, at));
  const whole = tick === end;
  const decisions = remarks.decisions.filter((entry) => whole || entry.t * 20 < tick);
  return {
    texts: script.texts,
    seed: script.seed,
    resultsVersion: script.resultsVersion,
    tick,
    deeds: deeds.filter((deed) => (whole ? deed.tick <= tick : deed.tick < tick)),
    remarks: { ...remarks, decisions },
    measures: film.measures.filter((measure) => measure.tick <= tick),
    hash: (stay?.tick === tick ? stay.hash : undefined) ?? script.hashes.get(tick) ?? null,
    speed: whole ? (stay?.speed ?? null) : null,
  };
}
