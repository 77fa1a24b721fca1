// SPDX-License-Identifier: Apache-2.0
// Keeps what other programs read of the page: <html lang data-theme data-tick data-hash data-situation data-state>. The hash stands there
// only at rest; while time runs the attribute is empty.
import { effect } from '@preact/signals';
import { language, theme } from './preferences.js';
import { exercise, frame, state } from './run-state.js';

export function keepPageContract(root: HTMLElement): () => void {
  const ends = [
    effect(() => {
      root.lang = language.value;
      root.dataset.theme = theme.value;
    }),
    effect(() => {
      const now = frame.value;
      const level = exercise.value?.doctrine.levels[now?.situation ?? 0];
      root.dataset.tick = now === null ? '' : String(now.tick);
      root.dataset.hash = state.value === 'running' ? '' : (now?.hash ?? '');
      root.dataset.situation = now === null ? '' : (level?.id ?? '');
      root.dataset.state = state.value;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
