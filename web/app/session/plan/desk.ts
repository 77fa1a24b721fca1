// SPDX-License-Identifier: Apache-2.0
// The planner's worker from the page's side: one for checks that stays, and one for each map, which ends when its work does or is not wanted any more.
import { EngineClosed, fromPlain } from '../../../engine/errors.js';
import { completeTexts } from '../../../engine/library.js';
import { startPagePlanWorker } from '../../../engine/page-plan-worker.js';
import type { Box, ImportedPlace, MapOutline } from '../../../engine/places/index.js';
import type { DeskQuestion, DeskReply, DeskRequests } from '../../../engine/plan-desk.js';

type Kind = keyof DeskRequests;

class Desk {
  private worker: Worker | null = null;
  private number = 0;
  private readonly waiting = new Map<
    number,
    { resolve(output: unknown): void; reject(error: unknown): void; step: ((name: string) => void) | undefined }
  >();

  ask<K extends Kind>(kind: K, input: DeskRequests[K][0], step?: (name: string) => void): Promise<DeskRequests[K][1]> {
    const worker = this.ready();
    const id = ++this.number;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (output: unknown) => void, reject, step });
      worker.postMessage({ id, kind, input } as DeskQuestion);
    });
  }

  end(reason: unknown = new EngineClosed()): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }

  private ready(): Worker {
    if (this.worker !== null) return this.worker;
    const worker = startPagePlanWorker();
    worker.onmessage = ({ data }: MessageEvent<DeskReply>) => {
      const waiting = this.waiting.get(data.id);
      if (waiting === undefined) return;
      if ('step' in data) return waiting.step?.(data.step);
      this.waiting.delete(data.id);
      if ('error' in data) waiting.reject(fromPlain(data.error));
      else waiting.resolve(data.output);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.end(new EngineClosed(event.message || 'the worker could not be started'));
    };
    this.worker = worker;
    return worker;
  }
}

const checks = new Desk();

/** Work on a map that can be given up: the worker ends with it. */
async function onMap<T>(work: (own: Desk) => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const own = new Desk();
  const stop = () => own.end(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await work(own);
  } finally {
    signal.removeEventListener('abort', stop);
    own.end();
  }
}

export const desk = {
  async check(text: string): Promise<DeskRequests['check'][1]> {
    const { texts, issues: unresolved } = await completeTexts({ scenario: { text } });
    return checks.ask('check', { texts, unresolved });
  },
  look: (kind: 'scenario' | 'orders' | 'plan', text: string | Uint8Array): Promise<DeskRequests['look'][1]> =>
    checks.ask('look', { kind, text }),
  judge: (): Promise<DeskRequests['judge'][1]> => checks.ask('judge', null),
  outline: (bytes: Uint8Array, signal: AbortSignal): Promise<MapOutline> => onMap((own) => own.ask('outline', { bytes }), signal),
  importPlace: (bytes: Uint8Array, box: Box | null, signal: AbortSignal, step: (name: string) => void): Promise<ImportedPlace> =>
    onMap((own) => own.ask('importPlace', { bytes, box }, step), signal),
};
