// SPDX-License-Identifier: Apache-2.0
// Fingers, mouse, wheel and keys on the map, turned into camera moves, clicks and drawn lines. Two fingers always move the paper; one
// finger draws only while a line is asked for.
import { type Camera, type Point, panBy, pinch, type Size, zoomAt } from './camera.js';

export interface GestureTarget {
  camera(): Camera;
  size(): Size;
  minScale(): number;
  /** the camera moves by hand */
  look(camera: Camera): void;
  /** show everything again */
  fit(): void;
  /** `held`: with Shift */
  click(at: Point, held: boolean): void;
  /** true where a drag that began there draws instead of moving the paper */
  drawing(from: Point, held: boolean): boolean;
  line(from: Point, to: Point, done: boolean): void;
  hover(at: Point | null): void;
  cancel(): void;
  /** takes a double click itself instead of zooming */
  double?(at: Point): boolean;
  /** takes a key itself; the others move the map */
  key?(event: KeyboardEvent): boolean;
}

const CLICK_PIXELS = 5;
const KEY_STEP = 64;
const ZOOM_STEP = 1.4;

function middleOf({ width, height }: Size): Point {
  return [width / 2, height / 2];
}

/** Listens on the element until the function it gives is called. */
export function attachGestures(element: HTMLElement, target: GestureTarget): () => void {
  const pointers = new Map<number, Point>();
  let start: Point | null = null;
  let moved = false;
  let held = false;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const place = (event: PointerEvent | WheelEvent | MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const two = (): [Point, Point] | null => {
    const [a, b] = [...pointers.values()];
    return a !== undefined && b !== undefined ? [a, b] : null;
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 && event.pointerType === 'mouse') return;
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, place(event));
      if (pointers.size === 1) {
        start = place(event);
        moved = false;
        held = event.shiftKey;
      } else {
        start = null; // a second finger: this is no click any more
        target.cancel();
      }
    },
    options,
  );

  element.addEventListener(
    'pointermove',
    (event) => {
      const now = place(event);
      const before = pointers.get(event.pointerId);
      if (before === undefined) {
        target.hover(now);
        return;
      }
      const pair = two();
      pointers.set(event.pointerId, now);
      if (pair !== null) {
        const after = two();
        if (after !== null) target.look(pinch(target.camera(), target.size(), pair, after, target.minScale()));
        return;
      }
      if (start !== null && !moved && Math.hypot(now[0] - start[0], now[1] - start[1]) < CLICK_PIXELS) return;
      moved = true;
      if (start !== null && target.drawing(start, held)) target.line(start, now, false);
      else target.look(panBy(target.camera(), now[0] - before[0], now[1] - before[1]));
    },
    options,
  );

  const release = (event: PointerEvent, counts: boolean) => {
    if (!pointers.delete(event.pointerId) || start === null || pointers.size > 0) return;
    if (!counts) target.cancel();
    else if (!moved) target.click(start, held);
    else if (target.drawing(start, held)) target.line(start, place(event), true);
    start = null;
  };
  element.addEventListener('pointerup', (event) => release(event, true), options);
  element.addEventListener('pointercancel', (event) => release(event, false), options);
  element.addEventListener('pointerleave', () => target.hover(null), options);

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018));
      target.look(zoomAt(target.camera(), target.size(), place(event), factor, target.minScale()));
    },
    { ...options, passive: false },
  );

  element.addEventListener(
    'dblclick',
    (event) => {
      if (target.double?.(place(event))) return;
      target.look(zoomAt(target.camera(), target.size(), place(event), 1.8, target.minScale()));
    },
    options,
  );

  element.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target !== element) return;
      if (target.key?.(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const step = event.shiftKey ? KEY_STEP * 3 : KEY_STEP;
      const middle = middleOf(target.size());
      const zoom = (factor: number) => target.look(zoomAt(target.camera(), target.size(), middle, factor, target.minScale()));
      const pan = (dx: number, dy: number) => target.look(panBy(target.camera(), dx, dy));
      const keys: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => pan(step, 0),
        ArrowRight: () => pan(-step, 0),
        ArrowUp: () => pan(0, step),
        ArrowDown: () => pan(0, -step),
        '+': () => zoom(ZOOM_STEP),
        '=': () => zoom(ZOOM_STEP),
        '-': () => zoom(1 / ZOOM_STEP),
        '0': () => target.fit(),
        Home: () => target.fit(),
        Enter: () => target.click(middle, event.shiftKey),
        Escape: () => target.cancel(),
      };
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
      target.hover(event.key === 'Escape' ? null : middle);
    },
    options,
  );

  // by keyboard the middle is what a mouse points at: it is shown as soon as the keys are meant for the map
  element.addEventListener(
    'focus',
    () => {
      if (element.matches(':focus-visible')) target.hover(middleOf(target.size()));
    },
    options,
  );
  element.addEventListener('blur', () => target.hover(null), options);

  return () => stop.abort();
}
