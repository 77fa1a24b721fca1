// SPDX-License-Identifier: Apache-2.0
// Keys to actions. A key pressed in a field, on a button or in an open dialog belongs to that; one with Alt to the browser, and one with Ctrl or
// Meta too unless an action names it ("Control+z").
import { dialog, paletteAhead } from '../session/run-state.js';
import { screen } from '../session/screen.js';
import { joined } from '../session/windows/seat.js';
import type { Action } from './action.js';
import { showPalette } from './show-panels.js';

/** What this window may do at all; the wall display only looks. */
export function mayBeDone({ by }: Pick<Action, 'by'>): boolean {
  const rank = joined.value === null ? 'owner' : joined.value.seat.role;
  const order = ['wall', 'trainee', 'instructor', 'owner'] as const;
  return by === undefined || order.indexOf(rank) >= order.indexOf(by);
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey?: boolean;
}

/** What has keys of its own: letters for those one writes in, the space bar for those one presses, arrows for those one moves. */
const WRITTEN = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog';
const PRESSED = 'button, a, summary, [role=tab], input';
const MOVED = 'input[type=range], input[type=radio]';

/** The first action that a key means on this screen and that can be done now. */
export function actionFor(pressed: Pressed, actions: readonly Action[]): Action | null {
  if (pressed.altKey) return null;
  const plain = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const key = pressed.ctrlKey || pressed.metaKey ? `Control+${pressed.shiftKey ? 'Shift+' : ''}${plain}` : plain;
  const here = (action: Action) => (action.on ?? ['run']).includes(screen.value) && mayBeDone(action);
  return actions.find((action) => here(action) && action.keys.includes(key) && action.enabled()) ?? null;
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  return key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
}

/** A key that comes between the opening of the palette and its being there is kept for it, never an action of the screen behind. */
function keepForPalette({ key, ctrlKey, metaKey, altKey }: Pressed): void {
  const { text, enter } = paletteAhead.value;
  if (enter || ctrlKey || metaKey || altKey) return;
  if (key === 'Escape') {
    dialog.value = null;
    paletteAhead.value = { text: '', enter };
  } else if (key === 'Enter') paletteAhead.value = { text, enter: true };
  else if (key === 'Backspace') paletteAhead.value = { text: text.slice(0, -1), enter };
  else if (key.length === 1) paletteAhead.value = { text: text + key, enter };
}

export function listenToKeys(actions: readonly Action[]): () => void {
  const listener = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (isPaletteKey(event) && !event.repeat && target?.closest('dialog') == null) {
      event.preventDefault();
      void showPalette.perform();
      return;
    }
    if (dialog.value === 'palette' && document.querySelector('dialog[open]') === null) {
      event.preventDefault();
      keepForPalette(event);
      return;
    }
    if (event.defaultPrevented || event.repeat || target?.closest(WRITTEN)) return;
    if ((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSED)) return;
    if (/^(Arrow|Home|End|Page)/.test(event.key) && target?.closest(MOVED)) return;
    const action = actionFor(event, actions);
    if (action === null) return;
    event.preventDefault();
    void action.perform();
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}
