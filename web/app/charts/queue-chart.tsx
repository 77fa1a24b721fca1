// SPDX-License-Identifier: Apache-2.0
// A number over a day as a line in a band, with marks at hours that matter; and pairs of bars by the half hour on the same axis.
import type { JSX } from 'preact';
import { numberScale } from './number-scale.js';

export interface BandPoint {
  readonly t: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface DayAxis {
  readonly from: number;
  readonly to: number;
  /** of whole hours */
  readonly hours: readonly { readonly t: number; readonly word: string }[];
  /** opening and closing */
  readonly marks: readonly { readonly t: number; readonly word: string }[];
}

export interface BandChartProps {
  readonly name: string;
  readonly points: readonly BandPoint[];
  readonly axis: DayAxis;
  readonly format: (value: number) => string;
}

export function BandChart({ name, points, axis, format }: BandChartProps): JSX.Element {
  const scale = numberScale(
    points.map(({ high }) => high),
    [0, 4],
    4,
  );
  const at = placing(axis);
  const line = (of: (point: BandPoint) => number) => points.map((point) => `${at(point.t)},${100 - scale.at(of(point))}`);
  return (
    <DayFrame name={name} axis={axis} ticks={scale.ticks.map((tick) => ({ at: scale.at(tick), word: format(tick) }))}>
      <polygon class="day-band" points={[...line(({ low }) => low), ...line(({ high }) => high).reverse()].join(' ')} />
      <polyline class="day-line" points={line(({ middle }) => middle).join(' ')} />
    </DayFrame>
  );
}

export interface PairChartProps {
  readonly name: string;
  readonly bars: readonly { readonly from: number; readonly to: number; readonly first: number; readonly second: number }[];
  readonly axis: DayAxis;
  readonly format: (value: number) => string;
}

export function PairChart({ name, bars, axis, format }: PairChartProps): JSX.Element {
  const scale = numberScale(
    bars.flatMap(({ first, second }) => [first, second]),
    [0, 4],
    4,
  );
  const at = placing(axis);
  const bar = (kind: string, from: number, to: number, value: number) => (
    <rect class={kind} x={at(from)} width={Math.max(0, at(to) - at(from))} y={100 - scale.at(value)} height={scale.at(value)} />
  );
  return (
    <DayFrame name={name} axis={axis} ticks={scale.ticks.map((tick) => ({ at: scale.at(tick), word: format(tick) }))}>
      {bars.map(({ from, to, first, second }) => {
        const half = (to - from) * 0.44;
        return (
          <g key={from}>
            {bar('day-first', from + 0.06 * (to - from), from + 0.06 * (to - from) + half, first)}
            {bar('day-second', from + 0.06 * (to - from) + half, to - 0.06 * (to - from), second)}
          </g>
        );
      })}
    </DayFrame>
  );
}

interface FrameProps {
  readonly name: string;
  readonly axis: DayAxis;
  readonly ticks: readonly { readonly at: number; readonly word: string }[];
  readonly children: JSX.Element | readonly JSX.Element[];
}

function DayFrame({ name, axis, ticks, children }: FrameProps): JSX.Element {
  const at = placing(axis);
  return (
    <div class="day" role="img" aria-label={name}>
      <svg class="day-plot" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {ticks.map((tick) => (
          <line key={tick.word} class="strip-grid day-grid" x1="0" x2="100" y1={100 - tick.at} y2={100 - tick.at} />
        ))}
        {children}
        {axis.marks.map(({ t, word }) => (
          <line key={word} class="day-mark" x1={at(t)} x2={at(t)} y1="0" y2="100" />
        ))}
      </svg>
      <svg class="day-words" aria-hidden="true">
        {ticks.map((tick) => (
          <text key={tick.word} class="chart-tick" x="-6" y={`${100 - tick.at}%`} dy="4" text-anchor="end">
            {tick.word}
          </text>
        ))}
        {axis.hours.map(({ t, word }) => (
          <text key={t} class="chart-tick" x={`${at(t)}%`} y="100%" dy="15" text-anchor="middle">
            {word}
          </text>
        ))}
        {axis.marks.map(({ t, word }) => (
          <text key={word} class="chart-tick day-mark-word" x={`${at(t)}%`} y="0" dy="-9" text-anchor="middle">
            {word}
          </text>
        ))}
      </svg>
    </div>
  );
}

function placing({ from, to }: DayAxis): (t: number) => number {
  return (t) => Math.min(100, Math.max(0, (100 * (t - from)) / (to - from)));
}
