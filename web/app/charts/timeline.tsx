// SPDX-License-Identifier: Apache-2.0
// The bottom strip: the whole exercise from left to right. Ground colour is the situation, ticks above are phases, the curve is the greatest
// density, triangles are broken rules. All words come from outside.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useOwnSize } from './own-size.js';
import { axisEnd, axisTicks, thin } from './time-scale.js';

export interface TimelineProps {
  readonly name: string;
  /** the same in words, for those who do not see it */
  readonly summary: string;
  readonly now: number;
  readonly expected: number;
  readonly clock: (seconds: number) => string;
  readonly bands: readonly { readonly from: number; readonly tone: 'hijau' | 'kuning' | 'merah'; readonly name: string }[];
  readonly phases: readonly { readonly t: number; readonly name: string; readonly short: string; readonly forced: boolean }[];
  readonly findings: readonly { readonly t: number; readonly name: string; readonly severity: number; readonly onPress: () => void }[];
  readonly density: readonly { readonly t: number; readonly density: number }[];
  /** what may come, some lines beside the curve */
  readonly fan: readonly (readonly { readonly t: number; readonly density: number }[])[];
  readonly densityName: string;
  readonly densityUnit: string;
  /** a second that was pointed at, and pointing at one */
  readonly mark: number | null;
  readonly markName: string;
  /** null: time cannot be gone back here */
  readonly onMark: ((t: number) => void) | null;
}

const PAD = 16;
const TOP = 18;
const FOOT = 17;
/** persons/m² at the top of the curve, and the dangerous value that has a line */
const LEAST_TOP = 6;
const DANGER = 5.5;

export function Timeline(props: TimelineProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const size = useOwnSize(host);
  return (
    <div class="timeline" ref={host}>
      {size.width > 0 && <Strip {...props} {...size} />}
    </div>
  );
}

function Strip(props: TimelineProps & { readonly width: number; readonly height: number }): JSX.Element {
  const { width, height, now, clock } = props;
  const end = axisEnd(now, props.expected);
  const x = (t: number) => Math.round((PAD + (Math.min(t, end) / end) * (width - 2 * PAD)) * 10) / 10;
  const bottom = height - FOOT;
  const greatest = Math.max(LEAST_TOP, ...[props.density, ...props.fan].flat().map((sample) => sample.density));
  const y = (density: number) => Math.round((bottom - (density / greatest) * (bottom - TOP - 3)) * 10) / 10;
  const points = thin(
    props.density.map(({ t, density }) => [x(t), y(density)] as const),
    1.5,
  );
  const path = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${px} ${py}`).join('');
  const last = points.at(-1);
  const head = x(now);
  return (
    <>
      <svg
        class="timeline-picture"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${props.name}. ${props.summary}`}
      >
        <rect class="timeline-future" x={PAD} y={TOP} width={width - 2 * PAD} height={bottom - TOP} />
        {props.bands.map((band, index) => {
          const from = x(band.from);
          const to = x(Math.min(now, props.bands[index + 1]?.from ?? now));
          return (
            <g key={`${band.from} ${band.tone}`} class={`timeline-${band.tone}`}>
              <rect class="timeline-band" x={from} y={TOP} width={Math.max(0, to - from)} height={bottom - TOP} />
              <rect class="timeline-level" x={from} y={bottom - 3} width={Math.max(0, to - from)} height={3} />
            </g>
          );
        })}
        {axisTicks(end, width - 2 * PAD, 74).map((t) => (
          <g key={t} class="timeline-tick">
            <line x1={x(t)} x2={x(t)} y1={bottom} y2={bottom + 4} />
            <text x={x(t)} y={height - 3} text-anchor={t === 0 ? 'start' : t >= end - 1 ? 'end' : 'middle'}>
              {clock(t)}
            </text>
          </g>
        ))}
        <line class="timeline-danger" x1={PAD} x2={width - PAD} y1={y(DANGER)} y2={y(DANGER)} />
        {last && <path class="timeline-area" d={`${path}L${last[0]} ${bottom}L${points[0]?.[0] ?? PAD} ${bottom}Z`} />}
        {last && <path class="timeline-curve" d={path} />}
        {props.fan.map((run, index) => (
          <path
            key={index}
            class="timeline-run"
            d={run.map(({ t, density }, at) => `${at === 0 ? 'M' : 'L'}${x(t)} ${y(density)}`).join('')}
          />
        ))}
        {props.phases.map((phase, index) => {
          const from = x(phase.t);
          const room = (props.phases[index + 1] === undefined ? x(end) : x(props.phases[index + 1]?.t ?? end)) - from;
          return (
            <g key={phase.t} class={`timeline-phase${phase.forced ? ' timeline-forced' : ''}`}>
              <title>{`${clock(phase.t)} ${phase.name}`}</title>
              <line x1={from} x2={from} y1={5} y2={bottom} />
              {room > 14 && (
                <text x={from + 4} y={13}>
                  {room > 11 + phase.name.length * 6.4 ? phase.name : phase.short}
                </text>
              )}
            </g>
          );
        })}
        <g class="timeline-head">
          <line x1={head} x2={head} y1={TOP} y2={bottom} />
          <path d={`M${head - 5} ${TOP - 1}h10v4l-5 5-5-5z`} />
        </g>
        {props.mark === null ? null : (
          <g class="timeline-mark">
            <line x1={x(props.mark)} x2={x(props.mark)} y1={TOP - 4} y2={bottom} />
          </g>
        )}
        <text class="timeline-caption" x={PAD + 6} y={TOP + 13}>
          {props.densityName}
        </text>
        <text class="timeline-caption" x={width - PAD - 6} y={y(DANGER) - 3} text-anchor="end">
          {props.densityUnit}
        </text>
      </svg>
      {now >= 1 && props.onMark !== null && (
        <input
          ref={(element) => {
            element?.style.setProperty('--from', `${PAD}px`);
            element?.style.setProperty('--wide', `${Math.max(1, head - PAD)}px`);
          }}
          class="timeline-seek"
          type="range"
          min={0}
          max={Math.floor(now)}
          step={1}
          value={Math.floor(props.mark ?? now)}
          aria-label={props.markName}
          aria-valuetext={clock(props.mark ?? now)}
          title={props.markName}
          onInput={(event) => props.onMark?.(event.currentTarget.valueAsNumber)}
        />
      )}
      {props.findings.map((finding) => (
        <Finding key={`${finding.t} ${finding.name}`} x={x(finding.t)} y={bottom} {...finding} />
      ))}
    </>
  );
}

function Finding({
  x,
  y,
  name,
  severity,
  onPress,
}: {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly severity: number;
  readonly onPress: () => void;
}): JSX.Element {
  const place = (element: HTMLElement | null) => {
    element?.style.setProperty('--x', `${x}px`);
    element?.style.setProperty('--y', `${y}px`);
  };
  return (
    <button ref={place} type="button" class={`timeline-finding severity-${severity}`} aria-label={name} title={name} onClick={onPress} />
  );
}
