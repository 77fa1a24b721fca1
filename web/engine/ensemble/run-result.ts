// SPDX-License-Identifier: Apache-2.0
// The parts of the document of `run` that an ensemble reads.

export interface Finding {
  readonly rule: string;
  readonly kept: boolean;
  /** 1 is the worst */
  readonly severity: number;
}

export interface RunResult {
  readonly hash: string;
  /** simulated */
  readonly seconds: number;
  readonly people: Readonly<Record<string, number>>;
  readonly phases: readonly { readonly forced: boolean }[];
  readonly findings: readonly Finding[];
  readonly objectives: readonly { readonly id: string; readonly rating: string | null }[];
  readonly measures: Readonly<Record<string, unknown>>;
}
