// SPDX-License-Identifier: Apache-2.0
// What the package uses of core.mjs (cpp/bindings/embind.cpp), narrower than the generated core.d.mts: texts are JSON of a known
// shape, and views are typed arrays that die with the next call.

export type View = Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** A handle of the core: delete() must be called once, by its one owner. */
export interface SimulationHandle {
  keepNoHashes(): void;
  advance(ticks: number): void;
  over(): boolean;
  tick(): number;
  hash(): string;
  /** a view of a column of cpp/world/columns.h, valid until the next call */
  column(name: string): View | null;
  frameCounters(): Float64Array;
  eventsFrom(index: number): string;
  findingsFrom(index: number): string;
  give(order: string): string;
  /** an Outlook of source.ts */
  outlook(order: string): string;
  fireInject(id: string): string;
  skipInject(id: string): string;
  /** an inject of the scenario's form, without when, every and times */
  writeInject(inject: string): string;
  /** entry `number` of the decision log was made now */
  log(number: number): boolean;
  /** ends the exercise at the next tick */
  stop(): boolean;
  /** density raster, row by row from the south-west; empty when not observed */
  density(): Float32Array;
  /** originX, originY, cell (m), width, height (cells) */
  densityFrame(): Float64Array;
  /** the same of the column gas.value */
  gasFrame(): Float64Array;
  summary(): string;
  recording(): Uint8Array;
  snapshot(): Uint8Array;
  restore(bytes: Uint8Array): boolean;
  delete(): void;
}

export interface OpenedHandle {
  readonly simulation: SimulationHandle | null;
  readonly issues: string;
}

export interface PlazaHandle {
  step(ticks: number): void;
  delete(): void;
}

export interface Core {
  /** Embind takes the bytes of a text as well */
  check(kind: string, text: string | Uint8Array): string;
  describe(kind: string): string;
  schema(kind: string): string;
  issueCodes(): string;
  tables(): string;
  resultsVersion(): number;
  verifyRecording(bytes: Uint8Array): string;
  /** a trial of cpp/engine/trials.h; the answer is the caller's own */
  trial(name: string, given: Float64Array): Float64Array;
  readonly PlazaRun: new (agents: number, density: number, obstacles: boolean) => PlazaHandle;
  readonly Simulation: {
    open(scenario: string, doctrine: string, orders: string, seed: number): OpenedHandle;
  };
}
