// SPDX-License-Identifier: Apache-2.0
// Two ways of one exercise on one time axis: the situation of each as a bar, their densities as two curves, one whole and one broken, and
// where they part. Words come from outside.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TimeSpan } from './review-timeline.js';
import { axisTicks, thin } from './time-scale.js';

export interface WayCourse {
  readonly name: string;
  readonly levels: readonly TimeSpan[];
  readonly density: readonly (readonly [number, number])[];
  /** s, how far it has gone */
  readonly end: number;
}

export interface TwoWaysProps {
  readonly name: string;
  readonly ways: readonly [WayCourse, WayCourse];
  /** s at which they part */
  readonly parts: number;
  readonly clock: (seconds: number) => string;
  readonly unit: string;
}

const PAD = 10;
const HIGH = 176;
const BARS = 40;

export function TwoWays({ name, ways, parts, clock, unit }: TwoWaysProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const end = Math.max(60, ways[0].end, ways[1].end);
  const x = (t: number) => Math.round((PAD + (Math.min(end, t) / end) * (width - 2 * PAD)) * 10) / 10;
  const high = Math.max(6, ...ways.flatMap((way) => way.density.map(([, value]) => value)));
  const y = (value: number) => Math.round((HIGH - 20 - (value / high) * (HIGH - 20 - BARS - 18)) * 10) / 10;
  return (
    <div ref={host} class="two-ways">
      {width === 0 ? null : (
        <svg width={width} height={HIGH} viewBox={`0 0 ${width} ${HIGH}`} role="img" aria-label={name}>
          {ways.map((way, index) => (
            <g key={way.name} class={`two-way two-way-${index}`}>
              {way.levels.map((span, at) => {
                const wide = Math.max(1, x(Math.min(way.end, way.levels[at + 1]?.t ?? way.end)) - x(span.t));
                return (
                  <g key={span.t} class={`span span-level span-${span.tone ?? 'hijau'}`}>
                    <title>{`${way.name}: ${span.name}`}</title>
                    <rect x={x(span.t)} y={4 + index * 18} width={wide} height={14} />
                    {wide > span.name.length * 6.6 + 6 ? (
                      <text x={x(span.t) + 3} y={15 + index * 18}>
                        {span.name}
                      </text>
                    ) : null}
                  </g>
                );
              })}
              <path
                class="two-way-curve"
                d={thin(
                  way.density.map(([t, value]) => [x(t), -y(value)] as const),
                  1.5,
                )
                  .map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${px} ${-py}`)
                  .join('')}
              />
            </g>
          ))}
          <line class="two-way-parts" x1={x(parts)} x2={x(parts)} y1={2} y2={HIGH - 20} />
          <text class="lane-name" x={PAD + 2} y={BARS + 12}>
            {unit}
          </text>
          {axisTicks(end, width - 2 * PAD, 64).map((t) => (
            <g key={t} class="timeline-tick">
              <line x1={x(t)} x2={x(t)} y1={HIGH - 20} y2={HIGH - 16} />
              <text x={x(t)} y={HIGH - 4} text-anchor={t === 0 ? 'start' : t >= end - 1 ? 'end' : 'middle'}>
                {clock(t).slice(0, 5)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
