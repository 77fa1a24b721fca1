// SPDX-License-Identifier: Apache-2.0
// How a person is marked on the map: one mark a row of the drawing order, each with a colour token, a shape and a size. Nothing is told by
// colour alone: every mark has a shape of its own within its family (citizens, services).

/** Shapes the painters know; the number is what the shader switches on. */
export const shapes = { disc: 0, triangle: 1, diamond: 2, ring: 3, cross: 4, square: 5, plus: 6, frame: 7, arrow: 8, bar: 9 } as const;
export type Shape = keyof typeof shapes;

export interface Mark {
  readonly name: string;
  /** CSS custom property, without the dashes */
  readonly token: string;
  readonly shape: Shape;
  /** diameter in metres, and the least it is drawn, CSS pixels */
  readonly metres: number;
  readonly pixels: number;
}

/** Drawn in this order, later ones on top. */
export const marks = [
  { name: 'calm', token: 'calm', shape: 'disc', metres: 0.5, pixels: 4.5 },
  { name: 'fleeing', token: 'fleeing', shape: 'ring', metres: 0.56, pixels: 6 },
  { name: 'active', token: 'active', shape: 'triangle', metres: 0.66, pixels: 7 },
  { name: 'held', token: 'held', shape: 'bar', metres: 0.6, pixels: 6.5 },
  { name: 'organiser', token: 'organiser', shape: 'frame', metres: 0.56, pixels: 5.5 },
  { name: 'linmas', token: 'linmas', shape: 'frame', metres: 0.56, pixels: 5.5 },
  { name: 'satpolPp', token: 'satpol', shape: 'diamond', metres: 0.66, pixels: 6.5 },
  { name: 'tni', token: 'tni', shape: 'arrow', metres: 0.66, pixels: 6.5 },
  { name: 'polri', token: 'polri', shape: 'square', metres: 0.54, pixels: 5 },
  { name: 'fire', token: 'damkar', shape: 'square', metres: 0.54, pixels: 5 },
  { name: 'medical', token: 'medic', shape: 'plus', metres: 0.7, pixels: 7 },
  { name: 'violent', token: 'violent', shape: 'diamond', metres: 0.76, pixels: 8.5 },
  { name: 'hurt', token: 'hurt', shape: 'cross', metres: 0.76, pixels: 8.5 },
] as const satisfies readonly Mark[];

export type MarkName = (typeof marks)[number]['name'];

/** No mark: not on the map. */
export const UNMARKED = 255;

const numbers = new Map<string, number>(marks.map((mark, index) => [mark.name, index]));

export function markNumber(name: MarkName): number {
  return numbers.get(name) ?? UNMARKED;
}

const starts = new Uint32Array(marks.length + 1);

/** Rows that are on the map in drawing order (by mark, then row). Writes into `order` and gives how many. */
export function drawingOrder(mark: Uint8Array, order: Uint32Array): number {
  const kinds = marks.length;
  starts.fill(0);
  for (let row = 0; row < mark.length; ++row) {
    const each = mark[row] as number;
    if (each < kinds) starts[each + 1] = (starts[each + 1] as number) + 1;
  }
  for (let i = 1; i <= kinds; ++i) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const total = starts[kinds] as number;
  for (let row = 0; row < mark.length; ++row) {
    const each = mark[row] as number;
    if (each >= kinds) continue;
    const place = starts[each] as number;
    order[place] = row;
    starts[each] = place + 1;
  }
  return total;
}
