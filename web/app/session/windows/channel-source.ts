// SPDX-License-Identifier: Apache-2.0
// An exercise that another window runs, as a Source: a screen cannot tell. Going back in time and branching are that window's alone.
import { Asking } from '../../../engine/asking.js';
import { EngineClosed, fromPlain } from '../../../engine/errors.js';
import type { Remarks } from '../../../engine/film/remarks.js';
import type { Frame } from '../../../engine/frame.js';
import type { NoticeKind, Notices, Port, Question, Reply } from '../../../engine/protocol.js';
import type { ExerciseView, Issue, Outlook, Source, SourceListener, WrittenInject } from '../../../engine/source.js';
import type { Order } from '../../../engine/tables.g.js';
import type { Deed } from '../deed.js';
import { fastest, slowest } from '../speeds.js';
import type { RunNow, Said, Told, Welcome } from './channel-words.js';

/** What a window is told beside the exercise. */
export interface RoomListener {
  welcome(welcome: Welcome, source: ChannelSource): void;
  desk(desk: NonNullable<Told['desk']>): void;
  known(known: NonNullable<Told['known']>): void;
  again(): void;
}

/** One window's place in the room of its seat. It becomes a source with the welcome. */
export class ChannelRoom {
  readonly #channel: BroadcastChannel;
  readonly #me: string;
  readonly #listener: RoomListener;
  #reply: (reply: Reply) => void = () => undefined;
  #source: ChannelSource | null = null;

  constructor(name: string, me: string, listener: RoomListener) {
    this.#channel = new BroadcastChannel(name);
    this.#me = me;
    this.#listener = listener;
    this.#channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.to === null || data.to === me) this.#told(data);
    };
  }

  do(deed: Deed): void {
    this.#say({ from: this.#me, deed });
  }

  /** `leaving` says so to the other side; a window that comes again at once does not. */
  close(leaving: boolean): void {
    if (leaving) this.#say({ from: this.#me, left: true });
    this.#channel.close();
    this.#source?.dispose();
  }

  #told({ run, reply, welcome, desk, known, again }: Told): void {
    if (welcome !== undefined && run !== undefined) {
      const port: Port<Question, Reply> = {
        post: (question) => this.#say({ from: this.#me, question }),
        receive: (listener) => {
          this.#reply = listener;
        },
        died: () => undefined,
        close: () => undefined,
      };
      this.#source = new ChannelSource(port, welcome, run);
      this.#listener.welcome(welcome, this.#source);
      this.#listener.desk(welcome.desk);
      return;
    }
    if (this.#source === null) return; // before the welcome it is for others
    if (run !== undefined) this.#source.now(run);
    if (known !== undefined) this.#listener.known(known);
    if (reply !== undefined) this.#reply(reply);
    if (desk !== undefined) this.#listener.desk(desk);
    if (again) this.#listener.again();
  }

  #say(said: Said): void {
    this.#channel.postMessage(said);
  }
}

export class ChannelSource implements Source {
  readonly kind = 'live';
  readonly exercise: ExerciseView;
  readonly warnings: readonly Issue[];
  readonly #asking: Asking;
  readonly #listeners = new Set<SourceListener>();
  #frame: Frame;
  #run: RunNow;

  constructor(port: Port<Question, Reply>, welcome: Welcome, run: RunNow) {
    this.exercise = welcome.exercise;
    this.warnings = welcome.warnings;
    this.#frame = welcome.frame;
    this.#run = run;
    this.#asking = new Asking(
      port,
      (notice, value) => this.#told(notice, value),
      () => undefined,
    );
  }

  get frame(): Frame {
    return this.#frame;
  }
  get playing(): boolean {
    return this.#run.playing;
  }
  get speed(): number {
    return this.#run.speed;
  }
  get future(): number {
    return this.#run.future;
  }

  /** How it runs, as the other window says. */
  now(run: RunNow): void {
    this.#run = run;
  }

  listen(listener: SourceListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  play(): void {
    if (this.#frame.over) return;
    this.#run = { ...this.#run, playing: true };
    this.#unasked(this.#asking.ask('play', { speed: this.#run.speed }));
  }
  async pause(): Promise<void> {
    this.#run = { ...this.#run, playing: false };
    this.#show(await this.#asking.ask('pause', null));
  }
  /** What the desk says already is not asked for again. */
  setSpeed(speed: number): void {
    const wanted = Math.min(fastest, Math.max(slowest, Number.isFinite(speed) ? speed : 1));
    if (wanted === this.#run.speed) return;
    this.#run = { ...this.#run, speed: wanted };
    this.#unasked(this.#asking.ask('setSpeed', { speed: wanted }));
  }
  async stepBy(ticks: number): Promise<Frame> {
    const frame = await this.#asking.ask('stepBy', { ticks });
    this.#show(frame);
    return frame;
  }
  give(order: Order): Promise<readonly Issue[] | null> {
    return this.#asking.ask('give', order);
  }
  outlook(order: Order): Promise<Outlook> {
    return this.#asking.ask('outlook', order);
  }
  fireInject(id: string): Promise<readonly Issue[] | null> {
    return this.#asking.ask('fireInject', { id });
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
  /** Deeds at the desk go to that window by themselves (deed.ts). */
  atDesk(): Promise<boolean> {
    return Promise.resolve(false);
  }
  deeds(): Promise<never> {
    return Promise.reject(new EngineClosed('what was done is known to the window that runs the exercise'));
  }
  branch(): Promise<Frame> {
    return Promise.reject(new EngineClosed('going back is for the window that runs the exercise'));
  }
  takeUp(): Promise<Frame> {
    return this.branch();
  }
  summary(): Promise<unknown> {
    return this.#asking.ask('summary', null);
  }
  remark(remarks: Partial<Remarks>): Promise<null> {
    return this.#asking.ask('remark', remarks);
  }
  recording({ redact = false }: { readonly redact?: boolean } = {}): Promise<Uint8Array> {
    return this.#asking.ask('recording', { redact });
  }
  dispose(): void {
    this.#listeners.clear();
    this.#asking.close();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  #told<K extends NoticeKind>(notice: K, value: Notices[K]): void {
    const told = { notice, value } as { [N in NoticeKind]: { notice: N; value: Notices[N] } }[NoticeKind];
    if (told.notice === 'frame') this.#show(told.value);
    else if (told.notice === 'events') this.#each((listener) => listener.events?.(told.value));
    else if (told.notice === 'findings') this.#each((listener) => listener.findings?.(told.value));
    else if (told.notice === 'ended') this.#each((listener) => listener.ended?.(told.value));
    else if (told.notice === 'failed') this.#each((listener) => listener.failed?.(fromPlain(told.value)));
  }
  #show(frame: Frame): void {
    this.#frame = frame;
    this.#each((listener) => listener.frame?.(frame));
  }
  #each(tell: (listener: SourceListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }
  /** A question nobody waits for; the next frame tells what became of it. */
  #unasked(answer: Promise<unknown>): void {
    answer.catch((error: unknown) => console.warn(error));
  }
}
