// SPDX-License-Identifier: Apache-2.0
// Which painter this machine gets: WebGL2 where it works, a plain canvas elsewhere.
import { CanvasPainter } from './canvas-painter.js';
import type { Painter } from './painter.js';
import { WebglPainter } from './webgl-painter.js';

export function choosePainter(canvas: HTMLCanvasElement, redraw: () => void): Painter {
  return WebglPainter.on(canvas, redraw) ?? CanvasPainter.on(freshCanvas(canvas));
}

/** A canvas keeps the kind of its first context: where WebGL2 began and failed, another canvas takes its place. */
function freshCanvas(canvas: HTMLCanvasElement): HTMLCanvasElement {
  if (canvas.getContext('2d', { alpha: false }) !== null) return canvas;
  const other = canvas.cloneNode() as HTMLCanvasElement;
  canvas.replaceWith(other);
  return other;
}
