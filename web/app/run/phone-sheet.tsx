// SPDX-License-Identifier: Apache-2.0
// A phone's bottom sheet: a line with what matters most, and the three tabs when it is drawn up, in three heights.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { shown } from '../session/run-state.js';
import { figure, labels } from '../session/words.js';
import { BAND_LIMITS } from './bands.js';
import { WorkTabs } from './left-panel.js';
import { bandWord } from './safety-panel.js';

/** shares of the view's height, as narrow.css has them; the handle alone when low */
export const sheetShare = { low: 0.11, half: 0.38, high: 0.78 } as const;
const heights = ['low', 'half', 'high'] as const;
export const sheetHeight = signal<(typeof heights)[number]>('half');
const DRAG = 24;

export function PhoneSheet(): JSX.Element {
  const from = useRef<number | null>(null);
  const dragged = useRef(false);
  const at = heights.indexOf(sheetHeight.value);
  const go = (by: number) => {
    sheetHeight.value = heights[Math.min(heights.length - 1, Math.max(0, at + by))] ?? 'half';
  };
  const counters = shown.value?.counters;
  const open = sheetHeight.value !== 'low';
  return (
    <section class={`sheet sheet-${sheetHeight.value}`} aria-label={labels.value.panelLeft}>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={open}
        aria-label={open ? labels.value.sheetClose : labels.value.sheetOpen}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          const way = from.current === null ? 0 : from.current - event.clientY;
          from.current = null;
          dragged.current = Math.abs(way) > DRAG;
          if (dragged.current) go(way > 0 ? 1 : -1);
        }}
        onClick={() => {
          if (!dragged.current) sheetHeight.value = open ? 'low' : 'half';
          dragged.current = false;
        }}
      >
        <i aria-hidden="true" />
      </button>
      <dl class="sheet-facts">
        <div>
          <dt>{labels.value.worstPlace}</dt>
          <dd>
            <i class={`legend-band gauge-band-${BAND_LIMITS.filter((limit) => (counters?.density ?? 0) >= limit).length}`} />
            {figure(counters?.density ?? 0, 1)} /m² · {bandWord(counters?.density ?? 0)}
          </dd>
        </div>
        <div>
          <dt>{labels.value.activeThrowing}</dt>
          <dd>
            {figure(counters?.active ?? 0)} / {figure(counters?.throwing ?? 0)}
          </dd>
        </div>
        <div>
          <dt>{labels.value.injuredShort}</dt>
          <dd>
            {figure(counters?.injuredCitizens ?? 0)} / {figure(counters?.injuredOfficers ?? 0)}
          </dd>
        </div>
      </dl>
      {open ? <WorkTabs /> : null}
    </section>
  );
}
