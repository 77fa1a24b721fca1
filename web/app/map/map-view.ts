// SPDX-License-Identifier: Apache-2.0
// The map as a thing: two canvases, an eye, the last two frames. It draws when there is news or the eye moves and rests otherwise;
// between two frames it interpolates and never runs ahead of the newer one.
import type { Frame } from '../../engine/frame.js';
import { Aiming } from './aiming.js';
import { choosePainter } from './choose-painter.js';
import { buildScene, type CrowdScene, type SceneRoom, sceneRoom } from './crowd-scene.js';
import { DensityLayer } from './density-layer.js';
import { Eye } from './eye.js';
import { GasCloud } from './gas-cloud.js';
import { attachGestures } from './gestures.js';
import { labelsOf, type MapLabel } from './label-layout.js';
import type { MapEvents, MapExercise, MapNames, MapShow } from './map-input.js';
import { drawOverlay } from './overlay.js';
import type { Painter } from './painter.js';
import { type Palette, readPalette } from './palette.js';
import { Trails } from './trails.js';

/** ms between drawings at most while the hand moves the map */
const HAND_PAUSE = 40;

export class MapView {
  private readonly host: HTMLElement;
  private readonly top: HTMLCanvasElement;
  private readonly events: MapEvents;
  readonly painter: Painter;
  readonly eye: Eye;
  private readonly pen: CanvasRenderingContext2D;
  private readonly density: DensityLayer;
  private readonly aiming: Aiming;
  private readonly cloud = new GasCloud();
  private readonly trails = new Trails();
  private readonly ends: (() => void)[] = [];
  private exercise: MapExercise | null = null;
  private names: MapNames = { units: [], name: () => '' };
  private labels: readonly MapLabel[] = [];
  private show: MapShow | null = null;
  private palette: Palette;
  private frame: Frame | null = null;
  private latest: Frame | null = null;
  private scene: CrowdScene | null = null;
  private room: SceneRoom = sceneRoom(0);
  private arrived = 0;
  private interval = 0;
  private request = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  /** something over the people has changed, not only how far they are between two frames */
  private stale = true;
  private drawn = 0;

  constructor(host: HTMLElement, ground: HTMLCanvasElement, top: HTMLCanvasElement, events: MapEvents) {
    this.host = host;
    this.top = top;
    this.events = events;
    const pen = top.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    this.pen = pen;
    this.eye = new Eye(() => this.ask());
    this.aiming = new Aiming(this.eye, host, events, () => this.ask());
    this.painter = choosePainter(ground, () => this.ask());
    this.density = new DensityLayer(this.painter);
    this.palette = readPalette(document.documentElement);
    this.restyle();
    const watch = new ResizeObserver(() => this.measure());
    watch.observe(host);
    const ask = () => this.ask();
    host.addEventListener('focus', ask);
    host.addEventListener('blur', ask);
    this.ends.push(() => watch.disconnect(), attachGestures(host, this.aiming.target()));
    this.measure();
  }

  setExercise(exercise: MapExercise): void {
    this.exercise = exercise;
    this.trails.clear();
    this.frame = null;
    this.scene = null;
    this.room = sceneRoom(exercise.cast.unit.length);
    this.painter.setSite(exercise.site);
    this.painter.setPeople(null);
    this.eye.setSite(exercise.site);
    this.density.setBounds(this.eye.bounds);
    this.setNames(this.names);
    if (this.latest !== null) this.push(this.latest, false);
  }

  setNames(names: MapNames): void {
    this.names = names;
    this.labels = this.exercise === null ? [] : labelsOf(this.exercise.site, names.name);
    this.ask();
  }

  /** A newer frame. `flowing` is false where time jumped or stands still: then nothing is interpolated. */
  push(frame: Frame, flowing: boolean): void {
    this.latest = frame; // it may come before its exercise
    if (this.exercise === null || frame === this.frame || frame.people.x.length !== this.exercise.cast.unit.length) return;
    const now = performance.now();
    const before = flowing && this.frame !== null && frame.tick > this.frame.tick ? this.frame : frame;
    this.interval = before === frame ? 0 : Math.min(400, now - this.arrived);
    this.arrived = now;
    this.frame = frame;
    this.trails.add(frame);
    this.scene = buildScene(this.exercise.cast, before, frame, this.room);
    this.aiming.boxes = this.scene.boxes;
    this.painter.setPeople(this.scene);
    if (this.show?.density) this.density.update(frame.people, !flowing);
    this.ask();
  }

  setShow(show: MapShow): void {
    const densityChanged = show.density !== this.show?.density;
    this.show = show;
    this.eye.still = show.still;
    this.aiming.selected = show.selected;
    this.aiming.lasso = show.lasso;
    this.host.classList.toggle('map-lasso', show.lasso);
    this.aiming.setAim(show.aim);
    this.density.setLayer(show.layer);
    if (densityChanged && !show.density) this.density.clear();
    if (densityChanged && show.density && this.frame !== null) this.density.update(this.frame.people, true);
    this.eye.setInsets(show.insets);
    this.ask();
  }

  /** The theme has changed: read the tokens again. */
  restyle(): void {
    this.palette = readPalette(document.documentElement);
    this.painter.restyle(this.palette);
    this.density.restyle(this.palette);
    this.ask();
  }

  dispose(): void {
    clearTimeout(this.timer);
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
    this.restyle(); // the size of type may have changed with the view's
    this.eye.setSize({ width, height });
    this.stale = true;
    this.draw(performance.now()); // at once: a canvas that changes its size is empty
  }

  /** Asks for a drawing: with the next picture of the screen, or as soon as the painter has had its pause; `moving`: of the people alone. */
  private ask(moving = false): void {
    if (!moving) this.stale = true;
    if (this.waiting) return;
    this.waiting = true;
    const pause = this.eye.handled(performance.now()) ? Math.min(this.painter.pause, HAND_PAUSE) : this.painter.pause;
    const rest = this.drawn + pause - performance.now();
    const request = () => {
      this.request = requestAnimationFrame((now) => this.tick(now));
    };
    if (rest > 0) this.timer = setTimeout(request, rest);
    else request();
  }

  private tick(now: number): void {
    this.waiting = false;
    this.draw(now);
    if (this.eye.gliding || now < this.arrived + this.interval) this.ask(!this.eye.gliding);
  }

  private draw(now: number): void {
    const { eye, pen, exercise, frame, scene, show } = this;
    if (eye.size.width === 0) return;
    this.drawn = now;
    eye.step(now);
    this.events.camera(eye.camera, eye.size);
    const blend = this.interval === 0 ? 1 : Math.min(1, Math.max(0, (now - this.arrived) / this.interval));
    this.painter.draw(eye.camera, blend);
    if (!this.stale) return;
    this.stale = false;
    pen.clearRect(0, 0, eye.size.width, eye.size.height);
    if (exercise === null || frame === null || scene === null || show === null) return;
    drawOverlay(pen, {
      camera: eye.camera,
      size: eye.size,
      palette: this.palette,
      site: exercise.site,
      labels: this.labels,
      showLabels: show.labels,
      frame,
      cloud: this.cloud,
      units: this.names.units,
      boxes: scene.boxes,
      selected: show.selected,
      companions: show.companions,
      ghost: this.aiming.ghost,
      preview: show.preview,
      spot: show.spot,
      trails: show.trails ? this.trails : null,
      reach: show.reach,
      tags: show.tags,
      covered: show.covered,
      crosshair: this.host.matches(':focus-visible'), // what Enter means
    });
  }
}
