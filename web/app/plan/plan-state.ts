// SPDX-License-Identifier: Apache-2.0
// What of the Plan screen is nobody else's business: tool, grid, open panels and dialogs, the picture that is traced.
import { signal } from '@preact/signals';
import type { BoardPicture, BoardTool } from '../map/board-input.js';
import type { BoardView } from '../map/board-view.js';
import type { UnitTemplate } from '../session/plan/new-items.js';

export const tool = signal<BoardTool>('select');
/** the unit that the tool of units puts down */
export const template = signal<UnitTemplate | null>(null);
export const grid = signal(0.5);
export const snapping = signal(true);
export const picture = signal<BoardPicture | null>(null);
/** the panel of the picture is open */
export const tracing = signal(false);
/** two points of the picture whose true distance is asked for */
export const scaleAsked = signal<readonly [readonly [number, number], readonly [number, number]] | null>(null);
export const dialog = signal<'open' | 'versions' | 'merge' | 'import' | 'sheet' | null>(null);
/** a map that was dropped, for the import dialog to take */
export const droppedMap = signal<File | null>(null);
export const leftTab = signal<'strength' | 'place' | 'course'>('strength');
export const rightTab = signal<'form' | 'checks' | 'problems'>('form');
export const lanesOpen = signal(true);
/** the one of the three that a phone shows; whoever sends the reader to another sets it */
export const phonePanel = signal<'board' | 'left' | 'right'>('board');
export const told = signal<string | null>(null);
export const board = signal<BoardView | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something for a while. */
export function tell(words: string): void {
  told.value = words;
  clearTimeout(timer);
  timer = setTimeout(() => {
    told.value = null;
  }, 6000);
}

export function take(next: BoardTool, unit: UnitTemplate | null = null): void {
  tool.value = next;
  template.value = unit;
}
