// SPDX-License-Identifier: Apache-2.0
// Estimates polling days beside the page: one message a set-up, one message an estimate.
import { type PollingEstimate, pollingEstimate } from './polling/polling-estimate.js';
import type { PollingSetup } from './polling/polling-setup.js';

export interface PollingQuestion {
  readonly number: number;
  readonly setup: PollingSetup;
  readonly days: number;
  readonly seed: number;
}

export interface PollingAnswer {
  readonly number: number;
  readonly estimate: PollingEstimate;
}

interface Scope {
  postMessage(message: PollingAnswer): void;
  onmessage: ((event: { readonly data: PollingQuestion }) => void) | null;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data: { number, setup, days, seed } }) => {
  scope.postMessage({ number, estimate: pollingEstimate(setup, days, seed) });
};
