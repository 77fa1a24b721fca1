// SPDX-License-Identifier: Apache-2.0
// What draws the big part of the map: site, density, people. Two painters follow this contract, WebGL2 and a plain 2D canvas, and the
// map cannot tell which it has. Everything small (gates, names, fires, ghosts) is the overlay's.
import type { Site } from '../../engine/tables.g.js';
import type { Camera, Size } from './camera.js';
import type { DensityField } from './density-field.js';
import type { Palette } from './palette.js';

/** People between two frames: position = old + (new − old) · blend. Arrays belong to whoever gave them. */
export interface PeopleScene {
  readonly oldX: Float32Array;
  readonly oldY: Float32Array;
  readonly newX: Float32Array;
  readonly newY: Float32Array;
  /** number of a mark, or UNMARKED */
  readonly mark: Uint8Array;
  /** rad anticlockwise from east: how the mark is turned */
  readonly turn: Float32Array;
  /** rows in drawing order */
  readonly order: Uint32Array;
  readonly drawn: number;
}

export interface DensityImage {
  readonly field: DensityField;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

export interface Painter {
  readonly kind: 'webgl2' | 'canvas';
  /** milliseconds to leave between two drawings; more than 0 where a processor plays the graphics card */
  readonly pause: number;
  resize(size: Size, ratio: number): void;
  restyle(palette: Palette): void;
  setSite(site: Site): void;
  setPeople(people: PeopleScene | null): void;
  setDensity(image: DensityImage | null): void;
  draw(camera: Camera, blend: number): void;
  dispose(): void;
}
