// SPDX-License-Identifier: Apache-2.0
// What the lines across rows of strips stand for: the numbers under them.
import type { JSX } from 'preact';
import type { NumberScale } from './number-scale.js';

interface AxisProps {
  readonly scale: NumberScale;
  readonly format: (value: number) => string;
}

export function StripGrid({ scale, height }: { readonly scale: NumberScale; readonly height: number }): JSX.Element {
  return (
    <>
      {scale.ticks.map((tick) => (
        <line key={tick} class="strip-grid" x1={`${scale.at(tick)}%`} x2={`${scale.at(tick)}%`} y1="0" y2={height} />
      ))}
    </>
  );
}

export function StripAxis({ scale, format }: AxisProps): JSX.Element {
  return (
    <svg class="strip-plot" height="18" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} class="chart-tick" x={`${scale.at(tick)}%`} y="13" text-anchor="middle">
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}
