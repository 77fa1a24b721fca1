// SPDX-License-Identifier: Apache-2.0
// A small site with numbered places: ground, buildings and walls pale, a dot for each line of a list beside it. North is up.
import type { JSX } from 'preact';
import type { RasterSite } from './site-raster.js';

type Point = readonly [number, number];

export interface SiteMark {
  /** of its line in the list */
  readonly number: number;
  readonly at: Point;
  /** what the dot is, for the tooltip */
  readonly told: string;
  readonly tone: 'plain' | 'alarm';
}

export interface SiteMarksProps {
  readonly name: string;
  readonly site: RasterSite;
  readonly marks: readonly SiteMark[];
  /** number of the line that is looked at */
  readonly looked: number | null;
}

/** More dots than this show no numbers, so that they can be told apart. */
const MOST_NUMBERS = 40;
const LONGEST = 320; // of the longer side, in units of the drawing

export function SiteMarks({ name, site, marks, looked }: SiteMarksProps): JSX.Element | null {
  const outline = [...(site.ground ?? []), ...(site.buildings ?? [])].flatMap(({ polygon }) => polygon);
  const points = [...outline, ...marks.map(({ at }) => at)];
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [west, east, south, north] = [least(xs), -least(xs.map((x) => -x)), least(ys), -least(ys.map((y) => -y))];
  const scale = LONGEST / Math.max(1, east - west, north - south);
  const place = ([x, y]: Point): Point => [Math.round((x - west) * scale * 10) / 10, Math.round((north - y) * scale * 10) / 10];
  const path = (corners: readonly Point[]) => corners.map((corner) => place(corner).join(',')).join(' ');
  const edge = 10;
  const numbered = marks.length <= MOST_NUMBERS;
  return (
    <svg
      class="site-marks"
      role="img"
      aria-label={name}
      viewBox={`${-edge} ${-edge} ${(east - west) * scale + 2 * edge} ${(north - south) * scale + 2 * edge}`}
    >
      {site.ground?.map(({ polygon }, at) => (
        <polygon key={at} class="site-marks-ground" points={path(polygon)} />
      ))}
      {site.buildings?.map(({ polygon }, at) => (
        <polygon key={at} class="site-marks-building" points={path(polygon)} />
      ))}
      {site.walls?.map(({ points: corners }, at) => (
        <polyline key={at} class="site-marks-wall" points={path(corners)} />
      ))}
      {[...marks]
        .sort((a, b) => Number(a.number === looked) - Number(b.number === looked)) // the one that is looked at lies on top
        .map(({ number, at, told, tone }) => {
          const [x, y] = place(at);
          return (
            <g key={number} class={`site-mark site-mark-${tone} ${number === looked ? 'site-mark-looked' : ''}`}>
              <title>{told}</title>
              <circle cx={x} cy={y} r={numbered || number === looked ? 7.5 : 4} />
              {numbered || number === looked ? (
                <text x={x} y={y + 3.2} text-anchor="middle">
                  {number}
                </text>
              ) : null}
            </g>
          );
        })}
    </svg>
  );
}

function least(values: readonly number[]): number {
  return values.reduce((known, value) => Math.min(known, value), Number.POSITIVE_INFINITY);
}
