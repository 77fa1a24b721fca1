// SPDX-License-Identifier: Apache-2.0
// The bar of a screen that has no time controls: menu of screens, what the screen puts between, reading tools.
import type { ComponentChildren, JSX } from 'preact';
import { ReadingTools } from './reading-tools.js';
import { ScreenMenu } from './screen-menu.js';

export function ScreenBar({ children }: { readonly children?: ComponentChildren }): JSX.Element {
  return (
    <header class="top-bar">
      <ScreenMenu />
      <div class="bar-middle">{children}</div>
      <ReadingTools />
    </header>
  );
}
