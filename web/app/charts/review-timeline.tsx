// SPDX-License-Identifier: Apache-2.0
// The timeline of a review: the whole run from left to right in lanes: phases, situation as computed and as declared, orders, injects,
// findings, notes, density and the hurt. The strip is one slider; findings and notes are buttons on it. All words come from outside.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useOwnSize } from './own-size.js';
import { axisTicks, thin } from './time-scale.js';

export type Tone = 'hijau' | 'kuning' | 'merah';

export interface TimeSpan {
  readonly t: number;
  readonly name: string;
  readonly short: string;
  readonly tone?: Tone;
  readonly forced?: boolean;
}

export interface TimeMark {
  readonly t: number;
  readonly name: string;
  /** of a finding 1–4; of others 0 */
  readonly severity: number;
  readonly chosen?: boolean;
  readonly onPress?: () => void;
}

export interface ReviewTimelineProps {
  readonly name: string;
  readonly summary: string;
  readonly scrubName: string;
  readonly end: number;
  readonly now: number;
  readonly clock: (seconds: number) => string;
  readonly lanes: Readonly<
    Record<'phases' | 'situation' | 'declared' | 'orders' | 'injects' | 'findings' | 'notes' | 'density' | 'hurt', string>
  >;
  readonly phases: readonly TimeSpan[];
  readonly situation: readonly TimeSpan[];
  readonly declared: readonly TimeSpan[];
  readonly orders: readonly TimeMark[];
  readonly injects: readonly TimeMark[];
  readonly findings: readonly TimeMark[];
  readonly notes: readonly TimeMark[];
  /** s, persons/m² and people; at most one a second */
  readonly density: readonly (readonly [number, number])[];
  readonly hurt: readonly (readonly [number, number])[];
  readonly densityText: (value: number) => string;
  readonly hurtText: (value: number) => string;
  readonly onSeek: (t: number) => void;
}

/** px for the names of the lanes, and on a strip as narrow as a phone */
const LEFT = 88;
const LEFT_NARROW = 80;
const NARROW = 500;
const RIGHT = 14;
const ROW = 17;
const FOOT = 18;
/** persons/m²: dangerous, and the least at the top of the curve */
const DANGER = 5.5;
const LEAST_TOP = 6;

export function ReviewTimeline(props: ReviewTimelineProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const size = useOwnSize(host);
  return (
    <div class="review-timeline" ref={host}>
      {size.width > 0 && <Lanes {...props} {...size} />}
    </div>
  );
}

function Lanes(props: ReviewTimelineProps & { readonly width: number; readonly height: number }): JSX.Element {
  const { width, height, now, clock, lanes } = props;
  const end = Math.max(1, props.end);
  const left = width < NARROW ? LEFT_NARROW : LEFT;
  const x = (t: number) => Math.round((left + (Math.min(end, Math.max(0, t)) / end) * (width - left - RIGHT)) * 10) / 10;
  const rows = ['phases', 'situation', 'declared', 'orders', 'injects', 'findings', 'notes'] as const;
  const top = (row: (typeof rows)[number]) => 3 + rows.indexOf(row) * ROW;
  const bottom = height - FOOT;
  const curvesTop = 3 + rows.length * ROW + 2;
  const half = Math.max(12, (bottom - curvesTop) / 2);
  const [hover, setHover] = useState<{ readonly t: number; readonly text: string } | null>(null);
  /** The second under the pointer, and what happened there in the lane that is pointed at. */
  const point = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const t = Math.min(end, Math.max(0, ((event.clientX - box.left) / Math.max(1, box.width)) * end));
    const row = rows[Math.floor((event.clientY - box.top - 3) / ROW)];
    const marks = row === 'orders' ? props.orders : row === 'injects' ? props.injects : [];
    const near = marks.filter((mark) => Math.abs(x(mark.t) - x(t)) <= 6).map(({ name }) => name);
    setHover({ t, text: [clock(t), ...near.slice(0, 3)].join(' · ') });
  };
  const seekRange = (element: HTMLElement | null) => {
    element?.style.setProperty('--from', `${left}px`);
    element?.style.setProperty('--wide', `${Math.max(1, width - left - RIGHT)}px`);
  };
  return (
    <>
      <svg
        class="review-lanes"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${props.name}. ${props.summary}`}
      >
        {rows.map((row) => (
          <text key={row} class="lane-name" x={left - 8} y={top(row) + 12} text-anchor="end">
            {lanes[row]}
          </text>
        ))}
        {rows.map((row) => (
          <line key={row} class="lane-line" x1={left} x2={width - RIGHT} y1={top(row) + ROW - 0.5} y2={top(row) + ROW - 0.5} />
        ))}
        <Spans spans={props.phases} y={top('phases')} x={x} end={end} kind="phase" />
        <Spans spans={props.situation} y={top('situation')} x={x} end={end} kind="level" />
        <Spans spans={props.declared} y={top('declared')} x={x} end={end} kind="level" />
        <path class="lane-orders" d={props.orders.map(({ t }) => `M${x(t)} ${top('orders') + 3}v${ROW - 7}`).join('')} />
        {props.injects.map(({ t, name }) => (
          <path key={`${t} ${name}`} class="lane-inject" d={`M${x(t)} ${top('injects') + 3}l5 5.5l-5 5.5l-5 -5.5z`} />
        ))}
        <Curve
          points={props.density}
          name={lanes.density}
          text={props.densityText}
          least={LEAST_TOP}
          danger={DANGER}
          {...{ x, left, width }}
          top={curvesTop}
          bottom={curvesTop + half - 3}
        />
        <Curve
          points={props.hurt}
          name={lanes.hurt}
          text={props.hurtText}
          least={4}
          danger={null}
          {...{ x, left, width }}
          top={curvesTop + half}
          bottom={bottom}
        />
        {axisTicks(end, width - left - RIGHT, 74).map((t) => (
          <g key={t} class="timeline-tick">
            <line x1={x(t)} x2={x(t)} y1={bottom} y2={bottom + 4} />
            <text x={x(t)} y={height - 4} text-anchor={t === 0 ? 'start' : t >= end - 1 ? 'end' : 'middle'}>
              {clock(t).slice(0, 5)}
            </text>
          </g>
        ))}
        <g class="review-head">
          <line x1={x(now)} x2={x(now)} y1={2} y2={bottom} />
          <path d={`M${x(now) - 5} 1h10v4l-5 5-5-5z`} />
        </g>
      </svg>
      <input
        ref={seekRange}
        class="review-seek"
        type="range"
        min={0}
        max={Math.floor(end)}
        step={1}
        value={Math.round(now)}
        aria-label={props.scrubName}
        aria-valuetext={clock(now)}
        onInput={(event) => props.onSeek(event.currentTarget.valueAsNumber)}
        onPointerMove={point}
        onPointerLeave={() => setHover(null)}
      />
      {hover === null ? null : (
        <span
          class={`review-hover${x(hover.t) > width / 2 ? ' review-hover-left' : ''}`}
          ref={(element) => element?.style.setProperty('--x', `${x(hover.t)}px`)}
          aria-hidden="true"
        >
          {hover.text}
        </span>
      )}
      {props.findings.map((mark) => (
        <Mark key={`${mark.t} ${mark.name}`} kind="finding" x={x(mark.t)} y={top('findings')} {...mark} />
      ))}
      {props.notes.map((mark) => (
        <Mark key={`${mark.t} ${mark.name}`} kind="note" x={x(mark.t)} y={top('notes')} {...mark} />
      ))}
    </>
  );
}

interface SpansProps {
  readonly spans: readonly TimeSpan[];
  readonly y: number;
  readonly x: (t: number) => number;
  readonly end: number;
  readonly kind: 'phase' | 'level';
}

function Spans({ spans, y, x, end, kind }: SpansProps): JSX.Element {
  return (
    <>
      {spans.map((span, index) => {
        const from = x(span.t);
        const wide = Math.max(1, x(spans[index + 1]?.t ?? end) - from - 1);
        const text = wide > span.name.length * 6.6 + 8 ? span.name : wide > span.short.length * 6.6 + 6 ? span.short : '';
        return (
          <g
            key={`${span.t} ${span.name}`}
            class={`span span-${kind}${span.tone ? ` span-${span.tone}` : ''}${span.forced ? ' span-forced' : ''}`}
          >
            <title>{span.name}</title>
            <rect x={from} y={y + 1} width={wide} height={ROW - 3} rx={2} />
            {text === '' ? null : (
              <text x={from + 4} y={y + 12}>
                {text}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

interface CurveProps {
  readonly points: readonly (readonly [number, number])[];
  readonly name: string;
  readonly text: (value: number) => string;
  readonly least: number;
  readonly danger: number | null;
  readonly x: (t: number) => number;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

function Curve({ points, name, text, least, danger, x, left, width, top, bottom }: CurveProps): JSX.Element {
  const greatest = points.reduce((most, [, value]) => Math.max(most, value), 0);
  const high = Math.max(least, greatest);
  const y = (value: number) => Math.round((bottom - (value / high) * (bottom - top - 2)) * 10) / 10;
  const thinned = thin(
    points.map(([t, value]) => [x(t), y(value)] as const).map(([px, py]) => [px, -py] as const),
    1.5,
  );
  const path = thinned.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px} ${-py}`).join('');
  return (
    <g>
      <line class="lane-line" x1={left} x2={width - RIGHT} y1={bottom} y2={bottom} />
      {danger === null || danger > high ? null : (
        <line class="timeline-danger" x1={left} x2={width - RIGHT} y1={y(danger)} y2={y(danger)} />
      )}
      {path === '' ? null : (
        <path class="timeline-area" d={`${path}L${thinned.at(-1)?.[0] ?? left} ${bottom}L${thinned[0]?.[0] ?? left} ${bottom}Z`} />
      )}
      <path class="timeline-curve" d={path} />
      <text class="lane-name" x={left - 8} y={top + 10} text-anchor="end">
        {name}
      </text>
      <text class="lane-most" x={left - 8} y={top + 25} text-anchor="end">
        {text(greatest)}
      </text>
    </g>
  );
}

function Mark({
  kind,
  x,
  y,
  name,
  severity,
  chosen,
  onPress,
}: TimeMark & { readonly kind: string; readonly x: number; readonly y: number }): JSX.Element {
  const place = (element: HTMLElement | null) => {
    element?.style.setProperty('--x', `${x}px`);
    element?.style.setProperty('--y', `${y}px`);
  };
  return (
    <button
      ref={place}
      type="button"
      class={`review-mark review-mark-${kind} severity-${severity}`}
      aria-label={name}
      aria-pressed={chosen ?? false}
      title={name}
      onClick={() => onPress?.()}
    />
  );
}
