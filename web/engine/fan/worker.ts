// SPDX-License-Identifier: Apache-2.0
// A hand of a fan's pool in the browser: one short run after the other.
import type { FanTask } from './fan.js';
import { playFanRun } from './play.js';

interface Scope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: FanTask }) => void) | null;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = (event) => void playFanRun(event.data).then((run) => scope.postMessage(run));
