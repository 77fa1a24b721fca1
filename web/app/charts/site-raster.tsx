// SPDX-License-Identifier: Apache-2.0
// A raster over a site: ground, buildings and walls pale, cells in four bands. North is up; what it shows stands in a list beside it too.
import type { JSX } from 'preact';

type Point = readonly [number, number];

export interface RasterSite {
  readonly ground?: readonly { readonly polygon: readonly Point[] }[];
  readonly buildings?: readonly { readonly polygon: readonly Point[] }[];
  readonly walls?: readonly { readonly points: readonly Point[] }[];
}

export interface RasterCell {
  readonly x: number;
  readonly y: number;
  /** 0–3 */
  readonly band: number;
  readonly told: string;
}

export interface SiteRasterProps {
  readonly name: string;
  readonly site: RasterSite | null;
  readonly cells: readonly RasterCell[];
  /** m */
  readonly side: number;
}

export function SiteRaster({ name, site, cells, side }: SiteRasterProps): JSX.Element {
  const outline = [...(site?.ground ?? []), ...(site?.buildings ?? [])].flatMap(({ polygon }) => polygon);
  const points = outline.length > 0 ? outline : cells.map(({ x, y }): Point => [x, y]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, bottom, top] =
    points.length === 0 ? [0, 40, 0, 20] : [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const path = (corners: readonly Point[]) => corners.map(([x, y]) => `${x},${-y}`).join(' ');
  return (
    <svg
      class="raster"
      role="img"
      aria-label={name}
      viewBox={`${left - side} ${-top - side} ${right - left + 2 * side} ${top - bottom + 2 * side}`}
    >
      {site?.ground?.map(({ polygon }, at) => (
        <polygon key={at} class="raster-ground" points={path(polygon)} />
      ))}
      {site?.buildings?.map(({ polygon }, at) => (
        <polygon key={at} class="raster-building" points={path(polygon)} />
      ))}
      {site?.walls?.map(({ points: corners }, at) => (
        <polyline key={at} class="raster-wall" points={path(corners)} />
      ))}
      {cells.map(({ x, y, band, told }) => (
        <rect key={`${x} ${y}`} class={`raster-cell raster-band-${band}`} x={x - side / 2} y={-y - side / 2} width={side} height={side}>
          <title>{told}</title>
        </rect>
      ))}
    </svg>
  );
}
