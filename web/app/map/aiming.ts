// SPDX-License-Identifier: Apache-2.0
// The hand on the map: what a click, a drag or a hover means now. While an order waits for a place, a click gives the point and a drag the
// line, and the ghost shows what would be done; otherwise a click chooses a unit, and a drag with Shift (or with the lasso in hand) draws
// round several.
import type { Point } from './camera.js';
import { toWorld } from './camera.js';
import type { Eye } from './eye.js';
import type { GestureTarget } from './gestures.js';
import type { Ghost, UnitBox } from './glyphs.js';

/** An order that waits for a place, and how its ghost is worded. `from` is where the unit stands. */
export interface Aim {
  readonly kind: 'point' | 'line';
  /** of a line that is given by two clicks: where the first was */
  readonly begun?: Point | null;
  readonly word: (from: Point | null, a: Point, b: Point) => string;
  /** which end of a drawn line comes first: a formation looks to the left of a→b */
  readonly turn?: (a: Point, b: Point) => readonly [Point, Point];
  /** where each of several units would go */
  readonly each?: (a: Point, b: Point) => readonly (readonly [Point, Point])[];
}

export interface AimingEvents {
  /** with `also` besides those that are chosen */
  select(unit: number | null, also: boolean): void;
  /** units that an area was drawn round; with `also` besides those that are chosen */
  enclose(units: readonly number[], also: boolean): void;
  point(at: Point): void;
  line(a: Point, b: Point): void;
  cancelAim(): void;
}

const PICK_PIXELS = 14;

/** Whether a point is in the area that a drawn line closes (even-odd). */
export function holds(path: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  path.forEach(([ax, ay], index) => {
    const [bx, by] = path[(index + path.length - 1) % path.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

export class Aiming {
  private readonly eye: Eye;
  private readonly host: HTMLElement;
  private readonly events: AimingEvents;
  private readonly changed: () => void;
  ghost: Ghost | null = null;
  aim: Aim | null = null;
  boxes: readonly (UnitBox | null)[] = [];
  selected: number | null = null;
  lasso = false;
  private path: Point[] = [];
  private also = false;

  constructor(eye: Eye, host: HTMLElement, events: AimingEvents, changed: () => void) {
    this.eye = eye;
    this.host = host;
    this.events = events;
    this.changed = changed;
  }

  setAim(aim: Aim | null): void {
    this.aim = aim;
    if (aim === null) this.ghost = null;
    this.host.classList.toggle('map-aiming', aim !== null);
  }

  /** The unit under a place of the screen, the innermost if several are. */
  unitAt(at: Point): number | null {
    const [x, y] = toWorld(this.eye.camera, this.eye.size, at);
    const slack = PICK_PIXELS / this.eye.camera.scale;
    let best: number | null = null;
    let least = slack;
    this.boxes.forEach((box, index) => {
      if (box === null) return;
      const [dx, dy] = [x - box.x, y - box.y];
      const along = Math.abs(dx * Math.cos(box.heading) + dy * Math.sin(box.heading)) - box.along;
      const across = Math.abs(dy * Math.cos(box.heading) - dx * Math.sin(box.heading)) - box.across;
      const off = Math.max(along, across);
      if (off < least) [least, best] = [off, index];
    });
    return best;
  }

  /** The units whose middle an area holds. */
  private unitsIn(path: readonly Point[]): readonly number[] {
    return this.boxes.flatMap((box, index) => (box !== null && holds(path, [box.x, box.y]) ? [index] : []));
  }

  target(): GestureTarget {
    const { eye } = this;
    const world = (at: Point) => toWorld(eye.camera, eye.size, at);
    const home = (): Point | null => {
      const box = this.selected === null ? null : this.boxes[this.selected];
      return box ? [box.x, box.y] : null;
    };
    const show = (ghost: Ghost | null) => {
      this.ghost = ghost;
      this.changed();
    };
    return {
      camera: () => eye.camera,
      size: () => eye.size,
      minScale: () => eye.minScale,
      look: (camera) => eye.look(camera),
      fit: () => eye.fit(),
      click: (at, held) => (this.aim === null ? this.events.select(this.unitAt(at), held) : this.events.point(world(at))),
      drawing: (_, held) => {
        this.also = held && !this.lasso;
        return this.aim === null ? held || this.lasso : this.aim.kind === 'line';
      },
      line: (from, to, done) => {
        if (this.aim === null) {
          if (this.path.length === 0) this.path.push(world(from));
          this.path.push(world(to));
          const { path } = this;
          if (done) this.path = [];
          show(done ? null : { kind: 'area', path });
          if (done) this.events.enclose(this.unitsIn(path), this.also);
          return;
        }
        const drawn = [world(from), world(to)] as const;
        const [a, b] = this.aim?.turn?.(...drawn) ?? drawn;
        show(done ? null : { kind: 'line', a, b, text: this.aim?.word(home(), a, b) ?? '', each: this.aim?.each?.(a, b) ?? [] });
        if (done) this.events.line(a, b);
      },
      hover: (at) => {
        const { aim } = this;
        this.host.classList.toggle('map-over-unit', aim === null && at !== null && this.unitAt(at) !== null);
        if (aim === null) return;
        const point = at === null ? null : world(at);
        if (point !== null && aim.begun) {
          const [a, b] = aim.turn?.(aim.begun, point) ?? [aim.begun, point];
          return show({ kind: 'line', a, b, text: aim.word(home(), a, b), each: aim.each?.(a, b) ?? [] });
        }
        show(
          point === null
            ? null
            : { kind: 'point', from: home(), at: point, text: aim.word(home(), point, point), each: aim.each?.(point, point) ?? [] },
        );
      },
      cancel: () => {
        this.path = [];
        show(null);
        this.events.cancelAim();
      },
    };
  }
}
