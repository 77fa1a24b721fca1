// SPDX-License-Identifier: Apache-2.0
// Intervals on one axis: differences around a line at zero, or shares from never to always. A one-sided bound is drawn open, without a point.
import type { JSX } from 'preact';
import { numberScale } from './number-scale.js';
import { StripAxis, StripGrid } from './strip-axis.js';

export interface IntervalRow {
  readonly id: string;
  readonly name: string;
  /** null: only a bound is known */
  readonly middle: number | null;
  readonly low: number;
  readonly high: number;
  readonly told: string;
  readonly tone: 'good' | 'bad' | 'open';
}

export interface IntervalPlotProps {
  readonly name: string;
  readonly rows: readonly IntervalRow[];
  readonly format: (value: number) => string;
  /** shares from 0 to 1 */
  readonly shares?: boolean;
  /** words at the two ends of the axis */
  readonly ends?: readonly [left: string, right: string];
}

export function IntervalPlot({ name, rows, format, shares = false, ends }: IntervalPlotProps): JSX.Element {
  const scale = shares
    ? numberScale([0, 1], [], 4)
    : numberScale(
        rows.flatMap(({ low, high }) => [low, high]),
        [0],
      );
  const zero = `${scale.at(0)}%`;
  return (
    <div class="strip" role="img" aria-label={name}>
      {rows.map(({ id, name: rowName, middle, low, high, told, tone }) => (
        <div class="strip-row" key={id}>
          <span class="strip-name">{rowName}</span>
          <svg class={`strip-plot interval interval-${tone}`} height="28" aria-hidden="true">
            <StripGrid scale={scale} height={28} />
            {shares ? null : <line class="interval-zero" x1={zero} x2={zero} y1="0" y2="28" />}
            <line
              class={middle === null ? 'interval-bound' : 'interval-line'}
              x1={`${scale.at(low)}%`}
              x2={`${scale.at(high)}%`}
              y1="14"
              y2="14"
            />
            {middle === null ? null : <circle class="interval-point" cx={`${scale.at(middle)}%`} cy="14" r="5" />}
          </svg>
          <span class="strip-told">{told}</span>
        </div>
      ))}
      <div class="strip-row">
        <span class="strip-name" />
        <StripAxis scale={scale} format={format} />
        <span class="strip-told" />
      </div>
      {ends === undefined ? null : (
        <div class="strip-row strip-ends">
          <span class="strip-name" />
          <span class="strip-plot">
            <span>← {ends[0]}</span>
            <span>{ends[1]} →</span>
          </span>
          <span class="strip-told" />
        </div>
      )}
    </div>
  );
}
