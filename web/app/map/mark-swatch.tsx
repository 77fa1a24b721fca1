// SPDX-License-Identifier: Apache-2.0
// A mark of the map as a little picture for lists and the legend, from the same outline the map draws.
import type { JSX } from 'preact';
import { traceMark } from './mark-path.js';
import { type MarkName, markNumber, marks } from './marks.js';

function outline(name: MarkName): string {
  const parts: string[] = [];
  const mark = marks[markNumber(name)];
  traceMark(
    {
      moveTo: (x, y) => parts.push(`M${x} ${y}`),
      lineTo: (x, y) => parts.push(`L${x} ${y}`),
      closePath: () => parts.push('Z'),
      arc: (x, y, r) => parts.push(`A${r} ${r} 0 1 1 ${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}`),
    },
    mark?.shape ?? 'disc',
    8,
    8,
    6,
  );
  return parts.join('');
}

export function MarkSwatch({ mark }: { readonly mark: MarkName }): JSX.Element {
  return (
    <svg class={`swatch swatch-${mark}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill-rule="evenodd" d={outline(mark)} />
    </svg>
  );
}
