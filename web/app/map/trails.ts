// SPDX-License-Identifier: Apache-2.0
// Where units have been: a point a second of the run and unit, for two minutes, drawn as a thread that grows thin with age.
import type { Frame } from '../../engine/frame.js';
import type { Point } from './camera.js';
import type { Palette } from './palette.js';

const KEPT = 120;

export class Trails {
  private threads: { readonly tick: number; readonly at: readonly (readonly [number, number])[] }[] = [];
  private last = Number.NEGATIVE_INFINITY;

  /** Remembers where units are; time that has jumped back begins anew. */
  add(frame: Frame): void {
    if (frame.tick < this.last) this.clear();
    if (frame.tick - this.last < 20) return;
    this.last = frame.tick;
    this.threads.push({ tick: frame.tick, at: frame.units.map(({ x, y }) => [x, y] as const) });
    if (this.threads.length > KEPT) this.threads.shift();
  }

  clear(): void {
    this.threads = [];
    this.last = Number.NEGATIVE_INFINITY;
  }

  draw(pen: CanvasRenderingContext2D, frame: Frame, at: (point: Point) => Point, palette: Palette): void {
    const count = this.threads.length;
    pen.strokeStyle = palette.css('selection');
    pen.lineCap = 'round';
    frame.units.forEach((unit, index) => {
      if (unit.presence !== 'there') return;
      for (let k = 1; k < count; ++k) {
        const a = this.threads[k - 1]?.at[index];
        const b = this.threads[k]?.at[index];
        if (a === undefined || b === undefined || (a[0] === b[0] && a[1] === b[1])) continue;
        pen.globalAlpha = 0.25 + (0.6 * k) / count;
        pen.lineWidth = 0.75 + (2 * k) / count;
        pen.beginPath();
        pen.moveTo(...at(a));
        pen.lineTo(...at(b));
        pen.stroke();
      }
    });
    pen.globalAlpha = 1;
    pen.lineCap = 'butt';
  }
}
