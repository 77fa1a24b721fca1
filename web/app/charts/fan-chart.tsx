// SPDX-License-Identifier: Apache-2.0
// A fan: what was, as one line up to now, and some lines of what may come, with the middle one strong. All words and numbers come in.
import type { JSX } from 'preact';

export interface FanChartProps {
  readonly name: string;
  /** the same in words */
  readonly summary: string;
  readonly past: readonly (readonly [t: number, value: number])[];
  readonly runs: readonly (readonly (readonly [t: number, value: number])[])[];
  readonly from: number;
  readonly now: number;
  readonly to: number;
  readonly clock: (seconds: number) => string;
  /** the top of the axis at least */
  readonly least: number;
  readonly figure: (value: number) => string;
}

const WIDE = 250;
const HIGH = 96;
const LEFT = 30;
const FOOT = 14;

/** The middle of several curves at every sample that most of them have. */
export function middleOf(runs: FanChartProps['runs']): readonly (readonly [number, number])[] {
  const longest = runs.reduce((most, run) => (run.length > most.length ? run : most), [] as FanChartProps['runs'][number]);
  return longest.flatMap(([t], index) => {
    const values = runs.flatMap((run) => (run[index] === undefined ? [] : [run[index][1]])).sort((a, b) => a - b);
    if (values.length * 2 < runs.length) return [];
    const half = values.length / 2;
    return [[t, ((values[Math.floor(half - 0.5)] ?? 0) + (values[Math.floor(half)] ?? 0)) / 2] as const];
  });
}

export function FanChart({ name, summary, past, runs, from, now, to, clock, least, figure }: FanChartProps): JSX.Element {
  const top = Math.max(least, ...[past, ...runs].flat().map(([, value]) => value));
  const x = (t: number) => LEFT + ((t - from) / Math.max(1, to - from)) * (WIDE - LEFT - 4);
  const y = (value: number) => HIGH - FOOT - (value / top) * (HIGH - FOOT - 8);
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([t, value], index) => `${index === 0 ? 'M' : 'L'}${x(t).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <figure class="fan-chart">
      <figcaption>{name}</figcaption>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={`${name}. ${summary}`}>
        <line class="fan-axis" x1={LEFT} x2={WIDE - 4} y1={y(0)} y2={y(0)} />
        <line class="fan-axis fan-axis-top" x1={LEFT} x2={WIDE - 4} y1={y(top)} y2={y(top)} />
        <text x={LEFT - 4} y={y(top) + 4} text-anchor="end">
          {figure(top)}
        </text>
        <text x={LEFT - 4} y={y(0) + 1} text-anchor="end">
          0
        </text>
        <line class="fan-now" x1={x(now)} x2={x(now)} y1={4} y2={HIGH - FOOT + 3} />
        <text x={x(now)} y={HIGH - 2} text-anchor="middle">
          {clock(now)}
        </text>
        <text x={WIDE - 4} y={HIGH - 2} text-anchor="end">
          {clock(to)}
        </text>
        {runs.map((run, index) => (
          <path key={index} class="fan-run" d={line(run)} />
        ))}
        {past.length > 1 ? <path class="fan-past" d={line(past)} /> : null}
        {runs.length > 2 ? <path class="fan-middle" d={line(middleOf(runs))} /> : null}
      </svg>
      <p class="fan-words">{summary}</p>
    </figure>
  );
}
