// SPDX-License-Identifier: Apache-2.0
// From the bytes of a file to a film that can be played: everything small is read at once, frames when they are asked for. What is whole in
// a damaged file is kept, and the first thing that is wrong is told with its place.
import { DamagedRecording, SispamError } from '../errors.js';
import type { Frame } from '../frame.js';
import { fastest, slowest } from '../run-loop.js';
import type { EventView, ExerciseView, FindingView } from '../source.js';
import { isDeskDeed } from './at-desk.js';
import { type Chunk, type Damage, headerSize, type Walk, walk } from './chunks.js';
import { FrameReader, ticksPerSecond } from './frame-code.js';
import { unpack, unpackJson } from './packed.js';
import { noRemarks, type Remarks, readRemarks } from './remarks.js';
import { type ScriptFacts, scriptOf } from './script.js';
import { type Deed, filmFormat, groupHead, type Measure, measureNames } from './tape.js';

/** Files over this are refused unread. */
export const largestFile = 512 * 1024 * 1024;
const mostPeople = 1_000_000;
/** bytes of its tick */
export const snapshotHead = 4;

export interface Group {
  readonly first: number;
  readonly last: number;
  /** packed records; more than one piece where the group was never closed */
  readonly pieces: readonly Uint8Array[];
}

export interface Film {
  readonly exercise: ExerciseView;
  /** of the core that made it */
  readonly resultsVersion: number;
  readonly groups: readonly Group[];
  readonly events: readonly EventView[];
  readonly findings: readonly FindingView[];
  /** one a second */
  readonly measures: readonly Measure[];
  readonly deeds: readonly Deed[];
  readonly remarks: Remarks;
  /** the document of `sispamkota run`, up to the last tick; null if it is lost */
  readonly summary: unknown;
  /** the exercise had come to its end */
  readonly over: boolean;
  /** null when a part of it is lost */
  readonly script: ScriptFacts | null;
  /** of a run that was kept as it went: where it stood last, and how fast time ran (null: not said) */
  readonly stay: { readonly tick: number; readonly hash: string; readonly speed: number | null } | null;
  /** of a run that was kept as it went: states it had, packed, oldest first */
  readonly snapshots: readonly { readonly tick: number; readonly packed: Uint8Array }[];
  /** the first thing that is wrong, or null */
  readonly damage: Damage | null;
  readonly chunks: readonly Chunk[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isPlace = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isNumber);

function exerciseOf(value: unknown): ExerciseView | null {
  if (!isFields(value) || !isFields(value.scenario) || !isFields(value.doctrine) || !isFields(value.people)) return null;
  const { scenario, doctrine, people, seed, orderFields, formations } = value;
  const lists = [scenario.groups, scenario.units, scenario.phases, doctrine.levels, orderFields, formations];
  const { count, group, unit, role } = people;
  if (!lists.every(Array.isArray) || !isFields(scenario.site) || !isCount(seed)) return null;
  if (!isCount(count) || count > mostPeople) return null;
  const numbers = [group, unit, role];
  if (!numbers.every((list) => Array.isArray(list) && list.length === count && list.every(isCount))) return null;
  const cast = {
    count,
    group: Uint16Array.from(group as number[]),
    unit: Uint16Array.from(unit as number[]),
    role: Uint8Array.from(role as number[]),
  };
  return { ...(value as unknown as ExerciseView), people: cast };
}

const isEvent = (each: unknown): each is EventView =>
  isFields(each) && isCount(each.tick) && typeof each.kind === 'string' && isPlace(each.at) && [each.a, each.b, each.c].every(isNumber);
const isFinding = (each: unknown): each is FindingView =>
  isFields(each) &&
  typeof each.rule === 'string' &&
  isNumber(each.t) &&
  isNumber(each.severity) &&
  isPlace(each.at) &&
  isFields(each.values) &&
  isPlace(each.evidence) &&
  [each.hint, each.citation].every((text) => typeof text === 'string');
const isMeasure = (each: unknown): each is readonly number[] =>
  Array.isArray(each) && each.length === measureNames.length && each.every(isNumber);
const isDeed = (each: unknown): each is Deed =>
  isFields(each) &&
  isCount(each.tick) &&
  ((each.kind === 'give' && isFields(each.order)) ||
    ((each.kind === 'fireInject' || each.kind === 'skipInject') && typeof each.id === 'string') ||
    (each.kind === 'writeInject' && isFields(each.inject)) ||
    (each.kind === 'log' && isCount(each.number)) ||
    (each.kind === 'desk' && isDeskDeed(each.deed)));

function speedOf(value: unknown): number | null {
  return isNumber(value) ? Math.min(fastest, Math.max(slowest, value)) : null;
}

function listOf<T>(value: unknown, is: (each: unknown) => each is T): readonly T[] {
  return Array.isArray(value) ? value.filter(is) : [];
}

/** Groups in order of time; of those that were given loose and then whole, the whole one. */
function groupsOf(chunks: readonly Chunk[]): readonly Group[] {
  const groups = new Map<number, Group>();
  for (const { tag, payload } of chunks) {
    if ((tag !== 'fram' && tag !== 'loos') || payload.length < groupHead) continue;
    const head = new DataView(payload.buffer, payload.byteOffset, groupHead);
    const [first, last] = [head.getUint32(0, true), head.getUint32(4, true)];
    const before = groups.get(first);
    const piece = payload.subarray(groupHead);
    if (tag === 'fram') groups.set(first, { first, last, pieces: [piece] });
    else if (before === undefined || before.last < last) groups.set(first, { first, last, pieces: [...(before?.pieces ?? []), piece] });
  }
  return [...groups.values()].sort((a, b) => a.first - b.first);
}

function snapshotsOf(chunks: readonly Chunk[]): Film['snapshots'] {
  const found = chunks.filter(({ tag, payload }) => tag === 'snap' && payload.length > snapshotHead);
  return found
    .map(({ payload }) => ({
      tick: new DataView(payload.buffer, payload.byteOffset, snapshotHead).getUint32(0, true),
      packed: payload.subarray(snapshotHead),
    }))
    .sort((a, b) => a.tick - b.tick);
}

async function filmHead(chunks: readonly Chunk[]): Promise<{ exercise: ExerciseView; resultsVersion: number } | 'lost' | 'newer'> {
  const head = chunks.find((each) => each.tag === 'film');
  if (head === undefined) return 'lost';
  try {
    const value = await unpackJson(head.payload);
    if (!isFields(value)) return 'lost';
    if (value.format !== filmFormat) return 'newer';
    const exercise = exerciseOf(value.exercise);
    return exercise === null || !isCount(value.resultsVersion) ? 'lost' : { exercise, resultsVersion: value.resultsVersion };
  } catch {
    return 'lost';
  }
}

/**
 * Reads a recording. Throws DamagedRecording when nothing can be shown of it, and SispamError `recording.noFilm` when it is a script
 * alone, whose frames must be made by running it. `open`: a run that is kept as it goes has no end yet.
 */
export async function readFilm(bytes: Uint8Array, open = false): Promise<Film> {
  if (bytes.length > largestFile) throw new DamagedRecording('tooLarge', largestFile);
  const walked = walk(bytes, open);
  const { chunks } = walked;
  let { damage } = walked;
  const head = await filmHead(chunks);
  if (head === 'newer') throw new DamagedRecording('newer', chunks.find((each) => each.tag === 'film')?.offset ?? headerSize);
  if (head === 'lost') throw lost(walked);
  const wrong = (at: Chunk) => {
    damage ??= { kind: 'malformed', byte: at.offset + 12, chunk: at.tag };
  };
  const events: EventView[] = [];
  const findings: FindingView[] = [];
  const measures: Measure[] = [];
  const deeds: Deed[] = [];
  let remarks = noRemarks;
  let stay: Film['stay'] = null;
  let end: Fields = {};
  for (const each of chunks) {
    if (!['news', 'deed', 'rmrk', 'over', 'stay'].includes(each.tag)) continue;
    try {
      const value = await unpackJson(each.payload);
      if (each.tag === 'rmrk') remarks = readRemarks(value);
      else if (each.tag === 'deed') deeds.push(...listOf(value, isDeed));
      else if (!isFields(value)) wrong(each);
      else if (each.tag === 'over') end = value;
      else if (each.tag === 'stay') {
        if (isCount(value.tick) && typeof value.hash === 'string')
          stay = { tick: value.tick, hash: value.hash, speed: speedOf(value.speed) };
      } else {
        for (const event of listOf(value.events, isEvent)) events.push(event);
        for (const finding of listOf(value.findings, isFinding)) findings.push(finding);
        for (const numbers of listOf(value.measures, isMeasure))
          measures.push(Object.fromEntries(measureNames.map((name, index) => [name, numbers[index]])) as unknown as Measure);
      }
    } catch {
      wrong(each);
    }
  }
  const byTick = (a: { readonly tick: number }, b: { readonly tick: number }) => a.tick - b.tick;
  return {
    ...head,
    groups: groupsOf(chunks),
    events: events.sort(byTick),
    findings,
    measures: measures.sort(byTick),
    deeds: deeds.sort(byTick),
    remarks,
    summary: end.summary ?? null,
    over: end.over === true,
    script: scriptOf(chunks),
    stay,
    snapshots: snapshotsOf(chunks),
    damage,
    chunks,
  };
}

function lost({ chunks, damage }: Walk): SispamError {
  if (damage !== null && (damage.kind === 'newer' || chunks.length === 0)) return new DamagedRecording(damage.kind, damage.byte);
  if (scriptOf(chunks) !== null) return new SispamError('recording.noFilm', 'There is a script but no film in this recording');
  return damage === null ? new DamagedRecording('malformed', headerSize) : new DamagedRecording(damage.kind, damage.byte);
}

/** The frames of a group, as many as can be read; `wrong` says that not all could. */
export async function framesOf(film: Film, group: Group): Promise<{ readonly frames: readonly Frame[]; readonly wrong: boolean }> {
  const reader = new FrameReader(film.exercise.people.count, film.exercise.scenario.units.length);
  const frames: Frame[] = [];
  try {
    for (const piece of group.pieces) {
      const records = await unpack(piece);
      for (let at = 0; at < records.length; ) {
        at = reader.read(records, at);
        if (reader.tick > (frames.at(-1)?.tick ?? -1)) frames.push(reader.frame());
      }
    }
    return { frames, wrong: false };
  } catch {
    return { frames, wrong: true };
  }
}

/** s from the first frame to the last. */
export function lengthOf(film: Film): number {
  return (film.groups.at(-1)?.last ?? 0) / ticksPerSecond;
}
