// SPDX-License-Identifier: Apache-2.0
// Where everybody went, at any rate a tick allows: the exercise is run for it, from its texts or from what a recording holds. Numbers are metres to
// the millimetre, straight from the state, where a film has centimetres twice a second.
import { SispamError } from '../errors.js';
import type { Engine } from '../load.js';
import { tables } from '../tables.g.js';
import { readFilm } from './film-file.js';
import { ticksPerSecond } from './frame-code.js';
import { type Past, pastOf } from './past.js';
import { type Act, perform } from './perform.js';
import { pastOfScript } from './refilm.js';

/** Frames a second there can be: a whole number of ticks apart. */
export const frameRates = [1, 2, 4, 5, 10, 20] as const;
export type FrameRate = (typeof frameRates)[number];

export interface TrajectoryWish {
  readonly rate: FrameRate;
  /** s from the start; all of it if absent */
  readonly from?: number;
  readonly until?: number;
}

/** What is run: texts and seed, how far (ticks), what was done by hand, and the hash it must have there (null: not known). */
export type RunToFollow = Pick<Past, 'texts' | 'seed' | 'tick' | 'deeds' | 'hash'>;

/** A recording as it can be run again, with a film or without; throws `recording.noScript` and what readFilm() throws. */
export async function runOfRecording(bytes: Uint8Array, resultsVersion: number): Promise<RunToFollow> {
  let past: Past;
  try {
    past = pastOf(await readFilm(bytes), Number.POSITIVE_INFINITY);
  } catch (error) {
    if (!(error instanceof SispamError) || error.code !== 'recording.noFilm') throw error;
    past = pastOfScript(bytes);
  }
  if (past.resultsVersion !== resultsVersion) {
    const values = { found: past.resultsVersion, ours: resultsVersion };
    throw new SispamError('recording.otherVersion', 'Made by another results version', values);
  }
  return past;
}

const present = tables.presences.indexOf('present');
/** lines in a piece, so that hours of a drill need no more memory than a minute */
const linesAtOnce = 50_000;

/** PedPy's text in pieces; `share` says how much is done. Only people on the site are written; the third coordinate is 0: the site is flat. */
export async function* trajectoriesOfRun(
  engine: Pick<Engine, 'open'>,
  run: RunToFollow,
  { rate, from = 0, until = Number.POSITIVE_INFINITY }: TrajectoryWish,
): AsyncGenerator<{ readonly text: string; readonly share: number }> {
  const apart = ticksPerSecond / rate;
  const [first, last] = [Math.ceil((from * ticksPerSecond) / apart) * apart, Math.min(run.tick, Math.round(until * ticksPerSecond))];
  yield { text: `# framerate: ${rate}.0\n# id frame x/m y/m z/m\n`, share: 0 };
  using simulation = engine.open(run.texts, run.seed);
  const end = Number.isFinite(last) ? last : simulation.exercise.scenario.limit * ticksPerSecond;
  let lines: string[] = [];
  let deed = 0;
  for (;;) {
    const { tick, over } = simulation;
    if (tick >= first && tick <= last && tick % apart === 0) {
      const { x, y, presence } = simulation.frame(false).people;
      const frame = tick / apart;
      for (let row = 0; row < presence.length; row++)
        if (presence[row] === present) lines.push(`${row} ${frame} ${(x[row] as number).toFixed(3)} ${(y[row] as number).toFixed(3)} 0\n`);
      if (lines.length >= linesAtOnce) {
        yield { text: lines.join(''), share: Math.min(1, tick / Math.max(1, end)) };
        lines = [];
      }
    }
    for (; (run.deeds[deed]?.tick ?? Number.POSITIVE_INFINITY) <= tick; deed++) {
      const { tick: _, ...act } = run.deeds[deed] as (typeof run.deeds)[number];
      perform(simulation, act as Act);
    }
    if (over || tick >= last) break;
    const next = tick < first ? first : (Math.floor(tick / apart) + 1) * apart;
    simulation.advance(Math.min(next, last, run.deeds[deed]?.tick ?? next) - tick);
  }
  const { tick, hash } = simulation;
  if (run.hash !== null && tick === run.tick && hash !== run.hash)
    throw new SispamError('recording.otherHash', 'The recording does not lead there', { tick, found: hash, expected: run.hash });
  yield { text: lines.join(''), share: 1 };
}
