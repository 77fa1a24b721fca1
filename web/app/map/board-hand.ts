// SPDX-License-Identifier: Apache-2.0
// The hand on the planner's map: what clicks and drags mean with the tool that is taken. What is being drawn or moved stands in `draft` and
// is told only when it is done, so that one gesture is one edit.
import type { Vec2 } from '../../engine/tables.g.js';
import { type BoardEvents, type BoardShape, type BoardShow, type BoardTool, type DrawnKind, drawnForms, isDrawn } from './board-input.js';
import { type Point, toWorld } from './camera.js';
import type { Eye } from './eye.js';
import type { GestureTarget } from './gestures.js';
import { type Handle, handleAt, isClosed, shapeAt, shapesAt } from './pick.js';
import { type Snapped, snap, tidy } from './snap.js';

const HANDLE_PIXELS = 9;
const PICK_PIXELS = 8;
const SNAP_PIXELS = 10;
const TURN_STEP = 5; // degrees (assumed)

export interface Draft {
  /** of a shape being drawn, moved or reshaped */
  readonly points: readonly Vec2[];
  readonly closed: boolean;
  /** degrees, of a unit being turned or placed */
  readonly heading?: number;
  readonly shape?: BoardShape;
}

export class BoardHand {
  draft: Draft | null = null;
  mark: Snapped | null = null;
  /** corner of the chosen shape that Delete would take */
  corner: { readonly shape: BoardShape; readonly index: number } | null = null;
  /** corners set so far with a drawing tool */
  corners: readonly Vec2[] = [];
  private grip: Handle | null = null;
  private readonly eye: Eye;
  private readonly host: HTMLElement;
  private readonly events: BoardEvents;
  private readonly changed: () => void;
  private show: BoardShow | null = null;

  constructor(eye: Eye, host: HTMLElement, events: BoardEvents, changed: () => void) {
    this.eye = eye;
    this.host = host;
    this.events = events;
    this.changed = changed;
  }

  setShow(show: BoardShow): void {
    if (show.tool !== this.show?.tool) {
      this.corners = [];
      this.draft = null;
      this.mark = null;
    }
    if (show.selected !== this.show?.selected) this.corner = null;
    this.show = show;
    this.host.classList.toggle('map-aiming', show.tool !== 'select');
  }

  target(): GestureTarget {
    const { eye } = this;
    return {
      camera: () => eye.camera,
      size: () => eye.size,
      minScale: () => eye.minScale,
      look: (camera) => eye.look(camera),
      fit: () => eye.fit(),
      click: (at) => this.click(at),
      drawing: (from) => this.begins(from),
      line: (from, to, done) => this.drag(from, to, done),
      hover: (at) => this.hover(at),
      cancel: () => this.cancel(),
      double: () => this.finish(),
      key: (event) => this.key(event),
    };
  }

  private get tool(): BoardTool {
    return this.show?.tool ?? 'select';
  }

  private world(at: Point): Vec2 {
    return toWorld(this.eye.camera, this.eye.size, at);
  }

  private get chosen(): readonly BoardShape[] {
    const { selected = null, shapes = [] } = this.show ?? {};
    return selected === null ? [] : shapes.filter((shape) => shape.owner === selected);
  }

  /** Where the hand means, without the shape that it holds. */
  private snapped(at: Vec2, without: BoardShape | null = null): Snapped {
    const { show } = this;
    if (show === null || !show.snapping) return { at: tidy(at), to: null };
    const shapes = show.shapes
      .filter((shape) => shape !== without && shape.kind !== 'unit' && shape.kind !== 'group' && shape.kind !== 'label')
      .map(({ points, kind }) => ({ points, closed: isClosed(kind) }));
    const own = this.corners.length > 0 ? [{ points: this.corners, closed: false }] : [];
    return snap(at, [...shapes, ...own], SNAP_PIXELS / this.eye.camera.scale, show.grid);
  }

  private click(pixel: Point): void {
    const { show, tool, eye } = this;
    if (show === null) return;
    const at = this.world(pixel);
    const reach = PICK_PIXELS / eye.camera.scale;
    if (tool === 'select') {
      const spot = show.spots.findIndex((each) => Math.hypot(each.at[0] - at[0], each.at[1] - at[1]) <= (reach * 11) / 8);
      if (spot >= 0) {
        this.events.spot(spot);
        return;
      }
      const handle = handleAt(this.chosen, at, HANDLE_PIXELS / eye.camera.scale, eye.camera.scale);
      if (handle?.kind === 'corner') {
        this.corner = { shape: handle.shape, index: handle.index };
        this.changed();
        return;
      }
      const hit = shapeAt(show.shapes, at, reach, show.selected);
      this.events.select(hit?.owner ?? null);
      return;
    }
    const snapped = this.snapped(at).at;
    if (tool === 'unit' || tool === 'station' || tool === 'label' || tool === 'group') {
      this.events.placed(tool, tool === 'group' ? at : snapped, null);
      return;
    }
    const [first] = this.corners;
    const form = isDrawn(tool) ? drawnForms[tool] : { least: 2, closed: false, most: 2 };
    const home =
      form.closed && first !== undefined && this.corners.length >= form.least && first[0] === snapped[0] && first[1] === snapped[1];
    const last = this.corners.at(-1);
    if (home || (last?.[0] === snapped[0] && last?.[1] === snapped[1])) {
      this.finish();
      return;
    }
    this.corners = [...this.corners, snapped];
    if (form.most !== undefined && this.corners.length >= form.most) this.finish();
    else this.changed();
  }

  /** Ends a shape that has corners enough. True where the double click or key was meant for it. */
  private finish(): boolean {
    const { tool, corners } = this;
    if (tool === 'select') return false;
    if (tool === 'measure') {
      this.corners = [];
      this.changed();
    } else if (tool === 'scale') {
      const [a, b] = corners;
      if (a === undefined || b === undefined) return true;
      this.corners = [];
      this.events.scaled(a, b);
    } else if (isDrawn(tool) && corners.length >= drawnForms[tool].least) {
      this.corners = [];
      this.draft = null;
      this.events.drawn(tool, corners);
    }
    return true;
  }

  /** Whether a drag from here edits instead of moving the paper. */
  private begins(pixel: Point): boolean {
    const { show, tool, eye } = this;
    if (show === null) return false;
    const { scale } = eye.camera;
    const at = this.world(pixel);
    this.grip = null;
    if (tool !== 'select') return isDrawn(tool) || tool === 'unit' || tool === 'scale' || tool === 'measure';
    const held = handleAt(this.chosen, at, HANDLE_PIXELS / scale, scale);
    if (held !== null && held.shape.kind !== 'group') this.grip = held;
    else {
      const below = shapesAt(show.shapes, at, PICK_PIXELS / scale).find(({ kind }) => kind === 'unit' || kind === 'server');
      if (below !== undefined) this.grip = { kind: 'body', shape: below };
    }
    return this.grip !== null;
  }

  private drag(fromPixel: Point, toPixel: Point, done: boolean): void {
    const [from, to] = [this.world(fromPixel), this.world(toPixel)];
    if (this.tool === 'select') this.pull(from, to, done);
    else this.stretch(from, to, done);
    if (done) {
      this.draft = null;
      this.mark = null;
      this.grip = null;
    }
    this.changed();
  }

  /** Moves, reshapes or turns what the hand holds. */
  private pull(from: Vec2, to: Vec2, done: boolean): void {
    const { grip } = this;
    if (grip === null) return;
    const { shape } = grip;
    if (grip.kind === 'turn') {
      const [x, y] = shape.points[0] as Vec2;
      const heading = headingOf([x, y], to);
      this.draft = { points: shape.points, closed: false, heading, shape };
      if (done) this.events.turned(shape.owner, heading);
      return;
    }
    let points: readonly Vec2[];
    if (grip.kind === 'body') {
      const anchor = nearestCorner(shape.points, from);
      this.mark = this.snapped([anchor[0] + to[0] - from[0], anchor[1] + to[1] - from[1]], shape);
      const [dx, dy] = [this.mark.at[0] - anchor[0], this.mark.at[1] - anchor[1]];
      points = shape.points.map(([x, y]) => tidy([x + dx, y + dy]));
    } else {
      this.mark = this.snapped(to, shape);
      const { at } = this.mark;
      points =
        grip.kind === 'corner'
          ? shape.points.map((each, index) => (index === grip.index ? at : each))
          : [...shape.points.slice(0, grip.index + 1), at, ...shape.points.slice(grip.index + 1)];
    }
    this.draft = { points, closed: isClosed(shape.kind), shape, ...(shape.heading === undefined ? {} : { heading: shape.heading }) };
    if (done) this.events.shaped(shape, points);
  }

  /** Draws with one drag: a rectangle of what is closed, a stretch of what is not, a unit with its direction. */
  private stretch(from: Vec2, to: Vec2, done: boolean): void {
    const { tool } = this;
    const a = this.snapped(from).at;
    if (tool === 'unit') {
      const heading = headingOf(a, to);
      this.draft = { points: [a], closed: false, heading };
      if (done) this.events.placed('unit', a, heading);
      return;
    }
    this.mark = this.snapped(to);
    const b = this.mark.at;
    const closed = isDrawn(tool) && drawnForms[tool].closed;
    const points: readonly Vec2[] = closed ? [a, [b[0], a[1]], b, [a[0], b[1]]] : [a, b];
    this.draft = { points, closed };
    if (!done || a[0] === b[0] || (closed && a[1] === b[1])) return;
    this.corners = [];
    if (tool === 'scale') this.events.scaled(a, b);
    else if (isDrawn(tool)) this.events.drawn(tool, points);
  }

  private hover(pixel: Point | null): void {
    const { show, tool, eye } = this;
    if (show === null || this.grip !== null) return;
    if (pixel === null) {
      this.mark = null;
      this.changed();
      return;
    }
    const at = this.world(pixel);
    if (tool === 'select') {
      const reach = PICK_PIXELS / eye.camera.scale;
      const over = shapesAt(show.shapes, at, reach).some(({ kind }) => kind !== 'ground');
      this.host.classList.toggle('map-over-unit', over);
      return;
    }
    if (tool === 'group') return;
    this.mark = this.snapped(at);
    this.changed();
  }

  private cancel(): void {
    this.grip = null;
    this.draft = null;
    if (this.corners.length > 0) this.corners = [];
    else if (this.tool !== 'select') this.events.done();
    else if (this.corner !== null) this.corner = null;
    else this.events.select(null);
    this.changed();
  }

  private key(event: KeyboardEvent): boolean {
    if (event.key === 'Enter' && event.shiftKey) return this.finish();
    if (event.key !== 'Delete' && event.key !== 'Backspace') return false;
    if (this.corners.length > 0) this.corners = this.corners.slice(0, -1);
    else if (this.corner !== null) this.removeCorner(this.corner.shape, this.corner.index);
    else if (this.show !== null && this.show.selected !== null) this.events.remove(this.show.selected);
    this.changed();
    return true;
  }

  private removeCorner(shape: BoardShape, index: number): void {
    const least = isDrawn(shape.kind as BoardTool) ? drawnForms[shape.kind as DrawnKind].least : shape.kind === 'queue' ? 2 : 1;
    if (shape.points.length <= least) return;
    this.corner = null;
    this.events.shaped(
      shape,
      shape.points.filter((_, i) => i !== index),
    );
  }
}

/** Degrees anticlockwise from east, in steps. */
function headingOf([x, y]: Vec2, to: Vec2): number {
  const angle = (Math.atan2(to[1] - y, to[0] - x) * 180) / Math.PI;
  return Math.round(angle / TURN_STEP) * TURN_STEP;
}

function nearestCorner(points: readonly Vec2[], at: Vec2): Vec2 {
  let best = points[0] as Vec2;
  for (const each of points) if (Math.hypot(each[0] - at[0], each[1] - at[1]) < Math.hypot(best[0] - at[0], best[1] - at[1])) best = each;
  return best;
}
