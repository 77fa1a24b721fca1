// SPDX-License-Identifier: Apache-2.0
// How a number is spread over many runs: a dot a run, stacked where they fall together, under it the middle half and nine tenths of them.
// All rows share one axis. What it shows stands in a table beside it too, so it is a picture for assistive technology.
import type { JSX } from 'preact';
import { numberScale } from './number-scale.js';
import { StripAxis, StripGrid } from './strip-axis.js';

export interface DotRow {
  readonly id: string;
  readonly name: string;
  readonly values: readonly number[];
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
}

export interface DotStripProps {
  /** for assistive technology */
  readonly name: string;
  readonly rows: readonly DotRow[];
  readonly format: (value: number) => string;
}

const HEIGHT = 62;
const FLOOR = 44;
const BINS = 110;

export function DotStrip({ name, rows, format }: DotStripProps): JSX.Element {
  const values = rows.flatMap((row) => row.values);
  const scale = numberScale(values, Math.min(...values) > 0 && Math.min(...values) < Math.max(...values) / 3 ? [0] : []);
  return (
    <div class="strip" role="img" aria-label={name}>
      {rows.map((row, at) => (
        <div class={`strip-row hue-${at % 6}`} key={row.id}>
          <span class="strip-name">{row.name}</span>
          <svg class="strip-plot" height={HEIGHT} aria-hidden="true">
            <StripGrid scale={scale} height={HEIGHT} />
            {stacked(row.values, scale.at).map(([x, y], dot) => (
              <circle key={dot} class="strip-dot" cx={`${x}%`} cy={y} r="2.2" />
            ))}
            <line class="strip-most" x1={`${scale.at(row.p5)}%`} x2={`${scale.at(row.p95)}%`} y1="52" y2="52" />
            <line class="strip-half" x1={`${scale.at(row.p25)}%`} x2={`${scale.at(row.p75)}%`} y1="52" y2="52" />
            <circle class="strip-median" cx={`${scale.at(row.median)}%`} cy="52" r="4" />
          </svg>
        </div>
      ))}
      <div class="strip-row">
        <span class="strip-name" />
        <StripAxis scale={scale} format={format} />
      </div>
    </div>
  );
}

/** Places of the dots; stacks that would be too high are pressed together. */
function stacked(values: readonly number[], at: (value: number) => number): readonly (readonly [x: number, y: number])[] {
  const bins = new Map<number, number>();
  const placed = [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const bin = Math.round((at(value) / 100) * BINS);
      const level = bins.get(bin) ?? 0;
      bins.set(bin, level + 1);
      return [(100 * bin) / BINS, level] as const;
    });
  const rise = Math.min(5, (FLOOR - 4) / Math.max(1, ...bins.values()));
  return placed.map(([x, level]) => [x, FLOOR - 2 - level * rise]);
}
