// SPDX-License-Identifier: Apache-2.0
// The outline of a map file on a small canvas, on which a box is drawn with the hand; the figures beside it say the same.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Box, MapOutline } from '../../engine/places/index.js';
import { theme } from '../session/preferences.js';

const WIDTH = 640;
const HEIGHT = 360;
const METRES_A_DEGREE = 111_320;

/** m */
export function sizeOf({ unit }: MapOutline, { west, south, east, north }: Box): { readonly width: number; readonly height: number } {
  if (unit === 'metres') return { width: Math.max(0, east - west), height: Math.max(0, north - south) };
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { width: Math.max(0, east - west) * METRES_A_DEGREE * shrink, height: Math.max(0, north - south) * METRES_A_DEGREE };
}

interface View {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  readonly fromX: (px: number) => number;
  readonly fromY: (py: number) => number;
}

function viewOf(outline: MapOutline): View {
  const { west, south, east, north } = outline.whole;
  const shrink = outline.unit === 'metres' ? 1 : Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((WIDTH - 16) / Math.max(1e-9, (east - west) * shrink), (HEIGHT - 16) / Math.max(1e-9, north - south));
  const [cx, cy] = [(west + east) / 2, (south + north) / 2];
  return {
    toX: (x) => WIDTH / 2 + (x - cx) * shrink * scale,
    toY: (y) => HEIGHT / 2 - (y - cy) * scale,
    fromX: (px) => cx + (px - WIDTH / 2) / (shrink * scale),
    fromY: (py) => cy - (py - HEIGHT / 2) / scale,
  };
}

export interface MapOutlineProps {
  readonly outline: MapOutline;
  readonly box: Box | null;
  readonly name: string;
  readonly onBox: (box: Box) => void;
}

export function MapOutlineView({ outline, box, name, onBox }: MapOutlineProps): JSX.Element {
  const lines = useRef<HTMLCanvasElement>(null);
  const start = useRef<readonly [number, number] | null>(null);
  const view = viewOf(outline);
  useEffect(() => {
    const canvas = lines.current;
    const pen = canvas?.getContext('2d');
    if (canvas === null || pen === null || pen === undefined) return;
    const css = getComputedStyle(document.documentElement);
    const token = (key: string) => css.getPropertyValue(`--${key}`).trim();
    pen.fillStyle = token('outside');
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    const { toX, toY } = viewOf(outline);
    for (const { kind, closed, points } of outline.lines) {
      pen.beginPath();
      for (let i = 0; i + 1 < points.length; i += 2) pen.lineTo(toX(points[i] ?? 0), toY(points[i + 1] ?? 0));
      if (closed) pen.closePath();
      if (kind === 'building') {
        pen.fillStyle = token('building-edge');
        pen.fill();
        continue;
      }
      pen.strokeStyle = token(kind === 'street' ? 'halo' : kind === 'barrier' ? 'wall' : 'building');
      pen.lineWidth = kind === 'street' ? 2 : 1;
      pen.stroke();
    }
  }, [outline, theme.value]);
  const at = (event: PointerEvent & { readonly currentTarget: SVGSVGElement }): readonly [number, number] => {
    const place = event.currentTarget.getBoundingClientRect();
    return [
      view.fromX(((event.clientX - place.left) / place.width) * WIDTH),
      view.fromY(((event.clientY - place.top) / place.height) * HEIGHT),
    ];
  };
  const drawn = box ?? outline.suggested;
  return (
    <div class="map-outline">
      <canvas ref={lines} width={WIDTH} height={HEIGHT} />
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={name}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = at(event);
        }}
        onPointerMove={(event) => {
          const from = start.current;
          if (from === null) return;
          const [x, y] = at(event);
          onBox({ west: Math.min(from[0], x), east: Math.max(from[0], x), south: Math.min(from[1], y), north: Math.max(from[1], y) });
        }}
        onPointerUp={() => {
          start.current = null;
        }}
      >
        <rect
          class="map-outline-box"
          x={view.toX(drawn.west)}
          y={view.toY(drawn.north)}
          width={Math.max(0, view.toX(drawn.east) - view.toX(drawn.west))}
          height={Math.max(0, view.toY(drawn.south) - view.toY(drawn.north))}
        />
      </svg>
    </div>
  );
}
