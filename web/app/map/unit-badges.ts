// SPDX-License-Identifier: Apache-2.0
// The names of units on the map: the chosen one always, the others where there is room.
import { type Camera, type Size, toScreen } from './camera.js';
import type { UnitBox } from './glyphs.js';
import type { TakenPlaces } from './label-layout.js';
import { fontOf } from './map-type.js';
import { traceMark } from './mark-path.js';
import { type MarkName, markNumber, marks } from './marks.js';
import type { Palette } from './palette.js';

export interface UnitLook {
  readonly name: string;
  readonly mark: MarkName;
}

export interface BadgeScene {
  readonly camera: Camera;
  readonly size: Size;
  readonly palette: Palette;
  readonly units: readonly UnitLook[];
  readonly boxes: readonly (UnitBox | null)[];
  readonly selected: number | null;
  readonly companions: readonly number[];
}

/** height of a unit's name, px */
const BADGE = 15;
/** A unit's name stands at its back, so that it never covers what the unit looks at. */
function behind(
  box: UnitBox,
  x: number,
  y: number,
  width: number,
  scale: number,
  high: number,
): { readonly left: number; readonly top: number } {
  const [cos, sin] = [Math.cos(box.heading), Math.sin(box.heading)];
  if (Math.abs(sin) < 0.5) {
    const reach = (box.along * Math.abs(cos) + box.across * Math.abs(sin)) * scale + 6;
    return { left: cos > 0 ? x - reach - width : x + reach, top: y - high / 2 };
  }
  const reach = (box.along * Math.abs(sin) + box.across * Math.abs(cos)) * scale + 6;
  return { left: x - width / 2, top: sin < 0 ? y - reach - high : y + reach };
}

export function drawBadges(pen: CanvasRenderingContext2D, scene: BadgeScene, taken: TakenPlaces): void {
  const { camera, size, palette, selected, companions } = scene;
  const isChosen = (index: number) => index === selected || companions.includes(index);
  const order = scene.units.map((_, index) => index).sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)));
  pen.font = fontOf('badge', palette);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const high = BADGE * palette.type;
  for (const index of order) {
    const unit = scene.units[index];
    const box = scene.boxes[index];
    if (unit === undefined || box === null || box === undefined) continue;
    const [x, y] = toScreen(camera, size, [box.x, box.y]);
    const width = pen.measureText(unit.name).width + 20 * palette.type;
    if (x < 0 || x > size.width || y < 0 || y > size.height) continue;
    const wish = behind(box, x, y, width, camera.scale, high);
    const left = Math.min(size.width - width - 2, Math.max(2, wish.left)); // a name is whole or not there
    const top = Math.min(size.height - high - 2, Math.max(2, wish.top));
    if (!taken.take({ left: left - 3, right: left + width + 3, top: top - 2, bottom: top + high + 2 }, index === selected)) continue;
    const mark = marks[markNumber(unit.mark)];
    pen.beginPath();
    pen.roundRect(left, top, width, high, 3);
    pen.fillStyle = palette.css(isChosen(index) ? 'brand-fill' : 'panel');
    pen.fill();
    pen.lineWidth = 1;
    pen.strokeStyle = palette.css(isChosen(index) ? 'brand-fill' : 'line-strong');
    pen.stroke();
    pen.beginPath();
    traceMark(pen, mark?.shape ?? 'disc', left + 9 * palette.type, top + high / 2, 3.75 * palette.type, 0);
    pen.fillStyle = palette.css(isChosen(index) ? 'on-brand' : (mark?.token ?? 'ink'));
    pen.fill('evenodd');
    pen.fillStyle = palette.css(isChosen(index) ? 'on-brand' : 'ink');
    pen.fillText(unit.name, left + 16 * palette.type, top + high / 2 + 0.5);
  }
}
