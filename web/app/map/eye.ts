// SPDX-License-Identifier: Apache-2.0
// Where the map is looked at from, and how that changes: fitted to the view until somebody moves it, gliding to a place that was asked for.

import type { Site } from '../../engine/tables.g.js';
import {
  type Bounds,
  between,
  boundsOf,
  type Camera,
  cameraOn,
  type Insets,
  keepNear,
  MAX_SCALE,
  NO_INSETS,
  type Point,
  type Size,
} from './camera.js';

const GLIDE_MS = 350;
/** ms for which the map counts as being moved */
const HAND_MS = 300;
/** a place one is taken to is shown at least this closely, px/m */
const CLOSE = 9;

export class Eye {
  private readonly changed: () => void;
  camera: Camera = { x: 0, y: 0, scale: 4 };
  size: Size = { width: 0, height: 0 };
  bounds: Bounds = { minX: 0, minY: 0, maxX: 1, maxY: 1 };
  insets: Insets = NO_INSETS;
  /** no gliding: the reader wants reduced motion */
  still = false;
  /** told when the hand has moved the map */
  byHand: () => void = () => undefined;
  #fitted = true;
  /** how far one may look; the site itself if null */
  #reach: Bounds | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #glide: { readonly from: Camera; readonly to: Camera; readonly start: number } | null = null;

  /** `changed` is called whenever the map must be drawn anew. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  get gliding(): boolean {
    return this.#glide !== null;
  }

  /** The hand has just moved the map, or a glide is on: drawing matters more than rest. */
  handled(now: number): boolean {
    return this.gliding || now - this.#lookedAt < HAND_MS;
  }

  get minScale(): number {
    return cameraOn(this.bounds, this.size).scale * 0.5;
  }

  setSite(site: Site): void {
    this.bounds = boundsOf([...site.ground, ...site.buildings].flatMap((each) => [...each.polygon])) ?? this.bounds;
    this.#fitted = true;
    this.#refit();
  }

  /** The site has grown or shrunk under the hand: one may look as far as it reaches now, and looks from where one did. */
  keepTo(site: Site): void {
    const here = boundsOf([...site.ground, ...site.buildings].flatMap((each) => [...each.polygon]));
    if (here === null) return;
    const [wide, high] = [(here.maxX - here.minX) / 2, (here.maxY - here.minY) / 2];
    this.bounds = here;
    this.#reach = { minX: here.minX - wide, minY: here.minY - high, maxX: here.maxX + wide, maxY: here.maxY + high };
  }

  setSize(size: Size): void {
    this.size = size;
    this.#refit();
  }

  setInsets(insets: Insets): void {
    const { top, right, bottom, left } = this.insets;
    if (top === insets.top && right === insets.right && bottom === insets.bottom && left === insets.left) return;
    this.insets = insets;
    this.#refit();
  }

  /** By hand: at once, and from then on the view's size no longer decides. */
  look(camera: Camera): void {
    this.#lookedAt = performance.now();
    this.byHand();
    this.#fitted = false;
    this.#glide = null;
    this.#set(camera);
  }

  fit(): void {
    this.#fitted = true;
    this.#goTo(this.#whole());
  }

  zoom(factor: number): void {
    this.#fitted = false;
    this.#goTo({ ...this.camera, scale: Math.min(MAX_SCALE, Math.max(this.minScale, this.camera.scale * factor)) });
  }

  flyTo([x, y]: Point): void {
    this.#fitted = false;
    const scale = Math.max(this.camera.scale, CLOSE);
    const { top, right, bottom, left } = this.insets;
    this.#goTo({ x: x - (left - right) / 2 / scale, y: y + (top - bottom) / 2 / scale, scale });
  }

  /** Stays with a place that moves: half of the way there with each call. */
  follow([x, y]: Point): void {
    if (this.gliding) return;
    this.#fitted = false;
    const { camera } = this;
    const { top, right, bottom, left } = this.insets;
    const to = { x: x - (left - right) / 2 / camera.scale, y: y + (top - bottom) / 2 / camera.scale };
    const part = this.still ? 1 : 0.5;
    this.#set({ ...camera, x: camera.x + (to.x - camera.x) * part, y: camera.y + (to.y - camera.y) * part });
  }

  /** Moves on along a glide. */
  step(now: number): void {
    if (this.#glide === null) return;
    const t = (now - this.#glide.start) / GLIDE_MS;
    const { from, to } = this.#glide;
    if (t >= 1) this.#glide = null;
    this.#set(between(from, to, Math.max(0, t)));
  }

  #whole(): Camera {
    return cameraOn(this.bounds, this.size, this.insets, this.size.height > this.size.width ? 2.4 : 1);
  }

  #refit(): void {
    if (!this.#fitted || this.size.width === 0) return;
    this.#glide = null;
    this.#set(this.#whole());
  }

  #goTo(camera: Camera): void {
    const to = keepNear(camera, this.#reach ?? this.bounds);
    if (this.still) this.#set(to);
    else this.#glide = { from: this.camera, to, start: performance.now() };
    this.changed();
  }

  #set(camera: Camera): void {
    this.camera = keepNear(camera, this.#reach ?? this.bounds);
    this.changed();
  }
}
