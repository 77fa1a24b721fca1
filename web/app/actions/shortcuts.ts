// SPDX-License-Identifier: Apache-2.0
// Keys to actions. A key pressed in a field, on a button or in an open dialog belongs to that, and so does one with Ctrl, Alt or Meta.
import { screen } from '../session/screen.js';
import type { Action } from './action.js';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What has keys of its own: letters for those one writes in, the space bar for those one presses. */
const WRITTEN = 'input, textarea, select, [contenteditable], dialog';
const PRESSED = 'button, a, summary, [role=tab]';

/** The first action that a key means on this screen and that can be done now. */
export function actionFor(pressed: Pressed, actions: readonly Action[]): Action | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  return actions.find((action) => (action.on ?? ['run']).includes(screen.value) && action.keys.includes(key) && action.enabled()) ?? null;
}

export function listenToKeys(actions: readonly Action[]): () => void {
  const listener = (event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || event.repeat || target?.closest(WRITTEN)) return;
    if ((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSED)) return;
    const action = actionFor(event, actions);
    if (action === null) return;
    event.preventDefault();
    void action.perform();
  };
  addEventListener('keydown', listener);
  return () => removeEventListener('keydown', listener);
}
