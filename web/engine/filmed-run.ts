// SPDX-License-Identifier: Apache-2.0
// An exercise with its ways and the film of each. Whatever is done from outside goes through act(), which the futures do again and the
// film writes down; the run loop tells it of every tick, and of what happened.
import { DamagedRecording, SispamError } from './errors.js';
import { chunk, header, joined, withChunks } from './film/chunks.js';
import { snapshotHead } from './film/film-file.js';
import { keptPast } from './film/kept-past.js';
import { pack, packJson } from './film/packed.js';
import { type Act, perform } from './film/perform.js';
import { noRemarks, type Remarks, redacted, withoutRatings } from './film/remarks.js';
import { openScript } from './film/script.js';
import { type Deed, type KnownFilm, Tape, ticksPerFrame } from './film/tape.js';
import { before, Futures, type Snapshot } from './futures.js';
import type { ExerciseTexts, Fresh, PastInput } from './protocol.js';
import type { Chronicle, RunLoop } from './run-loop.js';
import type { Simulation } from './simulation.js';
import type { EventView, FindingView } from './source.js';

/** ticks between two words of how far a past has been lived through */
const strideOfPast = 200;
/** ticks between two snapshots that are written down: two minutes (assumed: a going on runs at most four minutes again) */
const betweenSnapshots = 2400;

async function snapshotChunk({ tick, bytes }: Snapshot): Promise<Uint8Array> {
  const packed = await pack(bytes);
  const payload = new Uint8Array(snapshotHead + packed.length);
  new DataView(payload.buffer).setUint32(0, tick, true);
  payload.set(packed, snapshotHead);
  return chunk('snap', payload);
}

export class FilmedRun implements Chronicle {
  readonly stride = ticksPerFrame;
  readonly #simulation: Simulation;
  readonly #futures: Futures;
  readonly #tapes: Tape[];
  readonly #resultsVersion: number;
  readonly #texts: ExerciseTexts;
  /** ways of which fresh() has told, and up to which tick */
  readonly #told = new Map<number, { readonly tick: number; readonly over: boolean; readonly speed: number }>();
  /** ways of which snapshots have been written down, and up to which tick */
  readonly #written = new Map<number, number>();
  #remarks: Remarks = noRemarks;
  #summed: { readonly tick: number; readonly future: number; readonly summary: unknown } | null = null;

  /** `open` gives the same exercise afresh. */
  constructor(simulation: Simulation, open: () => Simulation, texts: ExerciseTexts, resultsVersion: number) {
    this.#simulation = simulation;
    this.#texts = texts;
    this.#futures = new Futures(simulation, open);
    this.#resultsVersion = resultsVersion;
    this.#tapes = [new Tape(simulation.exercise, resultsVersion)];
    this.advanced();
  }

  get now(): number {
    return this.#futures.now;
  }
  get tape(): Tape {
    return this.#tapes[this.now] as Tape;
  }

  advanced(): void {
    const { tick, over } = this.#simulation;
    if (this.tape.wants(tick, over)) this.tape.frame(this.#simulation.frame(over));
  }
  happened(events: readonly EventView[], findings: readonly FindingView[]): void {
    this.tape.events(events);
    this.tape.findings(findings);
  }
  passed(): void {
    this.#futures.passed();
  }

  async summary(stopped: () => boolean): Promise<unknown> {
    const { tick } = this.#simulation;
    const future = this.now;
    const summary = await this.#futures.summary(stopped);
    this.#summed = { tick, future, summary };
    if (this.#simulation.over && future === this.now) this.tape.ended(summary);
    return summary;
  }

  act<A extends Act>(act: A): ReturnType<typeof perform> {
    const { tick } = this.#simulation;
    const answer = this.#futures.act((simulation) => perform(simulation, act));
    if (answer === null || answer === true) this.tape.deed({ ...act, tick } as Deed);
    return answer;
  }

  remark(remarks: Partial<Remarks>): void {
    this.#remarks = { ...this.#remarks, ...remarks };
    this.tape.remark(this.#remarks);
  }

  async branch(tick: number, stopped: () => boolean): Promise<void> {
    const from = this.tape;
    await this.#futures.branch(tick, stopped);
    this.#tapes[this.now] = await from.branch(this.#simulation.tick);
  }

  takeUp(future: number, stopped: () => boolean): Promise<void> {
    return this.#futures.takeUp(future, stopped);
  }

  /** After a state from outside was put in: what was known of its past is not its past. */
  forget(): void {
    this.#futures.forget();
    this.#tapes.splice(0, this.#tapes.length, new Tape(this.#simulation.exercise, this.#resultsVersion));
    this.advanced();
  }

  /** Stands where a recording stood, by doing again what was done. */
  async relive(past: PastInput, loop: RunLoop, stopped: () => boolean, progress: (done: number) => void): Promise<void> {
    const to = async (tick: number) => {
      while (this.#simulation.tick < tick && !this.#simulation.over && !stopped()) {
        await loop.stepBy(Math.min(strideOfPast, tick - this.#simulation.tick), stopped);
        progress(this.#simulation.tick);
      }
    };
    if (past.resultsVersion !== this.#resultsVersion) {
      const values = { found: past.resultsVersion, ours: this.#resultsVersion };
      throw new SispamError('recording.otherVersion', 'Made by another results version', values);
    }
    for (const { tick, ...act } of past.deeds) {
      await to(tick);
      this.act(act as Act);
    }
    await to(past.tick);
    this.#arrived(past);
  }

  #arrived(past: PastInput): void {
    this.remark(past.remarks);
    const { tick, hash } = this.#simulation;
    if (past.hash !== null && past.hash !== hash)
      throw new SispamError('recording.otherHash', 'The recording does not lead there', { tick, found: hash, expected: past.hash });
  }

  /**
   * Stands where a run that was kept as it went stood, from its newest snapshot that is old enough; its film goes on. null where there is no such
   * snapshot: then all of it is lived through again.
   */
  async resume(past: PastInput, stopped: () => boolean, progress: (done: number) => void): Promise<KnownFilm | null> {
    if (past.kept === undefined || past.resultsVersion !== this.#resultsVersion) return null;
    const kept = await keptPast(past.kept, past.tick, before).catch(() => null);
    if (kept === null) return null;
    const deeds = past.deeds.map(({ tick, ...act }) => ({ tick, act: (simulation: Simulation) => perform(simulation, act as Act) }));
    try {
      await this.#futures.resume({ deeds, snapshots: kept.snapshots, tick: past.tick }, stopped, progress);
    } catch (error) {
      if (error instanceof DamagedRecording) return null; // of another core: the run is still at its beginning
      throw error;
    }
    this.#tapes[0] = Tape.of(this.#simulation.exercise, this.#resultsVersion, kept.film);
    this.advanced();
    this.#arrived(past);
    return kept.film;
  }

  /** What has come of the present way since the last call; null where there is nothing to lose. `speed`: how fast time runs. */
  async fresh(speed: number): Promise<Fresh | null> {
    const { tape, now: future } = this;
    const { tick, over, hash } = this.#simulation;
    const told = this.#told.get(future);
    if (tick === 0 && tape.deeds.length === 0) return null;
    const coming = tape.fresh(); // takes what is there at once
    const stay = packJson({ tick, hash, speed });
    this.#told.set(future, { tick, over, speed });
    const due = this.#dueSnapshots();
    const parts = await coming;
    if (parts.length === 0 && told?.tick === tick && told.over === over && told.speed === speed) return null;
    const { seed } = this.#simulation.exercise;
    const opening = told === undefined ? [header(), ...openScript(this.#texts, seed, this.#resultsVersion), await tape.opening()] : [];
    const snapshots = await Promise.all(due.map(snapshotChunk));
    const bytes = joined([...opening, ...parts, ...snapshots, chunk('stay', await stay)]);
    return { future, first: told === undefined, bytes, tick, over };
  }

  /** Those that are to be written down now: one every two minutes. */
  #dueSnapshots(): readonly Snapshot[] {
    let last = this.#written.get(this.now) ?? 0;
    const due: Snapshot[] = [];
    for (const snapshot of this.#futures.snapshotsAfter(last)) {
      if (snapshot.tick < last + betweenSnapshots) continue;
      due.push(snapshot);
      last = snapshot.tick;
    }
    this.#written.set(this.now, last);
    return due;
  }

  /** Script and film of the present way in one file. */
  async recording(redact: boolean): Promise<Uint8Array> {
    const { tick, over } = this.#simulation;
    const known = this.#summed?.tick === tick && this.#summed.future === this.now ? this.#summed.summary : this.#futures.summaryAtHand();
    const script = this.#simulation.recording();
    if (!redact) return withChunks(script, await this.tape.chunks(known, over));
    this.tape.remark(redacted(this.#remarks));
    const chunks = await this.tape.chunks(withoutRatings(known), over);
    this.tape.remark(this.#remarks);
    return withChunks(script, chunks);
  }
}
