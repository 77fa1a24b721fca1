// SPDX-License-Identifier: Apache-2.0
// What the map is given and what it gives back: the exercise, the reader's words, what to show, and what the hand does.
import type { Site, Text } from '../../engine/tables.g.js';
import type { Aim, AimingEvents } from './aiming.js';
import type { Camera, Insets, Point, Size } from './camera.js';
import type { Cast } from './crowd-scene.js';
import type { LayerName } from './density-field.js';
import type { Rectangle } from './label-layout.js';
import type { Preview } from './preview.js';
import type { UnitLook } from './unit-badges.js';

export interface MapExercise {
  readonly site: Site;
  readonly cast: Cast;
}

export interface MapNames {
  readonly units: readonly UnitLook[];
  readonly name: (text: Text) => string;
}

export interface MapShow {
  readonly density: boolean;
  /** what the layer shows */
  readonly layer: LayerName;
  readonly labels: boolean;
  readonly selected: number | null;
  /** chosen together with it */
  readonly companions: readonly number[];
  /** the next drag draws round units */
  readonly lasso: boolean;
  readonly aim: Aim | null;
  readonly preview: Preview | null;
  /** a place worth a mark, with its words */
  readonly spot: { readonly at: Point; readonly text: string } | null;
  /** where units have been */
  readonly trails: boolean;
  /** circles with a dashed edge, m: how far a voice is heard */
  readonly reach: readonly { readonly at: Point; readonly radius: number }[];
  /** words at places, such as at exits */
  readonly tags: readonly { readonly at: Point; readonly text: string; readonly severe: boolean }[];
  /** what stands over the map, CSS pixels of it: no name is written under it */
  readonly covered: readonly Rectangle[];
  readonly insets: Insets;
  readonly still: boolean;
}

export interface MapEvents extends AimingEvents {
  camera(camera: Camera, size: Size): void;
}

/** A map of people and names alone, without orders, layers or marks. */
export const bareMap: Omit<MapShow, 'insets' | 'still'> = {
  density: false,
  layer: 'density',
  labels: true,
  selected: null,
  companions: [],
  lasso: false,
  aim: null,
  preview: null,
  spot: null,
  trails: false,
  reach: [],
  tags: [],
  covered: [],
};

/** A map that is only looked at: the hand moves the camera and nothing else. */
export const onlyLooking: MapEvents = {
  select: () => undefined,
  enclose: () => undefined,
  point: () => undefined,
  line: () => undefined,
  cancelAim: () => undefined,
  camera: () => undefined,
};
