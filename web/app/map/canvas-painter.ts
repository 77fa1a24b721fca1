// SPDX-License-Identifier: Apache-2.0
// The painter for machines without WebGL2: the same picture with the 2D canvas, slower. Shapes are simpler at small sizes, never fewer.
import type { Polygon, Site, Vec2 } from '../../engine/tables.g.js';
import { type Camera, type Size, toScreen } from './camera.js';
import { traceMark } from './mark-path.js';
import { marks } from './marks.js';
import type { DensityImage, Painter, PeopleScene } from './painter.js';
import type { Palette } from './palette.js';
import { zoneLook } from './site-mesh.js';

export class CanvasPainter implements Painter {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  readonly kind = 'canvas';
  readonly pause = 30;
  private palette: Palette | null = null;
  private site: Site | null = null;
  private people: PeopleScene | null = null;
  private density: { readonly image: HTMLCanvasElement; readonly field: DensityImage['field'] } | null = null;
  private size: Size = { width: 1, height: 1 };
  private ratio = 1;

  private constructor(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) {
    this.canvas = canvas;
    this.context = context;
  }

  static on(canvas: HTMLCanvasElement): CanvasPainter {
    const context = canvas.getContext('2d', { alpha: false });
    if (context === null) throw new Error('no canvas');
    return new CanvasPainter(canvas, context);
  }

  resize(size: Size, ratio: number): void {
    this.size = size;
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(size.width * ratio));
    this.canvas.height = Math.max(1, Math.round(size.height * ratio));
  }

  restyle(palette: Palette): void {
    this.palette = palette;
  }

  setSite(site: Site): void {
    this.site = site;
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

  draw(camera: Camera, blend: number): void {
    const { context, palette, size } = this;
    if (palette === null) return;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.fillStyle = palette.css('outside');
    context.fillRect(0, 0, size.width, size.height);
    this.drawSite(camera, palette);
    this.drawPeople(camera, blend, palette);
    if (this.density !== null) {
      const { image, field } = this.density;
      const [left, top] = toScreen(camera, size, [field.originX, field.originY + field.height]);
      context.imageSmoothingEnabled = false;
      context.drawImage(image, left, top, field.width * camera.scale, field.height * camera.scale);
    }
  }

  private drawSite(camera: Camera, palette: Palette): void {
    const { context, site, size } = this;
    if (site === null) return;
    const trace = (points: readonly Vec2[], closed: boolean) => {
      context.beginPath();
      for (const point of points) context.lineTo(...toScreen(camera, size, point));
      if (closed) context.closePath();
    };
    const area = (polygon: Polygon, fill: string, edge: string | null) => {
      trace(polygon, true);
      context.fillStyle = palette.css(fill);
      context.fill();
      if (edge === null) return;
      context.lineWidth = 1.25;
      context.strokeStyle = palette.css(edge);
      context.stroke();
    };
    for (const { polygon } of site.ground) area(polygon, 'ground', 'ground-edge');
    for (const zone of site.zones) if (zoneLook(zone.kind) === 'road') area(zone.polygon, 'road', null);
    for (const zone of site.zones) if (zoneLook(zone.kind) === 'area') area(zone.polygon, 'zone', 'zone-edge');
    for (const { polygon } of site.exits) area(polygon, 'exit', 'exit-edge');
    for (const { polygon } of site.buildings) area(polygon, 'building', 'building-edge');
    context.strokeStyle = palette.css('wall');
    context.lineWidth = Math.max(2.5, 0.3 * camera.scale);
    for (const { points } of site.walls) {
      trace(points, false);
      context.stroke();
    }
  }

  private drawPeople(camera: Camera, blend: number, palette: Palette): void {
    const { context, people, size } = this;
    if (people === null) return;
    for (let start = 0; start < people.drawn; ) {
      const number = people.mark[people.order[start] ?? 0] ?? 0;
      const mark = marks[number];
      if (mark === undefined) return;
      const radius = Math.max(mark.metres * camera.scale, mark.pixels * palette.type) / 2;
      context.beginPath();
      let at = start;
      for (; at < people.drawn; ++at) {
        const row = people.order[at] ?? 0;
        if (people.mark[row] !== number) break;
        const oldX = people.oldX[row] ?? 0;
        const oldY = people.oldY[row] ?? 0;
        const x = oldX + ((people.newX[row] ?? 0) - oldX) * blend;
        const y = oldY + ((people.newY[row] ?? 0) - oldY) * blend;
        const [px, py] = toScreen(camera, size, [x, y]);
        if (px < -9 || py < -9 || px > size.width + 9 || py > size.height + 9) continue;
        traceMark(context, mark.shape, px, py, radius, people.turn[row] ?? 0);
      }
      context.lineWidth = 1.5;
      context.strokeStyle = palette.css('halo');
      context.stroke();
      context.fillStyle = palette.css(mark.token);
      context.fill('evenodd');
      start = at;
    }
  }

  dispose(): void {
    this.density = null;
  }
}
