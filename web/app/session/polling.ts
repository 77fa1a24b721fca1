// SPDX-License-Identifier: Apache-2.0
// The polling station of the TPS screen and what is estimated of it. A worker counts beside the page; only the newest question counts.
import { effect, signal } from '@preact/signals';
import { startPagePollingWorker } from '../../engine/page-polling-worker.js';
import type { PollingEstimate } from '../../engine/polling/polling-estimate.js';
import { arrivalBins, type PollingSetup, usualPolling } from '../../engine/polling/polling-setup.js';
import type { PollingAnswer, PollingQuestion } from '../../engine/polling-worker.js';

export { arrivalBins, usualPolling };

/** Enough for whole per cents (assumed). */
export const estimatedDays = 200;

export const polling = signal<PollingSetup>(usualPolling);
export const estimate = signal<PollingEstimate | null>(null);
export const counting = signal(false);
export const estimateFailed = signal<string | null>(null);

/** Counts anew whenever the station changes, until it is ended. */
export function keepEstimate(): () => void {
  let worker: Worker | null = null;
  let asked = 0;
  let open: PollingQuestion | null = null;
  let waiting: PollingQuestion | null = null;
  const ask = (question: PollingQuestion) => {
    worker ??= begin();
    open = question;
    worker.postMessage(question);
  };
  const begin = () => {
    const made = startPagePollingWorker();
    made.onmessage = ({ data }: MessageEvent<PollingAnswer>) => {
      if (data.number === asked) {
        estimate.value = data.estimate;
        counting.value = false;
      }
      open = null;
      const next = waiting;
      waiting = null;
      if (next !== null) ask(next);
    };
    made.onerror = (event) => {
      event.preventDefault();
      estimateFailed.value = event.message || 'worker';
      counting.value = false;
    };
    return made;
  };
  const leave = effect(() => {
    const question: PollingQuestion = { number: ++asked, setup: polling.value, days: estimatedDays, seed: 1 };
    counting.value = true;
    if (open === null) ask(question);
    else waiting = question;
  });
  return () => {
    leave();
    worker?.terminate();
  };
}

export function changePolling(what: Partial<PollingSetup>): void {
  polling.value = { ...polling.value, ...what };
}
