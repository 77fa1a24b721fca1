// SPDX-License-Identifier: Apache-2.0
// The view at eye height as a component: a canvas that is drawn when the frame, the standpoint or the colours change. Dragging looks round,
// the wheel walks; buttons outside do the same.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Frame } from '../../engine/frame.js';
import type { Site } from '../../engine/tables.g.js';
import type { Cast } from './crowd-scene.js';
import { drawGround, type Standpoint } from './ground-scene.js';
import { readPalette } from './palette.js';

export interface GroundViewProps {
  readonly name: string;
  readonly site: Site;
  readonly cast: Cast;
  readonly frame: Frame;
  readonly at: Standpoint;
  readonly names: readonly string[];
  /** changes when the colours do */
  readonly theme: string;
  readonly onTurn: (angle: number) => void;
  readonly onWalk: (metres: number) => void;
}

/** rad a pixel */
const TURN = 0.004;

export function GroundView(props: GroundViewProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dragged = useRef<number | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const draw = useRef<() => void>(() => undefined);
  draw.current = () => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const { clientWidth: width, clientHeight: height } = element;
    if (width === 0 || height === 0) return;
    const ratio = Math.min(2, devicePixelRatio);
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (element.width !== wide || element.height !== high) {
      element.width = wide;
      element.height = high;
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawGround(pen, { width, height }, { ...latest.current, palette: readPalette(document.documentElement) });
  };
  const { site, frame, at, theme, names } = props;
  useEffect(() => {
    const request = requestAnimationFrame(() => draw.current());
    return () => cancelAnimationFrame(request);
  }, [site, frame, at, theme, names]);
  useEffect(() => {
    if (canvas.current === null) return;
    const watch = new ResizeObserver(() => draw.current());
    watch.observe(canvas.current);
    return () => watch.disconnect();
  }, []);
  return (
    <canvas
      ref={canvas}
      class="ground-view"
      role="img"
      aria-label={props.name}
      onPointerDown={(event) => {
        dragged.current = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (dragged.current === null) return;
        props.onTurn((event.clientX - dragged.current) * TURN);
        dragged.current = event.clientX;
      }}
      onPointerUp={() => {
        dragged.current = null;
      }}
      onPointerCancel={() => {
        dragged.current = null;
      }}
      onWheel={(event) => {
        event.preventDefault();
        props.onWalk(event.deltaY < 0 ? 1.5 : -1.5);
      }}
    />
  );
}
