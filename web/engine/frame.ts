// SPDX-License-Identifier: Apache-2.0
// What is known of one tick, packed for drawing. Arrays belong to the frame (copied out of WASM memory, transferred from
// the worker); a reader may keep a frame as long as it likes.

/** People as the map needs them; all arrays have `ExerciseView.people.count` entries, index = row. */
export interface PeopleFrame {
  /** m from the site's origin */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** enum Presence: 0 expected, 1 present, 2 left, 3 arrested */
  readonly presence: Uint8Array;
  /** index into tables.modes */
  readonly mode: Uint8Array;
  /** 0 none … 3 severe */
  readonly injury: Uint8Array;
  /** of citizens, 0–255 for 0–1: what they feel (models.md C7); 0 for members of units */
  readonly anger: Uint8Array;
  readonly fear: Uint8Array;
  /** contact force on the body in steps of 4 N, 255 for 1,020 N and more */
  readonly force: Uint8Array;
}

/** Irritant over the ground, cell by cell from the south-west. */
export interface GasFrame {
  readonly originX: number;
  readonly originY: number;
  /** m */
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  /** mg/m³ */
  readonly value: Float32Array;
}

export interface UnitFrame {
  readonly x: number;
  readonly y: number;
  /** rad, anticlockwise from east */
  readonly heading: number;
  /** name from tables.unitStates */
  readonly state: string;
  /** name from tables.orderKinds, or null before the first order */
  readonly order: string | null;
  /** name from ExerciseView.formations, and how many ranks deep */
  readonly formation: string;
  readonly ranks: number;
  /** where the order wants the centre of its front */
  readonly to: readonly [number, number];
  /** irritant munitions left, or null if it has none */
  readonly munitions: number | null;
  /** its kit has failed; its line has broken */
  readonly broken: boolean;
  readonly lineBroken: boolean;
  /** of a unit on request: 'away' until asked for, 'coming', and 'there' like all others */
  readonly presence: 'away' | 'coming' | 'there';
  /** present and fit members */
  readonly strength: number;
  /** litres, or null if it has no tank */
  readonly tank: number | null;
}

export interface Frame {
  readonly tick: number;
  /** simulated seconds since the start */
  readonly seconds: number;
  readonly people: PeopleFrame;
  readonly units: readonly UnitFrame[];
  /** one per gate: 1 open, 0 closed */
  readonly gates: Uint8Array;
  readonly fires: readonly { readonly x: number; readonly y: number }[];
  readonly stones: readonly { readonly x: number; readonly y: number }[];
  readonly jets: readonly { readonly unit: number; readonly x: number; readonly y: number }[];
  /** null where there is none */
  readonly gas: GasFrame | null;
  /** m/s towards east and north, over the roofs */
  readonly wind: readonly [number, number];
  /** index of the running phase */
  readonly phase: number;
  /** index into doctrine.levels: computed, and declared by the commander */
  readonly situation: number;
  readonly declared: number;
  readonly counters: Counters;
  readonly over: boolean;
  /** hex hash of the state; present when paused or over, else null */
  readonly hash: string | null;
}

export interface Counters {
  readonly total: number;
  readonly present: number;
  readonly left: number;
  readonly arrested: number;
  readonly injuredCitizens: number;
  readonly injuredOfficers: number;
  readonly active: number;
  readonly throwing: number;
  /** persons/m², greatest now, and where */
  readonly density: number;
  readonly densest: readonly [number, number];
  /** N, greatest low-passed contact force now */
  readonly force: number;
}
