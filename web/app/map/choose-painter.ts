// SPDX-License-Identifier: Apache-2.0
// Which painter this machine gets: WebGL2 on a graphics card, mixed where a processor plays one, a plain
// canvas where there is no WebGL2.
import { CanvasPainter } from './canvas-painter.js';
import { MixedPainter } from './mixed-painter.js';
import type { Painter } from './painter.js';
import { WebglPainter } from './webgl-painter.js';

export function choosePainter(canvas: HTMLCanvasElement, redraw: () => void): Painter {
  let mixed: MixedPainter | null = null;
  const webgl = WebglPainter.on(canvas, () => {
    mixed?.refresh();
    redraw();
  });
  if (webgl === null) return CanvasPainter.on(freshCanvas(canvas));
  if (webgl.pause === 0) return webgl;
  mixed = new MixedPainter(canvas, webgl);
  return mixed;
}

/** A canvas keeps the kind of its first context: where WebGL2 began and failed, another canvas takes its place. */
function freshCanvas(canvas: HTMLCanvasElement): HTMLCanvasElement {
  if (canvas.getContext('2d', { alpha: false }) !== null) return canvas;
  const other = canvas.cloneNode() as HTMLCanvasElement;
  canvas.replaceWith(other);
  return other;
}
