// SPDX-License-Identifier: Apache-2.0
// Frames one after the other as bytes. A record is its length, the length of its text, a text with what has changed beside the people
// (JSON), the people, the irritant. The first record of a group is told against nothing, so a group is read without those before it.
import type { Counters, Frame, GasFrame, UnitFrame } from '../frame.js';
import { decodePeople, encodePeople, mostPeopleBytes, nobody, type PeopleBefore, peopleOf } from './people-code.js';

/** All of a frame but its people and what stands in the air. */
type Rest = Omit<Frame, 'people' | 'gas' | 'units' | 'gates' | 'seconds'> & {
  readonly gates: readonly number[];
  readonly gas: Omit<GasFrame, 'value'> | null;
};

/** The text of a record: keys that differ from the record before; of units only those that differ, by number. */
interface Changes {
  readonly r: Partial<Rest>;
  readonly u?: readonly (readonly [number, Partial<UnitFrame>])[];
}

export const ticksPerSecond = 20;
const headBytes = 8;
/** most cells of the irritant and units that are believed */
const mostCells = 4_000_000;
const mostUnits = 65_535;
/** a step of the irritant's code: value = (2^(code/20) − 1) / 16 mg/m³, so 3.5 % and up to 430 mg/m³ (assumed enough to look at) */
const gasStep = 20;
const gasScale = 16;

const round = (value: number, per: number): number => Math.round(value * per) / per;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

function gasCode(value: number): number {
  return Math.min(255, Math.round(Math.log2(1 + Math.max(0, value) * gasScale) * gasStep));
}

function restOf(frame: Frame): Rest {
  const points = (list: readonly { readonly x: number; readonly y: number }[]) =>
    list.map(({ x, y }) => ({ x: round(x, 100), y: round(y, 100) }));
  const { tick, phase, situation, declared, over, hash, counters, gas } = frame;
  return {
    tick,
    phase,
    situation,
    declared,
    over,
    hash,
    gates: [...frame.gates],
    fires: points(frame.fires),
    stones: points(frame.stones),
    jets: frame.jets.map(({ unit, x, y }) => ({ unit, x: round(x, 100), y: round(y, 100) })),
    wind: [round(frame.wind[0], 100), round(frame.wind[1], 100)],
    counters: {
      ...counters,
      density: round(counters.density, 1000),
      densest: [round(counters.densest[0], 100), round(counters.densest[1], 100)],
      force: round(counters.force, 10),
    },
    gas: gas === null ? null : { originX: gas.originX, originY: gas.originY, cell: gas.cell, width: gas.width, height: gas.height },
  };
}

function unitOf(unit: UnitFrame): UnitFrame {
  return {
    ...unit,
    x: round(unit.x, 100),
    y: round(unit.y, 100),
    heading: round(unit.heading, 1000),
    to: [round(unit.to[0], 100), round(unit.to[1], 100)],
    tank: unit.tank === null ? null : Math.round(unit.tank),
  };
}

/** Keys of `now` whose text differs from that in `texts`, which then holds the text of now. */
function changed<T extends object>(now: T, texts: Map<string, string>): Partial<T> | null {
  const changes: Partial<T> = {};
  let any = false;
  for (const [key, value] of Object.entries(now)) {
    const text = JSON.stringify(value);
    if (texts.get(key) === text) continue;
    texts.set(key, text);
    changes[key as keyof T] = value as T[keyof T];
    any = true;
  }
  return any ? changes : null;
}

export class FrameWriter {
  readonly #people: PeopleBefore;
  readonly #count: number;
  readonly #rest = new Map<string, string>();
  readonly #units: Map<string, string>[] = [];
  #gas = new Uint8Array(0);

  constructor(count: number) {
    this.#count = count;
    this.#people = nobody(count);
  }

  /** The next record. */
  write(frame: Frame): Uint8Array {
    const r = changed(restOf(frame), this.#rest) ?? {};
    const u = frame.units.flatMap((unit, index) => {
      this.#units[index] ??= new Map();
      const changes = changed(unitOf(unit), this.#units[index]);
      return changes === null ? [] : [[index, changes] as const];
    });
    const text = encoder.encode(JSON.stringify(u.length > 0 ? { r, u } : { r }));
    const cells = frame.gas?.value.length ?? 0;
    const bytes = new Uint8Array(headBytes + text.length + mostPeopleBytes(this.#count) + cells);
    bytes.set(text, headBytes);
    let end = encodePeople(frame.people, this.#people, bytes, headBytes + text.length);
    if (this.#gas.length !== cells) this.#gas = new Uint8Array(cells);
    if (frame.gas !== null) {
      for (let cell = 0; cell < cells; cell++) {
        const code = gasCode(frame.gas.value[cell] ?? 0);
        bytes[end++] = code - (this.#gas[cell] ?? 0);
        this.#gas[cell] = code;
      }
    }
    const head = new DataView(bytes.buffer);
    head.setUint32(0, end, true);
    head.setUint32(4, text.length, true);
    return bytes.slice(0, end);
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
const isNumbers = (value: unknown): boolean => Array.isArray(value) && value.every(isNumber);
const isPlaces = (value: unknown): boolean => Array.isArray(value) && value.every((each) => isNumber(each?.x) && isNumber(each?.y));

/** Whether a rest read from a file can be drawn without surprise. */
function isRest(rest: Partial<Rest>): rest is Rest {
  const { tick, phase, situation, declared, gates, fires, stones, jets, wind, counters, gas } = rest;
  if (![tick, phase, situation, declared].every((each) => isNumber(each) && each >= 0)) return false;
  if (!isNumbers(gates) || !isNumbers(wind) || ![fires, stones, jets].every(isPlaces)) return false;
  if (typeof counters !== 'object' || counters === null || !isNumbers(counters.densest)) return false;
  const { densest, ...numbers } = counters as Counters;
  if (!Object.values(numbers).every(isNumber) || densest.length !== 2) return false;
  if (gas === null) return true;
  return typeof gas === 'object' && [gas.originX, gas.originY, gas.cell, gas.width, gas.height].every(isNumber);
}

export class FrameReader {
  readonly #people: PeopleBefore;
  readonly #unitCount: number;
  #rest: Partial<Rest> = {};
  readonly #units: Partial<UnitFrame>[] = [];
  #gas = new Uint8Array(0);

  constructor(count: number, unitCount: number) {
    this.#people = nobody(count);
    this.#unitCount = Math.min(unitCount, mostUnits);
  }

  /** Takes the record at `at` in; gives where the next one begins. Throws RangeError or SyntaxError where it is none. */
  read(bytes: Uint8Array, at: number): number {
    if (bytes.length - at < headBytes) throw new RangeError('a record ends too early');
    const head = new DataView(bytes.buffer, bytes.byteOffset + at, headBytes);
    const [length, textLength] = [head.getUint32(0, true), head.getUint32(4, true)];
    const end = at + length;
    const text = at + headBytes + textLength;
    if (end > bytes.length || text > end) throw new RangeError('a record is longer than what is there');
    const { r, u = [] } = JSON.parse(decoder.decode(bytes.subarray(at + headBytes, text))) as Changes;
    this.#rest = { ...this.#rest, ...r };
    for (const [index, changes] of u) {
      if (!Number.isInteger(index) || index < 0 || index >= this.#unitCount) throw new RangeError('a unit that is not there');
      this.#units[index] = { ...this.#units[index], ...changes };
    }
    const air = decodePeople(bytes.subarray(0, end), text, this.#people);
    const cells = this.#cells();
    if (end - air !== cells) throw new RangeError('the irritant does not fit');
    if (this.#gas.length !== cells) this.#gas = new Uint8Array(cells);
    for (let cell = 0; cell < cells; cell++) this.#gas[cell] = (this.#gas[cell] ?? 0) + (bytes[air + cell] ?? 0);
    return end;
  }

  get tick(): number {
    return this.#rest.tick ?? 0;
  }

  /** The frame of the record last read. */
  frame(): Frame {
    const rest = this.#rest;
    if (!isRest(rest) || this.#units.length < this.#unitCount) throw new RangeError('a frame is not complete');
    const { gas, gates, ...others } = rest;
    return {
      ...others,
      seconds: rest.tick / ticksPerSecond,
      people: peopleOf(this.#people),
      units: this.#units.map((unit) => ({ ...unit }) as UnitFrame),
      gates: Uint8Array.from(gates),
      gas: gas === null ? null : { ...gas, value: Float32Array.from(this.#gas, (code) => (2 ** (code / gasStep) - 1) / gasScale) },
    };
  }

  #cells(): number {
    const { gas } = this.#rest;
    if (gas === null || gas === undefined) return 0;
    const cells = gas.width * gas.height;
    if (!Number.isInteger(cells) || cells < 0 || cells > mostCells) throw new RangeError('the irritant has no size');
    return cells;
  }
}
