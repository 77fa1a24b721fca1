// SPDX-License-Identifier: Apache-2.0
// The plan of the site on the TFG sheet, in black on white for paper: shapes, names of places, units by the numbers of the table, scale and north.
import type { JSX } from 'preact';
import type { BoardShape } from '../map/board-input.js';
import { scenarioDraft, standing } from '../session/plan/document.js';
import { middleOf, shapesOf, siteOf } from '../session/plan/shapes.js';
import { planText } from '../session/plan/words.js';
import { amount, say } from '../session/words.js';

/** kinds whose names are written on the map, in the middle of their shapes; a unit has the number of its row in the table */
const named: ReadonlySet<string> = new Set(['zone', 'exit', 'gate', 'label']);

export function SheetMap(): JSX.Element {
  const draft = scenarioDraft.value;
  const site = siteOf(draft);
  const shapes = shapesOf(draft, standing.value, say);
  const points = site.ground.flatMap(({ polygon }) => polygon);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east, south, north] =
    points.length === 0 ? [0, 1, 0, 1] : [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(east - west, north - south) / 80; // of a letter: eighty of them across the sheet, which is 6 pt on A4
  const writing = lettersOf(shapes, size, (south + north) / 2);
  const path = (corners: readonly (readonly [number, number])[]) => corners.map(([x, y]) => `${x},${-y}`).join(' ');
  return (
    <svg
      class="sheet-map"
      viewBox={`${west - 7 * size} ${-north - 2} ${east - west + 14 * size} ${north - south + 4 + 4 * size}`}
      role="img"
      aria-label={planText.value.sheetMap}
    >
      {shapes.map((shape, index) => {
        const key = `${shape.owner} ${shape.kind}`;
        const [first] = shape.points;
        if (first === undefined) return null;
        if (shape.kind === 'unit') {
          const [along, across] = shape.half ?? [0.5, 0.5];
          return (
            <g key={key} transform={`translate(${first[0]} ${-first[1]}) rotate(${-(shape.heading ?? 0)})`} class="sheet-unit">
              <rect x={-along} y={-across} width={2 * along} height={2 * across} />
              <path d={`M${along} ${-size / 2}L${along + size} 0L${along} ${size / 2}z`} />
            </g>
          );
        }
        if (shape.kind === 'group' || shape.kind === 'label' || shape.kind === 'server' || shape.kind === 'queue') return null;
        const closed = shape.points.length > 2 && shape.kind !== 'wall';
        return closed ? (
          <polygon key={key} class={`sheet-${shape.kind}`} points={path(shape.points)} />
        ) : (
          <polyline key={index} class={`sheet-${shape.kind}`} points={path(shape.points)} />
        );
      })}
      {writing.map(({ key, look, text, x, y, letter }) => (
        <text key={key} class={look} x={x} y={y} font-size={letter} stroke-width={0.3 * size}>
          {text}
        </text>
      ))}
      <Measure west={west} south={south} north={north} east={east} size={size} />
    </svg>
  );
}

interface Letters {
  readonly key: string;
  readonly look: 'sheet-place' | 'sheet-name';
  readonly text: string;
  /** of the middle of its foot, in the units of the drawing: y southwards */
  readonly x: number;
  readonly y: number;
  /** m, height of a letter */
  readonly letter: number;
}

/** of a letter: how wide it is at most on average (assumed) */
const WIDE = 0.52;
/** lines that a name gives way before it is written all the same */
const MOST_LINES = 9;

function overlap(a: Letters, b: Letters): boolean {
  const half = (each: Letters) => (each.text.length * WIDE * each.letter) / 2;
  return Math.abs(a.x - b.x) < half(a) + half(b) && a.y - a.letter < b.y && b.y - b.letter < a.y;
}

/** All that is written on the map: numbers of units where they stand, then groups, then places; what would stand on another gives way line by line. */
function lettersOf(shapes: readonly BoardShape[], size: number, middle: number): readonly Letters[] {
  const written: Letters[] = [];
  const put = (one: Letters, step: number) => {
    const lines = Array.from({ length: MOST_LINES }, (_, line) => ({ ...one, y: one.y + line * step }));
    written.push(lines.find((each) => written.every((other) => !overlap(each, other))) ?? one);
  };
  for (const { kind, owner, points } of shapes) {
    const [first] = points;
    if (kind !== 'unit' || first === undefined) continue;
    const text = String(Number(owner.split('/').at(-1)) + 1);
    written.push({ key: owner, look: 'sheet-name', text, x: first[0], y: -first[1] + 2.4 * size, letter: 1.2 * size });
  }
  for (const { kind, owner, points, name } of shapes) {
    const [first] = points;
    if (kind !== 'group' || first === undefined) continue;
    const isNorth = first[1] > middle; // away from the edge of the sheet
    const y = -first[1] + (isNorth ? 2.4 : -0.8) * size;
    put({ key: owner, look: 'sheet-name', text: name, x: first[0], y, letter: 1.2 * size }, (isNorth ? 1.4 : -1.4) * size);
  }
  for (const { kind, owner, points, name } of shapes) {
    if (!named.has(kind) || name === '' || points.length === 0) continue;
    const [x, centre] = middleOf(points);
    const isArea = kind === 'zone' || kind === 'exit';
    const y = isArea ? Math.max(...points.map(([, each]) => each)) - 1.2 * size : centre + (kind === 'gate' ? size : 0);
    put({ key: `name ${owner}`, look: 'sheet-place', text: name, x, y: -y, letter: size }, 1.2 * size);
  }
  return written;
}

interface MeasureProps {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** m, of a letter */
  readonly size: number;
}

/** A length to lay a ruler on, below the map, and where north is: without them distances on paper mean nothing. */
function Measure({ west, east, south, north, size }: MeasureProps): JSX.Element {
  const length = roundBelow(Math.max(east - west, north - south) / 5);
  const y = -south + 3.2 * size;
  const x = east - 1.5 * size;
  return (
    <g class="sheet-measure" stroke-width={0.2 * size}>
      <path d={`M${west} ${y - 0.6 * size}V${y}H${west + length}V${y - 0.6 * size}`} />
      <text x={west + length + 0.6 * size} y={y} font-size={1.2 * size}>
        {`${amount(length)} m`}
      </text>
      <path
        d={`M${x} ${y}V${y - 2.6 * size}M${x - 0.6 * size} ${y - 1.8 * size}L${x} ${y - 2.6 * size}L${x + 0.6 * size} ${y - 1.8 * size}`}
      />
      <text x={x - 2.2 * size} y={y} font-size={1.2 * size}>
        {planText.value.northMark}
      </text>
    </g>
  );
}

/** The greatest of 1, 2 and 5 times a power of ten that is not above it. */
function roundBelow(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  return power * ([5, 2].find((each) => each * power <= length) ?? 1);
}
