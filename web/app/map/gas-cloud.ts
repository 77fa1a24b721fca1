// SPDX-License-Identifier: Apache-2.0
// Irritant in the air, drawn over the people as a pale cloud with an edge where it is felt; the edge tells it from smoke and from the
// density layer without colour.
import type { GasFrame } from '../../engine/frame.js';
import type { Point } from './camera.js';
import type { Palette } from './palette.js';

/** mg/m³ from which eyes and airways are irritated, and at which the cloud is drawn as dense as it gets (assumed) */
const FELT = 0.4;
const THICK = 8;
const MOST_COVER = 190;

export class GasCloud {
  private readonly image = document.createElement('canvas');
  private drawn: GasFrame | null = null;
  private ink = '';

  draw(pen: CanvasRenderingContext2D, gas: GasFrame, at: (point: Point) => Point, scale: number, palette: Palette): void {
    if (gas !== this.drawn || this.ink !== palette.css('irritant')) this.paint(gas, palette);
    const [left, top] = at([gas.originX, gas.originY + gas.height * gas.cell]);
    pen.imageSmoothingEnabled = true;
    pen.drawImage(this.image, left, top, gas.width * gas.cell * scale, gas.height * gas.cell * scale);
    pen.strokeStyle = palette.css('irritant-edge');
    pen.lineWidth = 1.5;
    pen.setLineDash([2, 4]);
    pen.beginPath();
    this.traceEdge(pen, gas, at);
    pen.stroke();
    pen.setLineDash([]);
  }

  private paint(gas: GasFrame, palette: Palette): void {
    this.drawn = gas;
    this.ink = palette.css('irritant');
    const [r, g, b] = palette.rgb('irritant');
    this.image.width = gas.width;
    this.image.height = gas.height;
    const picture = new ImageData(gas.width, gas.height);
    for (let row = 0; row < gas.height; ++row)
      for (let column = 0; column < gas.width; ++column) {
        const value = gas.value[(gas.height - 1 - row) * gas.width + column] ?? 0;
        const cover = value <= 0 ? 0 : Math.min(1, Math.sqrt(value / THICK)) * MOST_COVER;
        picture.data.set([r * 255, g * 255, b * 255, cover], (row * gas.width + column) * 4);
      }
    this.image.getContext('2d')?.putImageData(picture, 0, 0);
  }

  /** The sides of cells between where it is felt and where it is not. */
  private traceEdge(pen: CanvasRenderingContext2D, gas: GasFrame, at: (point: Point) => Point): void {
    const { width, height, cell, originX, originY, value } = gas;
    const felt = (column: number, row: number) =>
      column >= 0 && row >= 0 && column < width && row < height && (value[row * width + column] ?? 0) >= FELT;
    const side = (x1: number, y1: number, x2: number, y2: number) => {
      pen.moveTo(...at([originX + x1 * cell, originY + y1 * cell]));
      pen.lineTo(...at([originX + x2 * cell, originY + y2 * cell]));
    };
    for (let row = 0; row < height; ++row)
      for (let column = 0; column < width; ++column) {
        if (!felt(column, row)) continue;
        if (!felt(column - 1, row)) side(column, row, column, row + 1);
        if (!felt(column + 1, row)) side(column + 1, row, column + 1, row + 1);
        if (!felt(column, row - 1)) side(column, row, column + 1, row);
        if (!felt(column, row + 1)) side(column, row + 1, column + 1, row + 1);
      }
  }
}
