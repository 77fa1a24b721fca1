// SPDX-License-Identifier: Apache-2.0
// Where the focus goes for those who work by keyboard: to the place that is asked for and back, and never to nowhere when what had it is gone.
// A mouse or a finger is where it is; for them nothing moves.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

function focused(): HTMLElement | null {
  const now = document.activeElement;
  return now instanceof HTMLElement && now !== document.body ? now : null;
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}

/** While `away` holds the focus is at `to`; then it goes back to where it came from, or, if that is gone, to the first of `back` that is there. */
export function useFocusTrip(away: boolean, to: string, back: readonly string[]): void {
  useEffect(() => {
    const from = focused();
    const place = find(to);
    if (!away || from === null || place === null || from === place || !from.matches(':focus-visible')) return;
    place.focus();
    return () => {
      const now = focused();
      if (now !== null && now !== place) return; // gone on by itself
      const home = [...back.map(find), from].find((each) => each?.isConnected);
      home?.focus();
    };
  }, [away]);
}

/** When what had the focus inside `host` has been taken away by another rendering, `host` takes it, or `to`. */
export function useHeldFocus(host: { readonly current: HTMLElement | null }, what: unknown, to: string | null = null): void {
  const held = useRef(false);
  const before = useRef(what);
  if (before.current !== what) held.current = host.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (held.current && focused() === null) (to === null ? host.current : find(to))?.focus();
    held.current = false;
    before.current = what;
  }, [what]);
}
