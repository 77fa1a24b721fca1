// SPDX-License-Identifier: Apache-2.0
// What lies over the big picture, on a canvas of its own: gates, jets, fires, stones, the chosen unit, names, the ghost of an order.
// Few things, drawn anew each time; it reads the scene and changes nothing.
import type { Frame } from '../../engine/frame.js';
import type { Site } from '../../engine/tables.g.js';
import { type Camera, type Point, type Size, toScreen } from './camera.js';
import type { GasCloud } from './gas-cloud.js';
import { drawFire, drawGate, drawGhost, drawJet, drawSelection, drawSmoke, type Ghost, type UnitBox } from './glyphs.js';
import { type MapLabel, placeOf, TakenPlaces, wrapName } from './label-layout.js';
import type { MapShow } from './map-input.js';
import { fontOf } from './map-type.js';
import type { Palette } from './palette.js';
import { drawPreview, type Preview } from './preview.js';
import type { Trails } from './trails.js';
import { drawBadges, type UnitLook } from './unit-badges.js';

export interface OverlayScene {
  readonly camera: Camera;
  readonly size: Size;
  readonly palette: Palette;
  readonly site: Site;
  readonly labels: readonly MapLabel[];
  readonly showLabels: boolean;
  readonly frame: Frame;
  readonly cloud: GasCloud;
  readonly units: readonly UnitLook[];
  readonly boxes: readonly (UnitBox | null)[];
  readonly selected: number | null;
  readonly companions: readonly number[];
  readonly ghost: Ghost | null;
  readonly preview: Preview | null;
  readonly spot: { readonly at: Point; readonly text: string } | null;
  readonly trails: Trails | null;
  readonly reach: MapShow['reach'];
  readonly tags: MapShow['tags'];
  readonly covered: MapShow['covered'];
  readonly crosshair: boolean;
}

type Pen = CanvasRenderingContext2D;
function written(pen: Pen, text: string, x: number, y: number, ink: string, halo: string): void {
  pen.lineJoin = 'round';
  pen.lineWidth = 3.5;
  pen.strokeStyle = halo;
  pen.strokeText(text, x, y);
  pen.fillStyle = ink;
  pen.fillText(text, x, y);
}

function drawNames(pen: Pen, scene: OverlayScene, taken: TakenPlaces, which: (label: MapLabel) => boolean): void {
  const { camera, size, palette } = scene;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const label of scene.labels.filter(which)) {
    const text = label.kind === 'street' ? label.text.toUpperCase() : label.kind === 'exit' ? `⇥ ${label.text}` : label.text;
    pen.font = fontOf(label.kind, palette);
    pen.letterSpacing = label.kind === 'street' ? '2px' : '0px';
    const room = label.room === 0 ? Infinity : label.room * camera.scale - 12;
    const lines = wrapName(text, room, (each) => pen.measureText(each).width);
    if (lines === null || (label.roomHigh > 0 && label.roomHigh * camera.scale < lines.length * 15)) continue;
    const half = Math.max(...lines.map((each) => pen.measureText(each).width)) / 2;
    const place = placeOf(label, camera, size, half);
    if (place === null) continue;
    const lift = label.kind === 'gate' ? -14 : 0;
    const upright = Math.abs(Math.sin(label.angle)) > 0.7;
    const wide = upright ? 9 : half + 4;
    const high = upright ? half + 4 : lines.length * 8 * palette.type;
    const [x, y] = [place[0], place[1] + lift];
    if (!taken.take({ left: x - wide, right: x + wide, top: y - high, bottom: y + high })) continue;
    const ink = palette.css(
      label.kind === 'gate' || label.kind === 'exit' ? 'gate-ink' : label.kind === 'building' ? 'building-ink' : 'map-ink',
    );
    const halo = palette.css(label.kind === 'building' ? 'building' : label.kind === 'street' ? 'road' : 'ground');
    pen.save();
    pen.translate(x, y);
    pen.rotate(-label.angle);
    lines.forEach((each, index) => {
      written(pen, each, 0, (index - (lines.length - 1) / 2) * 15 * palette.type, ink, halo);
    });
    pen.restore();
  }
  pen.letterSpacing = '0px';
}

function drawSpot(pen: Pen, scene: OverlayScene): void {
  if (scene.spot === null) return;
  const [x, y] = toScreen(scene.camera, scene.size, scene.spot.at);
  const { palette } = scene;
  pen.font = fontOf('unit', palette);
  const width = pen.measureText(scene.spot.text).width + 12;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + 14, y - 18);
  pen.strokeStyle = palette.css('ink');
  pen.lineWidth = 1.25;
  pen.stroke();
  pen.beginPath();
  pen.roundRect(x + 14, y - 30, width, 18, 4);
  pen.fillStyle = palette.css('ink');
  pen.fill();
  pen.fillStyle = palette.css('panel');
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText(scene.spot.text, x + 20, y - 20.5);
}

/** How far voices are heard: circles over the people, empty inside. */
function drawReach(pen: Pen, { reach, camera, palette }: OverlayScene, at: (point: Point) => Point): void {
  pen.strokeStyle = palette.css('selection');
  pen.lineWidth = 1.5;
  pen.setLineDash([3, 5]);
  for (const circle of reach) {
    pen.beginPath();
    pen.arc(...at(circle.at), circle.radius * camera.scale, 0, 2 * Math.PI);
    pen.stroke();
  }
  pen.setLineDash([]);
}

function drawTags(pen: Pen, { tags, camera, size, palette }: OverlayScene): void {
  pen.font = fontOf('unit', palette);
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  const high = 18 * palette.type;
  for (const tag of tags) {
    const [x, y] = toScreen(camera, size, tag.at);
    if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue;
    const width = pen.measureText(tag.text).width + 12;
    const left = Math.min(size.width - width - 6, Math.max(6, x - width / 2));
    const top = Math.min(size.height - high - 6, Math.max(6, y + 12));
    pen.beginPath();
    pen.roundRect(left, top, width, high, 4);
    pen.fillStyle = palette.css(tag.severe ? 'alarm' : 'ink');
    pen.fill();
    pen.fillStyle = palette.css('panel');
    pen.fillText(tag.text, left + 6, top + high / 2 + 0.5);
  }
}

export function drawOverlay(pen: Pen, scene: OverlayScene): void {
  const { camera, size, palette, frame, site } = scene;
  const at = (point: Point) => toScreen(camera, size, point);
  site.gates.forEach((gate, index) => {
    drawGate(pen, at(gate.a), at(gate.b), frame.gates[index] === 1, camera.scale, palette);
  });
  if (frame.gas !== null) scene.cloud.draw(pen, frame.gas, at, camera.scale, palette);
  for (const jet of frame.jets) {
    const unit = frame.units[jet.unit];
    if (unit !== undefined) drawJet(pen, at([unit.x, unit.y]), at([jet.x, jet.y]), camera.scale, palette);
  }
  for (const fire of frame.fires) drawSmoke(pen, at([fire.x, fire.y]), frame.wind, camera.scale, palette);
  for (const fire of frame.fires) drawFire(pen, at([fire.x, fire.y]), Math.max(9, 0.9 * camera.scale), palette);
  pen.fillStyle = palette.css('ink');
  for (const stone of frame.stones) {
    const [x, y] = at([stone.x, stone.y]);
    pen.beginPath();
    pen.arc(x, y, Math.max(1.75, 0.12 * camera.scale), 0, 2 * Math.PI);
    pen.fill();
  }
  scene.trails?.draw(pen, frame, at, palette);
  drawReach(pen, scene, at);
  for (const index of scene.selected === null ? [] : [scene.selected, ...scene.companions]) {
    const box = scene.boxes[index];
    if (box) drawSelection(pen, at([box.x, box.y]), box, camera.scale, palette);
  }
  const taken = new TakenPlaces();
  for (const place of scene.covered) taken.take(place, true);
  if (scene.showLabels) {
    drawNames(pen, scene, taken, (label) => label.kind === 'street');
    drawBadges(pen, scene, taken);
    drawNames(pen, scene, taken, (label) => label.kind !== 'street');
  }
  drawTags(pen, scene);
  drawSpot(pen, scene);
  if (scene.preview !== null) drawPreview(pen, scene.preview, at, camera.scale, palette);
  if (scene.ghost !== null) drawGhost(pen, scene.ghost, at, palette, fontOf('unit', palette));
  if (scene.crosshair) {
    const [x, y] = [size.width / 2, size.height / 2];
    pen.strokeStyle = palette.css('brand');
    pen.lineWidth = 2;
    pen.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      pen.moveTo(x + dx * 5, y + dy * 5);
      pen.lineTo(x + dx * 14, y + dy * 14);
    }
    pen.stroke();
  }
}
