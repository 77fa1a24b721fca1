// SPDX-License-Identifier: Apache-2.0
// Writes the film of one way an exercise goes: two frames a simulated second in groups of ten seconds, what happened, what people did
// and wrote. It is told everything at once and gives chunks when asked; who keeps the run as it goes takes with fresh() what is new.
import type { Frame } from '../frame.js';
import type { EventView, ExerciseView, FindingView } from '../source.js';
import type { DeskDeed } from './at-desk.js';
import { chunk, joined } from './chunks.js';
import { FrameReader, FrameWriter, ticksPerSecond } from './frame-code.js';
import { pack, packJson, unpack } from './packed.js';
import { noRemarks, type Remarks } from './remarks.js';

export const filmFormat = 'sispamkota-film/1';
/** ticks between frames: 2 a simulated second */
export const ticksPerFrame = 10;
/** frames of a group: ten seconds; a place in time costs the reading of one group */
const groupFrames = 20;
/** events or findings in one chunk at most, so that a piece of damage takes few with it */
const newsInChunk = 4000;
export const groupHead = 10;

/** Something done from outside, as it was asked for: doing it again at the same tick gives the same run. What is done at the desk changes no run (at-desk.ts). */
export type Deed =
  | { readonly tick: number; readonly kind: 'give'; readonly order: unknown }
  | { readonly tick: number; readonly kind: 'fireInject' | 'skipInject'; readonly id: string }
  | { readonly tick: number; readonly kind: 'writeInject'; readonly inject: unknown }
  | { readonly tick: number; readonly kind: 'log'; readonly number: number }
  | { readonly tick: number; readonly kind: 'desk'; readonly deed: DeskDeed };

/** The numbers of one second, in this order. */
export const measureNames = [
  'tick',
  'phase',
  'situation',
  'declared',
  'present',
  'left',
  'arrested',
  'injuredCitizens',
  'injuredOfficers',
  'active',
  'throwing',
  'density',
  'densestX',
  'densestY',
  'force',
] as const;
export type Measure = Readonly<Record<(typeof measureNames)[number], number>>;

/** What is known of a film: groups that are whole, as their chunks, and the frames of the last one that is not. */
export interface KnownFilm {
  readonly closed: readonly { readonly first: number; readonly last: number; readonly bytes: Uint8Array }[];
  readonly open: readonly Frame[];
  readonly events: readonly EventView[];
  readonly findings: readonly FindingView[];
  readonly measures: readonly Measure[];
  readonly deeds: readonly Deed[];
}

interface Group {
  readonly first: number;
  last: number;
  records: Uint8Array[];
  /** once it is closed */
  chunk: Promise<Uint8Array> | null;
}

/** A list that remembers how much of it was taken. */
class Heap<T> {
  readonly all: T[] = [];
  #taken = 0;
  add(more: readonly T[]): void {
    for (const each of more) this.all.push(each);
  }
  fresh(): readonly T[] {
    const more = this.all.slice(this.#taken);
    this.#taken = this.all.length;
    return more;
  }
}

export class Tape {
  readonly exercise: ExerciseView;
  readonly #resultsVersion: number;
  readonly #groups: Group[] = [];
  #writer: FrameWriter | null = null;
  readonly #events = new Heap<EventView>();
  readonly #findings = new Heap<FindingView>();
  readonly #measures = new Heap<readonly number[]>();
  readonly #deeds = new Heap<Deed>();
  #remarks: Remarks = noRemarks;
  #remarked = false;
  #ended: { readonly summary: unknown } | null = null;
  /** groups and records of the open one that fresh() has given */
  #given = { groups: 0, records: 0 };

  constructor(exercise: ExerciseView, resultsVersion: number) {
    this.exercise = exercise;
    this.#resultsVersion = resultsVersion;
  }

  /** The tape of a run that was kept as it went, up to where it stood; with nothing of it given out. */
  static of(exercise: ExerciseView, resultsVersion: number, known: KnownFilm): Tape {
    const tape = new Tape(exercise, resultsVersion);
    for (const { first, last, bytes } of known.closed) tape.#groups.push({ first, last, records: [], chunk: Promise.resolve(bytes) });
    for (const frame of known.open) tape.frame(frame);
    tape.#measures.all.length = 0;
    tape.#measures.add(known.measures.map((measure) => measureNames.map((name) => measure[name])));
    tape.#events.add(known.events);
    tape.#findings.add(known.findings);
    tape.#deeds.add(known.deeds);
    return tape;
  }

  /** Whether a frame of this tick belongs on the tape. */
  wants(tick: number, over: boolean): boolean {
    return (tick % ticksPerFrame === 0 || over) && tick > (this.#groups.at(-1)?.last ?? -1);
  }

  frame(frame: Frame): void {
    if (!this.wants(frame.tick, frame.over)) return;
    let group = this.#groups.at(-1);
    if (group === undefined || group.records.length >= groupFrames || this.#writer === null) {
      this.#close(group);
      group = { first: frame.tick, last: frame.tick, records: [], chunk: null };
      this.#groups.push(group);
      this.#writer = new FrameWriter(this.exercise.people.count);
    }
    group.records.push((this.#writer as FrameWriter).write(frame));
    group.last = frame.tick;
    if (frame.tick % ticksPerSecond === 0) this.#measures.add([measureOf(frame)]);
  }

  events(more: readonly EventView[]): void {
    this.#events.add(more);
  }
  findings(more: readonly FindingView[]): void {
    this.#findings.add(more);
  }
  deed(deed: Deed): void {
    this.#deeds.add([deed]);
  }
  get deeds(): readonly Deed[] {
    return this.#deeds.all;
  }
  remark(remarks: Remarks): void {
    this.#remarks = remarks;
    this.#remarked = true;
  }

  /** The exercise is over, with this summary. */
  ended(summary: unknown): void {
    this.#ended = { summary };
  }

  /** The first chunk of every film: what stays the same. */
  async opening(): Promise<Uint8Array> {
    const { people, ...others } = this.exercise;
    const cast = { count: people.count, group: [...people.group], unit: [...people.unit], role: [...people.role] };
    const exercise = { ...others, people: cast };
    return chunk('film', await packJson({ format: filmFormat, resultsVersion: this.#resultsVersion, ticksPerFrame, exercise }));
  }

  /** The whole film so far; `summary` is of now. */
  async chunks(summary: unknown, over: boolean): Promise<Uint8Array[]> {
    const [events, findings, measures] = [this.#events.all, this.#findings.all, this.#measures.all];
    const parts = [await this.opening()];
    for (const group of this.#groups) parts.push(await (group.chunk ?? chunkOf(group)));
    parts.push(...(await newsChunks(events, findings, measures)));
    parts.push(chunk('deed', await packJson(this.#deeds.all)));
    parts.push(chunk('rmrk', await packJson(this.#remarks)));
    parts.push(chunk('over', await packJson({ over, summary })));
    return parts;
  }

  /** What has come since the last call, for who writes the run down as it goes; a group that has closed comes once more as a whole. */
  async fresh(): Promise<Uint8Array[]> {
    const news = newsChunks(this.#events.fresh(), this.#findings.fresh(), this.#measures.fresh());
    const deeds = this.#deeds.fresh();
    const remarks = this.#remarked ? this.#remarks : null;
    this.#remarked = false;
    const ended = this.#ended;
    this.#ended = null;
    const closed = this.#groups.slice(this.#given.groups).filter((group) => group.chunk !== null);
    const open = this.#groups.at(-1);
    const loose = open === undefined || open.chunk !== null ? [] : open.records.slice(closed.length > 0 ? 0 : this.#given.records);
    this.#given = {
      groups: this.#given.groups + closed.length,
      records: open === undefined || open.chunk !== null ? 0 : open.records.length,
    };
    const piece = open === undefined || loose.length === 0 ? null : groupPayload(open.first, open.last, loose);
    const parts = await Promise.all(closed.map((group) => group.chunk as Promise<Uint8Array>));
    if (piece !== null) parts.push(chunk('loos', await piece));
    parts.push(...(await news));
    if (deeds.length > 0) parts.push(chunk('deed', await packJson(deeds)));
    if (remarks !== null) parts.push(chunk('rmrk', await packJson(remarks)));
    if (ended !== null) parts.push(chunk('over', await packJson({ over: true, summary: ended.summary })));
    return parts;
  }

  /** The tape of another way that is the same up to this tick; with nothing of it given out. */
  async branch(tick: number): Promise<Tape> {
    const other = new Tape(this.exercise, this.#resultsVersion);
    for (const group of this.#groups) {
      if (group.first > tick) break;
      if (group.last <= tick && group.chunk !== null) {
        other.#groups.push({ ...group });
        continue;
      }
      const reader = new FrameReader(this.exercise.people.count, this.exercise.scenario.units.length);
      other.#writer = null;
      const records = group.chunk === null ? joined(group.records) : await unpack((await group.chunk).subarray(12 + groupHead, -4));
      for (let at = 0; at < records.length; ) {
        at = reader.read(records, at);
        if (reader.tick > tick) break;
        other.frame(reader.frame());
      }
    }
    const early = <T extends { readonly tick: number }>(list: readonly T[]) => list.filter((each) => each.tick < tick);
    other.#events.add(early(this.#events.all));
    other.#findings.add(this.#findings.all.filter((finding) => finding.t * ticksPerSecond < tick));
    other.#deeds.add(early(this.#deeds.all));
    other.#measures.all.length = 0;
    other.#measures.add(this.#measures.all.filter(([at]) => (at ?? 0) <= tick));
    other.#remarks = { ...this.#remarks, decisions: this.#remarks.decisions.filter((entry) => entry.t * ticksPerSecond < tick) };
    other.#remarked = true;
    return other;
  }

  #close(group: Group | undefined): void {
    if (group === undefined || group.chunk !== null) return;
    group.chunk = chunkOf(group);
    group.chunk.then(() => {
      group.records = [];
    });
  }
}

function measureOf({ tick, phase, situation, declared, counters }: Frame): readonly number[] {
  const { present, left, arrested, injuredCitizens, injuredOfficers, active, throwing, density, densest, force } = counters;
  const cut = (value: number) => Math.round(value * 1000) / 1000;
  const [x, y] = densest;
  return [
    tick,
    phase,
    situation,
    declared,
    present,
    left,
    arrested,
    injuredCitizens,
    injuredOfficers,
    active,
    throwing,
    cut(density),
    cut(x),
    cut(y),
    cut(force),
  ];
}

async function groupPayload(first: number, last: number, records: readonly Uint8Array[]): Promise<Uint8Array> {
  const packed = await pack(joined(records));
  const payload = new Uint8Array(groupHead + packed.length);
  const head = new DataView(payload.buffer);
  head.setUint32(0, first, true);
  head.setUint32(4, last, true);
  head.setUint16(8, records.length, true);
  payload.set(packed, groupHead);
  return payload;
}

async function chunkOf(group: Group): Promise<Uint8Array> {
  return chunk('fram', await groupPayload(group.first, group.last, [...group.records]));
}

async function newsChunks(
  events: readonly EventView[],
  findings: readonly FindingView[],
  measures: readonly (readonly number[])[],
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const most = Math.max(events.length, findings.length, measures.length);
  for (let from = 0; from < most; from += newsInChunk) {
    const of = <T>(list: readonly T[]) => list.slice(from, from + newsInChunk);
    parts.push(chunk('news', await packJson({ events: of(events), findings: of(findings), measures: of(measures) })));
  }
  return parts;
}
