// SPDX-License-Identifier: Apache-2.0
// A recording as a Source: seek, play, any speed. Between two frames of the film people go straight from one place to the other; nothing
// runs ahead of what was recorded. Orders are refused with a code; another way is begun with past() and openLive().
import { SispamError } from '../errors.js';
import type { Frame } from '../frame.js';
import { fastest, slowest } from '../run-loop.js';
import type { ExerciseView, Issue, Outlook, Source, SourceListener } from '../source.js';
import { chunk, closed, type Damage, header, scriptTags } from './chunks.js';
import { type Film, framesOf, type Group, lengthOf, readFilm } from './film-file.js';
import { ticksPerSecond } from './frame-code.js';
import { packJson } from './packed.js';
import { type Past, pastOf } from './past.js';
import { type Remarks, redacted, withoutRatings } from './remarks.js';
import { type Deed, groupHead, ticksPerFrame } from './tape.js';

const beatTime = 33;
/** groups whose frames are kept at hand */
const keptGroups = 4;
/** m; whoever is further away half a second later has not walked there */
const farthestStep = 6;

export interface RecordingSource extends Source {
  readonly kind: 'recording';
  /** how long it is, s */
  readonly seconds: number;
  /** where it begins, s; not 0 when the beginning is lost */
  readonly film: Film;
  /** the first thing that is wrong with the file, or null; what is whole is shown all the same */
  readonly damage: Damage | null;
  seek(seconds: number): Promise<Frame>;
  /** what is written beside it; the file of recording() has the newest */
  remarks: Remarks;
  /** what a live run needs to stand at this second, for openLive({ past }) */
  past(seconds: number): Past;
  /** the recording with the remarks of now; `redact` leaves out names and ratings */
  recording(options?: { readonly redact?: boolean }): Promise<Uint8Array>;
}

/** Opens the bytes of a file; see readFilm() for what it throws. */
export async function openRecording(bytes: Uint8Array, open = false): Promise<RecordingSource> {
  const film = await readFilm(bytes, open);
  return filmSource(film);
}

export async function filmSource(film: Film): Promise<RecordingSource> {
  for (const group of film.groups) {
    const { frames } = await framesOf(film, group);
    const [first] = frames;
    if (first !== undefined) return new FilmSource(film, first);
  }
  throw new SispamError('recording.noFilm', 'There is no frame in this recording');
}

class FilmSource implements RecordingSource {
  readonly kind = 'recording';
  readonly exercise: ExerciseView;
  readonly seconds: number;
  readonly film: Film;
  readonly future = 0;
  remarks: Remarks;
  damage: Damage | null;
  readonly #listeners = new Set<SourceListener>();
  readonly #read = new Map<Group, Promise<readonly Frame[]>>();
  #frame: Frame;
  #speed = 1;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #last = 0;
  /** ticks, with a fraction while it plays */
  #at: number;
  #asked = 0;
  #closed = false;

  constructor(film: Film, first: Frame) {
    this.film = film;
    this.exercise = film.exercise;
    this.seconds = lengthOf(film);
    this.remarks = film.remarks;
    this.damage = film.damage;
    this.#frame = this.#hashed(first);
    this.#at = first.tick;
  }

  get frame(): Frame {
    return this.#frame;
  }
  get playing(): boolean {
    return this.#timer !== null;
  }
  get speed(): number {
    return this.#speed;
  }

  listen(listener: SourceListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  play(): void {
    if (this.#closed || this.playing || this.#at >= this.#end) return;
    this.#last = performance.now();
    this.#beat();
  }

  async pause(): Promise<void> {
    this.#stop();
    await this.seek(Math.round(this.#at) / ticksPerSecond);
  }

  setSpeed(speed: number): void {
    this.#speed = Math.min(fastest, Math.max(slowest, Number.isFinite(speed) ? speed : 1));
  }

  stepBy(ticks: number): Promise<Frame> {
    this.#stop();
    return this.seek((Math.round(this.#at) + ticks) / ticksPerSecond);
  }

  /** Goes to a second; the newest call wins, an older one that is still reading resolves to the frame that is shown. */
  async seek(seconds: number): Promise<Frame> {
    const first = this.film.groups[0]?.first ?? 0;
    const tick = Math.min(this.#end, Math.max(first, Math.round((Number.isFinite(seconds) ? seconds : 0) * ticksPerSecond)));
    const asked = ++this.#asked;
    this.#at = tick;
    const frame = await this.#frameAt(tick);
    if (asked !== this.#asked || this.#closed) return this.#frame;
    this.#show(this.playing ? frame : this.#hashed(frame));
    return this.#frame;
  }

  give(): Promise<readonly Issue[]> {
    return Promise.resolve([readOnly]);
  }
  fireInject(): Promise<readonly Issue[]> {
    return Promise.resolve([readOnly]);
  }
  skipInject(): Promise<readonly Issue[]> {
    return Promise.resolve([readOnly]);
  }
  writeInject(): Promise<readonly Issue[]> {
    return Promise.resolve([readOnly]);
  }
  checkInject(): Promise<readonly Issue[]> {
    return Promise.resolve([readOnly]);
  }
  outlook(): Promise<Outlook> {
    return Promise.resolve({ issues: [readOnly], refusal: null, foreseen: null, warnings: [] });
  }
  log(): Promise<boolean> {
    return Promise.resolve(false);
  }
  atDesk(): Promise<boolean> {
    return Promise.resolve(false);
  }
  deeds(): Promise<readonly Deed[]> {
    return Promise.resolve(this.film.deeds);
  }
  branch(): Promise<Frame> {
    return Promise.reject(new SispamError('recording.readOnly', 'A recording cannot go another way; open a live run from its past'));
  }
  takeUp(): Promise<Frame> {
    return Promise.resolve(this.#frame);
  }
  remark(remarks: Partial<Remarks>): Promise<null> {
    this.remarks = { ...this.remarks, ...remarks };
    return Promise.resolve(null);
  }
  summary(): Promise<unknown> {
    return Promise.resolve(this.film.summary);
  }
  past(seconds: number): Past {
    return pastOf(this.film, Math.round(seconds * ticksPerSecond));
  }

  async recording({ redact = false }: { readonly redact?: boolean } = {}): Promise<Uint8Array> {
    const remarks = redact ? redacted(this.remarks) : this.remarks;
    const parts = [header()];
    const kept = [...this.film.chunks];
    // the order that readers of scripts expect: their chunks first
    for (const tag of scriptTags) parts.push(...kept.filter((each) => each.tag === tag).map((each) => each.bytes));
    for (const each of kept) {
      if ((scriptTags as readonly string[]).includes(each.tag) || each.tag === 'rmrk' || each.tag === 'snap') continue;
      if (each.tag === 'over' && redact) {
        const { over, summary } = this.film;
        parts.push(chunk('over', await packJson({ over, summary: withoutRatings(summary) })));
      } else parts.push(each.bytes);
    }
    parts.push(chunk('rmrk', await packJson(remarks)));
    return closed(parts);
  }

  dispose(): void {
    this.#stop();
    this.#closed = true;
    this.#listeners.clear();
    this.#read.clear();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }

  get #end(): number {
    return this.film.groups.at(-1)?.last ?? 0;
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #beat(): void {
    this.#timer = setTimeout(async () => {
      const now = performance.now();
      const before = this.#at;
      this.#at = Math.min(this.#end, before + ((now - this.#last) / 1000) * this.#speed * ticksPerSecond);
      this.#last = now;
      const at = this.#at;
      const asked = ++this.#asked;
      const frame = await this.#frameAt(Math.floor(at));
      if (this.#closed || !this.playing || asked !== this.#asked) return this.#again();
      this.#news(Math.floor(before), Math.floor(at));
      if (at < this.#end) {
        this.#show(frame);
        return this.#again();
      }
      this.#stop();
      this.#show(this.#hashed(frame));
      this.#each((listener) => listener.ended?.(this.film.summary));
    }, beatTime);
  }

  #again(): void {
    if (!this.#closed && this.playing) this.#beat();
  }

  /** What happened in these ticks, the first not included, is told as of a live run. */
  #news(after: number, until: number): void {
    const events = this.film.events.filter(({ tick }) => tick > after && tick <= until);
    if (events.length > 0) this.#each((listener) => listener.events?.(events));
    const findings = this.film.findings.filter(({ t }) => t * ticksPerSecond > after && t * ticksPerSecond <= until);
    if (findings.length > 0) this.#each((listener) => listener.findings?.(findings));
  }

  #show(frame: Frame): void {
    this.#frame = frame;
    this.#each((listener) => listener.frame?.(frame));
  }

  #each(tell: (listener: SourceListener) => void): void {
    for (const listener of [...this.#listeners]) tell(listener);
  }

  /** At rest the hash of the script stands with the frame, where there is one of this tick. */
  #hashed(frame: Frame): Frame {
    return { ...frame, hash: frame.hash ?? this.film.script?.hashes.get(frame.tick) ?? null };
  }

  async #frameAt(tick: number): Promise<Frame> {
    const { groups } = this.film;
    for (let index = groups.length - 1; index >= 0; index--) {
      if ((groups[index] as Group).first > tick) continue;
      const frames = await this.#framesOf(groups[index] as Group);
      const from = frames.filter((frame) => frame.tick <= tick).at(-1);
      if (from === undefined) continue; // nothing of this group could be read
      if (from.tick === tick) return from;
      const next = groups[index + 1];
      const to = frames.find((frame) => frame.tick > tick) ?? (next === undefined ? undefined : (await this.#framesOf(next))[0]);
      if (to === undefined || to.tick - from.tick > ticksPerFrame) return { ...from, tick, seconds: tick / ticksPerSecond, hash: null };
      return between(from, to, tick);
    }
    return this.#frame;
  }

  #framesOf(group: Group): Promise<readonly Frame[]> {
    let frames = this.#read.get(group);
    if (frames === undefined) {
      frames = framesOf(this.film, group).then(({ frames, wrong }) => {
        if (wrong) this.damage ??= { kind: 'malformed', byte: this.#placeOf(group), chunk: 'fram' };
        return frames;
      });
    } else this.#read.delete(group);
    this.#read.set(group, frames); // the newest last
    for (const oldest of this.#read.keys()) {
      if (this.#read.size <= keptGroups) break;
      this.#read.delete(oldest);
    }
    return frames;
  }

  #placeOf(group: Group): number {
    const from = group.pieces[0]?.byteOffset ?? 0;
    return this.film.chunks.find(({ payload }) => payload.byteOffset + groupHead === from)?.offset ?? 0;
  }
}

const readOnly: Issue = { file: 'orders', path: '', line: 0, code: 'recording.readOnly', values: {}, severity: 'error' };

/** Everybody on the straight way from one frame to the next. */
function between(from: Frame, to: Frame, tick: number): Frame {
  const share = (tick - from.tick) / (to.tick - from.tick);
  const count = from.people.x.length;
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (let row = 0; row < count; row++) {
    const [fromX, fromY] = [from.people.x[row] ?? 0, from.people.y[row] ?? 0];
    const [dx, dy] = [(to.people.x[row] ?? 0) - fromX, (to.people.y[row] ?? 0) - fromY];
    const walked = dx * dx + dy * dy < farthestStep * farthestStep && from.people.presence[row] === to.people.presence[row];
    x[row] = walked ? fromX + share * dx : fromX;
    y[row] = walked ? fromY + share * dy : fromY;
  }
  const units = from.units.map((unit, index) => {
    const next = to.units[index];
    if (next === undefined || Math.hypot(next.x - unit.x, next.y - unit.y) > farthestStep) return unit;
    return { ...unit, x: unit.x + share * (next.x - unit.x), y: unit.y + share * (next.y - unit.y) };
  });
  return { ...from, tick, seconds: tick / ticksPerSecond, people: { ...from.people, x, y }, units, over: false, hash: null };
}
