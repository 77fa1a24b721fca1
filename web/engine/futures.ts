// SPDX-License-Identifier: Apache-2.0
// The ways one exercise has gone: the first, and those that branched off it. One simulation serves them all: to stand at a tick of a
// future it restores a snapshot and does again what was done there. What it observes starts two minutes before that tick, so that
// rules know what just happened; the summary of a future that branched is therefore taken from a run of its whole script.
import type { Simulation } from './simulation.js';
import type { Issue } from './source.js';

type Deed = (simulation: Simulation) => readonly Issue[] | boolean | null;

export interface Snapshot {
  readonly tick: number;
  readonly bytes: Uint8Array;
}

/** Another simulation's past: what was done in it, states it had, where it stood. */
export interface Resumed {
  readonly deeds: readonly { readonly tick: number; readonly act: Deed }[];
  readonly snapshots: readonly Snapshot[];
  readonly tick: number;
}

interface Future {
  /** what people outside did, in order */
  readonly deeds: { readonly tick: number; readonly act: Deed }[];
  readonly snapshots: Snapshot[];
  /** where it was left */
  last: number;
  /** it is not what the simulation has observed from its beginning */
  pieced: boolean;
}

/** ticks between snapshots at first; doubled when they take too much room */
const apart = 600;
/** ticks that are run again before the one asked for: two minutes, as long as the windows of the rules look back */
export const before = 2400;
const mostBytes = 96 * 1024 * 1024;
/** ms of work between two looks at who else wants something */
const piece = 24;

export class Futures {
  readonly #open: () => Simulation;
  readonly #simulation: Simulation;
  readonly #futures: Future[];
  #now = 0;
  #apart = apart;

  /** `open` gives the same exercise afresh. */
  constructor(simulation: Simulation, open: () => Simulation) {
    this.#simulation = simulation;
    this.#open = open;
    this.#futures = [
      { deeds: [], snapshots: [{ tick: simulation.tick, bytes: simulation.snapshot() }], last: simulation.tick, pieced: false },
    ];
  }

  get now(): number {
    return this.#now;
  }

  /** Does something from outside, and again whenever this future is gone through again. */
  act<T extends ReturnType<Deed>>(deed: (simulation: Simulation) => T): T {
    const answer = deed(this.#simulation);
    const accepted = answer === null || answer === true;
    if (accepted) this.#present.deeds.push({ tick: this.#simulation.tick, act: deed });
    return answer;
  }

  /** Snapshots of the present future after this tick, oldest first. */
  snapshotsAfter(tick: number): readonly Snapshot[] {
    return this.#present.snapshots.filter((snapshot) => snapshot.tick > tick);
  }

  /**
   * Stands where another simulation of the same exercise stood, from its snapshots; nothing has been done here yet. Throws DamagedRecording
   * when the newest of them is of another exercise or core, and is as it was.
   */
  async resume(past: Resumed, stopped: () => boolean, passed: (tick: number) => void): Promise<void> {
    const [beginning] = this.#present.snapshots;
    if (beginning === undefined) return;
    const fresh = this.#futures[0];
    this.#futures[0] = { deeds: [...past.deeds], snapshots: [beginning, ...past.snapshots], last: past.tick, pieced: true };
    try {
      await this.#stand(0, stopped, passed);
    } catch (error) {
      if (fresh !== undefined) this.#futures[0] = fresh;
      throw error;
    }
  }

  /** To be called as time goes on: keeps a snapshot now and then. */
  passed(): void {
    const { snapshots } = this.#present;
    if (this.#simulation.tick - (snapshots.at(-1)?.tick ?? 0) < this.#apart) return;
    snapshots.push({ tick: this.#simulation.tick, bytes: this.#simulation.snapshot() });
    this.#thin();
  }

  /** Another future that is the same as the present one up to this tick. */
  async branch(tick: number, stopped: () => boolean): Promise<void> {
    this.#leave();
    const from = this.#present;
    const at = Math.min(Math.max(0, Math.round(tick)), from.last);
    this.#futures.push({
      deeds: from.deeds.filter((deed) => deed.tick < at),
      snapshots: from.snapshots.filter((snapshot) => snapshot.tick <= at),
      last: at,
      pieced: true,
    });
    await this.#stand(this.#futures.length - 1, stopped);
  }

  /** Back to where this future was left. */
  async takeUp(future: number, stopped: () => boolean): Promise<void> {
    if (future === this.#now || this.#futures[future] === undefined) return;
    this.#leave();
    await this.#stand(future, stopped);
  }

  /** The same where it costs nothing, else null. */
  summaryAtHand(): unknown {
    return this.#present.pieced ? null : this.#simulation.summary();
  }

  /** The document of the present future, as if it had been run in one piece. */
  async summary(stopped: () => boolean): Promise<unknown> {
    if (!this.#present.pieced) return this.#simulation.summary();
    const whole = this.#open();
    try {
      await this.#run(whole, this.#present, this.#simulation.tick, stopped);
      return whole.summary();
    } finally {
      whole.dispose();
    }
  }

  /** After a state from outside was put in: what was known of its past is not its past. */
  forget(): void {
    const { tick } = this.#simulation;
    this.#futures.splice(0, this.#futures.length, {
      deeds: [],
      snapshots: [{ tick, bytes: this.#simulation.snapshot() }],
      last: tick,
      pieced: false,
    });
    this.#now = 0;
  }

  get #present(): Future {
    return this.#futures[this.#now] as Future;
  }

  #leave(): void {
    this.#present.last = this.#simulation.tick;
  }

  async #stand(future: number, stopped: () => boolean, passed?: (tick: number) => void): Promise<void> {
    this.#now = future;
    const present = this.#present;
    present.pieced = true;
    const from = present.snapshots.filter((snapshot) => snapshot.tick <= present.last - before).at(-1) ?? present.snapshots[0];
    if (from === undefined) return;
    this.#simulation.restore(from.bytes);
    await this.#run(this.#simulation, present, present.last, stopped, passed);
    this.#simulation.skipNews();
  }

  /** Runs to a tick and does on the way what was done; what was done at the last tick included. */
  async #run(
    simulation: Simulation,
    { deeds }: Future,
    to: number,
    stopped: () => boolean,
    passed: (tick: number) => void = () => undefined,
  ): Promise<void> {
    let since = performance.now();
    let next = deeds.findIndex((deed) => deed.tick >= simulation.tick);
    if (next < 0) next = deeds.length;
    for (;;) {
      while ((deeds[next]?.tick ?? Infinity) <= simulation.tick) deeds[next++]?.act(simulation);
      if (simulation.tick >= to || simulation.over || stopped()) return;
      simulation.advance(Math.min(20, to - simulation.tick, (deeds[next]?.tick ?? Infinity) - simulation.tick));
      if (performance.now() - since < piece) continue;
      passed(simulation.tick);
      await new Promise((resume) => setTimeout(resume, 0));
      since = performance.now();
    }
  }

  /** Snapshots are shared between futures; of those between the first and the last every other one goes when all are too large. */
  #thin(): void {
    const kept = new Set(this.#futures.flatMap((future) => future.snapshots));
    let bytes = 0;
    for (const snapshot of kept) bytes += snapshot.bytes.byteLength;
    if (bytes < mostBytes) return;
    this.#apart *= 2;
    for (const { snapshots } of this.#futures)
      snapshots.splice(0, snapshots.length, ...snapshots.filter((_, index) => index % 2 === 0 || index === snapshots.length - 1));
  }
}
