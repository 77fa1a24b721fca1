// SPDX-License-Identifier: Apache-2.0
// Room for a table that may be wider than the screen: it scrolls by itself, by keyboard too.
import type { ComponentChildren, JSX } from 'preact';

export function TableRoom({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="table-room" tabIndex={0}>
      {children}
    </div>
  );
}
