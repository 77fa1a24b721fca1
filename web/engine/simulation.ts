// SPDX-License-Identifier: Apache-2.0
// An exercise running in this thread: the one owner of its WASM handle. Views of the heap never leave this file and pack-frame.ts;
// what is given out is a copy. After dispose() every call throws EngineClosed.
import type { Core, SimulationHandle } from './core-types.js';
import { CoreFailed, DamagedRecording, describe, EngineClosed, InvalidExercise, SispamError } from './errors.js';
import { eventViews, findingViews } from './event-views.js';
import { exerciseView } from './exercise-view.js';
import type { Frame } from './frame.js';
import { packFrame, readCounters } from './pack-frame.js';
import type { ExerciseTexts } from './protocol.js';
import type { EventView, ExerciseView, FindingView, Issue, Outlook, WrittenInject } from './source.js';
import type { Order } from './tables.g.js';

export class Simulation {
  readonly exercise: ExerciseView;
  /** issues of the files that do not stop it */
  readonly warnings: readonly Issue[];
  #handle: SimulationHandle | null;
  #events = 0;
  #findings = 0;

  private constructor(core: Core, handle: SimulationHandle, texts: ExerciseTexts, seed: number | undefined, warnings: readonly Issue[]) {
    this.#handle = handle;
    this.warnings = warnings;
    this.exercise = exerciseView(core, handle, texts, seed);
  }

  static open(core: Core, texts: ExerciseTexts, seed?: number): Simulation {
    const opened = guard(() => core.Simulation.open(texts.scenario, texts.doctrine, texts.orders, seed ?? -1));
    const issues = JSON.parse(opened.issues) as readonly Issue[];
    if (opened.simulation === null) throw new InvalidExercise(issues);
    try {
      return new Simulation(core, opened.simulation, texts, seed, issues);
    } catch (error) {
      opened.simulation.delete();
      throw new CoreFailed(describe(error));
    }
  }

  get tick(): number {
    return this.#use((handle) => handle.tick());
  }
  get over(): boolean {
    return this.#use((handle) => handle.over());
  }
  /** Hash of the state, 16 hexadecimal digits. */
  get hash(): string {
    return this.#use((handle) => handle.hash());
  }

  /** No hash each second from now on: for runs whose recording nobody keeps. */
  keepNoHashes(): void {
    this.#use((handle) => handle.keepNoHashes());
  }

  /** Runs ticks of 0.05 s; stops by itself when the exercise is over. */
  advance(ticks: number): void {
    this.#use((handle) => handle.advance(ticks));
  }

  /** The state of now for drawing. */
  frame(withHash: boolean): Frame {
    return this.#use((handle) => packFrame(handle, this.exercise, withHash));
  }

  /** Events since the last call, oldest first. */
  newEvents(): readonly EventView[] {
    return this.#use((handle) => {
      const { eventCount } = readCounters(handle.frameCounters());
      if (eventCount === this.#events) return [];
      const events = eventViews(handle.eventsFrom(this.#events));
      this.#events = eventCount;
      return events;
    });
  }

  /** Findings since the last call, oldest first. */
  newFindings(): readonly FindingView[] {
    return this.#use((handle) => {
      const { findingCount } = readCounters(handle.frameCounters());
      if (findingCount === this.#findings) return [];
      const findings = findingViews(handle.findingsFrom(this.#findings));
      this.#findings = findingCount;
      return findings;
    });
  }

  /** Gives an order at the next tick; null, or why it cannot be given. */
  give(order: Order): readonly Issue[] | null {
    return answered(this.#use((handle) => handle.give(JSON.stringify(order))));
  }

  /** What would become of an order if it were given now; changes nothing. */
  outlook(order: Order): Outlook {
    return JSON.parse(this.#use((handle) => handle.outlook(JSON.stringify(order)))) as Outlook;
  }

  /** Fires an inject at the next tick. */
  fireInject(id: string): readonly Issue[] | null {
    return answered(this.#use((handle) => handle.fireInject(id)));
  }

  /** Leaves an inject out from the next tick on: only a hand fires it then. */
  skipInject(id: string): readonly Issue[] | null {
    return answered(this.#use((handle) => handle.skipInject(id)));
  }

  /** An inject that no script has comes at the next tick, and is recorded with its words; null, or why it cannot. */
  writeInject(inject: WrittenInject): readonly Issue[] | null {
    return answered(this.#use((handle) => handle.writeInject(JSON.stringify(inject))));
  }

  /** What writeInject would say of it; nothing is written. The core is asked with a repetition, which it refuses after it has looked at all the rest. */
  checkInject(inject: WrittenInject): readonly Issue[] {
    const asked = JSON.stringify({ ...inject, every: 1 });
    const issues = answered(this.#use((handle) => handle.writeInject(asked))) ?? [];
    return issues.filter(({ code }) => code !== 'inject.written');
  }

  /** Marks in the recording that entry `number` of the decision log was made now; false when the exercise is over. */
  log(number: number): boolean {
    return this.#use((handle) => handle.log(number));
  }

  /** The document of `sispamkota run --json`. */
  summary(): unknown {
    return JSON.parse(this.#use((handle) => handle.summary()));
  }

  recording(): Uint8Array {
    return this.#use((handle) => handle.recording().slice());
  }

  snapshot(): Uint8Array {
    return this.#use((handle) => handle.snapshot().slice());
  }

  /** Goes back to such a state; what was observed before it is not known any more. */
  restore(bytes: Uint8Array): void {
    this.#use((handle) => {
      if (!handle.restore(bytes)) throw new DamagedRecording('malformed', 0);
    });
    this.skipNews();
  }

  /**
   * What is drawn from now on is drawn by another seed. For forks that nobody records (fan/): the recording of this simulation would not
   * replay, because no command says it.
   */
  reseed(seed: number): void {
    this.#use((handle) => {
      const column = handle.column('clock.seed');
      if (column === null) throw new CoreFailed('no column clock.seed');
      column[0] = seed;
    });
  }

  /** persons/m², greatest now */
  get density(): number {
    return this.#use((handle) => readCounters(handle.frameCounters()).density);
  }

  /** What happened up to now is not told any more by newEvents() and newFindings(). */
  skipNews(): void {
    const { eventCount, findingCount } = readCounters(this.#use((handle) => handle.frameCounters()));
    this.#events = eventCount;
    this.#findings = findingCount;
  }

  dispose(): void {
    this.#handle?.delete();
    this.#handle = null;
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  #use<T>(work: (handle: SimulationHandle) => T): T {
    const handle = this.#handle;
    if (handle === null) throw new EngineClosed();
    return guard(() => work(handle));
  }
}

/** Turns what the core throws (a trap, an exception without a message) into a typed error. */
function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SispamError) throw error;
    throw new CoreFailed(describe(error));
  }
}

function answered(issues: string): readonly Issue[] | null {
  const list = JSON.parse(issues) as readonly Issue[];
  return list.length > 0 ? list : null;
}
