// SPDX-License-Identifier: Apache-2.0
// How Node and Chromium play a scene of the golden test. The function is sent to the page as text, so it may use nothing but what it is
// given: the package as a module, the texts and how far.

export interface Texts {
  readonly scenario: string;
  readonly doctrine: string;
  readonly orders: string;
}

export interface Played {
  readonly ticks: number;
  readonly hash: string;
  readonly resultsVersion: number;
  /** the hash every 100 ticks, and at the end */
  readonly marks: readonly string[];
  readonly summary: unknown;
  /** the state at the end, when it is asked for */
  readonly snapshot: readonly number[] | null;
}

/** What is used of the package. */
export interface Package {
  load(): Promise<{
    readonly resultsVersion: number;
    open(texts: Texts): {
      readonly tick: number;
      readonly over: boolean;
      readonly hash: string;
      advance(ticks: number): void;
      summary(): unknown;
      snapshot(): Uint8Array;
      dispose(): void;
    };
  }>;
}

export async function play(sispamkota: Package, texts: Texts, ticks: number, withSnapshot: boolean): Promise<Played> {
  const engine = await sispamkota.load();
  const run = engine.open(texts);
  const marks: string[] = [];
  while (!run.over && run.tick < ticks) {
    run.advance(Math.min(100, ticks - run.tick));
    marks.push(run.hash);
  }
  const snapshot = withSnapshot ? Array.from(run.snapshot()) : null;
  const played = { ticks: run.tick, hash: run.hash, resultsVersion: engine.resultsVersion, marks, summary: run.summary(), snapshot };
  run.dispose();
  return played;
}
