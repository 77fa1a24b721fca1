// SPDX-License-Identifier: Apache-2.0
// Holds up whoever wants to begin something while it is shut; what has begun goes on.
import { EngineClosed } from '../../engine/errors.js';

export class Gate {
  #waiting = new Set<{ readonly go: () => void; readonly give: (error: unknown) => void }>();
  #shut = false;

  shut(): void {
    this.#shut = true;
  }

  open(): void {
    this.#shut = false;
    for (const { go } of this.#waiting) go();
    this.#waiting.clear();
  }

  /** Those who wait give up. */
  end(): void {
    for (const { give } of this.#waiting) give(new EngineClosed('cancelled'));
    this.#waiting.clear();
  }

  /** At once, or when it is opened. */
  passed(): Promise<void> {
    if (!this.#shut) return Promise.resolve();
    return new Promise((go, give) => {
      this.#waiting.add({ go, give });
    });
  }
}
