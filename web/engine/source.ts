// SPDX-License-Identifier: Apache-2.0
/// <reference lib="esnext.disposable" preserve="true" />
// What a screen looks at. A live run and a recording are both a Source, and a screen cannot tell them apart (law 10).
import type { Frame } from './frame.js';
import type { Doctrine, Order, Scenario } from './tables.g.js';

/** What stays the same during a run. */
export interface ExerciseView {
  readonly scenario: Scenario;
  readonly doctrine: Doctrine;
  readonly seed: number;
  readonly people: {
    readonly count: number;
    /** index into scenario.groups, or 65535 */
    readonly group: Uint16Array;
    /** index into scenario.units, or 65535 */
    readonly unit: Uint16Array;
    /** index into tables.roles */
    readonly role: Uint8Array;
  };
}

/** Something that happened, worded by web/text. */
export interface EventView {
  readonly tick: number;
  /** name from tables.eventKinds */
  readonly kind: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly at: readonly [number, number];
  readonly value: number;
}

export interface FindingView {
  readonly rule: string;
  readonly kept: boolean;
  readonly severity: 1 | 2 | 3 | 4;
  readonly t: number;
  readonly at: readonly [number, number];
  readonly values: Readonly<Record<string, number>>;
  readonly evidence: readonly [number, number];
  readonly hint: string;
  readonly citation: string;
}

export interface SourceListener {
  frame?(frame: Frame): void;
  /** new events and findings since the last call, oldest first */
  events?(events: readonly EventView[]): void;
  findings?(findings: readonly FindingView[]): void;
  ended?(summary: unknown): void;
  failed?(error: Error): void;
}

export interface Source {
  readonly kind: 'live' | 'recording';
  readonly exercise: ExerciseView;
  /** the newest frame */
  readonly frame: Frame;
  readonly playing: boolean;
  readonly speed: number;
  listen(listener: SourceListener): () => void;
  play(): void;
  pause(): Promise<void>;
  /** 0.25–50 times real time */
  setSpeed(speed: number): void;
  /** runs `ticks` ticks as fast as it can while paused */
  stepBy(ticks: number): Promise<Frame>;
  /** gives an order now; resolves to null, or to the issues of an order that cannot be given */
  give(order: Order): Promise<readonly Issue[] | null>;
  /** fires an inject now */
  fireInject(id: string): Promise<readonly Issue[] | null>;
  /** the run so far in the form of `sispamkota run --json` */
  summary(): Promise<unknown>;
  /** the recording so far */
  recording(): Promise<Uint8Array>;
  dispose(): void;
  [Symbol.dispose](): void;
}

export interface Issue {
  readonly file: 'scenario' | 'orders' | 'doctrine' | 'plan' | 'place';
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly values: Readonly<Record<string, number | string>>;
  readonly severity: 'error' | 'warning';
}
