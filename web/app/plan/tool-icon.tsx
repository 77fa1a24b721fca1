// SPDX-License-Identifier: Apache-2.0
// A pictogram for each tool, in the manner of controls/icon.tsx.
import type { JSX } from 'preact';
import type { BoardTool } from '../map/board-input.js';

const paths: Readonly<Record<BoardTool, string>> = {
  select: 'M5 3l10 7.5-4.6.6 2.6 5-2 1-2.6-5L5 15.5z',
  measure: 'M3 13.5L13.5 3 17 6.500 6.500 17zM6 10.500l1.500 1.500M8.500 8l1.500 1.500M11 5.500L12.500 7',
  ground: 'M3 6l8-3 6 5-2 8-9 1z',
  building: 'M4 17V6l6-3 6 3v11zM8 17v-4h4v4M8 8.500h.01M12 8.500h.01',
  wall: 'M3 15h14M3 15V7h14v8M3 11h14M8 7v4M12.500 11v4M6 11v4M14 7v4',
  gate: 'M4 17V4M16 17V4M4 7l5 2v8M16 7l-5 2v8',
  exit: 'M11 4H4v12h7M8.500 10H17M14 7l3 3-3 3',
  zone: 'M4 4h3M10 4h3M16 4v3M16 10v3M16 16h-3M10 16H7M4 16v-3M4 10V7',
  line: 'M4 16L16 4M9 15l3-3M12 15h-.01',
  area: 'M4 4h12v12H4zM4 8l4-4M4 12l8-8M4 16L16 4M8 16l8-8M12 16l4-4',
  label: 'M4 5h12M10 5v11M7.500 16h5',
  unit: 'M3.500 8h13v6h-13zM10 8V4l3 1.500-3 1.500',
  group:
    'M7 9a2.200 2.200 0 1 0 0-4.400A2.200 2.200 0 0 0 7 9zM13.500 9a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600zM3 16c0-3 1.800-5 4-5s4 2 4 5M12 11.500c2.500-.6 5 1 5 4.500',
  station: 'M3 9h14v3H3zM5 12v5M15 12v5M10 3.500v.01M8.500 6.500h3',
  scale: 'M4 7v6M16 7v6M4 10h12M7 8l-3 2 3 2M13 8l3 2-3 2',
};

export function ToolIcon({ name }: { readonly name: BoardTool }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
