// SPDX-License-Identifier: Apache-2.0
// The size an element has on the screen, followed: charts are drawn in its pixels. 0 × 0 until it is there.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function useOwnSize(host: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return size;
}
