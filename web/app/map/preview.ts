// SPDX-License-Identifier: Apache-2.0
// What an order would reach, drawn before it is given: areas and circles with dashed edges and slanted lines in them, and what is
// foreseen in words beside them. It covers nobody: the people under it stay readable.
import type { Point } from './camera.js';
import { fontOf } from './map-type.js';
import type { Palette } from './palette.js';

export interface Preview {
  readonly areas: readonly (readonly Point[])[];
  readonly circles: readonly { readonly at: Point; readonly radius: number }[];
  /** where the words stand */
  readonly at: Point;
  readonly text: string;
  /** it would hurt */
  readonly severe: boolean;
}

/** px between the slanted lines */
const HATCH = 9;

type Pen = CanvasRenderingContext2D;

export function drawPreview(pen: Pen, preview: Preview, at: (point: Point) => Point, scale: number, palette: Palette): void {
  const ink = palette.css(preview.severe ? 'alarm' : 'selection');
  const outline = new Path2D();
  for (const area of preview.areas) {
    const path = new Path2D();
    for (const point of area) path.lineTo(...at(point));
    path.closePath();
    outline.addPath(path);
  }
  for (const circle of preview.circles) {
    const path = new Path2D();
    path.arc(...at(circle.at), circle.radius * scale, 0, 2 * Math.PI);
    outline.addPath(path);
  }
  pen.save();
  pen.strokeStyle = palette.css('halo');
  pen.lineWidth = 4;
  pen.stroke(outline);
  pen.strokeStyle = ink;
  pen.lineWidth = 2;
  pen.setLineDash([7, 5]);
  pen.stroke(outline);
  pen.setLineDash([]);
  pen.clip(outline);
  pen.globalAlpha = 0.45;
  pen.lineWidth = 1;
  pen.beginPath();
  const { width, height } = pen.canvas;
  for (let x = -height; x < width; x += HATCH) {
    pen.moveTo(x, 0);
    pen.lineTo(x + height, height);
  }
  pen.stroke();
  pen.restore();
  if (preview.text === '') return;
  const [x, y] = at(preview.at);
  pen.font = fontOf('unit', palette);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const wide = pen.measureText(preview.text).width + 14;
  pen.beginPath();
  pen.roundRect(x + 10, y + 10, wide, 20, 4);
  pen.fillStyle = ink;
  pen.fill();
  pen.fillStyle = palette.css(preview.severe ? 'panel' : 'on-brand');
  pen.fillText(preview.text, x + 17, y + 20.5);
}
