// SPDX-License-Identifier: Apache-2.0
// Keeps the layer over the people fresh: density, or what they feel and bear, at most twice a second: its raster changes slowly and its reader is a person.
import type { PeopleFrame } from '../../engine/frame.js';
import type { Bounds } from './camera.js';
import { type DensityField, fillField, fillMean, type LayerName, layerScales, makeField, paintField } from './density-field.js';
import type { Painter } from './painter.js';
import type { Palette } from './palette.js';

const RENEW_MS = 450;
/** How much of what is below the four bands cover, 0–255: the worse, the more. They lie over the people, who show through. */
const COVER = [70, 120, 150, 165] as const;

export class DensityLayer {
  private readonly painter: Painter;
  private field: DensityField | null = null;
  private pixels = new Uint8ClampedArray(0);
  private colours: [number, number, number, number][] = [];
  private weights = new Float32Array(0);
  private layer: LayerName = 'density';
  private renewed = 0;
  private people: PeopleFrame | null = null;

  constructor(painter: Painter) {
    this.painter = painter;
  }

  setBounds(bounds: Bounds): void {
    this.field = makeField(bounds);
    this.pixels = new Uint8ClampedArray(this.field.width * this.field.height * 4);
    this.weights = new Float32Array(this.field.value.length);
    this.clear();
  }

  setLayer(layer: LayerName): void {
    if (layer === this.layer) return;
    this.layer = layer;
    if (this.people !== null) this.update(this.people, true);
  }

  restyle(palette: Palette): void {
    this.colours = COVER.map((alpha, band) => {
      const [r, g, b] = palette.rgb(`density-${band}`);
      return [r * 255, g * 255, b * 255, alpha];
    });
    if (this.people !== null) this.update(this.people, true);
  }

  update(people: PeopleFrame, now: boolean): void {
    const time = performance.now();
    if (this.field === null || (!now && time - this.renewed < RENEW_MS)) return;
    this.renewed = time;
    this.people = people;
    const scale = layerScales[this.layer];
    if (this.layer === 'density') fillField(this.field, people.x, people.y, people.presence);
    else fillMean(this.field, people, people[this.layer], scale.factor, this.weights);
    paintField(this.field, this.colours, this.pixels, scale);
    this.painter.setDensity({ field: this.field, pixels: this.pixels });
  }

  clear(): void {
    this.people = null;
    this.renewed = 0;
    this.painter.setDensity(null);
  }
}
