// SPDX-License-Identifier: Apache-2.0
// The benchmark's world: an open square of people walking to and fro (cpp/bindings). It owns its WASM handle as Simulation does.
import type { PlazaHandle } from './core-types.js';
import { EngineClosed } from './errors.js';

export class Plaza {
  #handle: PlazaHandle | null;

  constructor(handle: PlazaHandle) {
    this.#handle = handle;
  }

  step(ticks: number): void {
    if (this.#handle === null) throw new EngineClosed();
    this.#handle.step(ticks);
  }

  dispose(): void {
    this.#handle?.delete();
    this.#handle = null;
  }
  [Symbol.dispose](): void {
    this.dispose();
  }
}
