// SPDX-License-Identifier: Apache-2.0
// People and density on a plain 2D canvas. Each mark is drawn once as a small picture and then stamped, which is quick enough for some
// thousands and keeps every person's paper edge; unlike one long path it does not mind people who overlap.
import { type Camera, type Size, toScreen } from './camera.js';
import { traceMark } from './mark-path.js';
import { marks } from './marks.js';
import type { DensityImage, PeopleScene } from './painter.js';
import type { Palette } from './palette.js';

/** directions a turned mark is drawn in; a square is the same after a quarter turn, a triangle is not */
const TURNS = 32;
const EDGE = 1;

export class PlainCrowd {
  private palette: Palette | null = null;
  private people: PeopleScene | null = null;
  private density: { readonly image: HTMLCanvasElement; readonly field: DensityImage['field'] } | null = null;
  private readonly stamps = new Map<number, HTMLCanvasElement>();
  private stampScale = 0;

  restyle(palette: Palette): void {
    this.palette = palette;
    this.stamps.clear();
  }

  setPeople(people: PeopleScene | null): void {
    this.people = people;
  }

  setDensity(source: DensityImage | null): void {
    if (source === null) {
      this.density = null;
      return;
    }
    const image = this.density?.image ?? document.createElement('canvas');
    image.width = source.field.width;
    image.height = source.field.height;
    image.getContext('2d')?.putImageData(new ImageData(source.pixels, source.field.width), 0, 0);
    this.density = { image, field: source.field };
  }

  /** Draws in CSS pixels; `ratio` says how many device pixels one of them is. */
  draw(context: CanvasRenderingContext2D, camera: Camera, size: Size, ratio: number, blend: number): void {
    const { people, palette, density } = this;
    if (palette === null) return;
    if (this.stampScale !== camera.scale) this.stamps.clear();
    this.stampScale = camera.scale;
    for (let at = 0; at < (people?.drawn ?? 0) && people !== null; ++at) {
      const row = people.order[at] ?? 0;
      const oldX = people.oldX[row] ?? 0;
      const oldY = people.oldY[row] ?? 0;
      const x = oldX + ((people.newX[row] ?? 0) - oldX) * blend;
      const y = oldY + ((people.newY[row] ?? 0) - oldY) * blend;
      const [px, py] = toScreen(camera, size, [x, y]);
      const stamp = this.stampOf(people.mark[row] ?? 0, people.turn[row] ?? 0, ratio, palette);
      const half = stamp.width / ratio / 2;
      if (px < -half || py < -half || px > size.width + half || py > size.height + half) continue;
      context.drawImage(stamp, px - half, py - half, half * 2, half * 2);
    }
    if (density === null) return;
    const { image, field } = density;
    const [left, top] = toScreen(camera, size, [field.originX, field.originY + field.height]);
    context.imageSmoothingEnabled = false;
    context.drawImage(image, left, top, field.width * camera.scale, field.height * camera.scale);
    context.imageSmoothingEnabled = true;
  }

  private stampOf(number: number, turn: number, ratio: number, palette: Palette): HTMLCanvasElement {
    const step = ((Math.round((turn / (2 * Math.PI)) * TURNS) % TURNS) + TURNS) % TURNS;
    const key = number * TURNS + step;
    let stamp = this.stamps.get(key);
    if (stamp !== undefined) return stamp;
    const mark = marks[number];
    const radius = Math.max((mark?.metres ?? 1) * this.stampScale, (mark?.pixels ?? 1) * palette.type) / 2;
    stamp = document.createElement('canvas');
    stamp.width = Math.ceil((radius * 1.3 + EDGE) * 2 * ratio);
    stamp.height = stamp.width;
    const pen = stamp.getContext('2d');
    if (pen !== null && mark !== undefined) {
      pen.scale(ratio, ratio);
      const middle = stamp.width / ratio / 2;
      traceMark(pen, mark.shape, middle, middle, radius, (step / TURNS) * 2 * Math.PI);
      pen.lineWidth = EDGE * 2;
      pen.lineJoin = 'round';
      pen.strokeStyle = palette.css('halo');
      pen.stroke();
      pen.fillStyle = palette.css(mark.token);
      pen.fill('evenodd');
    }
    this.stamps.set(key, stamp);
    return stamp;
  }
}
