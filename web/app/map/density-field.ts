// SPDX-License-Identifier: Apache-2.0
// How dense the crowd is, for drawing: a raster of 1 m cells with a Gaussian of 1 m around each person. The measures and rules use the
// core's own raster; this one is only what the density layer shows.
import type { Bounds } from './camera.js';

/** Upper ends of the four bands, persons/m² (screens.md). */
export const BAND_LIMITS = [2, 3.5, 5.5] as const;
/** Below this nothing is drawn: a person alone is not a density. */
export const LEAST_SHOWN = 0.75;

export interface DensityField {
  readonly originX: number;
  readonly originY: number;
  readonly width: number;
  readonly height: number;
  /** persons/m², row by row from the south-west */
  readonly value: Float32Array;
}

const REACH = 3;
const SIGMA = 1;

export function makeField(bounds: Bounds): DensityField {
  const originX = Math.floor(bounds.minX) - REACH;
  const originY = Math.floor(bounds.minY) - REACH;
  const width = Math.min(2048, Math.ceil(bounds.maxX) + REACH - originX);
  const height = Math.min(2048, Math.ceil(bounds.maxY) + REACH - originY);
  return { originX, originY, width, height, value: new Float32Array(width * height) };
}

/** What the raster shows: how many people there are, or what those there feel or bear, on the average of each place. */
export type LayerName = 'density' | 'anger' | 'fear' | 'force';

export interface LayerScale {
  /** upper ends of the four bands but the last */
  readonly limits: readonly number[];
  /** below this nothing is drawn */
  readonly least: number;
  /** from the bytes of a frame to the unit of the limits */
  readonly factor: number;
}

export const layerScales: Readonly<Record<LayerName, LayerScale>> = {
  density: { limits: BAND_LIMITS, least: LEAST_SHOWN, factor: 1 },
  anger: { limits: [0.25, 0.5, 0.75], least: 0.1, factor: 1 / 255 },
  fear: { limits: [0.25, 0.5, 0.75], least: 0.1, factor: 1 / 255 },
  // N on one body; bands assumed, a person alone cannot push harder than the third
  force: { limits: [100, 250, 500], least: 30, factor: 4 },
};

/** persons/m² below which a place has no average */
const LEAST_PEOPLE = 0.12;

/** Fills the field with the average of `amount` over those present near each cell; 0 where hardly anybody is. */
export function fillMean(field: DensityField, people: Places, amount: Uint8Array, factor: number, weights: Float32Array): void {
  fillField(field, people.x, people.y, people.presence);
  weights.set(field.value);
  fillField(field, people.x, people.y, people.presence, amount);
  const { value } = field;
  for (let cell = 0; cell < value.length; ++cell) {
    const weight = weights[cell] ?? 0;
    value[cell] = weight < LEAST_PEOPLE ? 0 : ((value[cell] ?? 0) / weight) * factor;
  }
}

interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly presence: Uint8Array;
}

/** parts of a cell that places are told apart by: 1.6 cm; the bell of each is reckoned once */
const PARTS = 64;
const WIDE = 2 * REACH + 1;
const bells = Float32Array.from({ length: PARTS * WIDE }, (_, at) => {
  const d = (at % WIDE) - REACH + 0.5 - (Math.floor(at / WIDE) + 0.5) / PARTS;
  return Math.exp((-d * d) / (2 * SIGMA * SIGMA));
});
const NORM = 1 / (2 * Math.PI * SIGMA * SIGMA);

/** Fills the field anew from everybody who is present (presence 1), each counted once or by an amount. */
export function fillField(field: DensityField, x: Float32Array, y: Float32Array, presence: Uint8Array, amount?: Uint8Array): void {
  const { value, width, height, originX, originY } = field;
  value.fill(0);
  for (let row = 0; row < x.length; ++row) {
    if (presence[row] !== 1) continue;
    const share = amount === undefined ? NORM : NORM * (amount[row] as number);
    if (share === 0) continue;
    const px = (x[row] as number) - originX;
    const py = (y[row] as number) - originY;
    const cx = Math.floor(px);
    const cy = Math.floor(py);
    if (!(cx >= REACH && cy >= REACH && cx < width - REACH && cy < height - REACH)) continue;
    const bellX = Math.floor((px - cx) * PARTS) * WIDE;
    const bellY = Math.floor((py - cy) * PARTS) * WIDE;
    let line = (cy - REACH) * width + cx - REACH;
    for (let j = 0; j < WIDE; ++j, line += width) {
      const high = share * (bells[bellY + j] as number);
      for (let i = 0; i < WIDE; ++i) value[line + i] = (value[line + i] as number) + high * (bells[bellX + i] as number);
    }
  }
}

/** 0–3, or -1 for too little to show. */
export function bandOf(density: number): number {
  return bandIn(density, layerScales.density);
}

function bandIn(value: number, { limits, least }: LayerScale): number {
  if (!(value >= least)) return -1;
  const band = limits.findIndex((limit) => value < limit);
  return band < 0 ? limits.length : band;
}

/** The field as RGBA bytes, top row first, ready for a texture or an image; `colours` are the four bands, 0–255. */
export function paintField(
  field: DensityField,
  colours: readonly (readonly [number, number, number, number])[],
  out: Uint8ClampedArray<ArrayBuffer>,
  { limits, least }: LayerScale = layerScales.density,
): void {
  const { value, width, height } = field;
  const words = new Uint32Array(out.buffer, out.byteOffset, width * height);
  const inks = new Uint32Array(Uint8ClampedArray.from(colours.flat()).buffer);
  const [a = Infinity, b = Infinity, c = Infinity] = limits;
  words.fill(0);
  for (let row = 0; row < height; ++row) {
    const to = row * width;
    const from = (height - 1 - row) * width;
    for (let column = 0; column < width; ++column) {
      const here = value[from + column] as number;
      if (here >= least) words[to + column] = inks[here < a ? 0 : here < b ? 1 : here < c ? 2 : 3] as number;
    }
  }
}
