// SPDX-License-Identifier: Apache-2.0
// The planner's map as a thing: the site by a painter, everything one can take hold of on a canvas over it. It draws when there is news.
import type { Site } from '../../engine/tables.g.js';
import { BoardHand } from './board-hand.js';
import type { BoardEvents, BoardShow } from './board-input.js';
import { paintBoard } from './board-paint.js';
import { type Point, toScreen, toWorld } from './camera.js';
import { choosePainter } from './choose-painter.js';
import { Eye } from './eye.js';
import { attachGestures } from './gestures.js';
import type { Painter } from './painter.js';
import { type Palette, readPalette } from './palette.js';
import { tidy } from './snap.js';

/** px of the map that tools and hints cover */
const COVERED = { top: 96, right: 8, bottom: 48, left: 8 };

export class BoardView {
  readonly eye: Eye;
  private readonly host: HTMLElement;
  private readonly top: HTMLCanvasElement;
  private readonly pen: CanvasRenderingContext2D;
  private readonly painter: Painter;
  private readonly hand: BoardHand;
  private readonly ends: (() => void)[] = [];
  private palette: Palette;
  private show: BoardShow | null = null;
  private site: Site | null = null;
  private request = 0;

  constructor(host: HTMLElement, ground: HTMLCanvasElement, top: HTMLCanvasElement, events: BoardEvents) {
    this.host = host;
    this.top = top;
    const pen = top.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    this.pen = pen;
    this.eye = new Eye(() => this.ask());
    this.eye.setInsets(COVERED);
    this.hand = new BoardHand(this.eye, host, events, () => this.ask());
    this.painter = choosePainter(ground, () => this.ask());
    this.painter.setPeople(null);
    this.palette = readPalette(document.documentElement);
    const watch = new ResizeObserver(() => this.measure());
    watch.observe(host);
    const ask = () => this.ask();
    host.addEventListener('focus', ask);
    host.addEventListener('blur', ask);
    this.ends.push(() => watch.disconnect(), attachGestures(host, this.hand.target()));
    this.measure();
  }

  /** `fresh`: another document; the whole of it is shown. */
  setShow(show: BoardShow, fresh: boolean): void {
    this.show = show;
    this.eye.still = show.still;
    if (show.site !== this.site) {
      this.site = show.site;
      this.painter.setSite(show.site);
      if (fresh) this.eye.setSite(show.site);
      this.eye.keepTo(show.site);
    }
    this.hand.setShow(show);
    this.ask();
  }

  restyle(): void {
    this.palette = readPalette(document.documentElement);
    this.painter.restyle(this.palette);
    this.ask();
  }

  /** The middle of what is seen: where something new is put by keyboard. */
  get middle(): Point {
    return [this.eye.camera.x, this.eye.camera.y];
  }

  /** The place of the site under a point of the window. */
  placeAt(clientX: number, clientY: number): Point {
    const box = this.host.getBoundingClientRect();
    return tidy(toWorld(this.eye.camera, this.eye.size, [clientX - box.left, clientY - box.top]));
  }

  /** Whether a place is in sight. */
  sees(at: Point): boolean {
    const [x, y] = toScreen(this.eye.camera, this.eye.size, at);
    return x > 0 && y > 0 && x < this.eye.size.width && y < this.eye.size.height;
  }

  /** Shows the whole site. */
  fit(): void {
    this.eye.fit();
  }

  dispose(): void {
    cancelAnimationFrame(this.request);
    for (const end of this.ends) end();
    this.painter.dispose();
  }

  private measure(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width === 0 || height === 0) return;
    const ratio = Math.min(2, devicePixelRatio);
    this.painter.resize({ width, height }, ratio);
    this.top.width = Math.round(width * ratio);
    this.top.height = Math.round(height * ratio);
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.restyle();
    this.eye.setSize({ width, height });
    this.draw(performance.now());
  }

  private ask(): void {
    if (this.request !== 0) return;
    this.request = requestAnimationFrame((now) => {
      this.request = 0;
      this.draw(now);
      if (this.eye.gliding) this.ask();
    });
  }

  private draw(now: number): void {
    const { eye, pen, show, hand } = this;
    if (eye.size.width === 0) return;
    eye.step(now);
    this.painter.draw(eye.camera, 1);
    pen.clearRect(0, 0, eye.size.width, eye.size.height);
    if (show === null) return;
    const { camera, size } = eye;
    const keyboard = this.host.matches(':focus-visible'); // Enter means the middle
    paintBoard(pen, { camera, size, palette: this.palette, show, hand, crosshair: keyboard });
  }
}
