// SPDX-License-Identifier: Apache-2.0
// The map as a component: the element with its two canvases. What it shows comes in as properties, what the hand does goes out as events;
// frames come past Preact, straight to the view, thirty times a second.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MapEvents, MapExercise, MapNames, MapShow } from './map-input.js';
import { MapView } from './map-view.js';

export interface MapProps {
  readonly name: string;
  readonly exercise: MapExercise | null;
  readonly names: MapNames;
  readonly show: MapShow;
  /** changes when the colours do */
  readonly theme: string;
  readonly events: MapEvents;
  /** called once with the view; gives what ends the subscription */
  readonly connect: (view: MapView) => () => void;
}

export function MapCanvas({ name, exercise, names, show, theme, events, connect }: MapProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const view = useRef<MapView | null>(null);
  const latest = useRef(events);
  latest.current = events;

  useEffect(() => {
    if (host.current === null || ground.current === null || top.current === null) return;
    const made = new MapView(host.current, ground.current, top.current, {
      select: (unit, also) => latest.current.select(unit, also),
      enclose: (units, also) => latest.current.enclose(units, also),
      point: (at) => latest.current.point(at),
      line: (a, b) => latest.current.line(a, b),
      cancelAim: () => latest.current.cancelAim(),
      camera: (camera, size) => latest.current.camera(camera, size),
    });
    view.current = made;
    const leave = connect(made);
    return () => {
      leave();
      made.dispose();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    if (exercise !== null) view.current?.setExercise(exercise);
  }, [exercise]);
  useEffect(() => view.current?.setNames(names), [names]);
  useEffect(() => view.current?.setShow(show), [show]);
  useEffect(() => view.current?.restyle(), [theme]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved and clicked by keyboard
    <div ref={host} id="map" class="map-host" role="application" tabIndex={0} aria-label={name}>
      <canvas ref={ground} class="map-canvas" />
      <canvas ref={top} class="map-canvas map-top" />
    </div>
  );
}
