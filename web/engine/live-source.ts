// SPDX-License-Identifier: Apache-2.0
// A live run as a Source. The simulation is on the other side of a port; here are its newest frame and who listens to it.
import { Asking } from './asking.js';
import { fromPlain, SispamError, toPlain } from './errors.js';
import type { DeskDeed } from './film/at-desk.js';
import type { Remarks } from './film/remarks.js';
import type { Deed } from './film/tape.js';
import type { Frame } from './frame.js';
import type { SourcePort } from './ports.js';
import type { NoticeKind, Notices, Opened, OpenInput, Placed } from './protocol.js';
import { fastest, slowest } from './run-loop.js';
import type { ExerciseView, Issue, Outlook, Source, SourceListener, WrittenInject } from './source.js';
import type { Order } from './tables.g.js';

/** How far a past has been lived through. */
export type Progress = (progress: Notices['progress']) => void;

export class LiveSource implements Source {
  readonly kind = 'live';
  readonly exercise: ExerciseView;
  /** issues of the files that do not stop it */
  readonly warnings: readonly Issue[];
  /** what happened before it was opened, of a run that was taken up again */
  readonly happened: Opened['happened'];
  readonly #asking: Asking;
  readonly #listeners = new Set<SourceListener>();
  #frame: Frame;
  #playing = false;
  #speed = 1;
  #future = 0;

  private constructor(asking: Asking, opened: Opened) {
    this.#asking = asking;
    this.exercise = opened.exercise;
    this.warnings = opened.warnings;
    this.happened = opened.happened;
    this.#frame = opened.frame;
  }

  /** Opens an exercise on the other side of the port; the source owns the port from then on, also when it fails. */
  static async open(port: SourcePort, input: OpenInput, signal?: AbortSignal, progress?: Progress): Promise<LiveSource> {
    const opened: { source?: LiveSource } = {};
    const asking = new Asking(
      port,
      (notice, value) => {
        if (notice === 'progress') progress?.(value as Notices['progress']);
        else LiveSource.#notice(opened.source, notice, value);
      },
      (error) => LiveSource.#notice(opened.source, 'failed', toPlain(error)),
    );
    try {
      opened.source = new LiveSource(asking, await asking.ask('open', input, { signal }));
      return opened.source;
    } catch (error) {
      asking.close();
      throw error;
    }
  }

  get frame(): Frame {
    return this.#frame;
  }
  get playing(): boolean {
    return this.#playing;
  }
  get speed(): number {
    return this.#speed;
  }

  get future(): number {
    return this.#future;
  }

  listen(listener: SourceListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  play(): void {
    if (this.#asking.closed || this.#frame.over) return;
    this.#playing = true;
    this.#unasked(this.#asking.ask('play', { speed: this.#speed }));
  }

  async pause(): Promise<void> {
    this.#playing = false;
    this.#show(await this.#asking.ask('pause', null));
  }

  setSpeed(speed: number): void {
    this.#speed = Math.min(fastest, Math.max(slowest, Number.isFinite(speed) ? speed : 1));
    if (!this.#asking.closed) this.#unasked(this.#asking.ask('setSpeed', { speed: this.#speed }));
  }

  async stepBy(ticks: number, signal?: AbortSignal): Promise<Frame> {
    this.#playing = false;
    const frame = await this.#asking.ask('stepBy', { ticks }, { signal });
    this.#show(frame);
    return frame;
  }

  give(order: Order): Promise<readonly Issue[] | null> {
    return this.#asking.ask('give', order);
  }
  fireInject(id: string): Promise<readonly Issue[] | null> {
    return this.#asking.ask('fireInject', { id });
  }
  outlook(order: Order): Promise<Outlook> {
    return this.#asking.ask('outlook', order);
  }
  skipInject(id: string): Promise<readonly Issue[] | null> {
    return this.#asking.ask('skipInject', { id });
  }
  writeInject(inject: WrittenInject): Promise<readonly Issue[] | null> {
    return this.#asking.ask('writeInject', inject);
  }
  checkInject(inject: WrittenInject): Promise<readonly Issue[]> {
    return this.#asking.ask('checkInject', inject);
  }
  log(number: number): Promise<boolean> {
    return this.#asking.ask('log', { number });
  }
  atDesk(deed: DeskDeed): Promise<boolean> {
    return this.#asking.ask('atDesk', deed);
  }
  deeds(): Promise<readonly Deed[]> {
    return this.#asking.ask('deeds', null);
  }
  remark(remarks: Partial<Remarks>): Promise<null> {
    return this.#asking.ask('remark', remarks);
  }
  /** From now on listeners are told what to write down (`fresh`), at least this often, ms. */
  keep(every: number): Promise<null> {
    return this.#asking.ask('keep', { every });
  }
  branch(tick: number): Promise<Frame> {
    return this.#place(this.#asking.ask('branch', { tick }));
  }
  takeUp(future: number): Promise<Frame> {
    return this.#place(this.#asking.ask('takeUp', { future }));
  }
  summary(): Promise<unknown> {
    return this.#asking.ask('summary', null);
  }
  recording({ redact = false }: { readonly redact?: boolean } = {}): Promise<Uint8Array> {
    return this.#asking.ask('recording', { redact });
  }
  /** The state as bytes, to branch from. */
  snapshot(): Promise<Uint8Array> {
    return this.#asking.ask('snapshot', null);
  }
  /** Goes back to such a state of the same exercise, paused. */
  async restore(bytes: Uint8Array): Promise<Frame> {
    this.#playing = false;
    const frame = await this.#asking.ask('restore', bytes);
    this.#show(frame);
    return frame;
  }

  dispose(): void {
    this.#playing = false;
    this.#listeners.clear();
    this.#asking.close();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  async #place(asked: Promise<Placed>): Promise<Frame> {
    this.#playing = false;
    const { future, frame } = await asked;
    this.#future = future;
    this.#show(frame);
    return frame;
  }

  /** Before the source is there nobody listens. */
  static #notice<K extends NoticeKind>(source: LiveSource | undefined, notice: K, value: Notices[K]): void {
    if (source !== undefined) source.#told(notice, value);
  }

  #told<K extends NoticeKind>(notice: K, value: Notices[K]): void {
    const told = { notice, value } as { [N in NoticeKind]: { notice: N; value: Notices[N] } }[NoticeKind];
    switch (told.notice) {
      case 'progress':
        break; // told before the source was there
      case 'frame':
        // told while the question that stops it was on its way: that answer brings a later one, with its hash
        if (this.#playing) this.#show(told.value);
        break;
      case 'events':
        this.#each((listener) => listener.events?.(told.value));
        break;
      case 'findings':
        this.#each((listener) => listener.findings?.(told.value));
        break;
      case 'fresh':
        this.#each((listener) => listener.fresh?.(told.value));
        break;
      case 'ended':
        this.#playing = false;
        this.#each((listener) => listener.ended?.(told.value));
        break;
      case 'failed':
        this.#failed(fromPlain(told.value));
        break;
    }
  }

  #show(frame: Frame): void {
    this.#frame = frame;
    if (frame.over) this.#playing = false;
    this.#each((listener) => listener.frame?.(frame));
  }

  #failed(error: Error): void {
    this.#playing = false;
    this.#each((listener) => listener.failed?.(error));
  }

  #each(tell: (listener: SourceListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }

  /** A question nobody waits for: its failure is told to the listeners. */
  #unasked(answer: Promise<unknown>): void {
    answer.catch((error: unknown) => {
      if (!this.#asking.closed) this.#failed(error instanceof Error ? error : new SispamError('engine.failed', String(error)));
    });
  }
}
