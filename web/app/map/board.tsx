// SPDX-License-Identifier: Apache-2.0
// The planner's map as a component: an element with two canvases. What it shows comes in, what the hand has done goes out.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BoardEvents, BoardShow } from './board-input.js';
import { BoardView } from './board-view.js';

export interface BoardProps {
  readonly name: string;
  readonly show: BoardShow;
  /** changes when another document is shown */
  readonly document: string;
  readonly theme: string;
  readonly events: BoardEvents;
  /** called once with the view, and with null when it goes */
  readonly connect: (view: BoardView | null) => void;
}

export function Board({ name, show, document, theme, events, connect }: BoardProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const view = useRef<BoardView | null>(null);
  const shown = useRef('');
  const latest = useRef(events);
  latest.current = events;

  useEffect(() => {
    if (host.current === null || ground.current === null || top.current === null) return;
    const made = new BoardView(host.current, ground.current, top.current, {
      select: (owner) => latest.current.select(owner),
      shaped: (shape, points) => latest.current.shaped(shape, points),
      turned: (owner, heading) => latest.current.turned(owner, heading),
      drawn: (kind, points) => latest.current.drawn(kind, points),
      placed: (tool, at, heading) => latest.current.placed(tool, at, heading),
      scaled: (a, b) => latest.current.scaled(a, b),
      spot: (index) => latest.current.spot(index),
      done: () => latest.current.done(),
      remove: (owner) => latest.current.remove(owner),
    });
    view.current = made;
    connect(made);
    return () => {
      connect(null);
      made.dispose();
      view.current = null;
    };
  }, []);
  useEffect(() => {
    view.current?.setShow(show, shown.current !== document);
    shown.current = document;
  }, [show, document]);
  useEffect(() => view.current?.restyle(), [theme]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved, clicked and drawn on by keyboard
    <div ref={host} id="board" class="map-host" role="application" tabIndex={0} aria-label={name}>
      <canvas ref={ground} class="map-canvas" />
      <canvas ref={top} class="map-canvas map-top" />
    </div>
  );
}
