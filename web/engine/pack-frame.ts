// SPDX-License-Identifier: Apache-2.0
// One Frame from the columns and counters of now. The people's arrays are views of one new buffer, so a frame is copied once and
// transferred whole.
import type { SimulationHandle, View } from './core-types.js';
import type { Counters, Frame, GasFrame, PeopleFrame, UnitFrame } from './frame.js';
import type { ExerciseView } from './source.js';
import { tables } from './tables.g.js';

const never = 0xffffffff;
const present = tables.presences.indexOf('present');
const unfit: ReadonlySet<number> = new Set([tables.modes.indexOf('down'), tables.modes.indexOf('held')]);

/** The buffers a frame owns, to hand them over to another thread. */
export function transferOf(frame: Frame): readonly ArrayBuffer[] {
  const buffers = [frame.people.x.buffer, ...(frame.gas === null ? [] : [frame.gas.value.buffer])];
  return buffers.filter((buffer) => buffer instanceof ArrayBuffer);
}

export function packFrame(handle: SimulationHandle, exercise: ExerciseView, withHash: boolean): Frame {
  const numbers = readCounters(handle.frameCounters());
  const { tick, phase, situation, declared } = numbers;
  const people = packPeople(handle, exercise.people.count);
  return {
    tick,
    seconds: tick * 0.05,
    people,
    units: packUnits(handle, exercise, people),
    gates: column(handle, 'gates.open').slice() as Uint8Array,
    fires: packFires(handle),
    stones: packStones(handle, tick),
    jets: packJets(handle),
    gas: packGas(handle),
    wind: [column(handle, 'gas.windX')[0] ?? 0, column(handle, 'gas.windY')[0] ?? 0],
    phase,
    situation,
    declared,
    counters: countersOf(numbers),
    over: numbers.over !== 0,
    hash: withHash ? handle.hash() : null,
  };
}

function countersOf(numbers: Readonly<Record<CounterName, number>>): Counters {
  const { total, present, left, arrested, injuredCitizens, injuredOfficers, active, throwing, density, densestX, densestY, force } =
    numbers;
  return {
    total,
    present,
    left,
    arrested,
    injuredCitizens,
    injuredOfficers,
    active,
    throwing,
    density,
    densest: [densestX, densestY],
    force,
  };
}

/** A view that is good until the next call of the core. */
function column(handle: SimulationHandle, name: string): View {
  const view = handle.column(name);
  if (view === null) throw new Error(`the core has no column ${name}`);
  return view;
}

function packPeople(handle: SimulationHandle, count: number): PeopleFrame {
  const buffer = new ArrayBuffer(count * 14);
  const floats = (at: number, name: string) => copy(new Float32Array(buffer, at * count, count), column(handle, name));
  const bytes = (at: number, name: string) => copy(new Uint8Array(buffer, at * count, count), column(handle, name));
  return {
    x: floats(0, 'people.x'),
    y: floats(4, 'people.y'),
    presence: bytes(8, 'people.presence'),
    mode: bytes(9, 'people.mode'),
    injury: bytes(10, 'people.injury'),
    anger: scaled(new Uint8Array(buffer, 11 * count, count), column(handle, 'people.anger'), 255),
    fear: scaled(new Uint8Array(buffer, 12 * count, count), column(handle, 'people.fear'), 255),
    force: scaled(new Uint8Array(buffer, 13 * count, count), column(handle, 'people.force'), 1 / FORCE_STEP),
  };
}

/** N of one step of PeopleFrame.force */
export const FORCE_STEP = 4;

function scaled(target: Uint8Array, source: View, factor: number): Uint8Array {
  for (let row = 0; row < target.length; row++) target[row] = Math.min(255, Math.max(0, Math.round((source[row] ?? 0) * factor)));
  return target;
}

function copy<T extends Float32Array | Uint8Array>(target: T, source: View): T {
  target.set(source);
  return target;
}

function packUnits(handle: SimulationHandle, exercise: ExerciseView, people: PeopleFrame): readonly UnitFrame[] {
  const read = (name: string) => column(handle, `units.${name}`).slice();
  const [formation, ranks, toX, toY, munitions] = [read('formation'), read('ranks'), read('toX'), read('toY'), read('munitions')];
  const [broken, brokeTick, arrives] = [read('broken'), read('brokeTick'), read('arrives')];
  const [x, y, heading, state, order, orderTick, firstRow, count, tank] = [
    read('x'),
    read('y'),
    read('heading'),
    read('state'),
    read('order'),
    read('orderTick'),
    read('firstRow'),
    read('count'),
    read('tank'),
  ];
  return exercise.scenario.units.map((unit, index) => {
    const first = firstRow[index] ?? 0;
    let strength = 0;
    for (let row = first; row < first + (count[index] ?? 0); row++) {
      if (people.presence[row] === present && !unfit.has(people.mode[row] ?? 0)) strength++;
    }
    return {
      x: x[index] ?? 0,
      y: y[index] ?? 0,
      heading: heading[index] ?? 0,
      state: tables.unitStates[state[index] ?? 0] ?? '',
      order: orderTick[index] === never ? null : (tables.orderKinds[order[index] ?? 0] ?? null),
      formation: exercise.formations[formation[index] ?? 0] ?? '',
      ranks: ranks[index] ?? 1,
      to: [toX[index] ?? 0, toY[index] ?? 0],
      munitions: unit.kit.includes('irritant') ? (munitions[index] ?? 0) : null,
      broken: broken[index] === 1,
      lineBroken: brokeTick[index] !== never,
      presence: arrives[index] === 0 ? 'there' : arrives[index] === never ? 'away' : 'coming',
      strength,
      tank: unit.tank === undefined ? null : (tank[index] ?? 0),
    };
  });
}

function packFires(handle: SimulationHandle): Frame['fires'] {
  const read = (name: string) => column(handle, `fires.${name}`).slice();
  const [x, y, lit, out] = [read('x'), read('y'), read('lit'), read('out')];
  const fires: { x: number; y: number }[] = [];
  lit.forEach((tick, slot) => {
    if (tick !== never && out[slot] === never) fires.push({ x: x[slot] ?? 0, y: y[slot] ?? 0 });
  });
  return fires;
}

/** Where the stones in flight are now, on the straight line from hand to ground. */
function packStones(handle: SimulationHandle, tick: number): Frame['stones'] {
  const land = column(handle, 'stones.land').slice();
  if (land.every((at) => at === never)) return [];
  const read = (name: string) => column(handle, `stones.${name}`).slice();
  const [fromX, fromY, toX, toY, thrown] = [read('fromX'), read('fromY'), read('toX'), read('toY'), read('thrown')];
  const stones: { x: number; y: number }[] = [];
  land.forEach((end, slot) => {
    if (end === never) return;
    const begin = thrown[slot] ?? 0;
    const share = end > begin ? Math.min(1, Math.max(0, (tick - begin) / (end - begin))) : 1;
    const between = (from: View, to: View) => (from[slot] ?? 0) + share * ((to[slot] ?? 0) - (from[slot] ?? 0));
    stones.push({ x: between(fromX, toX), y: between(fromY, toY) });
  });
  return stones;
}

/** Where there is nothing in the air nothing is copied. */
function packGas(handle: SimulationHandle): GasFrame | null {
  const value = column(handle, 'gas.value');
  if (value.length < 2 || value.every((each) => each === 0)) return null;
  const copied = value.slice() as Float32Array;
  const [originX = 0, originY = 0, cell = 1, width = 0, height = 0] = handle.gasFrame();
  return { originX, originY, cell, width, height, value: copied };
}

function packJets(handle: SimulationHandle): Frame['jets'] {
  const on = column(handle, 'jets.on').slice();
  if (on.every((each) => each === 0)) return [];
  const [x, y] = [column(handle, 'jets.x').slice(), column(handle, 'jets.y').slice()];
  const jets: { unit: number; x: number; y: number }[] = [];
  on.forEach((each, unit) => {
    if (each !== 0) jets.push({ unit, x: x[unit] ?? 0, y: y[unit] ?? 0 });
  });
  return jets;
}

type CounterName = (typeof tables.counters)[number];

/** The numbers of `frameCounters` by their names in the core. */
export function readCounters(numbers: Float64Array): Readonly<Record<CounterName, number>> {
  return Object.fromEntries(tables.counters.map((name, index) => [name, numbers[index] ?? 0])) as Record<CounterName, number>;
}
