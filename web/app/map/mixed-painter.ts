// SPDX-License-Identifier: Apache-2.0
// The painter for machines where a processor plays the graphics card: handing over a WebGL picture thirty times a second would take more
// time than the simulation. The standing ground is WebGL2's, drawn when the view changes; people are stamped on a plain canvas over it,
// as long as they are few enough; a great crowd is WebGL2's again.
import type { Site } from '../../engine/tables.g.js';
import type { Camera, Size } from './camera.js';
import type { DensityImage, Painter, PeopleScene } from './painter.js';
import type { Palette } from './palette.js';
import { PlainCrowd } from './plain-crowd.js';
import type { WebglPainter } from './webgl-painter.js';

/** people that are stamped at most; measured on a software rasteriser: points are ahead from some thousands on */
const PLAIN_MOST = 5000;

export class MixedPainter implements Painter {
  readonly kind = 'webgl2';
  readonly pause = 30;
  private readonly ground: WebglPainter;
  private readonly context: CanvasRenderingContext2D;
  private readonly crowd = new PlainCrowd();
  private readonly over: HTMLCanvasElement;
  private size: Size = { width: 1, height: 1 };
  private ratio = 1;
  private density: DensityImage | null = null;
  private many = false;
  private stale = true;
  private camera: Camera | null = null;

  constructor(canvas: HTMLCanvasElement, ground: WebglPainter) {
    this.ground = ground;
    this.over = canvas.cloneNode() as HTMLCanvasElement;
    canvas.after(this.over);
    const context = this.over.getContext('2d');
    if (context === null) throw new Error('no canvas');
    this.context = context;
  }

  resize(size: Size, ratio: number): void {
    this.size = size;
    this.ratio = ratio;
    this.over.width = Math.max(1, Math.round(size.width * ratio));
    this.over.height = Math.max(1, Math.round(size.height * ratio));
    this.ground.resize(size, ratio);
    this.stale = true;
  }

  restyle(palette: Palette): void {
    this.ground.restyle(palette);
    this.crowd.restyle(palette);
    this.stale = true;
  }

  setSite(site: Site): void {
    this.ground.setSite(site);
    this.stale = true;
  }

  setPeople(people: PeopleScene | null): void {
    const many = (people?.drawn ?? 0) > PLAIN_MOST;
    if (many !== this.many) {
      this.many = many;
      this.ground.setPeople(null);
      this.crowd.setPeople(null);
      this.setDensity(this.density);
      this.stale = true; // the great crowd must leave the ground too
    }
    (many ? this.ground : this.crowd).setPeople(people);
    this.stale ||= many;
  }

  setDensity(image: DensityImage | null): void {
    this.density = image;
    this.ground.setDensity(this.many ? image : null);
    this.crowd.setDensity(this.many ? null : image);
    this.stale ||= this.many;
  }

  draw(camera: Camera, blend: number): void {
    if (this.stale || this.many || camera !== this.camera) this.ground.draw(camera, blend);
    this.stale = false;
    this.camera = camera;
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.context.clearRect(0, 0, this.size.width, this.size.height);
    this.crowd.draw(this.context, camera, this.size, this.ratio, blend);
  }

  /** The context was lost or came back: the ground must be drawn anew. */
  refresh(): void {
    this.stale = true;
  }

  dispose(): void {
    this.ground.dispose();
    this.over.remove();
  }
}
