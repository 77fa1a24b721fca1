// SPDX-License-Identifier: Apache-2.0
// The painter for machines without WebGL2: the same picture with the 2D canvas, slower. The people are plain-crowd.ts.
import type { Polygon, Site, Vec2 } from '../../engine/tables.g.js';
import { type Camera, type Size, toScreen } from './camera.js';
import type { DensityImage, Painter, PeopleScene } from './painter.js';
import type { Palette } from './palette.js';
import { PlainCrowd } from './plain-crowd.js';
import { zoneLook } from './site-mesh.js';

export class CanvasPainter implements Painter {
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  readonly kind = 'canvas';
  readonly pause = 30;
  private palette: Palette | null = null;
  private site: Site | null = null;
  private readonly crowd = new PlainCrowd();
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
    this.crowd.restyle(palette);
  }

  setSite(site: Site): void {
    this.site = site;
  }

  setPeople(people: PeopleScene | null): void {
    this.crowd.setPeople(people);
  }

  setDensity(image: DensityImage | null): void {
    this.crowd.setDensity(image);
  }

  draw(camera: Camera, blend: number): void {
    const { context, palette, size } = this;
    if (palette === null) return;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.fillStyle = palette.css('outside');
    context.fillRect(0, 0, size.width, size.height);
    this.drawSite(camera, palette);
    this.crowd.draw(context, camera, size, this.ratio, blend);
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

  dispose(): void {
    this.crowd.setDensity(null);
  }
}
