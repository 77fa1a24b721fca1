// SPDX-License-Identifier: Apache-2.0
// The painter for machines with WebGL2. A lost context (a sleeping laptop, a driver restarted, no memory left for a software rasteriser) is
// taken up again by building all anew from what was set last. Until then a plain canvas stands in: a canvas whose context is lost is white once it
// is resized, and some browsers never give the context back.
import type { Site } from '../../engine/tables.g.js';
import type { Camera, Size } from './camera.js';
import { CanvasPainter } from './canvas-painter.js';
import { GlGround } from './gl-ground.js';
import { GlPeople } from './gl-people.js';
import type { DensityImage, Painter, PeopleScene } from './painter.js';
import type { Palette } from './palette.js';

/** ms between drawings where a processor plays the graphics card: it shares two cores with the simulation */
const SOFTWARE_PAUSE = 40;

export class WebglPainter implements Painter {
  private readonly canvas: HTMLCanvasElement;
  private readonly gl: WebGL2RenderingContext;
  readonly pause: number;
  private readonly redraw: () => void;
  readonly kind = 'webgl2';
  private ground: GlGround;
  private people: GlPeople;
  private palette: Palette | null = null;
  private site: Site | null = null;
  private scene: PeopleScene | null = null;
  private density: DensityImage | null = null;
  private size: Size = { width: 1, height: 1 };
  private ratio = 1;
  /** draws while the context is lost */
  private standIn: { readonly canvas: HTMLCanvasElement; readonly painter: CanvasPainter } | null = null;

  private constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext, pause: number, redraw: () => void) {
    this.canvas = canvas;
    this.gl = gl;
    this.pause = pause;
    this.redraw = redraw;
    this.ground = new GlGround(gl);
    this.people = new GlPeople(gl);
    canvas.addEventListener('webglcontextlost', this.onLost);
    canvas.addEventListener('webglcontextrestored', this.onRestored);
  }

  /** Null where there is no WebGL2. `redraw` is called when the map must be drawn again for the painter's own reasons. */
  static on(canvas: HTMLCanvasElement, redraw: () => void): WebglPainter | null {
    const real = hasGraphicsCard();
    const wish: WebGLContextAttributes = { alpha: false, depth: false, stencil: false, antialias: real };
    const gl = canvas.getContext('webgl2', wish);
    if (gl === null) return null;
    try {
      return new WebglPainter(canvas, gl, real ? 0 : SOFTWARE_PAUSE, redraw);
    } catch (error) {
      console.warn(error);
      return null;
    }
  }

  private readonly onLost = (event: Event): void => {
    event.preventDefault();
    if (this.standIn !== null) return;
    const canvas = this.canvas.cloneNode() as HTMLCanvasElement;
    const painter = CanvasPainter.on(canvas);
    this.canvas.after(canvas);
    this.canvas.hidden = true;
    this.standIn = { canvas, painter };
    painter.resize(this.size, this.ratio);
    if (this.palette !== null) painter.restyle(this.palette);
    if (this.site !== null) painter.setSite(this.site);
    painter.setDensity(this.density);
    painter.setPeople(this.scene);
    this.redraw();
  };

  private readonly onRestored = (): void => {
    this.leaveStandIn();
    this.ground = new GlGround(this.gl);
    this.people = new GlPeople(this.gl);
    if (this.palette !== null) this.restyle(this.palette);
    if (this.site !== null) this.ground.setSite(this.site);
    this.ground.setDensity(this.density);
    this.people.set(this.scene);
    this.redraw();
  };

  private leaveStandIn(): void {
    this.standIn?.painter.dispose();
    this.standIn?.canvas.remove();
    this.standIn = null;
    this.canvas.hidden = false;
  }

  resize(size: Size, ratio: number): void {
    this.standIn?.painter.resize(size, ratio);
    this.size = size;
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(size.width * ratio));
    this.canvas.height = Math.max(1, Math.round(size.height * ratio));
  }

  restyle(palette: Palette): void {
    this.palette = palette;
    this.standIn?.painter.restyle(palette);
    if (this.standIn !== null) return;
    this.ground.restyle(palette);
    this.people.restyle(palette);
    const [r, g, b] = palette.rgb('outside');
    this.gl.clearColor(r, g, b, 1);
  }

  setSite(site: Site): void {
    this.site = site;
    (this.standIn?.painter ?? this.ground).setSite(site);
  }

  setPeople(people: PeopleScene | null): void {
    this.scene = people;
    if (this.standIn === null) this.people.set(people);
    else this.standIn.painter.setPeople(people);
  }

  setDensity(image: DensityImage | null): void {
    this.density = image;
    (this.standIn?.painter ?? this.ground).setDensity(image);
  }

  draw(camera: Camera, blend: number): void {
    const { gl, size } = this;
    this.standIn?.painter.draw(camera, blend);
    if (this.standIn !== null || gl.isContextLost()) return; // one that is lost now is told soon
    const centre = [camera.x, camera.y] as const;
    const half = [size.width / 2 / camera.scale, size.height / 2 / camera.scale] as const;
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.ground.draw(centre, half, camera.scale);
    this.people.draw(centre, half, camera.scale, this.ratio, blend);
    this.ground.drawDensity(centre, half);
  }

  dispose(): void {
    this.canvas.removeEventListener('webglcontextlost', this.onLost);
    this.canvas.removeEventListener('webglcontextrestored', this.onRestored);
    this.leaveStandIn();
    this.gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

/** Whether WebGL2 is drawn by a graphics card. Chromium does not call its own SwiftShader a major caveat, so its name is asked for too. */
function hasGraphicsCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (gl === null) return false;
  const asked = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(asked?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !/swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}
