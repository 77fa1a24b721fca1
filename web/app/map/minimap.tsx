// SPDX-License-Identifier: Apache-2.0
// The whole site, small, with the piece that the map shows. A press goes there; by keyboard the map's own keys do the same, so it is not
// in the way of readers.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Site } from '../../engine/tables.g.js';
import { boundsOf, type Camera, type Point, type Size } from './camera.js';

export interface MiniMapProps {
  readonly site: Site;
  readonly camera: Camera;
  /** of the map, CSS pixels */
  readonly size: Size;
  readonly units: readonly Point[];
  readonly title: string;
  readonly onGo: (at: Point) => void;
}

/** The piece that is shown must be this much smaller than the site before the small map is worth its place. */
const WORTH = 0.8;

export function MiniMap({ site, camera, size, units, title, onGo }: MiniMapProps): JSX.Element | null {
  const drawn = useMemo(() => {
    const bounds = boundsOf([...site.ground, ...site.buildings].flatMap((each) => [...each.polygon]));
    const path = (parts: readonly { readonly polygon: readonly Point[] }[]) =>
      parts.map(({ polygon }) => `M${polygon.map(([x, y]) => `${x} ${-y}`).join('L')}Z`).join('');
    return { bounds, ground: path(site.ground), buildings: path(site.buildings) };
  }, [site]);
  const { bounds } = drawn;
  if (bounds === null || size.width === 0) return null;
  const [wide, high] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY];
  const [viewWide, viewHigh] = [size.width / camera.scale, size.height / camera.scale];
  if (viewWide > wide * WORTH && viewHigh > high * WORTH) return null;
  const dot = Math.max(wide, high) / 60;
  return (
    <svg
      class="minimap"
      aria-hidden="true"
      viewBox={`${bounds.minX} ${-bounds.maxY} ${wide} ${high}`}
      onClick={(event) => {
        const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(event.currentTarget.getScreenCTM()?.inverse());
        onGo([at.x, -at.y]);
      }}
    >
      <title>{title}</title>
      <path class="minimap-ground" d={drawn.ground} />
      <path class="minimap-building" d={drawn.buildings} />
      {units.map(([x, y], index) => (
        <circle key={index} class="minimap-unit" cx={x} cy={-y} r={dot} />
      ))}
      <rect class="minimap-view" x={camera.x - viewWide / 2} y={-camera.y - viewHigh / 2} width={viewWide} height={viewHigh} />
    </svg>
  );
}
