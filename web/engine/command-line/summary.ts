// SPDX-License-Identifier: Apache-2.0
// The parts of the core's summary (product.md §4) that the command line itself reads; the document has more.

export interface SummaryFinding {
  readonly rule: string;
  readonly kept: boolean;
  readonly severity: number;
  readonly t: number;
  readonly at: readonly [number, number];
  readonly values: Readonly<Record<string, number>>;
  readonly evidence: readonly [number, number];
  readonly hint: string;
  readonly citation: string;
}

export interface RunSummary {
  readonly scenario: string;
  readonly seed: number;
  readonly resultsVersion: number;
  readonly ticks: number;
  readonly seconds: number;
  readonly hash: string;
  readonly people: {
    readonly total: number;
    readonly present: number;
    readonly left: number;
    readonly injured: number;
    readonly arrested: number;
  };
  readonly phases: readonly { readonly id: string; readonly from: number; readonly to: number | null; readonly forced: boolean }[];
  readonly situation: readonly { readonly t: number; readonly level: string }[];
  readonly declared: readonly { readonly t: number; readonly level: string }[];
  readonly findings: readonly SummaryFinding[];
  readonly notEvaluated: readonly {
    readonly rule: string;
    readonly severity: number;
    readonly name: { readonly id: string; readonly en: string };
    readonly lacks: { readonly id: string; readonly en: string };
    readonly citation: string;
  }[];
  readonly objectives: readonly { readonly id: string; readonly rating: string | null }[];
  readonly cap: { readonly rating: string | null; readonly rules: readonly string[] };
  readonly measures: Readonly<Record<string, unknown>>;
}
