// SPDX-License-Identifier: Apache-2.0
// The page's pictograms as outlines on a grid of 20, one line thick. They never stand alone for a meaning: the control around them has the name.
import type { JSX } from 'preact';

const paths = {
  play: 'M6.5 4.2v11.6l9-5.8z',
  pause: 'M6.5 4.5v11M13.5 4.5v11',
  restart: 'M4.6 10a5.6 5.6 0 1 0 1.9-4.2M4.3 3.4v3.4h3.4',
  step: 'M5 4.5v11l7-5.5zM15 4.5v11',
  dice: 'M4 4h12v12H4zM7.4 7.4h.01M12.6 12.6h.01M12.6 7.4h.01M7.4 12.6h.01M10 10h.01',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12L10 7.5l4.5 4.5',
  sun: 'M10 6.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM10 2v1.8M10 16.2V18M2 10h1.8M16.2 10H18M4.3 4.3l1.3 1.3M14.4 14.4l1.3 1.3M4.3 15.7l1.3-1.3M14.4 5.6l1.3-1.3',
  moon: 'M16 11.8A6.6 6.6 0 0 1 8.2 4a6.6 6.6 0 1 0 7.8 7.8z',
  help: 'M7.6 7.6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1.1.9-1.1 1.7v.3M10 14.8h.01',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  fit: 'M4 7.5V4h3.5M12.5 4H16v3.5M16 12.5V16h-3.5M7.5 16H4v-3.5',
  place: 'M10 17s5-4.6 5-8.6A5 5 0 0 0 5 8.4C5 12.4 10 17 10 17zM10 10.2a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z',
  units: 'M3.5 6h5v5h-5zM11.5 6h5v5h-5zM7.5 13.5h5',
  injects: 'M11 2.5L4.5 11H9.5L9 17.5 15.5 9h-5z',
  report: 'M5 3h10v14H5zM7.5 6.5h5M7.5 9.5h5M7.5 12.5h3',
  shield: 'M10 2.8l5.5 2v4.4c0 3.8-2.3 6.5-5.5 8-3.2-1.5-5.5-4.2-5.5-8V4.8z',
  left: 'M3.5 4h13v12h-13zM8 4v12',
  right: 'M3.5 4h13v12h-13zM12 4v12',
  file: 'M5 3h6.5L15 6.5V17H5zM11 3v4h4',
  download: 'M10 3.5v9M6.5 9.5L10 13l3.5-3.5M4 16h12',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  warning: 'M10 3.5L17.5 16h-15zM10 8.5v3.5M10 14h.01',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  layers: 'M10 3.5l7 3.5-7 3.5L3 7zM3.5 10.5L10 13.8l6.5-3.3M3.5 13.8L10 17l6.5-3.2',
  undo: 'M7 4.5L3.5 8 7 11.5M4 8h7.5a4 4 0 0 1 0 8H8',
  timer: 'M10 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10 7.5v3.2l2 1.3M8 2.5h4',
  target: 'M10 5.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM10 2.5v4M10 13.5v4M2.5 10h4M13.5 10h4',
  ruler: 'M3.5 13.5L13.5 3.5l3 3-10 10zM6 11l1.5 1.5M8.5 8.5L10 10M11 6l1.5 1.5',
  lasso: 'M10 3.5c4 0 7 2 7 4.6s-3 4.6-7 4.6-7-2-7-4.6 3-4.6 7-4.6zM5.6 11.6c-1.6 1-1.4 3 .4 3.2 1.6.2 1.8 1.6.8 2.4',
  legend: 'M4.5 5.5h.01M4.5 10h.01M4.5 14.5h.01M8 5.5h8M8 10h8M8 14.5h8',
  fan: 'M3 15C7 15 8 9 17 4M3 15c5 0 7-3 14-4M3 15c6 0 8 0 14 1',
  install: 'M6 3h8v14H6zM9 14.5h2',
  turnLeft: 'M8 5L4 9l4 4M4.5 9H12a4 4 0 0 1 4 4v2',
  turnRight: 'M12 5l4 4-4 4M15.5 9H8a4 4 0 0 0-4 4v2',
  back: 'M10.5 5L5 10l5.5 5zM15.5 5L10 10l5.5 5z',
  forward: 'M9.5 5L15 10l-5.5 5zM4.5 5L10 10l-5.5 5z',
  bookmark: 'M6 3.5h8v13l-4-3-4 3z',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
